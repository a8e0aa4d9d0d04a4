import { Bedrag } from '#values';
import type { Bankpost, Posttransactie } from './bankbericht.js';
import type { Foutenlijst } from './berichtfout.js';
import { isVanDeBank, kostendeel, kostenVan } from './camt053.kosten.js';
import { controleerEenmaal, controleerKenmerklengte, ingekort, isWaar, KENMERK_TEKENS_MAX, leesDag, leesEurobedrag, leesIban, leesRichting } from './camt053.waarden.js';
import { tekstOp, vind, type Knoop } from './xml.reader.js';

/** What the bank writes when the payer gave no identifier. */
const GEEN_KENMERK = 'NOTPROVIDED';
/** Max140Text of the schema, and room for several lines of it: longer texts are cut, because they are kept and shown for ever. */
const NAAM_TEKENS_MAX = 140;
const OMSCHRIJVING_TEKENS_MAX = 1_000;
/** Where the amount of a transaction may also stand, the first first: what was booked, and what that is in the currency of the account. */
const ANDERE_BEDRAGPADEN = ['AmtDtls/TxAmt/Amt', 'AmtDtls/CntrValAmt/Amt'];

interface Partij {
  readonly iban: string | null;
  readonly naam: string | null;
}

/** What a TxDtls element says, before the entry around it is known as a whole. */
export interface RuweTransactie {
  readonly endToEndId: string | null;
  readonly bedrag: Bedrag | null;
  /** The amount in another currency, as the bank writes it ("USD 100.00"), when there is none in euro; null otherwise. */
  readonly vreemdBedrag: string | null;
  /** What the bank took or gave beside the amount, signed; null when it says nothing of it. */
  readonly kosten: Bedrag | null;
  readonly richting: 1 | -1 | null;
  readonly isRetour: boolean;
  readonly reden: string | null;
  readonly debiteur: Partij;
  readonly crediteur: Partij;
  readonly omschrijving: string | null;
  readonly kenmerk: string | null;
  readonly vanDeBank: boolean;
  readonly groep: string | null;
}

const ONBEKEND: Partij = { iban: null, naam: null };

const ZONDER_DETAILS: RuweTransactie = {
  endToEndId: null,
  bedrag: null,
  vreemdBedrag: null,
  kosten: null,
  richting: null,
  isRetour: false,
  reden: null,
  debiteur: ONBEKEND,
  crediteur: ONBEKEND,
  omschrijving: null,
  kenmerk: null,
  vanDeBank: false,
  groep: null,
};

/** Charges are money of nobody's payment: what they are for is on the statement, and somebody decides what becomes of them. */
const KOSTEN_VAN_DE_BANK: Omit<Posttransactie, 'bedrag'> = { endToEndId: null, reden: null, tegenrekeningIban: null, tegenrekeningNaam: null, omschrijving: 'Kosten van de bank bij deze post', vanDeBank: true };

/** What an entry needs to know of the statement around it. */
interface Postomgeving {
  readonly plaats: string;
  readonly rekeningIban: string | null;
}

function omschrijvingVan(knoop: Knoop): string | null {
  const regels = (vind(knoop, 'RmtInf')?.kinderen ?? [])
    .filter((kind) => kind.naam === 'Ustrd')
    .map((kind) => kind.tekst.trim())
    .filter((tekst) => tekst !== '');
  if (regels.length > 0) return regels.join(' ');
  return tekstOp(knoop, 'RmtInf/Strd/CdtrRefInf/Ref') ?? tekstOp(knoop, 'AddtlTxInf');
}

function partijVan(knoop: Knoop, rol: 'Dbtr' | 'Cdtr'): Partij {
  const partijen = vind(knoop, 'RltdPties');
  if (partijen === null) return ONBEKEND;
  const naam = tekstOp(partijen, `${rol}/Pty/Nm`) ?? tekstOp(partijen, `${rol}/Agt/FinInstnId/Nm`);
  return { iban: leesIban(partijen, `${rol}Acct/Id/IBAN`), naam: naam === null ? null : ingekort(naam, NAAM_TEKENS_MAX) };
}

/** The amount in euro, wherever it stands; a payment in another currency may tell it beside its own, or leave it to the entry. */
function bedragVan(knoop: Knoop, plaats: string, fouten: Foutenlijst): Pick<RuweTransactie, 'bedrag' | 'vreemdBedrag'> {
  const meestal = vind(knoop, 'Amt');
  if (meestal?.valuta === 'EUR') return { bedrag: leesEurobedrag(meestal, plaats, fouten), vreemdBedrag: null };
  const bedragen = [meestal, ...ANDERE_BEDRAGPADEN.map((pad) => vind(knoop, pad))].filter((amt) => amt !== null);
  const [eerste] = bedragen;
  if (eerste === undefined) return { bedrag: null, vreemdBedrag: null };
  const inEuro = bedragen.find(({ valuta }) => valuta === 'EUR');
  if (inEuro === undefined && /^[A-Z]{3}$/.test(eerste.valuta ?? '')) return { bedrag: null, vreemdBedrag: `${eerste.valuta ?? ''} ${ingekort(eerste.tekst.trim(), 40)}` };
  return { bedrag: leesEurobedrag(inEuro ?? eerste, plaats, fouten), vreemdBedrag: null };
}

