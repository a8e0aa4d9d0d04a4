import { Bedrag } from '#values';
import type { Bankpost, Posttransactie } from './bankbericht.js';
import type { Foutenlijst } from './berichtfout.js';
import { isWaar, leesDag, leesEurobedrag, leesGetekendBedrag, leesIban, leesRichting } from './camt053.waarden.js';
import { tekstOp, vind, type Knoop } from './xml.reader.js';

/** What the bank writes when the payer gave no identifier. */
const GEEN_KENMERK = 'NOTPROVIDED';

/** What a TxDtls element says, before the entry around it is known as a whole. */
export interface RuweTransactie {
  readonly knoop: Knoop;
  readonly endToEndId: string | null;
  readonly bedrag: Bedrag | null;
  readonly richting: 1 | -1 | null;
  readonly isRetour: boolean;
}

/** What a TxDtls element and its entry need to know of the statement around them. */
interface Postomgeving {
  readonly plaats: string;
  readonly rekeningIban: string | null;
}

const KLEIN_GEHOUDEN = new Set(['RltdPties', 'RmtInf', 'RtrInf', 'AddtlTxInf', 'Refs']);

/** Takes from a TxDtls element what is needed later and lets go of the rest, so that a batch of thousands stays small. */
export function leesTransactie(knoop: Knoop, plaats: string, fouten: Foutenlijst): RuweTransactie {
  const amt = vind(knoop, 'Amt') ?? vind(knoop, 'AmtDtls/TxAmt/Amt');
  const indicator = tekstOp(knoop, 'CdtDbtInd');
  const endToEndId = tekstOp(knoop, 'Refs/EndToEndId');
  return {
    knoop: { ...knoop, kinderen: knoop.kinderen.filter((kind) => KLEIN_GEHOUDEN.has(kind.naam)) },
    endToEndId: endToEndId === GEEN_KENMERK ? null : endToEndId,
    bedrag: amt === null ? null : leesEurobedrag(amt, plaats, fouten),
    richting: indicator === null ? null : leesRichting(indicator, plaats, fouten),
    isRetour: vind(knoop, 'RtrInf') !== null,
  };
}

function omschrijvingVan(knoop: Knoop): string | null {
  const regels = (vind(knoop, 'RmtInf')?.kinderen ?? [])
    .filter((kind) => kind.naam === 'Ustrd')
    .map((kind) => kind.tekst.trim())
    .filter((tekst) => tekst !== '');
  if (regels.length > 0) return regels.join(' ');
  return tekstOp(knoop, 'RmtInf/Strd/CdtrRefInf/Ref') ?? tekstOp(knoop, 'AddtlTxInf');
}

function naamVan(knoop: Knoop, partij: string): string | null {
  return tekstOp(knoop, `RltdPties/${partij}/Pty/Nm`) ?? tekstOp(knoop, `RltdPties/${partij}/Agt/FinInstnId/Nm`);
}

/**
 * The other side of a transaction. Of outgoing money that is the creditor, of incoming money the debtor. In a return the parties keep
 * the roles of the original payment at one bank and change them at the next, so our own account is what decides.
 */
function tegenpartij(knoop: Knoop, isUitgaand: boolean, eigenIban: string | null): { iban: string | null; naam: string | null } {
  const volgorde = isUitgaand ? ['Cdtr', 'Dbtr'] : ['Dbtr', 'Cdtr'];
  const partijen = volgorde.map((partij) => ({
    iban: leesIban(knoop, `RltdPties/${partij}Acct/Id/IBAN`),
    naam: naamVan(knoop, partij),
  }));
  const ander = partijen.find(({ iban }) => iban !== null && iban !== eigenIban);
  const eerste = partijen[0];
  if (ander !== undefined) return ander;
  return eerste === undefined || eerste.iban !== null ? { iban: null, naam: null } : eerste;
}

function maakTransactie(
  ruw: RuweTransactie,
  ongetekend: Bedrag,
  richting: 1 | -1,
  post: { knoop: Knoop; isTerugboeking: boolean; omgeving: Postomgeving },
): Posttransactie {
  const isRetour = ruw.isRetour || post.isTerugboeking;
  const { iban, naam } = tegenpartij(ruw.knoop, (richting === -1) !== isRetour, post.omgeving.rekeningIban);
  return {
    endToEndId: ruw.endToEndId,
    bedrag: richting === 1 ? ongetekend : ongetekend.tegengesteld(),
    reden: tekstOp(ruw.knoop, 'RtrInf/Rsn/Cd') ?? tekstOp(ruw.knoop, 'RtrInf/Rsn/Prtry'),
    tegenrekeningIban: iban,
    tegenrekeningNaam: naam,
    omschrijving: omschrijvingVan(ruw.knoop) ?? tekstOp(post.knoop, 'AddtlNtryInf') ?? '',
  };
}

function zonderDetails(knoop: Knoop): RuweTransactie {
  return { knoop: { ...knoop, kinderen: [] }, endToEndId: null, bedrag: null, richting: null, isRetour: false };
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

/** The amount of an entry with its sign, null (and reported) when it cannot be read. */
export function bedragVan(ntry: Knoop, plaats: string, fouten: Foutenlijst): Bedrag | null {
  return leesGetekendBedrag(ntry, plaats, fouten);
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
  const { plaats } = omgeving;
  const aantalFouten = fouten.aantal;
  const boekdatum = leesDag(ntry, 'BookgDt', plaats, fouten);
  controleerAantal(ntry, ruweTransacties.length, plaats, fouten);
  const isTerugboeking = isWaar(ntry, 'RvslInd');
  const bekend = ruweTransacties.length === 0 ? [zonderDetails(ntry)] : ruweTransacties;
  const ongetekend = bedrag.isNegatief() ? bedrag.tegengesteld() : bedrag;
  const richting = bedrag.isNegatief() ? -1 : 1;
  const transacties = bekend.map((ruw, index) => {
    // Only an entry of one transaction may leave out the transaction's own amount.
    const eigen = ruw.bedrag ?? (bekend.length === 1 ? ongetekend : null);
    if (eigen === null) fouten.meld(`${plaats}, transactie ${index + 1}`, 'Het bedrag ontbreekt of is onleesbaar; vraag een hersteld afschrift.');
    return maakTransactie(ruw, eigen ?? Bedrag.NUL, ruw.richting ?? richting, { knoop: ntry, isTerugboeking, omgeving });
  });
  const som = Bedrag.som(transacties.map((transactie) => transactie.bedrag));
  if (fouten.aantal === aantalFouten && !som.gelijkAan(bedrag)) {
    fouten.meld(plaats, `De transacties tellen op tot ${som.toString()}, maar de post is ${bedrag.toString()}; vraag een hersteld afschrift.`);
  }
  if (boekdatum === null || fouten.aantal !== aantalFouten) return null;
  return {
    volgnummer,
    referentie: referentieVan(ntry),
    bedrag,
    boekdatum,
    terugboeking: isTerugboeking || bekend.some((ruw) => ruw.isRetour),
    groepId: tekstOp(ntry, 'NtryDtls/Btch/PmtInfId'),
    transacties,
  };
}
