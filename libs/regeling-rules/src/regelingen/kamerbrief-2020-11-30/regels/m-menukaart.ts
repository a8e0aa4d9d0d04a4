import { Bedrag } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { MenselijkOordeel, VerplichtingFeiten, VerplichtingVerzoek, WijzigingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVerplichting, voorbeeldWerkfitHouden, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, ONTMOETINGEN_FYSIEK } from '../parameters.js';

const WARME_OVERDRACHT = ['schuldhulpverlening', 'wmo-dienstverlening', 'taalonderwijs'];

function toetsM02({ verzoek }: VerplichtingFeiten): Bevinding {
  const { instrument } = verzoek;
  if (!WARME_OVERDRACHT.includes(instrument)) return nietVanToepassing('De aanvraag is geen ondersteunende dienstverlening met warme overdracht.');
  const bedrag = Bedrag.van(verzoek.bedrag);
  if (bedrag.isNul()) return voldaan(`Voor ${instrument} wordt de kandidaat overgedragen aan het juiste loket; er is geen bedrag mee gemoeid.`);
  return nietVoldaan(
    `Instrument ${instrument} is een warme overdracht naar het juiste loket en kost het budget van de menukaart niets; gevraagd is ${bedrag.voorMensen()}.`,
    'Draag de kandidaat over aan het loket dat deze dienstverlening zelf betaalt, en noteer dat in het arrangement.',
  );
}

const overdracht = (instrument: string, bedrag: string): VerplichtingFeiten => voorbeeldVerplichting({ verzoek: { instrument, bedrag }, instrument: { code: instrument } });

