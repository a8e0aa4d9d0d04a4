import fc from 'fast-check';
import { BEWIJSALGORITME, verifieerBewijs, type Consistentiebewijs, type Inclusiebewijs } from './bewijs.js';
import { bereikhash, consistentiepad, inclusiepad, type Knoop } from './boom.js';
import { bladhash, knoophash, verhuldeTekst } from './hash.js';

const ZOUT = '00112233445566778899aabbccddeeff';
const OMVANG = 7;
const PLAATS = 4;

const tekst = JSON.stringify({
  soort: 'boeking', sleutel: '12', velden: { bedrag: '2025.00' },
  verhuld: { omschrijving: verhuldeTekst(Buffer.from(ZOUT, 'hex'), 'omschrijving', 'Praktijkplaats'), reden: null },
});
const bladeren = Array.from({ length: OMVANG }, (_, index) => bladhash(Buffer.from(index === PLAATS ? tekst : `blad ${index}`)));
const bron = ({ niveau, plek }: Knoop): string =>
  niveau === 0 ? bladeren[plek] as string : knoophash(bron({ niveau: niveau - 1, plek: plek * 2 }), bron({ niveau: niveau - 1, plek: plek * 2 + 1 }));
const zegel = (nummer: number, omvang: number) => ({ nummer, omvang, wortel: bereikhash({ begin: 0, eind: omvang }, bron), gemaaktOp: '2021-03-15T10:00:00.000000Z' });

const inclusie: Inclusiebewijs = {
  soort: 'inclusiebewijs', versie: 1, algoritme: BEWIJSALGORITME, onderwerp: { soort: 'boeking', sleutel: '12' }, blad: { plaats: PLAATS, tekst },
  verhuld: [{ veld: 'omschrijving', zout: ZOUT, tekst: 'Praktijkplaats' }, { veld: 'reden', zout: null, tekst: null }],
  zegel: zegel(2, OMVANG), pad: inclusiepad(PLAATS, OMVANG).map((bereik) => bereikhash(bereik, bron)),
};
const consistentie: Consistentiebewijs = {
  soort: 'consistentiebewijs', versie: 1, algoritme: BEWIJSALGORITME, van: zegel(1, 3), tot: zegel(2, OMVANG), pad: consistentiepad(3, OMVANG).map((bereik) => bereikhash(bereik, bron)),
};

it('an unharmed proof holds and says what it is about', () => {
  expect(verifieerBewijs(inclusie)).toEqual({ geldig: true, fouten: [], onderwerp: 'boeking 12 onder zegel 2', gewist: [], zegels: [inclusie.zegel] });
  expect(verifieerBewijs(consistentie)).toEqual({ geldig: true, fouten: [], onderwerp: 'zegel 2 als vervolg op zegel 1', gewist: [], zegels: [consistentie.van, consistentie.tot] });
});

it('an erased text is no break, and is named', () => {
  const gewist = { ...inclusie, verhuld: [{ veld: 'omschrijving', zout: null, tekst: null }, inclusie.verhuld[1]] };
  expect(verifieerBewijs(gewist)).toMatchObject({ geldig: true, gewist: ['omschrijving'] });
});

it.each<[string, unknown, string]>([
  ['another text', { ...inclusie, verhuld: [{ veld: 'omschrijving', zout: ZOUT, tekst: 'Praktijkplaatsen' }, inclusie.verhuld[1]] }, 'De tekst van veld omschrijving is niet de tekst die is verzegeld.'],
  ['a text where there was none', { ...inclusie, verhuld: [inclusie.verhuld[0], { veld: 'reden', zout: ZOUT, tekst: 'ziek' }] }, 'De tekst van veld reden is niet de tekst die is verzegeld.'],
  ['a salt without its text', { ...inclusie, verhuld: [{ veld: 'omschrijving', zout: ZOUT, tekst: null }, inclusie.verhuld[1]] }, 'Veld omschrijving heeft een tekst zonder zout of een zout zonder tekst'],
  ['a text that cannot be checked', { ...inclusie, verhuld: [{ veld: 'omschrijving', zout: null, tekst: 'Praktijkplaats' }, inclusie.verhuld[1]] }, 'Veld omschrijving heeft een tekst zonder zout'],
  ['a hidden field left out', { ...inclusie, verhuld: inclusie.verhuld.slice(1) }, 'De verhulde velden van het blad en van het bewijs zijn niet dezelfde.'],
  ['another amount', { ...inclusie, blad: { plaats: PLAATS, tekst: tekst.replace('2025.00', '2026.00') } }, 'Het blad leidt niet naar de wortel van zegel 2'],
  ['another place', { ...inclusie, blad: { plaats: PLAATS + 1, tekst } }, 'Het blad leidt niet naar de wortel van zegel 2'],
  ['another subject', { ...inclusie, onderwerp: { soort: 'boeking', sleutel: '13' } }, 'Het blad gaat over iets anders dan het bewijs zegt.'],
  ['a leaf that is no JSON', { ...inclusie, blad: { plaats: PLAATS, tekst: '{' } }, 'Het blad is niet leesbaar'],
  ['a part left out', { ...inclusie, pad: undefined }, 'Het bewijs is niet volledig of niet leesbaar.'],
  ['a step that is no hash', { ...inclusie, pad: ['zz'] }, 'Het bewijs is niet volledig of niet leesbaar.'],
  ['an older seal that was something else', { ...consistentie, van: { ...consistentie.van, wortel: consistentie.tot.wortel } }, 'Zegel 2 is geen vervolg op zegel 1'],
  ['another version', { ...inclusie, versie: 2 }, 'Dit programma kent versie 1 van het bewijs'],
  ['another document', { ...inclusie, soort: 'kwitantie' }, 'Het document is geen inclusiebewijs en geen consistentiebewijs.'],
  ['no document', 'hallo', 'Het document is geen JSON-object.'],
])('%s: the proof does not hold, and says why', (_naam, document, fout) => {
  const oordeel = verifieerBewijs(document);
  expect(oordeel.geldig).toBe(false);
  expect(oordeel.fouten.join('\n')).toContain(fout);
});

it('any changed character of what counts is found', () => {
  const vasteDelen = (bewijs: Inclusiebewijs) => JSON.stringify([bewijs.onderwerp, bewijs.blad, bewijs.verhuld, bewijs.zegel.wortel, bewijs.pad]);
  const bytes = JSON.stringify(inclusie);
  fc.assert(fc.property(fc.nat(bytes.length - 1), fc.constantFrom(...'0123456789abcdefXYZ'), (plaats, teken) => {
    let ander: Inclusiebewijs;
    try {
      ander = JSON.parse(bytes.slice(0, plaats) + teken + bytes.slice(plaats + 1)) as Inclusiebewijs;
    } catch {
      return;
    }
    const isOnveranderd = JSON.stringify(ander) === bytes || (ander.soort === inclusie.soort && ander.versie === 1 && ander.zegel !== undefined && vasteDelen(ander) === vasteDelen(inclusie));
    const oordeel = verifieerBewijs(ander);
    // Number, size and moment belong to the seal, which is kept elsewhere: a path binds the leaf to the root, and trees of
    // several sizes can have the same path.
    expect(oordeel.geldig && !isOnveranderd).toBe(false);
  }), { numRuns: 2_000 });
});
