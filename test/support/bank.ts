import { leesPain001, schrijfCamt053, type OntvangenTransactie, type TeSchrijvenPost } from '#bank-messages';
import { Bedrag, Datum } from '#values';

/** The account that the service pays from when nothing else is configured. */
const EIGEN_IBAN = 'NL93KASS0000000000';

let afschriftnummer = 0;

/** What a statement of the invented bank may have different. */
export interface Afschriftopties {
  readonly id?: string;
  readonly berichtId?: string;
  readonly rekeningIban?: string;
  /** "JJJJ-MM-DD". */
  readonly datum?: string;
  /** "1000000.00" when left out, whatever came before. */
  readonly beginsaldo?: string;
  /** The bank's number of the statement. */
  readonly volgnummer?: number;
}

/** The payments that the bank reads in an order. */
export function leesOpdrachten(pain001: string): OntvangenTransactie[] {
  return leesPain001([pain001]).groepen.flatMap((groep) => [...groep.transacties]);
}

/** An entry of one transaction. `bedrag` is signed: money that leaves the account is negative. */
export function post(endToEndId: string | null, bedrag: Bedrag, anders: { reden?: string; datum?: string; terugboeking?: boolean; naam?: string } = {}): TeSchrijvenPost {
  return {
    referentie: `BANK-${endToEndId?.slice(0, 20) ?? 'ZONDER'}`, bedrag, boekdatum: Datum.van(anders.datum ?? '2021-07-05'), terugboeking: anders.terugboeking ?? false, groepId: null,
    transacties: [{ endToEndId, bedrag, reden: anders.reden ?? null, tegenrekeningIban: null, tegenrekeningNaam: anders.naam ?? 'Wederpartij', omschrijving: 'Testpost' }],
  };
}

/** The bank executes these payments: one batch, as banks book a group of an order. */
export function uitgevoerd(opdrachten: readonly OntvangenTransactie[], datum = '2021-07-05'): TeSchrijvenPost {
  return {
    referentie: 'BANK-BATCH', bedrag: Bedrag.som(opdrachten.map(({ bedrag }) => bedrag)).tegengesteld(), boekdatum: Datum.van(datum), terugboeking: false, groepId: null,
    transacties: opdrachten.map(({ endToEndId, bedrag, crediteurIban, crediteurNaam, omschrijving }) => ({
      endToEndId, bedrag: bedrag.tegengesteld(), reden: null, tegenrekeningIban: crediteurIban, tegenrekeningNaam: crediteurNaam, omschrijving,
    })),
  };
}

/** The bank gets a payment back, with a reason such as AC04 (account closed). */
export function retour(opdracht: OntvangenTransactie, reden = 'AC04', datum = '2021-07-07'): TeSchrijvenPost {
  return post(opdracht.endToEndId, opdracht.bedrag, { reden, datum, terugboeking: true, naam: opdracht.crediteurNaam });
}

/** A camt.053 statement of these entries that adds up. */
export function afschrift(posten: readonly TeSchrijvenPost[], opties: Afschriftopties = {}): string {
  const nummer = (afschriftnummer += 1);
  const beginsaldo = Bedrag.van(opties.beginsaldo ?? '1000000.00');
  return [...schrijfCamt053({
    berichtId: opties.berichtId ?? `BANK-MSG-${nummer}`, aangemaaktOp: '2021-07-08T02:00:00Z', id: opties.id ?? `AFSCHRIFT-${nummer}`, volgnummer: opties.volgnummer ?? nummer,
    rekeningIban: opties.rekeningIban ?? EIGEN_IBAN, datum: Datum.van(opties.datum ?? '2021-07-07'), beginsaldo, eindsaldo: beginsaldo.plus(Bedrag.som(posten.map(({ bedrag }) => bedrag))), posten,
  })].join('');
}

/** One message that carries the statements of several messages. */
export function bundel(berichten: readonly string[]): string {
  const [eerste = '', ...overige] = berichten;
  const stukken = overige.map((bericht) => /<Stmt>[\s\S]*<\/Stmt>/.exec(bericht)?.[0] ?? '');
  return eerste.replace('</Stmt>', `</Stmt>\n${stukken.join('\n')}`);
}
