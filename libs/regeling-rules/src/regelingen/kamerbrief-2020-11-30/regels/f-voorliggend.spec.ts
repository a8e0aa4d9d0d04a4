import { Datum } from '#values';
import type { Bevinding } from '../../../core/bevinding.js';
import { Parameterwaarden } from '../../../core/parameter.js';
import { voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { F05, F11 } from './f-voorliggend.js';

const geen = new Parameterwaarden([], { peildatum: Datum.van('2021-03-15'), bekendOp: '2021-03-15T09:30:00Z' });

/** What a rule finds when these are all the lines of the arrangement. */
function bij(regel: typeof F05, uitkomsten: Readonly<Record<string, string>>): Bevinding | undefined {
  const voorliggend = Object.entries(uitkomsten).map(([partij, uitkomst]) => ({ partij, uitkomst, toelichting: null }));
  return regel.versies[0].toetsen.verplichting?.(voorbeeldVerplichting({ arrangement: { voorliggend } }), geen);
}

describe('money that goes before (F-05)', () => {
  it('is named all at once when it is there and not used', () => {
    expect(bij(F05, { 'oo-fonds': 'beschikbaar-niet-ingezet', praktijkleren: 'ingezet', 'extra-bbl': 'beschikbaar-niet-ingezet' })).toEqual({
      soort: 'niet-voldaan', toelichting: 'Beschikbaar maar niet ingezet zijn: de O&O-fondsen, de extra middelen voor bbl.',
      uitweg: 'Zet eerst in wat beschikbaar is: de O&O-fondsen, de extra middelen voor bbl. Registreer het arrangement dan opnieuw.',
    });
  });

  it('is named all at once when nobody says anything about it, with who may', () => {
    expect(bij(F05, { uwv: 'ingezet', praktijkleren: 'niet-beschikbaar' })).toEqual({
      soort: 'feit-ontbreekt', toelichting: 'Het gegeven «voorliggend.oo-fonds, voorliggend.extra-bbl» ontbreekt; zonder dat kan deze regel niet worden getoetst.',
      uitweg: 'Registreer het arrangement opnieuw, met in «voorliggend» een uitkomst voor: oo-fonds (of sociale-partners of werkgever), extra-bbl (of sbb).',
    });
  });

  it('is refused for what is not used before it asks for what is missing', () => {
    expect(bij(F05, { praktijkleren: 'beschikbaar-niet-ingezet' })).toMatchObject({ soort: 'niet-voldaan', toelichting: expect.stringContaining('praktijkleren') });
  });

  it.each([['sociale-partners', 'werkgever'], ['werkgever', 'sociale-partners']])('of a fund reaches people through two parties: what %s does not use is not undone by %s', (een, ander) => {
    const rest = { school: 'niet-beschikbaar', sbb: 'niet-beschikbaar' };
    expect(bij(F05, { ...rest, [een]: 'beschikbaar-niet-ingezet', [ander]: 'ingezet' })?.soort).toBe('niet-voldaan');
    expect(bij(F05, { ...rest, [een]: 'niet-van-toepassing' })).toEqual({ soort: 'voldaan', toelichting: 'De O&O-fondsen en de extra middelen voor praktijkleren en bbl zijn ingezet, zijn er niet of passen niet.' });
  });
});

describe('youth money (F-11)', () => {
  it('is no matter of who does not name it', () => {
    expect(bij(F11, { school: 'beschikbaar-niet-ingezet' })).toEqual({ soort: 'niet-van-toepassing', toelichting: 'Het arrangement noemt geen middelen voor kwetsbare schoolverlaters.' });
  });

  it.each(['ingezet', 'niet-beschikbaar', 'niet-van-toepassing'])('may be %s', (uitkomst) => {
    expect(bij(F11, { jeugdmiddelen: uitkomst })).toEqual({ soort: 'voldaan', toelichting: 'De middelen voor kwetsbare schoolverlaters zijn ingezet, zijn er niet of passen niet.' });
  });

  it('goes first when it is there', () => {
    expect(bij(F11, { jeugdmiddelen: 'beschikbaar-niet-ingezet' })).toEqual({
      soort: 'niet-voldaan', toelichting: 'Voor deze kandidaat zijn middelen voor kwetsbare schoolverlaters beschikbaar die niet worden ingezet.',
      uitweg: 'Zet eerst de middelen in die gemeente en school voor kwetsbare schoolverlaters hebben, en registreer het arrangement dan opnieuw.',
    });
  });
});