/** Takes from a TxDtls element what is needed later, so that the element itself can go and a batch of thousands stays small. */
export function leesTransactie(knoop: Knoop, plaats: string, fouten: Foutenlijst): RuweTransactie {
  controleerEenmaal(knoop, ['Refs', 'Amt', 'CdtDbtInd', 'AmtDtls', 'RtrInf'], plaats, fouten);
  const refs = vind(knoop, 'Refs');
  if (refs !== null) controleerEenmaal(refs, ['EndToEndId', 'PmtInfId'], plaats, fouten);
  const indicator = tekstOp(knoop, 'CdtDbtInd');
  const endToEndId = tekstOp(knoop, 'Refs/EndToEndId');
  controleerKenmerklengte(endToEndId, 'EndToEndId', plaats, fouten);
  const groep = tekstOp(knoop, 'Refs/PmtInfId');
  controleerKenmerklengte(groep, 'PmtInfId', plaats, fouten);
  const kenmerk = tekstOp(knoop, 'RmtInf/Strd/CdtrRefInf/Ref');
  const reden = tekstOp(knoop, 'RtrInf/Rsn/Cd') ?? tekstOp(knoop, 'RtrInf/Rsn/Prtry');
  return {
    endToEndId: endToEndId === GEEN_KENMERK ? null : endToEndId,
    ...bedragVan(knoop, plaats, fouten),
    kosten: kostenVan(knoop, plaats, fouten),
    richting: indicator === null ? null : leesRichting(indicator, plaats, fouten),
    isRetour: vind(knoop, 'RtrInf') !== null,
    reden: reden === null ? null : ingekort(reden, KENMERK_TEKENS_MAX),
    debiteur: partijVan(knoop, 'Dbtr'),
    crediteur: partijVan(knoop, 'Cdtr'),
    omschrijving: omschrijvingVan(knoop),
    kenmerk: kenmerk === null ? null : ingekort(kenmerk, KENMERK_TEKENS_MAX),
    vanDeBank: isVanDeBank(knoop),
    groep,
  };
}

/**
 * The other side of a transaction. Of outgoing money that is the creditor, of incoming money the debtor. In a return the parties keep
 * the roles of the original payment at one bank and change them at the next, so our own account is what decides.
 */
function tegenpartij(eerste: Partij, tweede: Partij, eigenIban: string | null): Partij {
  const ander = [eerste, tweede].find(({ iban }) => iban !== null && iban !== eigenIban);
  if (ander !== undefined) return ander;
  return eerste.iban === null ? eerste : ONBEKEND;
}

function maakTransactie(
  ruw: RuweTransactie,
  ongetekend: Bedrag,
  richting: 1 | -1,
  post: { knoop: Knoop; isTerugboeking: boolean; rekeningIban: string | null },
): Posttransactie {
  const isUitgaand = (richting === -1) !== (ruw.isRetour || post.isTerugboeking);
  const [eerste, tweede] = isUitgaand ? [ruw.crediteur, ruw.debiteur] : [ruw.debiteur, ruw.crediteur];
  const { iban, naam } = tegenpartij(eerste, tweede, post.rekeningIban);
  return {
    endToEndId: ruw.endToEndId,
    bedrag: richting === 1 ? ongetekend : ongetekend.tegengesteld(),
    reden: ruw.reden,
    tegenrekeningIban: iban,
    tegenrekeningNaam: naam,
    omschrijving: ingekort([ruw.omschrijving ?? tekstOp(post.knoop, 'AddtlNtryInf') ?? '', ruw.vreemdBedrag === null ? '' : `(${ruw.vreemdBedrag})`].join(' ').trim(), OMSCHRIJVING_TEKENS_MAX),
    ...(ruw.kenmerk === null ? {} : { kenmerk: ruw.kenmerk }),
    ...(ruw.vanDeBank || isVanDeBank(post.knoop) ? { vanDeBank: true } : {}),
    // Of money from others it is the group of their order, which says nothing here.
    ...(ruw.groep === null || ruw.endToEndId !== null || !isUitgaand ? {} : { groep: ruw.groep }),
  };
}

