import { Datum } from '#values';
import {
  beoordeel, KAMERBRIEF, laatToe, metWaarden, Parameterwaarden, type FeitenPerOnderwerp, type Oordeel, type Regel, type RegelVersie, type Voorbeeld,
  voorbeeldBetaling, voorbeeldBudgetbesluit, voorbeeldMboInkoop, voorbeeldVergoedingsbetaling, voorbeeldVerplichting, voorbeeldVoorbereiding,
  voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding, voorbeeldWijziging,
} from '../src/index.js';

const { regels } = KAMERBRIEF;
const op = (dag: string) => ({ peildatum: Datum.van(dag), bekendOp: '2021-03-15T09:30:00.000000Z' });

/** The outcome of a rule of which the condition does not hold. */
const FAALT = { HARD: 'niet-voldaan', OPEN: 'niet-voldaan', 'WHERE-POSSIBLE': 'motivering-vereist', 'aan een mens': 'menselijk-oordeel', INFO: 'niet-voldaan' } as const;

/** Judges an example on the day and the stream that its own facts name, the way the service does. */
function beoordeelVoorbeeld(voorbeeld: Voorbeeld): Oordeel[] {
  const motiveringen = voorbeeld.motiveringen ?? [];
  const regelset = voorbeeld.metParameters === undefined ? KAMERBRIEF : metWaarden(KAMERBRIEF, voorbeeld.metParameters);
  switch (voorbeeld.onderwerp) {
    case 'budgetbesluit':
      return beoordeel(regelset, 'budgetbesluit', voorbeeld.feiten, op(voorbeeld.feiten.besluitdatum), '', motiveringen);
    case 'verplichting':
      return beoordeel(regelset, 'verplichting', voorbeeld.feiten, op(voorbeeld.feiten.verzoek.datum), voorbeeld.feiten.verzoek.stroom, motiveringen);
    case 'wijziging':
      return beoordeel(regelset, 'wijziging', voorbeeld.feiten, op(voorbeeld.feiten.wijziging.datum), voorbeeld.feiten.verzoek.stroom, motiveringen);
    case 'betaling':
      return beoordeel(regelset, 'betaling', voorbeeld.feiten, op(voorbeeld.feiten.verzoek.boekdatum), voorbeeld.feiten.verplichting.stroom, motiveringen);
  }
}

const versies: [naam: string, regel: Regel, versie: RegelVersie][] = regels.flatMap((regel) =>
  regel.versies.map((versie): [string, Regel, RegelVersie] => [`${regel.id} version ${versie.versie}`, regel, versie]),
);
const voorbeelden = versies.flatMap(([, regel, versie]) =>
  versie.voorbeelden.map((voorbeeld): [string, Regel, RegelVersie, Voorbeeld] => [`${regel.id}, ${voorbeeld.onderwerp}: ${voorbeeld.naam}`, regel, versie, voorbeeld]),
);

