import { Datum } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { Dag, VerplichtingFeiten, WijzigingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVerplichting, voorbeeldVoorbereiding, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, VOORBEREIDING_EERSTE_JAAR, VOORBEREIDING_LAATSTE_JAAR } from '../parameters.js';

/** Both prepare the start, and take part in the teams without an award. */
const UWV_EN_GEMEENTEN = ['uwv', 'gemeente'];
const SOCIALE_PARTNERS = ['werkgeversorganisatie', 'vakbond'];

/** Preparation money on a day: everything that is wrong with it is told together. */
function toetsVoorbereiding({ verzoek, stroom, begunstigde }: VerplichtingFeiten, dag: Dag, waarden: Parameterwaarden): Bevinding {
  if (verzoek.instrument !== 'voorbereiding') return nietVanToepassing('De aanvraag is geen voorbereidingsgeld.');
  const eerste = waarden.lees(VOORBEREIDING_EERSTE_JAAR);
  const laatste = waarden.lees(VOORBEREIDING_LAATSTE_JAAR);
  const datum = Datum.van(dag);
  const gebreken: [zin: string, uitweg: string][] = [];
  if (stroom.code !== 'teambemensing') gebreken.push([`Voorbereidingsgeld komt niet uit stroom ${stroom.code}.`, 'Vraag het aan op stroom teambemensing.']);
  if (!UWV_EN_GEMEENTEN.includes(begunstigde.soort)) {
    gebreken.push([`${begunstigde.naam} (${begunstigde.soort}) krijgt geen voorbereidingsgeld; dat is er voor UWV en gemeenten.`, 'Kies UWV of een gemeente als begunstigde, of vraag instrument teambemensing aan.']);
  }
  const jaren = [...new Set([datum.jaar, verzoek.jaar])].filter((jaar) => jaar < eerste || jaar > laatste);
  if (jaren.length > 0) {
    gebreken.push([`Voorbereidingsgeld is er in ${eerste} en ${laatste}; de aanvraag is van ${datum.voorMensen()} op budget van ${verzoek.jaar}.`, `Kies een datum en een budgetjaar in ${eerste} of ${laatste}.`]);
  }
  if (gebreken.length > 0) return nietVoldaan(gebreken.map(([zin]) => zin).join(' '), gebreken.map(([, uitweg]) => uitweg).join(' '));
  return voldaan(`${begunstigde.naam} kan op ${datum.voorMensen()} voorbereidingsgeld krijgen uit het budget van ${verzoek.jaar}.`);
}

function toetsT04BijWijziging(feiten: WijzigingFeiten, waarden: Parameterwaarden): Bevinding {
  if (feiten.wijziging.soort !== 'verhogen') return nietVanToepassing('De wijziging verhoogt niets.');
  return toetsVoorbereiding(feiten, feiten.wijziging.datum, waarden);
}

const voorbereidingOp = (datum: Dag, jaar: number): VerplichtingFeiten => voorbeeldVoorbereiding({ verzoek: { datum, jaar }, cel: { jaar } });

