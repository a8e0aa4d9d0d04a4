import { Datum } from '#values';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import { Parameterwaarden } from '../../../core/parameter.js';
import { voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { INSTRUMENTEN } from '../referentie/menukaart.js';
import { STROMEN } from '../referentie/stromen.js';
import { F01, F10 } from './f-menukaart.js';

const geen = new Parameterwaarden([], { peildatum: Datum.van('2021-03-15'), bekendOp: '2021-03-15T09:30:00Z' });
const f01 = (feiten: VerplichtingFeiten) => F01.versies[0].toetsen.verplichting?.(feiten, geen);
const f10 = (feiten: VerplichtingFeiten) => F10.versies[0].toetsen.verplichting?.(feiten, geen);

function op(stroom: string, code: string): VerplichtingFeiten {
  const instrument = INSTRUMENTEN.find((kandidaat) => kandidaat.code === code);
  return voorbeeldVerplichting({ verzoek: { stroom, instrument: code }, stroom: { code: stroom }, instrument: instrument === undefined ? null : { code, deel: instrument.deel } });
}

/** Which instruments a stream takes, in the order of the menukaart. */
function betaalt(stroom: string): string[] {
  return INSTRUMENTEN.filter(({ code }) => f01(op(stroom, code))?.soort === 'voldaan').map(({ code }) => code);
}

const VAN_HET_DEEL = (deel: string): string[] => INSTRUMENTEN.filter((instrument) => instrument.deel === deel && instrument.code !== 'praktijkleren-mbo').map(({ code }) => code);

describe('what a stream pays for (F-01)', () => {
  it.each([
    ['ontschot-menukaart', VAN_HET_DEEL('algemeen')],
    ['teambemensing', ['teambemensing', 'voorbereiding']],
    ['impuls-banenafspraak', [...VAN_HET_DEEL('algemeen'), ...VAN_HET_DEEL('banenafspraak')]],
    ['mbo-inkoop', ['praktijkleren-mbo']],
    ['werkgeversvergoeding', ['praktijkleren-mbo']],
    ['uitvoeringskosten', ['uitvoeringskosten']],
    ['sociale-partners-landelijk', ['coordinatie-sociale-partners']],
  ])('is for %s exactly these instruments', (stroom, codes) => {
    expect(betaalt(stroom)).toEqual(codes);
  });

  it('leaves no instrument that no stream pays for, and no stream that pays for nothing', () => {
    expect(INSTRUMENTEN.filter(({ code }) => !STROMEN.some((stroom) => betaalt(stroom.code).includes(code)))).toEqual([]);
    expect(STROMEN.filter(({ code }) => betaalt(code).length === 0)).toEqual([]);
  });

  it('is told with where the instrument can be asked for instead', () => {
    expect(f01(op('mbo-inkoop', 'jobcoach'))).toEqual({
      soort: 'niet-voldaan',
      toelichting: 'Stroom mbo-inkoop betaalt alleen praktijkleren in het mbo (praktijkleren-mbo); instrument jobcoach hoort daar niet bij.',
      uitweg: 'Vraag jobcoach aan op ontschot-menukaart of impuls-banenafspraak, of kies een instrument dat bij mbo-inkoop past.',
    });
    expect(f01(op('ontschot-menukaart', 'praktijkleren-mbo'))).toMatchObject({ uitweg: expect.stringContaining('op mbo-inkoop of werkgeversvergoeding,') });
    expect(f01(op('ontschot-menukaart', 'loopbaanadvies'))).toEqual({
      soort: 'voldaan', toelichting: 'Instrument loopbaanadvies staat op 15 maart 2021 op de menukaart (algemeen) en past bij ontschot-menukaart.',
    });
  });

  it('is not known of money that the text does not know: there only the menukaart counts', () => {
    expect(f01(op('nieuwe-stroom', 'jobcoach'))).toEqual({ soort: 'voldaan', toelichting: 'Instrument jobcoach staat op 15 maart 2021 op de menukaart (algemeen).' });
    expect(f01(op('nieuwe-stroom', 'paardencoaching'))?.soort).toBe('niet-voldaan');
  });
});

describe('the impuls (F-10)', () => {
  it('says for which group it is, and where else to ask', () => {
    expect(f10(op('impuls-banenafspraak', 'jobcoach'))).toEqual({
      soort: 'niet-voldaan', toelichting: 'De impuls is alleen voor de doelgroep banenafspraak; de kandidaat hoort daar niet toe.',
      uitweg: 'Vraag op stroom ontschot-menukaart een instrument van het algemene deel van de menukaart aan.',
    });
  });

  it('is not about an instrument of the general part on other money, nor about one that is unknown', () => {
    for (const code of ['jobcoach', 'paardencoaching']) expect([code, f10(op('ontschot-menukaart', code))?.soort]).toEqual([code, 'niet-van-toepassing']);
  });
});
