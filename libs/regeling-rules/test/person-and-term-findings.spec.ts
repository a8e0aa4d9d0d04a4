import { voorbeeldVerplichting, voorbeeldVoorbereiding, type Oordeel, type VerplichtingFeiten } from '../src/index.js';
import { metInstrument, opStroom } from './willekeurig.js';
import { opVerplichting } from './oordelen.js';

// Who is responsible, with whom it was agreed, and from when on: what the rules find, to the word.

const gezegd = (oordelen: readonly Oordeel[], regel: string) => {
  const oordeel = oordelen.find((kandidaat) => kandidaat.regel === regel);
  return [oordeel?.uitkomst, oordeel?.toelichting, oordeel?.uitweg];
};
const samenstelling = (categorie: string, eerstverantwoordelijke: string, opVerzoek = false) => opVerplichting(voorbeeldVerplichting({ arrangement: { categorie, eerstverantwoordelijke, opVerzoek } }));

describe('the first responsible party (P-02)', () => {
  it.each([
    ['bedreigde-werknemer', 'sociale-partners'], ['ww-instroom', 'uwv'], ['jongere', 'gemeente'], ['bijstandsaanvrager', 'gemeente'], ['ondernemer-nug', 'gemeente'],
  ])('of category %s is %s', (categorie, partij) => {
    expect(gezegd(samenstelling(categorie, partij), 'P-02')).toEqual(['voldaan', `Bij categorie ${categorie} hoort ${partij} als eerstverantwoordelijke partij.`, null]);
  });

  it('of a category that does not exist is nobody', () => {
    expect(gezegd(samenstelling('rentenier', 'uwv'), 'P-02')).toEqual([
      'niet-voldaan', 'Categorie rentenier is niet bekend, zodat er geen eerstverantwoordelijke partij bij hoort.', 'Kies een categorie uit de lijst.',
    ]);
  });

  it('can be UWV for the social partners, at their request, and nobody else', () => {
    expect(gezegd(samenstelling('bedreigde-werknemer', 'uwv', true), 'P-02')).toEqual(['voldaan', 'UWV is op verzoek van de sociale partners de eerstverantwoordelijke partij.', null]);
    expect(gezegd(samenstelling('bedreigde-werknemer', 'uwv'), 'P-02')[2]).toBe('Leg vast dat UWV dit op verzoek van de sociale partners doet, of draag het arrangement over aan de sociale partners.');
    expect(gezegd(samenstelling('bedreigde-werknemer', 'gemeente', true), 'P-02')).toEqual([
      'niet-voldaan', 'Bij categorie bedreigde-werknemer hoort sociale-partners als eerstverantwoordelijke partij; het arrangement noemt gemeente.',
      'Draag het arrangement over aan sociale-partners, of herstel de categorie.',
    ]);
  });
});

describe('an arrangement (P-03)', () => {
  it('names everybody with whom it was agreed', () => {
    expect(gezegd(opVerplichting(voorbeeldVerplichting({ arrangement: { afgestemdMet: ['gemeente', 'werkgever'] } })), 'P-03')).toEqual(['voldaan', 'Het arrangement is afgestemd met gemeente, werkgever.', null]);
  });
});

describe('preparation money (T-01 and T-03)', () => {
  const TWENTE = { code: 'AM05', naam: 'Twente', faseStart: '2021-02-01' };
  const inNovember = (feiten: VerplichtingFeiten): VerplichtingFeiten => ({ ...feiten, regio: TWENTE, verzoek: { ...feiten.verzoek, regio: 'AM05', datum: '2020-11-02' } });
  const uitkomsten = (feiten: VerplichtingFeiten) => ['T-01', 'T-03'].map((regel) => gezegd(opVerplichting(inNovember(feiten)), regel)[0]);
  const voor = (soort: string): VerplichtingFeiten => voorbeeldVoorbereiding({ begunstigde: { soort } });

  it('waits for neither the phase of the region nor the declaration, for UWV and for a gemeente', () => {
    expect(uitkomsten(voor('gemeente'))).toEqual(['voldaan', 'voldaan']);
    expect(uitkomsten(voor('uwv'))).toEqual(['voldaan', 'voldaan']);
  });

  it('is that only for them, only for preparation, and only from teambemensing', () => {
    expect(uitkomsten(voor('vakbond'))).toEqual(['niet-voldaan', 'niet-voldaan']);
    expect(uitkomsten(metInstrument(voor('gemeente'), 'teambemensing'))).toEqual(['niet-voldaan', 'niet-voldaan']);
    expect(uitkomsten(opStroom(voor('gemeente'), 'ontschot-menukaart'))).toEqual(['niet-voldaan', 'niet-voldaan']);
  });
});

describe('the money for the teams (T-05)', () => {
  const bemensing = (soort: string, anders: { instrument?: string; toekenningskenmerk?: string } = {}): Oordeel[] => {
    const feiten = metInstrument(voorbeeldVoorbereiding({ begunstigde: { soort, naam: 'Voorbeeld Partij' } }), anders.instrument ?? 'teambemensing');
    return opVerplichting({ ...feiten, verzoek: { ...feiten.verzoek, toekenningskenmerk: anders.toekenningskenmerk } });
  };

  it.each(['dienstverlener', 'leerbedrijf', 'mbo-instelling', 'sociaal-ontwikkelbedrijf'])('is not for a %s, whatever SZW awarded', (soort) => {
    expect(gezegd(bemensing(soort, { toekenningskenmerk: 'SZW-2021-0042' }), 'T-05')).toEqual([
      'niet-voldaan', `Geld voor de teams is er voor vakbonden, werkgeversorganisaties, UWV en gemeenten; Voorbeeld Partij is van de soort ${soort}.`,
      'Kies een van deze partijen als begunstigde, of vraag dienstverlening van een ander aan op de stroom die daarvoor is.',
    ]);
  });

  it('is for UWV and municipalities without an award, and for social partners with one', () => {
    expect(['uwv', 'gemeente', 'vakbond', 'werkgeversorganisatie'].map((soort) => gezegd(bemensing(soort), 'T-05')[0])).toEqual(['voldaan', 'voldaan', 'niet-voldaan', 'niet-voldaan']);
    expect(['vakbond', 'werkgeversorganisatie'].map((soort) => gezegd(bemensing(soort, { toekenningskenmerk: 'SZW-2021-0042' }), 'T-05')[0])).toEqual(['voldaan', 'voldaan']);
  });
});
