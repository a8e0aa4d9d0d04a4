import { Datum } from '#values';
import { beoordeel, KAMERBRIEF, metWaarden, voorbeeldMboInkoop, voorbeeldVergoedingsbetaling, voorbeeldWijziging, type BetalingFeiten, type Oordeel } from '../src/index.js';

/** A claim for weeks on a training from 1 April to 30 November 2021, established on a day, after earlier weeks. */
function claim(weken: number, dag: string, eerder: { opVerplichting: number; binnenOpleiding: number } = { opVerplichting: 0, binnenOpleiding: 0 }): BetalingFeiten {
  return voorbeeldVergoedingsbetaling({ verzoek: { weken, bedrag: '67.50', factuurdatum: dag, boekdatum: dag, prestatie: { vastgesteldOp: dag } }, eerdereWeken: eerder });
}

function oordeelVan(regel: string, feiten: BetalingFeiten): Oordeel | undefined {
  const moment = { peildatum: Datum.van(feiten.verzoek.boekdatum), bekendOp: '2022-12-31T12:00:00Z' };
  return beoordeel(KAMERBRIEF, 'betaling', feiten, moment, 'werkgeversvergoeding', []).find((oordeel) => oordeel.regel === regel);
}

describe('the weeks of a claim', () => {
  it.each([
    ['2021-04-01', 1], ['2021-04-07', 1], ['2021-04-08', 2], ['2021-04-14', 2], ['2021-04-15', 3], ['2021-11-24', 34], ['2021-11-25', 35], ['2021-11-30', 35], ['2021-12-31', 35],
  ])('established on %s are at most %d, and not one more', (dag, hoogste) => {
    expect(oordeelVan('V-03', claim(hoogste, dag))?.uitkomst).toBe('voldaan');
    expect(oordeelVan('V-03', claim(hoogste + 1, dag))?.uitkomst).toBe('niet-voldaan');
    expect(oordeelVan('V-03', claim(1, dag, { opVerplichting: hoogste - 1, binnenOpleiding: 0 }))?.uitkomst).toBe('voldaan');
    expect(oordeelVan('V-03', claim(1, dag, { opVerplichting: hoogste, binnenOpleiding: 0 }))?.uitkomst).toBe('niet-voldaan');
  });

  it('are explained with how many have begun, and how many can still be claimed', () => {
    expect(oordeelVan('V-03', claim(2, '2021-04-01'))).toMatchObject({
      toelichting: 'Van 1 april 2021 tot en met 1 april 2021 is 1 week begonnen; gedeclareerd is 2 weken.', uitweg: 'Declareer ten hoogste 1 week, of wacht tot de kandidaat langer aanwezig is geweest.',
    });
    expect(oordeelVan('V-03', claim(3, '2021-04-15', { opVerplichting: 1, binnenOpleiding: 1 }))).toMatchObject({
      toelichting: 'Van 1 april 2021 tot en met 15 april 2021 zijn 3 weken begonnen; gedeclareerd is eerder 1 week en nu 3 weken.',
      uitweg: 'Declareer ten hoogste 2 weken, of wacht tot de kandidaat langer aanwezig is geweest.',
    });
    expect(oordeelVan('V-03', claim(1, '2021-04-15', { opVerplichting: 4, binnenOpleiding: 4 }))?.uitweg).toBe('Wacht met declareren tot de kandidaat langer aanwezig is geweest.');
    expect(oordeelVan('V-03', claim(1, '2021-04-01'))?.toelichting).toBe('De aanwezigheid (1 week) is op 1 april 2021 vastgesteld door regio AM18.');
  });

  it.each([[1, 29, true], [1, 30, false], [30, 1, false], [29, 1, true], [31, 0, true], [35, 0, true], [31, 1, false], [1, 31, false]])(
    'for a person within one training: %d after %d passes: %s', (weken, eerder, mag) => {
      expect(oordeelVan('V-04', claim(weken, '2021-12-31', { opVerplichting: 0, binnenOpleiding: eerder }))?.uitkomst).toBe(mag ? 'voldaan' : 'niet-voldaan');
    },
  );

  it('for a person are explained with the maximum and what is left of it', () => {
    const na = (weken: number, binnenOpleiding: number) => oordeelVan('V-04', claim(weken, '2021-12-31', { opVerplichting: 0, binnenOpleiding }));
    expect(na(2, 29)).toMatchObject({
      toelichting: 'Voor deze persoon en opleiding is al over 29 weken gedeclareerd; met de 2 van nu worden dat er 31, het maximum is 30.', uitweg: 'Declareer ten hoogste 1 week.',
      parameters: { 'vergoeding-weken-maximum': '30', 'vergoeding-maximum': '2025.00' },
    });
    expect(na(30, 1)).toMatchObject({ toelichting: expect.stringContaining('al over 1 week gedeclareerd'), uitweg: 'Declareer ten hoogste 29 weken.' });
    expect(na(1, 30)?.uitweg).toBe('De weken voor deze persoon en opleiding zijn op; er kan niets meer bij.');
  });

  it('were not counted in facts that were kept before they were', () => {
    const oud: BetalingFeiten = { ...claim(2, '2021-04-08'), eerdereWeken: undefined };
    expect([oordeelVan('V-03', oud)?.uitkomst, oordeelVan('V-04', oud)?.uitkomst]).toEqual(['voldaan', 'voldaan']);
  });
});