export const M02: Regel = {
  id: 'M-02',
  titel: 'Warme overdracht kost niets',
  norm: 'Schuldhulpverlening, Wmo-dienstverlening en taalonderwijs staan op de menukaart als warme overdracht naar het juiste loket, niet als uitgave van het budget.',
  status: 'OPEN',
  beslechtDoor: 'uitleg',
  stromen: ['ontschot-menukaart', 'impuls-banenafspraak'],
  bronnen: [s1(1951, 'Warme overdracht naar het juiste loket'), s1(1800, 'aparte financiële middelen via dezelfde financieringsmethode')],
  uitleg: 'In de tabel van de menukaart staat bij deze drie instrumenten alleen «Warme overdracht naar het juiste loket». Wij lezen dat als: de kandidaat wordt overgedragen, en dat loket betaalt. De impuls betaalt van dezelfde menukaart; daar geldt het dus ook.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsM02 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een overdracht zonder bedrag', feiten: overdracht('schuldhulpverlening', '0.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een cent voor schuldhulpverlening', feiten: overdracht('schuldhulpverlening', '0.01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een cent voor schuldhulpverlening uit de impuls', feiten: voorbeeldVerplichting({ verzoek: { stroom: 'impuls-banenafspraak', instrument: 'schuldhulpverlening', bedrag: '0.01' }, instrument: { code: 'schuldhulpverlening' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geld voor Wmo-dienstverlening', feiten: overdracht('wmo-dienstverlening', '500.00'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geld voor taalonderwijs', feiten: overdracht('taalonderwijs', '500.00'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsM03({ verzoek }: VerplichtingFeiten, waarden: Parameterwaarden): Bevinding {
  if (verzoek.instrument !== 'banenmarkt-speeddate') return nietVanToepassing('De aanvraag is geen banenmarkt of speeddate.');
  if (waarden.lees(ONTMOETINGEN_FYSIEK)) return voldaan('Banenmarkten en speeddates mogen fysiek en virtueel plaatsvinden.');
  const virtueel = verzoek.virtueel ?? null;
  if (virtueel === null) return feitOntbreekt('virtueel', 'Vul in of de ontmoeting virtueel is: fysiek is zij tijdelijk niet beschikbaar.');
  if (virtueel) return voldaan('De ontmoeting met werkgevers is virtueel.');
  return nietVoldaan('Ontmoetingen met werkgevers zijn tijdelijk niet fysiek beschikbaar; deze is niet virtueel.', 'Organiseer de banenmarkt of speeddate virtueel, of wacht tot fysieke ontmoetingen weer mogen.');
}

const ontmoeting = (virtueel: boolean | null): VerplichtingFeiten =>
  voorbeeldVerplichting({ verzoek: { instrument: 'banenmarkt-speeddate', virtueel }, instrument: { code: 'banenmarkt-speeddate' } });

export const M03: Regel = {
  id: 'M-03',
  titel: 'Banenmarkten en speeddates virtueel',
  norm: 'Ontmoetingen met werkgevers via banenmarkten en speeddates zijn tijdelijk niet fysiek beschikbaar.',
  status: 'OPEN',
  beslechtDoor: 'parameter',
  stromen: ['ontschot-menukaart', 'impuls-banenafspraak'],
  bronnen: [s1(1926, 'Tijdelijk niet fysiek beschikbaar.')],
  uitleg: 'Hoelang «tijdelijk» duurt staat niet in de tekst. De parameter staat op «nee» totdat SZW vaststelt dat het weer fysiek mag; tot die dag kan alleen een virtuele ontmoeting.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [ONTMOETINGEN_FYSIEK],
    toetsen: { verplichting: toetsM03 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een virtuele banenmarkt', feiten: ontmoeting(true), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een fysieke banenmarkt', feiten: ontmoeting(false), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'niet ingevuld of de banenmarkt virtueel is', feiten: ontmoeting(null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een fysieke banenmarkt als dat weer mag', feiten: ontmoeting(false), metParameters: { [ONTMOETINGEN_FYSIEK.id]: 'ja' }, verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

const VOLLE_LOONWAARDE = 100;

function toetsM04({ verzoek, arrangement }: VerplichtingFeiten): Bevinding {
  if (verzoek.instrument !== 'loondispensatie') return nietVanToepassing('De aanvraag is geen loondispensatie.');
  if (arrangement === null) return feitOntbreekt('arrangementId', 'Noem het arrangement van de kandidaat: loondispensatie is uitsluitend voor Wajong met verminderde loonwaarde.');
  if (!arrangement.wajong) return nietVoldaan('Loondispensatie is uitsluitend voor Wajong; de kandidaat ontvangt geen Wajong.', 'Kies een ander instrument, bijvoorbeeld loonkostensubsidie.');
  const loonwaarde = arrangement.loonwaardePercentage;
  if (loonwaarde === null) return feitOntbreekt('loonwaardePercentage', 'Registreer het arrangement opnieuw, met de loonwaarde van de kandidaat in procenten.');
  const stand = `De kandidaat ontvangt Wajong en heeft een loonwaarde van ${loonwaarde}%.`;
  return loonwaarde < VOLLE_LOONWAARDE
    ? voldaan(stand)
    : nietVoldaan(`${stand} Dat is geen verminderde loonwaarde.`, `Vraag loondispensatie alleen aan bij een loonwaarde onder ${VOLLE_LOONWAARDE}%, of kies een ander instrument.`);
}

function loondispensatie(wajong: boolean, loonwaardePercentage: number | null): VerplichtingFeiten {
  return voorbeeldWerkfitHouden({
    verzoek: { instrument: 'loondispensatie', bedrag: '300.00', werkfit: null }, instrument: { code: 'loondispensatie' }, arrangement: { wajong, loonwaardePercentage },
  });
}

export const M04: Regel = {
  id: 'M-04',
  titel: 'Loondispensatie alleen voor Wajong',
  norm: 'Loondispensatie is uitsluitend voor iemand met Wajong en een verminderde loonwaarde.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['impuls-banenafspraak'],
  bronnen: [s1(1969, 'Loondispensatie (uitsluitend voor Waionq met verminderde loonwaarde)')],
  uitleg: 'In de bron staat «Waionq», een leesfout voor Wajong. Verminderd is elke loonwaarde onder 100%.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsM04 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'Wajong met een loonwaarde van 99%', feiten: loondispensatie(true, 99), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'Wajong met een loonwaarde van 100%', feiten: loondispensatie(true, 100), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'Wajong zonder vastgelegde loonwaarde', feiten: loondispensatie(true, null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'verminderde loonwaarde zonder Wajong', feiten: loondispensatie(false, 60), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement', feiten: { ...loondispensatie(true, 60), arrangement: null }, verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden', feiten: voorbeeldWerkfitHouden(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsM05({ verzoek }: VerplichtingFeiten): Bevinding {
  return naastVerschil(verzoek, Bedrag.van(verzoek.bedrag), 'Gevraagd is');
}

function toetsM05Wijziging({ verzoek, wijziging, stand }: WijzigingFeiten): Bevinding {
  if (wijziging.soort !== 'verhogen') return nietVanToepassing('De aanvulling wordt niet hoger.');
  const al = Bedrag.van(stand.vastgelegd);
  return naastVerschil(verzoek, al.plus(Bedrag.van(verzoek.bedrag)), 'Na de verhoging vastgelegd is', al);
}

/** `al` is the part of the amount that was committed before: the way out names what can still be asked. */
function naastVerschil(verzoek: VerplichtingVerzoek, bedrag: Bedrag, wat: string, al = Bedrag.NUL): Bevinding {
  const loonaanvulling = verzoek.loonaanvulling ?? null;
  if (verzoek.instrument !== 'loondispensatie' || loonaanvulling === null) return nietVanToepassing('De aanvraag vult geen loon aan bij loondispensatie.');
  const [voorheen, nu] = [Bedrag.van(loonaanvulling.inkomenVoorheen), Bedrag.van(loonaanvulling.loonNu)];
  const verschil = Bedrag.grootste(Bedrag.NUL, voorheen.min(nu));
  const stand = `Het inkomen was ${voorheen.voorMensen()} per maand en het loon is nu ${nu.voorMensen()}; aan te vullen is ten hoogste ${verschil.voorMensen()}. ${wat} ${bedrag.voorMensen()}.`;
  if (!bedrag.groterDan(verschil)) return voldaan(stand);
  if (!verschil.isPositief()) return nietVoldaan(stand, 'Vraag geen aanvulling aan: het loon is niet lager dan het inkomen was.');
  const over = verschil.min(al);
  return nietVoldaan(stand, over.isPositief() ? `Vraag ten hoogste ${over.voorMensen()}.` : 'Vraag geen verhoging aan: het verschil wordt al aangevuld.');
}

function metLoon(basis: VerplichtingFeiten, inkomenVoorheen: string, loonNu: string): VerplichtingFeiten {
  return { ...basis, verzoek: { ...basis.verzoek, loonaanvulling: { inkomenVoorheen, loonNu } } };
}

const aanvulling = (inkomenVoorheen: string, loonNu: string): VerplichtingFeiten => metLoon(loondispensatie(true, 60), inkomenVoorheen, loonNu);

/** Of a supplement of 200.00 where the difference is 300.00. */
function verhoogdeAanvulling(bedrag: string, soort: WijzigingFeiten['wijziging']['soort'] = 'verhogen'): WijzigingFeiten {
  return voorbeeldWijziging({ verzoek: { bedrag }, wijziging: { soort }, stand: { vastgelegd: '200.00', betaalbaar: '0.00', betaald: '0.00' } }, aanvulling('1800.00', '1500.00'));
}

function oordeelM05(uitkomst: MenselijkOordeel['uitkomst']): MenselijkOordeel {
  return { soort: 'oordeel', regel: 'M-05', uitkomst, tekst: 'Gezien de cao van de nieuwe werkgever.', door: 'fiatteur', rol: 'kassier-fiatteur' };
}

export const M05: Regel = {
  id: 'M-05',
  titel: 'Loon aangevuld tot het oude inkomen',
  norm: 'Bij loondispensatie wordt het loon aangevuld tot ten hoogste het bedrag dat iemand ontving voordat hij bij de werkgever ging werken.',
  status: 'OPEN',
  beslechtDoor: null,
  stromen: ['impuls-banenafspraak'],
  bronnen: [s1(1978, 'Het loon wordt aangevuld tot max. het bedrag dat hij ontving, voordat hij bij de werkgever ging werken.')],
  uitleg: 'De tekst zegt niet wie de aanvulling betaalt en over welke periode. Vult een aanvraag het inkomen van toen en het loon van nu in, dan wordt het gevraagde bedrag met het verschil van één maand vergeleken; is het hoger, ook na een verhoging, dan beslist een fiatteur van de kassier.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsM05, wijziging: toetsM05Wijziging },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'precies het verschil', feiten: aanvulling('1800.00', '1500.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een cent meer dan het verschil', feiten: aanvulling('1800.00', '1500.01'), verwacht: 'menselijk-oordeel' },
      { onderwerp: 'verplichting', naam: 'het loon is hoger dan het inkomen was', feiten: aanvulling('1500.00', '1800.00'), verwacht: 'menselijk-oordeel' },
      { onderwerp: 'verplichting', naam: 'geen aanvulling opgegeven', feiten: loondispensatie(true, 60), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'een cent te veel, en een fiatteur vindt dat het mag', feiten: aanvulling('1800.00', '1500.01'), motiveringen: [oordeelM05('voldaan')], verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een cent te veel, en een fiatteur vindt dat het niet mag', feiten: aanvulling('1800.00', '1500.01'), motiveringen: [oordeelM05('niet-voldaan')], verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een cent te veel, met alleen een reden van de aanvrager', feiten: aanvulling('1800.00', '1500.01'), motiveringen: [{ regel: 'M-05', tekst: 'Het is nodig.' }], verwacht: 'menselijk-oordeel' },
      { onderwerp: 'wijziging', naam: 'verhogen tot precies het verschil', feiten: verhoogdeAanvulling('100.00'), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen tot een cent meer dan het verschil', feiten: verhoogdeAanvulling('100.01'), verwacht: 'menselijk-oordeel' },
      { onderwerp: 'wijziging', naam: 'verlagen', feiten: verhoogdeAanvulling('100.01', 'verlagen'), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'een ander instrument, met inkomen en loon', feiten: metLoon(voorbeeldWerkfitHouden(), '1500.00', '1800.00'), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'werkfit houden', feiten: voorbeeldWerkfitHouden(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
