import { Bedrag } from '#values';
import type { Foutenlijst } from './berichtfout.js';
import { leesEurobedrag } from './camt053.waarden.js';
import { tekstOp, vind, type Knoop } from './xml.reader.js';

/** Bank transaction codes (ISO 20022 external code set, sub-family) of what the bank itself charges or gives: charges, commission, fees, interest. */
const VAN_DE_BANK = new Set(['CHRG', 'COMM', 'COME', 'COMI', 'COMT', 'FEES', 'INTR']);

/** Whether an entry or a transaction is charges or interest of the bank itself, by its bank transaction code. */
export function isVanDeBank(knoop: Knoop): boolean {
  return VAN_DE_BANK.has(tekstOp(knoop, 'BkTxCd/Domn/Fmly/SubFmlyCd') ?? '');
}

/**
 * What an entry or a transaction says the bank took (negative) or gave back (positive) beside the amount: its records together, or the
 * total when there are none. Null when it says nothing in euro. Whether that was part of the amount is for the sums to tell.
 */
export function kostenVan(knoop: Knoop, plaats: string, fouten: Foutenlijst): Bedrag | null {
  const kosten = vind(knoop, 'Chrgs');
  if (kosten === null) return null;
  const regels = kosten.kinderen.filter(({ naam }) => naam === 'Rcrd').flatMap((regel) => {
    const bedrag = euro(vind(regel, 'Amt'), plaats, fouten);
    return bedrag === null ? [] : [tekstOp(regel, 'CdtDbtInd') === 'CRDT' ? bedrag : bedrag.tegengesteld()];
  });
  if (regels.length > 0) return Bedrag.som(regels);
  return euro(vind(kosten, 'TtlChrgsAndTaxAmt'), plaats, fouten)?.tegengesteld() ?? null;
}

function euro(amt: Knoop | null, plaats: string, fouten: Foutenlijst): Bedrag | null {
  return amt?.valuta === 'EUR' ? leesEurobedrag(amt, plaats, fouten) : null;
}

/**
 * What of an entry is charges: the difference between the entry and its transactions, when that is exactly what the bank says it took on
 * the transactions, on the entry, or on both. Zero when there is no difference, null when charges do not explain it.
 */
export function kostendeel(verschil: Bedrag, opPost: Bedrag | null, opTransacties: readonly (Bedrag | null)[]): Bedrag | null {
  if (verschil.isNul()) return verschil;
  const perTransactie = Bedrag.som(opTransacties.map((bedrag) => bedrag ?? Bedrag.NUL));
  const hierboven = opPost ?? Bedrag.NUL;
  return [perTransactie, hierboven, perTransactie.plus(hierboven)].some((kosten) => kosten.gelijkAan(verschil)) ? verschil : null;
}
