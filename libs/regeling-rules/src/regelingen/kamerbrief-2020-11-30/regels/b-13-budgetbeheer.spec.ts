import { Parameterwaarden } from '../../../core/parameter.js';
import { Datum } from '#values';
import type { BetalingFeiten, BudgetTekort, WijzigingFeiten } from '../../../core/feiten.js';
import { voorbeeldBetaling, voorbeeldBudgetbesluit, voorbeeldMboInkoop, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { B13 } from './b-13-budgetbeheer.js';

const { toetsen } = B13.versies[0];
const geen = new Parameterwaarden([], { peildatum: Datum.van('2021-03-15'), bekendOp: '2021-03-15T09:30:00Z' });
const wijziging = (feiten: WijzigingFeiten) => toetsen.wijziging?.(feiten, geen);
const betaling = (feiten: BetalingFeiten) => toetsen.betaling?.(feiten, geen);
const zonderHardeSpaties = (tekst: string | undefined): string | undefined => tekst?.replaceAll('\u00a0', ' ');

describe('budget, commitments and payments (B-13)', () => {
  it('lets a verplichting be raised by what its cell has, not by a cent more', () => {
    const cel = { beschikbaar: '100.00' };
    expect(wijziging(voorbeeldWijziging({ cel }))?.soort).toBe('voldaan');
    expect(wijziging(voorbeeldWijziging({ cel, verzoek: { bedrag: '100.01' } }))).toMatchObject({ soort: 'niet-voldaan', toelichting: expect.stringContaining('ruimte') });
  });

  it('lets exactly what is not payable or paid be released', () => {
    const vrijvallen = (bedrag: string) => wijziging(voorbeeldWijziging({ verzoek: { bedrag }, wijziging: { soort: 'vrijvallen' } }));
    expect(vrijvallen('300.00')?.soort).toBe('voldaan');
    expect(vrijvallen('300.01')).toMatchObject({ soort: 'niet-voldaan', uitweg: 'Laat ten hoogste €\u00a0300,00 vrijvallen.' });
  });

  it('has nothing to release when all is payable or paid', () => {
    const feiten = voorbeeldWijziging({ wijziging: { soort: 'vrijvallen' }, stand: { betaalbaar: '0.00', betaald: '600.00' } });
    expect(wijziging(feiten)).toMatchObject({ soort: 'niet-voldaan', toelichting: expect.stringContaining('Er is niets om te laten vrijvallen.') });
  });

  it.each(['afgewikkeld', 'vervallen', 'geweigerd'])('changes and pays nothing on a verplichting that is %s', (status) => {
    expect(wijziging(voorbeeldWijziging({ stand: { status } }))).toMatchObject({ soort: 'niet-voldaan', toelichting: expect.stringContaining(status) });
    expect(betaling(voorbeeldBetaling({ stand: { status } }))).toMatchObject({ soort: 'niet-voldaan', toelichting: expect.stringContaining(status) });
  });

  it('pays no cent more than the cash of the cell', () => {
    expect(betaling(voorbeeldBetaling({ kas: { beschikbaar: '300.00' } }))?.soort).toBe('voldaan');
    expect(betaling(voorbeeldBetaling({ kas: { beschikbaar: '299.99' } }))).toMatchObject({ soort: 'niet-voldaan', toelichting: expect.stringContaining('kasruimte') });
  });

  it('says both what the verplichting and what the cash lacks', () => {
    const bevinding = betaling(voorbeeldBetaling({ verzoek: { bedrag: '400.00' }, kas: { beschikbaar: '120.00' } }));
    expect(zonderHardeSpaties(bevinding?.toelichting)).toBe(
      'Van verplichting V-2021-0000001 (€ 600,00) staat nog € 300,00 open; gevraagd is € 400,00. ' +
      'Cel ontschot-menukaart 2021 AM18 heeft € 120,00 kasruimte; gevraagd is € 400,00.',
    );
  });

  it('names both a wrong year and a shortage', () => {
    const feiten = voorbeeldMboInkoop({ verzoek: { datum: '2022-01-01' }, cel: { beschikbaar: '0.00' } });
    expect(toetsen.verplichting?.(feiten, geen)).toMatchObject({
      soort: 'niet-voldaan', uitweg: 'Vraag een verplichting op het jaar 2022 aan. Verlaag het bedrag of vraag SZW om een herverdeling.',
    });
    const opLaatsteDag = voorbeeldMboInkoop({ verzoek: { datum: '2021-12-31' } });
    expect(toetsen.verplichting?.(opLaatsteDag, geen).soort).toBe('voldaan');
  });

  it('names every account that a budgetbesluit would overdraw, with its numbers', () => {
    const tekort: BudgetTekort = { boek: 'verplichtingen', rekening: 'ruimte', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', beschikbaar: '120.00', gevraagd: '150.00' };
    const tekorten: BudgetTekort[] = [tekort, { ...tekort, regio: null, boek: 'kas' }, { ...tekort, boek: 'kas', rekening: 'te-verdelen', regio: null }];
    expect(zonderHardeSpaties(toetsen.budgetbesluit?.(voorbeeldBudgetbesluit({ tekorten }), geen).toelichting)).toBe(
      'Cel mbo-inkoop 2021 AM18 heeft € 120,00 ruimte in het verplichtingenbudget; gevraagd is € 150,00. ' +
      'Cel mbo-inkoop 2021 landelijk heeft € 120,00 ruimte in het kasbudget; gevraagd is € 150,00. ' +
      'Stroom mbo-inkoop 2021 heeft € 120,00 te verdelen in het kasbudget; gevraagd is € 150,00.',
    );
  });
});