/** Whether these are one element that stands for a whole group, as some banks sum up what they do not tell one by one. */
function isSamenvatting([eerste, ...overige]: readonly RuweTransactie[]): boolean {
  return eerste !== undefined && overige.length === 0 && eerste.groep !== null && eerste.endToEndId === null;
}

function controleerAantal(knoop: Knoop, aantal: number, plaats: string, fouten: Foutenlijst): void {
  const opgaven = knoop.kinderen.map((kind) => (kind.naam === 'NtryDtls' ? tekstOp(kind, 'Btch/NbOfTxs') : null));
  const bekend = opgaven.filter((opgave) => opgave !== null);
  if (bekend.length === 0 || aantal === 0) return;
  const opgegeven = bekend.reduce((som, opgave) => som + Number(opgave), 0);
  const aantalDetails = knoop.kinderen.filter((kind) => kind.naam === 'NtryDtls').length;
  // Only when every NtryDtls is a batch does the number tell how many transactions there must be.
  if (bekend.length === aantalDetails && opgegeven !== aantal) {
    fouten.meld(plaats, `De bank noemt ${bekend.join(' + ')} transacties, maar geeft er ${aantal}; vraag een volledig afschrift.`);
  }
}

/** Whether the bank has booked this entry, and if not what it says instead. Null when it says nothing. */
export function statusVan(ntry: Knoop): string | null {
  return tekstOp(ntry, 'Sts/Cd') ?? tekstOp(ntry, 'Sts/Prtry');
}

/** The bank's reference of an entry. */
export function referentieVan(ntry: Knoop): string | null {
  return tekstOp(ntry, 'NtryRef') ?? tekstOp(ntry, 'AcctSvcrRef');
}

/** Makes an entry of an Ntry element and the TxDtls elements that were in it. Null when it has faults; those are reported. */
export function maakPost(
  ntry: Knoop,
  bedrag: Bedrag,
  ruweTransacties: readonly RuweTransactie[],
  volgnummer: number,
  omgeving: Postomgeving,
  fouten: Foutenlijst,
): Bankpost | null {
  const { plaats, rekeningIban } = omgeving;
  const aantalFouten = fouten.aantal;
  const boekdatum = leesDag(ntry, 'BookgDt', plaats, fouten);
  if (!isSamenvatting(ruweTransacties)) controleerAantal(ntry, ruweTransacties.length, plaats, fouten);
  const groepId = tekstOp(ntry, 'NtryDtls/Btch/PmtInfId');
  controleerKenmerklengte(referentieVan(ntry), 'De referentie (NtryRef of AcctSvcrRef)', plaats, fouten);
  controleerKenmerklengte(groepId, 'PmtInfId', plaats, fouten);
  const isTerugboeking = isWaar(ntry, 'RvslInd');
  const bekend = ruweTransacties.length === 0 ? [ZONDER_DETAILS] : ruweTransacties;
  const ongetekend = bedrag.isNegatief() ? bedrag.tegengesteld() : bedrag;
  const richting = bedrag.isNegatief() ? -1 : 1;
  const transacties = bekend.map((ruw, index) => {
    // Only an entry of one transaction may leave out the transaction's own amount.
    const eigen = ruw.bedrag ?? (bekend.length === 1 ? ongetekend : null);
    if (eigen === null) fouten.meld(`${plaats}, transactie ${index + 1}`, `${ruw.vreemdBedrag === null ? 'Het bedrag ontbreekt of is onleesbaar' : `Het bedrag is ${ruw.vreemdBedrag}, zonder het bedrag in euro`}; vraag een hersteld afschrift.`);
    return maakTransactie(ruw, eigen ?? Bedrag.NUL, ruw.richting ?? richting, { knoop: ntry, isTerugboeking, rekeningIban });
  });
  const som = Bedrag.som(transacties.map((transactie) => transactie.bedrag));
  const kosten = kostendeel(bedrag.min(som), kostenVan(ntry, plaats, fouten), bekend.map((ruw) => ruw.kosten));
  if (fouten.aantal === aantalFouten && kosten === null) {
    fouten.meld(plaats, `De transacties tellen op tot ${som.toString()}, maar de post is ${bedrag.toString()}; vraag een hersteld afschrift.`);
  }
  if (kosten !== null && !kosten.isNul()) transacties.push({ ...KOSTEN_VAN_DE_BANK, bedrag: kosten });
  if (boekdatum === null || fouten.aantal !== aantalFouten) return null;
  return {
    volgnummer,
    referentie: referentieVan(ntry),
    bedrag,
    boekdatum,
    terugboeking: isTerugboeking || bekend.some((ruw) => ruw.isRetour),
    groepId,
    transacties,
  };
}
