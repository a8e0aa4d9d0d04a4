import { Datum } from '#values';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import { Parameterwaarden } from '../../../core/parameter.js';
import { voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { ONTMOETINGEN_FYSIEK } from '../parameters.js';
import { M02, M03 } from './m-menukaart.js';

const MOMENT = { peildatum: Datum.van('2021-03-15'), bekendOp: '2021-03-15T09:30:00Z' };

describe('meetings with employers (M-03)', () => {
  const [versie] = ONTMOETINGEN_FYSIEK.versies;
  const fysiekMag = new Parameterwaarden([{ ...ONTMOETINGEN_FYSIEK, versies: versie ? [{ ...versie, waarde: 'ja' }] : [] }], MOMENT);
  const fysiekMagNiet = new Parameterwaarden([ONTMOETINGEN_FYSIEK], MOMENT);
  const toets = M03.versies[0].toetsen.verplichting;
  const ontmoeting = (virtueel: boolean | undefined): VerplichtingFeiten => voorbeeldVerplichting({ verzoek: { instrument: 'banenmarkt-speeddate', virtueel } });

  it.each([true, false, undefined])('may be anything once they may be physical again (virtueel: %s)', (virtueel) => {
    expect(toets?.(ontmoeting(virtueel), fysiekMag)).toEqual({ soort: 'voldaan', toelichting: 'Banenmarkten en speeddates mogen fysiek en virtueel plaatsvinden.' });
  });

  it.each([[true, 'voldaan'], [false, 'niet-voldaan'], [undefined, 'feit-ontbreekt']])('must be virtual until then (virtueel: %s is %s)', (virtueel, soort) => {
    expect(toets?.(ontmoeting(virtueel), fysiekMagNiet)?.soort).toBe(soort);
  });
});

it('an instrument that is handed over (M-02) says what was asked, and who pays it', () => {
  const feiten = voorbeeldVerplichting({ verzoek: { instrument: 'taalonderwijs', bedrag: '0.01' } });
  const bevinding = M02.versies[0].toetsen.verplichting?.(feiten, new Parameterwaarden([], MOMENT));
  expect(bevinding).toMatchObject({ soort: 'niet-voldaan', uitweg: 'Draag de kandidaat over aan het loket dat deze dienstverlening zelf betaalt, en noteer dat in het arrangement.' });
  expect(bevinding?.toelichting.replaceAll('\u00a0', ' ')).toBe('Instrument taalonderwijs is een warme overdracht naar het juiste loket en kost het budget van de menukaart niets; gevraagd is € 0,01.');
});
