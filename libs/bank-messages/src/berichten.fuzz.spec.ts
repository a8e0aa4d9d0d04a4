import fc from 'fast-check';
import { Bedrag } from '#values';
import { voorbeeldopdracht, voorbeeldtransactie } from './betaalopdracht.voorbeeld.js';
import { BankberichtFout } from './berichtfout.js';
import { herkenBankbericht } from './berichtsoort.js';
import { leesCamt053 } from './camt053.reader.js';
import { posten, voorbeeldafschrift, voorbeeldpost, voorbeeldposttransactie } from './camt053.voorbeeld.js';
import { schrijfCamt053 } from './camt053.writer.js';
import { leesPain001 } from './pain001.reader.js';
import { schrijfPain001 } from './pain001.writer.js';
import { leesPain002 } from './pain002.reader.js';
import { groep, status, statusbericht, transactie } from './pain002.voorbeeld.js';

const AFSCHRIFT = [...schrijfCamt053(voorbeeldafschrift(posten()))].join('');
const STATUSBERICHT = statusbericht(status('GrpSts', 'PART'), [
  groep('RUN-1', transactie('BET-1', status('TxSts', 'RJCT', '<Cd>AC04</Cd>', 'Opgeheven')), transactie('BET-2', status('TxSts', 'RVNM'))), groep('RUN-2', status('PmtInfSts', 'RJCT')),
]);
const OPDRACHT = [...schrijfPain001(voorbeeldopdracht([voorbeeldtransactie()]))].join('');

const brokstuk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('<', '>', '&', '"', '</', '<!--', '<![CDATA[', ']]>', '<?x ?>', '<!DOCTYPE a [', '&#0;', '&#x110000;', '&__proto__;', '\u0000', '\ud800', '\ufeff'),
  fc.constantFrom('<Amt Ccy="EUR">1</Amt>', '<Ntry>', '</Ntry>', '<Stmt>', '</Stmt>', '<__proto__ constructor="x"/>', '<a:b/>', ' xmlns="urn:x"', '-', '9'.repeat(40), '2021-02-30'),
);

/** A file with a few places overwritten, removed or filled in. */
function beschadigd(bestand: string): fc.Arbitrary<string> {
  const ingreep = fc.record({ plaats: fc.nat(bestand.length), weg: fc.nat(30), erin: fc.oneof(fc.constant(''), brokstuk) });
  return fc.array(ingreep, { minLength: 1, maxLength: 4 }).map((ingrepen) =>
    ingrepen.reduce((xml, { plaats, weg, erin }) => xml.slice(0, plaats) + erin + xml.slice(plaats + weg), bestand),
  );
}

function inStukken(xml: string, lengte: number): string[] {
  return Array.from({ length: Math.ceil(xml.length / lengte) }, (_, index) => xml.slice(index * lengte, (index + 1) * lengte));
}

function alleenBankberichtFout(lees: () => unknown): void {
  try {
    lees();
  } catch (fout) {
    expect(fout).toBeInstanceOf(BankberichtFout);
    expect((fout as BankberichtFout).fouten).not.toEqual([]);
  }
}

describe('damaged and invented messages', () => {
  it('never make the reader of statements throw anything but its own error', () => {
    fc.assert(
      fc.property(fc.oneof(beschadigd(AFSCHRIFT), fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 5000 }), (xml, lengte) => {
        alleenBankberichtFout(() => leesCamt053(inStukken(xml, lengte)));
        herkenBankbericht(xml);
      }),
      { numRuns: 1500 },
    );
  });

  it('never get past the balance: what is read after damage still adds up', () => {
    fc.assert(
      fc.property(beschadigd(AFSCHRIFT), (xml) => {
        alleenBankberichtFout(() => {
          for (const afschrift of leesCamt053([xml]).afschriften) {
            const transacties = afschrift.posten.flatMap((post) => post.transacties);
            const som = Bedrag.som(transacties.map(({ bedrag }) => bedrag));
            if (!afschrift.beginsaldo.plus(som).gelijkAan(afschrift.eindsaldo)) throw new Error('the statement does not add up');
          }
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('never make the reader of status reports throw anything but its own error, or tell a status that nobody gave', () => {
    fc.assert(
      fc.property(fc.oneof(beschadigd(STATUSBERICHT), fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 2000 }), (xml, lengte) => {
        alleenBankberichtFout(() => {
          const { transacties, groepen, status: vanBestand } = leesPain002(inStukken(xml, lengte));
          for (const { status: eigen, groep: nummer, endToEndId } of transacties) {
            if (endToEndId === '' || (eigen ?? groepen[nummer - 1]?.status ?? vanBestand) === null) throw new Error('a payment without a status');
          }
        });
        herkenBankbericht(xml);
      }),
      { numRuns: 1500 },
    );
  });

  it('of which the end is missing are never read as far as they go', () => {
    const einde = STATUSBERICHT.lastIndexOf('</Document>');
    for (let lengte = 0; lengte < einde; lengte += 1) expect(() => leesPain002([STATUSBERICHT.slice(0, lengte)])).toThrow(BankberichtFout);
  });

  it('never make the reader of orders throw anything but its own error', () => {
    fc.assert(
      fc.property(beschadigd(OPDRACHT), (xml) => alleenBankberichtFout(() => leesPain001([xml]))),
      { numRuns: 1000 },
    );
  });
});

describe('invented statements', () => {
  const centen = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n });
  const tekst = fc.string({ minLength: 1, maxLength: 140 }).map((waarde) => `x${waarde.trim()}`.slice(0, 140).trim());
  const transactie = fc.record({ bedrag: centen.map((bedrag) => Bedrag.uitCenten(bedrag)), omschrijving: tekst, tegenrekeningNaam: tekst });

  it('come back from the reader as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(transactie, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (groepen) => {
        const geschreven = groepen.map((groep) => voorbeeldpost(groep.map((velden) => voorbeeldposttransactie(velden))));
        const gelezen = leesCamt053(schrijfCamt053(voorbeeldafschrift(geschreven))).afschriften[0];
        expect(gelezen?.posten).toEqual(geschreven.map((post, index) => ({ ...post, volgnummer: index + 1 })));
      }),
    );
  });
});
