import { Datum } from '#values';
import { feitOntbreekt, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldMboInkoop } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, OPLEIDING_MAANDEN_MAXIMUM } from '../parameters.js';
import { erkendOp } from './erkenning.js';
import { OPLEIDING_ONTBREEKT } from './ontbreekt.js';

const STROMEN = ['mbo-inkoop'];

function toetsO01({ verzoek }: VerplichtingFeiten, waarden: Parameterwaarden): Bevinding {
  if (verzoek.opleiding === null) return OPLEIDING_ONTBREEKT;
  const start = Datum.van(verzoek.opleiding.startdatum);
  const eind = Datum.van(verzoek.opleiding.einddatum);
  if (eind.ligtVoor(start)) {
    return nietVoldaan(`De opleiding eindigt op ${eind.voorMensen()}, voor de start op ${start.voorMensen()}.`, 'Herstel de start- of einddatum van de opleiding.');
  }
  const maanden = waarden.lees(OPLEIDING_MAANDEN_MAXIMUM);
  const laatste = start.laatsteDagVanTermijn(maanden);
  const stand = `De opleiding loopt van ${start.voorMensen()} tot en met ${eind.voorMensen()}; ${maanden} maanden zijn om op ${laatste.voorMensen()}.`;
  return eind.ligtNa(laatste) ? nietVoldaan(stand, `Kies een opleiding die uiterlijk op ${laatste.voorMensen()} eindigt.`) : voldaan(stand);
}

const looptijd = (startdatum: string, einddatum: string): VerplichtingFeiten => voorbeeldMboInkoop({ verzoek: { opleiding: { startdatum, einddatum } } });

export const O01: Regel = {
  id: 'O-01',
  titel: 'Opleiding van ten hoogste negen maanden',
  norm: 'Een mbo-opleiding uit mbo-inkoop duurt ten hoogste 9 maanden.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(623, 'De middelen kunnen worden ingezet voor financiering van mbo-opleidingen van maximaal 9 maanden.')],
  uitleg: 'Kalendermaanden, met de einddatum als laatste dag: wie op 1 januari begint, is uiterlijk op 30 september klaar. Het gaat om de geplande duur.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [OPLEIDING_MAANDEN_MAXIMUM],
    toetsen: { verplichting: toetsO01 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'van 1 januari tot en met 30 september', feiten: looptijd('2021-01-01', '2021-09-30'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag langer', feiten: looptijd('2021-01-01', '2021-10-01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'vanaf 31 mei is 27 februari de laatste dag', feiten: looptijd('2021-05-31', '2022-02-27'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'vanaf 31 mei is 28 februari een dag te lang', feiten: looptijd('2021-05-31', '2022-02-28'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van de opleiding', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: null } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

function toetsO02({ verzoek }: VerplichtingFeiten): Bevinding {
  if (verzoek.opleiding === null) return OPLEIDING_ONTBREEKT;
  const { leerweg } = verzoek.opleiding;
  if (leerweg === null) return feitOntbreekt('opleiding.leerweg', 'Vul de leerweg van de opleiding in.');
  if (leerweg === 'derde-leerweg') return voldaan('De opleiding wordt uitgevoerd in de derde leerweg.');
  return nietVoldaan(`De opleiding wordt uitgevoerd in de leerweg ${leerweg}, die door OCW wordt bekostigd.`, 'Kies een opleiding in de derde leerweg.');
}

export const O02: Regel = {
  id: 'O-02',
  titel: 'Derde leerweg',
  norm: 'Een mbo-opleiding uit mbo-inkoop wordt uitgevoerd in de derde leerweg.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(613, 'Deze mbo-opleidingen worden uitgevoerd in de derde leerweg.'), s1(621, 'die door OCW worden bekostigd')],
  uitleg: null,
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO02 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'derde leerweg', feiten: voorbeeldMboInkoop(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'bbl', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: { leerweg: 'bbl' } } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'bol', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: { leerweg: 'bol' } } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'leerweg niet ingevuld', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: { leerweg: null } } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

function toetsO03({ verzoek, instelling }: VerplichtingFeiten): Bevinding {
  const { opleiding } = verzoek;
  if (opleiding === null) return OPLEIDING_ONTBREEKT;
  const { crebo } = opleiding;
  if (crebo === null) return feitOntbreekt('opleiding.crebo', 'Vul de crebo van de opleiding in.');
  if (instelling === null) return feitOntbreekt('opleiding.instellingId', 'Noem de mbo-instelling die de opleiding verzorgt.');
  const zonder = [opleiding.startdatum, verzoek.datum]
    .filter((dag, plaats, dagen) => dagen.indexOf(dag) === plaats && !erkendOp(instelling.duoErkenningen, crebo, dag))
    .map((dag) => Datum.van(dag).voorMensen());
  if (zonder.length === 0) return voldaan(`${instelling.naam} heeft op de datum van de aanvraag en bij de start van de opleiding een erkenning van DUO voor crebo ${crebo}.`);
  return nietVoldaan(
    `${instelling.naam} heeft op ${zonder.join(' en ')} geen erkenning van DUO voor crebo ${crebo}.`,
    'Kies een instelling die voor deze opleiding is erkend, of laat de kassier de erkenning bijwerken.',
  );
}

const erkendVan = (vanaf: string, totEnMet: string | null): VerplichtingFeiten =>
  voorbeeldMboInkoop({ instelling: { duoErkenningen: [{ crebo: '25166', vanaf, totEnMet }] } });

export const O03: Regel = {
  id: 'O-03',
  titel: 'Erkenning van DUO',
  norm: 'De mbo-instelling heeft voor deze opleiding een erkenning van DUO, op de datum van de verplichting en bij de start van de opleiding.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(616, 'kunnen opleidingen in de derde leerweg uitvoeren, mits zij hiervoor een erkenning van DUO hebben verkregen')],
  uitleg: 'De tekst zegt niet wanneer de erkenning er moet zijn. Wij vragen haar op twee dagen: als het geld wordt vastgelegd en als de opleiding begint. Of OCW de instelling bekostigt, doet er niet toe.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO03 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'erkend sinds 2019', feiten: voorbeeldMboInkoop(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'precies erkend van aanvraag tot en met start', feiten: erkendVan('2021-03-15', '2021-04-01'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'erkend vanaf een dag na de aanvraag', feiten: erkendVan('2021-03-16', null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'erkend tot een dag voor de start', feiten: erkendVan('2019-01-01', '2021-03-31'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'erkend voor een andere opleiding', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: { crebo: '25167' } } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen instelling genoemd', feiten: voorbeeldMboInkoop({ instelling: null }), verwacht: 'niet-voldaan' },
    ],
  }],
};
