import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { Opleiding, VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldMboInkoop } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { OPLEIDING_ONTBREEKT } from './ontbreekt.js';

const STROMEN = ['mbo-inkoop'];
const DOELEN = ['praktijkverklaring', 'certificaat', 'diploma'];

/** Judges the training of a request; without one there is nothing to buy, so that is a refusal. */
function bijOpleiding({ verzoek }: VerplichtingFeiten, oordeel: (opleiding: Opleiding) => Bevinding): Bevinding {
  return verzoek.opleiding === null ? OPLEIDING_ONTBREEKT : oordeel(verzoek.opleiding);
}

const opleiding = (anders: Partial<Opleiding>): VerplichtingFeiten => voorbeeldMboInkoop({ verzoek: { opleiding: anders } });
const ZONDER_OPLEIDING = voorbeeldMboInkoop({ verzoek: { opleiding: null } });

function toetsO05(feiten: VerplichtingFeiten): Bevinding {
  return bijOpleiding(feiten, ({ doel }) => {
    if (DOELEN.includes(doel)) return voldaan(`De opleiding is gericht op een ${doel}.`);
    return nietVoldaan(`De opleiding is gericht op «${doel}», en niet op een ${DOELEN.join(', ')}.`, 'Kies een opleiding die gericht is op een praktijkverklaring, een certificaat of een diploma.');
  });
}

export const O05: Regel = {
  id: 'O-05',
  titel: 'Praktijkverklaring, certificaat of diploma',
  norm: 'Een mbo-opleiding uit mbo-inkoop is gericht op een praktijkverklaring, een certificaat of een diploma.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [
    s1(590, 'gericht op het behalen van een praktijkverklaring'), s1(599, 'gericht op het behalen van een certificaat'), s1(607, 'gericht op het behalen van een diploma'),
  ],
  uitleg: 'De opsomming is gesloten: een cursus zonder een van deze drie is geen praktijkleren in het mbo.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO05 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een praktijkverklaring', feiten: voorbeeldMboInkoop(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een certificaat', feiten: opleiding({ doel: 'certificaat' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een diploma', feiten: opleiding({ doel: 'diploma' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een bewijs van deelname', feiten: opleiding({ doel: 'bewijs-van-deelname' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van de opleiding', feiten: ZONDER_OPLEIDING, verwacht: 'niet-voldaan' },
    ],
  }],
};

function toetsO06(feiten: VerplichtingFeiten): Bevinding {
  return bijOpleiding(feiten, ({ doel, certificaatcode }) => {
    if (doel !== 'certificaat') return nietVanToepassing('De opleiding is niet gericht op een certificaat.');
    const code = certificaatcode?.trim() ?? '';
    if (code === '') return feitOntbreekt('opleiding.certificaatcode', 'Vul de code in van het certificaat dat de minister van OCW aan dit onderdeel heeft verbonden.');
    return voldaan(`De opleiding leidt naar het certificaat met code ${code}.`);
  });
}

export const O06: Regel = {
  id: 'O-06',
  titel: 'Certificaat van de minister van OCW',
  norm: 'Aan een opleiding die gericht is op een certificaat, heeft de minister van OCW een certificaat verbonden.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(600, 'waaraan de minister van OCW een certificaat heeft verbonden')],
  uitleg: 'De lijst van certificaten van OCW staat niet in de bronnen. De aanvrager noemt de code van het certificaat; die wordt bij het besluit bewaard en is later na te gaan. Of de code op de lijst staat, toetst de kassier niet.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO06 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een certificaat met code', feiten: opleiding({ doel: 'certificaat', certificaatcode: 'C0068' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een certificaat zonder code', feiten: opleiding({ doel: 'certificaat', certificaatcode: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een certificaat met een lege code', feiten: opleiding({ doel: 'certificaat', certificaatcode: ' ' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een praktijkverklaring', feiten: voorbeeldMboInkoop(), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van de opleiding', feiten: ZONDER_OPLEIDING, verwacht: 'niet-voldaan' },
    ],
  }],
};

const VERKORTINGEN: ReadonlyMap<string, string> = new Map([['werkervaring', 'opgedane werkervaring'], ['eerdere-opleiding', 'een eerder afgeronde opleiding']]);

function toetsO07(feiten: VerplichtingFeiten): Bevinding {
  return bijOpleiding(feiten, ({ doel, verkorting }) => {
    if (doel !== 'diploma') return nietVanToepassing('De opleiding is niet gericht op een diploma.');
    const reden = verkorting === null ? undefined : VERKORTINGEN.get(verkorting);
    if (reden !== undefined) return voldaan(`De diplomagerichte opleiding is ingekort vanwege ${reden}.`);
    return nietVoldaan(
      verkorting === null ? 'De diplomagerichte opleiding is niet ingekort.' : `De diplomagerichte opleiding is ingekort om een andere reden: «${verkorting}».`,
      'Vul bij de opleiding in dat zij is ingekort vanwege opgedane werkervaring of een eerder afgeronde opleiding.',
    );
  });
}