describe('the recognition of an employer that is paid', () => {
  const erkend = (totEnMet: string, dag: string) => oordeelVan('V-01', voorbeeldVergoedingsbetaling({
    verzoek: { factuurdatum: dag, boekdatum: dag, prestatie: { vastgesteldOp: dag } }, leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf: '2020-01-01', totEnMet }] },
  }));

  it('reaches to the day of establishment, or to the end of the training when that is earlier', () => {
    expect([erkend('2021-06-30', '2021-06-30'), erkend('2021-06-29', '2021-06-30'), erkend('2021-11-30', '2021-12-15'), erkend('2021-11-29', '2021-12-15')].map((oordeel) => oordeel?.uitkomst))
      .toEqual(['voldaan', 'niet-voldaan', 'voldaan', 'niet-voldaan']);
    expect(erkend('2021-06-29', '2021-06-30')).toMatchObject({
      toelichting: 'Voorbeeld Logistiek is niet de hele praktijkperiode (van 1 april 2021 tot en met 30 juni 2021) door SBB erkend voor crebo 25166.',
      uitweg: 'Laat de aanwezigheid vaststellen op of voor de laatste dag van de erkenning, of laat de kassier de erkenning bijwerken.',
    });
  });

  it('reaches to the day of booking while nothing was established', () => {
    const zonder = (totEnMet: string) => oordeelVan('V-01', voorbeeldVergoedingsbetaling({ verzoek: { prestatie: null }, leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf: '2020-01-01', totEnMet }] } }));
    expect([zonder('2021-06-01')?.uitkomst, zonder('2021-05-31')?.uitkomst]).toEqual(['voldaan', 'niet-voldaan']);
  });
});

describe('a raise above the guiding amount', () => {
  it('keeps the reason that every raise has', () => {
    const feiten = voorbeeldWijziging({ verzoek: { bedrag: '0.01' }, stand: { vastgelegd: '4000.00', betaalbaar: '0.00', betaald: '0.00' } }, voorbeeldMboInkoop());
    const oordelen = beoordeel(metWaarden(KAMERBRIEF, { 'richtbedrag-mbo': '4000.00' }), 'wijziging', feiten, { peildatum: Datum.van('2021-05-10'), bekendOp: '2021-05-10T12:00:00Z' }, 'mbo-inkoop', []);
    expect(oordelen.find(({ regel }) => regel === 'O-10')).toMatchObject({
      uitkomst: 'voldaan', toelichting: 'Na de verhoging vastgelegd is €\u00a04.000,01; het richtbedrag is €\u00a04.000,00. De reden van de verhoging is vastgelegd: «Het traject duurt langer.».',
    });
  });

  it('is of a parameter that the set must have', () => {
    expect(() => metWaarden(KAMERBRIEF, { 'richtbedrag-hbo': '1.00' })).toThrow('richtbedrag-hbo');
  });
});
