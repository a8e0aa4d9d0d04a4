import type { OntvangenTransactie } from '#bank-messages';
import { Bedrag } from '#values';
import type { Afschrifttransactie } from './bankbericht.lezen.js';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';
import type { Bundels } from './bundel.splitsing.js';

/** The transfers of groups of our files as they went to the bank, by the PmtInfId of the group. */
export type Groepsinhoud = ReadonlyMap<string, readonly OntvangenTransactie[]>;

/** The groups that the bank booked as one amount without telling the transfers in it. */
export function groepenZonderDetails(transacties: readonly Afschrifttransactie[]): string[] {
  return [...new Set(transacties.flatMap((transactie) => (zonderDetails(transactie) ? [transactie.groepId] : [])))];
}

function zonderDetails(transactie: Afschrifttransactie): transactie is Afschrifttransactie & { readonly groepId: string } {
  return transactie.endToEndId === null && transactie.groepId !== null && !transactie.bedrag.isNul();
}

/**
 * Makes of every group that the bank booked as one amount a transaction per transfer in it. The PmtInfId is ours, so the file says what is in
 * the group; the amount must be that of all of it, or of all that is not settled yet (what was rejected is not written off). Any other
 * amount stays whole: nobody can tell which of the transfers it is about. Numbers them again, because together they are more.
 */
export function splitsGroepen(transacties: readonly Afschrifttransactie[], groepen: Groepsinhoud, opdrachten: ReadonlyMap<string, BekendeOpdracht>, bundels: Bundels): readonly Afschrifttransactie[] {
  if (groepen.size === 0) return transacties;
  return transacties
    .flatMap((transactie) => {
      const inhoud = zonderDetails(transactie) ? groepen.get(transactie.groepId) : undefined;
      if (inhoud === undefined) return [transactie];
      const isUitgaand = transactie.bedrag.isNegatief();
      const gemeld = isUitgaand ? transactie.bedrag.tegengesteld() : transactie.bedrag;
      const open = inhoud.filter(({ endToEndId }) => staatOpen(bundels.get(endToEndId) ?? [opdrachten.get(endToEndId)], isUitgaand));
      const bedoeld = [inhoud, open].find((delen) => delen.length > 0 && Bedrag.som(delen.map(({ bedrag }) => bedrag)).gelijkAan(gemeld));
      return bedoeld?.map((deel) => uitGroep(transactie, deel, isUitgaand)) ?? [transactie];
    })
    .map((transactie, index) => ({ ...transactie, volgnummer: index + 1 }));
}

/** Whether the bank can still execute it; or, of money that comes back, whether it was executed. */
function staatOpen(opdrachten: readonly (BekendeOpdracht | undefined)[], isUitgaand: boolean): boolean {
  const statussen = isUitgaand ? ['in-run', 'verzonden'] : ['uitgevoerd'];
  return opdrachten.every((opdracht) => opdracht !== undefined && opdracht.loopt && statussen.includes(opdracht.status));
}

function uitGroep(transactie: Afschrifttransactie, { endToEndId, bedrag, crediteurIban, crediteurNaam }: OntvangenTransactie, isUitgaand: boolean): Afschrifttransactie {
  return { ...transactie, endToEndId, bedrag: isUitgaand ? bedrag.tegengesteld() : bedrag, tegenrekeningIban: crediteurIban, tegenrekeningNaam: crediteurNaam };
}