export const T04: Regel = {
  id: 'T-04',
  titel: 'Voorbereidingsgeld voor UWV en gemeenten',
  norm: 'Voorbereidingsgeld komt uit de teambemensing, is er in 2020 en 2021, en gaat naar UWV en de centrumgemeenten.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [
    s1(1079, 'UWV en de centrumgemeenten ontvangen nog in 2020 (en ook in 2021) een bijdrage om voorbereidingen voor de implementatie te starten.'),
  ],
  uitleg: 'De hoogte van de bijdrage staat niet in de tekst en wordt niet getoetst. Welke gemeente centrumgemeente is weet de service niet: elke gemeente telt. De fase van de regio hoeft niet te zijn begonnen (regel T-01); de eerste dag is 1 november 2020 (regel T-03).',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [VOORBEREIDING_EERSTE_JAAR, VOORBEREIDING_LAATSTE_JAAR],
    toetsen: { verplichting: (feiten, waarden) => toetsVoorbereiding(feiten, feiten.verzoek.datum, waarden), wijziging: toetsT04BijWijziging },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een gemeente op de eerste dag', feiten: voorbeeldVoorbereiding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'UWV', feiten: voorbeeldVoorbereiding({ begunstigde: { soort: 'uwv', naam: 'UWV Voorbeeld' } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een vakbond', feiten: voorbeeldVoorbereiding({ begunstigde: { soort: 'vakbond', naam: 'Bond Voorbeeld' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'op de laatste dag van 2021', feiten: voorbereidingOp('2021-12-31', 2021), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag later, in 2022', feiten: voorbereidingOp('2022-01-01', 2021), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'in 2021 uit budget van 2022', feiten: voorbereidingOp('2021-12-31', 2022), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'uit budget van 2019', feiten: voorbereidingOp('2020-11-01', 2019), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'uit de uitvoeringskosten', feiten: voorbeeldVoorbereiding({ verzoek: { stroom: 'uitvoeringskosten' }, stroom: { code: 'uitvoeringskosten' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'bemensing van het team', feiten: voorbeeldVoorbereiding({ verzoek: { instrument: 'teambemensing' } }), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'wijziging', naam: 'verhogen in 2021', feiten: voorbeeldWijziging({ wijziging: { datum: '2021-12-31' } }, voorbeeldVoorbereiding()), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen in 2022', feiten: voorbeeldWijziging({ wijziging: { datum: '2022-01-01' } }, voorbeeldVoorbereiding()), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'laten vrijvallen in 2022', feiten: voorbeeldWijziging({ wijziging: { soort: 'vrijvallen', datum: '2022-01-01' } }, voorbeeldVoorbereiding()), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsT05({ verzoek, begunstigde }: VerplichtingFeiten): Bevinding {
  if (UWV_EN_GEMEENTEN.includes(begunstigde.soort)) return voldaan(`${begunstigde.naam} (${begunstigde.soort}) neemt deel aan het mobiliteitsteam.`);
  if (!SOCIALE_PARTNERS.includes(begunstigde.soort)) {
    return nietVoldaan(
      `Geld voor de teams is er voor vakbonden, werkgeversorganisaties, UWV en gemeenten; ${begunstigde.naam} is van de soort ${begunstigde.soort}.`,
      'Kies een van deze partijen als begunstigde, of vraag dienstverlening van een ander aan op de stroom die daarvoor is.',
    );
  }
  const kenmerk = verzoek.toekenningskenmerk?.trim() ?? '';
  if (kenmerk !== '') return voldaan(`SZW heeft de aanvraag van ${begunstigde.naam} toegekend onder kenmerk ${kenmerk}.`);
  return feitOntbreekt('toekenningskenmerk', `Noem het kenmerk waaronder SZW de aanvraag van ${begunstigde.naam} heeft toegekend.`);
}

const bemensingVan = (soort: string, toekenningskenmerk: string | null): VerplichtingFeiten => voorbeeldVerplichting({
  verzoek: { stroom: 'teambemensing', instrument: 'teambemensing', cofinanciering: [], toekenningskenmerk },
  stroom: { code: 'teambemensing' }, instrument: { code: 'teambemensing', deel: 'niet-persoonsgebonden' },
  arrangement: null, persoon: null, begunstigde: { soort, naam: 'Voorbeeld Partner' },
});

export const T05: Regel = {
  id: 'T-05',
  titel: 'Geld voor de teams voor wie eraan deelneemt',
  norm: 'Geld voor de teams is er voor vakbonden, werkgeversorganisaties, UWV en gemeenten; vakbonden en werkgeversorganisaties krijgen het op hun aanvraag bij SZW.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['teambemensing'],
  bronnen: [
    s1(200, 'Vakbonden, werkgeversorganisaties, UWV en gemeenten kunnen een beroep doen op deze middelen voor hun deelname aan deze teams.'),
    s1(1080, 'Vakbonden en werkgeversorganisaties dienen voor hun organiserend vermogen en de bemensing van de teams bij SZW een aanvraag in.'),
  ],
  uitleg: 'Wie iemand bij een ander inhuurt, krijgt het geld zelf: de begunstigde is een van de vier partijen. Elke gemeente telt. De aanvraag en de beoordeling zijn van SZW. De kassier legt vast onder welk kenmerk SZW heeft toegekend en beoordeelt de toekenning niet.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsT05 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een vakbond met een toekenning', feiten: bemensingVan('vakbond', 'SZW-2021-0042'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een vakbond zonder toekenning', feiten: bemensingVan('vakbond', null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een werkgeversorganisatie met een toekenning', feiten: bemensingVan('werkgeversorganisatie', 'SZW-2021-0043'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een werkgeversorganisatie met een leeg kenmerk', feiten: bemensingVan('werkgeversorganisatie', ' '), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een gemeente', feiten: bemensingVan('gemeente', null), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'UWV', feiten: bemensingVan('uwv', null), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dienstverlener, ook met een toekenning', feiten: bemensingVan('dienstverlener', 'SZW-2021-0044'), verwacht: 'niet-voldaan' },
    ],
  }],
};