const GEMOTIVEERD_O07 = [{ regel: 'O-07', tekst: 'De hele opleiding duurt al korter dan negen maanden.' }];

export const O07: Regel = {
  id: 'O-07',
  titel: 'Ingekorte diploma-opleiding',
  norm: 'Een opleiding die gericht is op een diploma, is ingekort vanwege opgedane werkervaring of een eerder afgeronde opleiding.',
  status: 'WHERE-POSSIBLE',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(608, 'opleiding die kan worden ingekort vanwege opgedane werkervaring en/of een eerder afgeronde opleiding')],
  uitleg: '«Kan worden ingekort» laat ruimte voor een opleiding die niet is ingekort, met een motivering. Bijlage 1 schrijft «wordt ingekort»; de hoofdtekst gaat voor. Langer dan de termijn van regel O-01 mag zij niet duren.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO07 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een diploma, ingekort vanwege werkervaring', feiten: opleiding({ doel: 'diploma', verkorting: 'werkervaring' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een diploma, ingekort vanwege een eerdere opleiding', feiten: opleiding({ doel: 'diploma', verkorting: 'eerdere-opleiding' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een diploma dat niet is ingekort', feiten: opleiding({ doel: 'diploma' }), verwacht: 'motivering-vereist' },
      { onderwerp: 'verplichting', naam: 'een diploma dat niet is ingekort, met motivering', feiten: opleiding({ doel: 'diploma' }), motiveringen: GEMOTIVEERD_O07, verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een diploma, ingekort om een andere reden', feiten: opleiding({ doel: 'diploma', verkorting: 'haast' }), verwacht: 'motivering-vereist' },
      { onderwerp: 'verplichting', naam: 'een praktijkverklaring', feiten: voorbeeldMboInkoop(), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van de opleiding', feiten: ZONDER_OPLEIDING, motiveringen: GEMOTIVEERD_O07, verwacht: 'niet-voldaan' },
    ],
  }],
};

function toetsO08(feiten: VerplichtingFeiten): Bevinding {
  return bijOpleiding(feiten, ({ doel, startkwalificatie }) => {
    if (doel !== 'praktijkverklaring') return nietVanToepassing('De opleiding is niet gericht op een praktijkverklaring.');
    if (startkwalificatie === null) return feitOntbreekt('opleiding.startkwalificatie', 'Vul in of de kandidaat een startkwalificatie heeft.');
    if (!startkwalificatie) return voldaan('De kandidaat heeft geen startkwalificatie.');
    return nietVoldaan('De kandidaat heeft een startkwalificatie; een praktijkverklaring is vooral voor wie die niet heeft.', 'Kies een opleiding die gericht is op een certificaat of een diploma.');
  });
}

const GEMOTIVEERD_O08 = [{ regel: 'O-08', tekst: 'Een certificaat of diploma is voor deze kandidaat niet haalbaar.' }];

export const O08: Regel = {
  id: 'O-08',
  titel: 'Praktijkverklaring zonder startkwalificatie',
  norm: 'Een praktijkverklaring is vooral bedoeld voor mensen zonder startkwalificatie.',
  status: 'WHERE-POSSIBLE',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [
    s1(628, 'Praktijkieren op maat is vooral bedoeld voor werkenden en werkzoekenden zonder startkwalificatie'), s1(630, 'Maar ook mensen met een startkwalificatie'),
  ],
  uitleg: '«Vooral» is geen verbod: met een startkwalificatie kan het ook, met als reden dat een diploma of certificaat voor deze kandidaat niet haalbaar is.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO08 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'zonder startkwalificatie', feiten: opleiding({ startkwalificatie: false }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'met startkwalificatie', feiten: opleiding({ startkwalificatie: true }), verwacht: 'motivering-vereist' },
      { onderwerp: 'verplichting', naam: 'met startkwalificatie en een motivering', feiten: opleiding({ startkwalificatie: true }), motiveringen: GEMOTIVEERD_O08, verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'startkwalificatie niet ingevuld', feiten: opleiding({ startkwalificatie: null }), motiveringen: GEMOTIVEERD_O08, verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een certificaat met startkwalificatie', feiten: opleiding({ doel: 'certificaat', startkwalificatie: true }), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van de opleiding', feiten: ZONDER_OPLEIDING, verwacht: 'niet-voldaan' },
    ],
  }],
};