describe('every rule of the Kamerbrief', () => {
  it.each(voorbeelden)('gives the outcome of its worked example %s', (_naam, regel, versie, voorbeeld) => {
    const oordeel = beoordeelVoorbeeld(voorbeeld).find((kandidaat) => kandidaat.regel === regel.id);
    expect(oordeel).toMatchObject({ versie: versie.versie, uitkomst: voorbeeld.verwacht });
  });

  it('has examples with a name of their own that show it holding and failing', () => {
    for (const [naam, regel, versie] of versies) {
      const namen = versie.voorbeelden.map((voorbeeld) => `${voorbeeld.onderwerp} ${voorbeeld.naam}`);
      expect([naam, new Set(namen).size]).toEqual([naam, namen.length]);
      // What failing comes to is for the status of the norm to say.
      const faalt = FAALT[regel.status === 'OPEN' && regel.beslechtDoor === null ? 'aan een mens' : regel.status];
      const uitkomsten = versie.voorbeelden.map(({ verwacht }) => verwacht);
      expect([naam, uitkomsten.includes('voldaan'), uitkomsten.includes(faalt)]).toEqual([naam, true, true]);
    }
  });

  it('has an example for every subject it works on', () => {
    for (const [naam, , versie] of versies) {
      const metVoorbeeld = new Set(versie.voorbeelden.map(({ onderwerp }) => onderwerp));
      expect([naam, [...metVoorbeeld].sort()]).toEqual([naam, Object.keys(versie.toetsen).sort()]);
    }
  });

  it('explains itself in whole sentences, and gives a way out where it stands in the way', () => {
    for (const [naam, regel, , voorbeeld] of voorbeelden) {
      const oordeel = beoordeelVoorbeeld(voorbeeld).find((kandidaat) => kandidaat.regel === regel.id);
      expect([naam, oordeel?.toelichting]).toEqual([naam, expect.stringMatching(/^[A-Z0-9«€].*\.$/)]);
      const laatDoor = oordeel?.uitkomst === 'voldaan' || oordeel?.uitkomst === 'niet-van-toepassing';
      expect([naam, oordeel?.uitweg]).toEqual([naam, laatDoor ? null : expect.stringMatching(/^[A-Z].*\.$/)]);
    }
  });

  it('has a norm that is a sentence, and something that settles it only where it is open', () => {
    for (const { id, norm, titel, status, beslechtDoor } of regels) {
      expect([id, norm]).toEqual([id, expect.stringMatching(/^[A-Z].*\.$/)]);
      expect([id, titel.length > 0]).toEqual([id, true]);
      if (status !== 'OPEN') expect([id, beslechtDoor]).toEqual([id, null]);
    }
  });

  it('has versions that follow each other without a gap or an overlap', () => {
    for (const { id, versies: reeks } of regels) {
      reeks.forEach((versie, plaats) => {
        expect([id, versie.versie]).toEqual([id, plaats + 1]);
        const vorige = reeks[plaats - 1];
        if (vorige) expect([id, vorige.geldigTotEnMet]).toEqual([id, Datum.van(versie.geldigVanaf).plusDagen(-1).toString()]);
      });
      expect([id, reeks.at(-1)?.geldigTotEnMet]).toEqual([id, null]);
    }
  });

  it('can read all its parameters on the first day it holds', () => {
    for (const [naam, , versie] of versies) {
      const waarden = new Parameterwaarden(versie.parameters, op(versie.geldigVanaf));
      expect([naam, Object.keys(waarden.alsTekst)]).toEqual([naam, versie.parameters.map(({ id }) => id)]);
    }
  });

  it('rests on streams and parameters that the regeling has', () => {
    const stromen = KAMERBRIEF.referentie.stromen.map(({ code }) => code);
    for (const { id, stromen: eigen, versies: reeks } of regels) {
      expect([id, eigen === 'alle' ? [] : eigen.filter((stroom) => !stromen.includes(stroom))]).toEqual([id, []]);
      const onbekend = reeks.flatMap(({ parameters }) => parameters.filter((parameter) => !KAMERBRIEF.parameters.includes(parameter)));
      expect([id, onbekend]).toEqual([id, []]);
    }
    const gebruikt = new Set(regels.flatMap(({ versies: reeks }) => reeks.flatMap(({ parameters }) => parameters.map(({ id }) => id))));
    expect(KAMERBRIEF.parameters.filter(({ id }) => !gebruikt.has(id))).toEqual([]);
  });
});

describe('the facts that examples start from', () => {
  const verplichtingen: [string, FeitenPerOnderwerp['verplichting']][] = [
    ['ontschot', voorbeeldVerplichting()], ['mbo-inkoop', voorbeeldMboInkoop()], ['werkgeversvergoeding', voorbeeldWerkgeversvergoeding()],
    ['werkfit houden', voorbeeldWerkfitHouden()], ['voorbereiding', voorbeeldVoorbereiding()],
  ];

  it.each(verplichtingen)('pass every rule for a verplichting (%s)', (_naam, feiten) => {
    const oordelen = beoordeel(KAMERBRIEF, 'verplichting', feiten, op(feiten.verzoek.datum), feiten.verzoek.stroom, []);
    expect(oordelen.filter((oordeel) => !laatToe([oordeel]))).toEqual([]);
  });

  it('pass every rule for a budgetbesluit, a wijziging and a betaling', () => {
    const oordelen = [
      ...beoordeel(KAMERBRIEF, 'budgetbesluit', voorbeeldBudgetbesluit(), op('2020-11-30'), '', []),
      ...beoordeel(KAMERBRIEF, 'wijziging', voorbeeldWijziging(), op('2021-05-10'), 'ontschot-menukaart', []),
      ...beoordeel(KAMERBRIEF, 'betaling', voorbeeldBetaling(), op('2021-06-01'), 'ontschot-menukaart', []),
      ...beoordeel(KAMERBRIEF, 'betaling', voorbeeldVergoedingsbetaling(), op('2021-06-01'), 'werkgeversvergoeding', []),
    ];
    expect(oordelen.filter((oordeel) => !laatToe([oordeel]))).toEqual([]);
  });
});
