import type { GenomenOpdracht } from '../support/bank-simulator.js';
import type { Json } from '../support/kassier.js';
import { euro, type Betaling, type Terugvordering } from './bank.waarheid.js';

/** An order that the bank executed without saying which it was. */
export interface Onverteld {
  readonly opdracht: GenomenOpdracht;
  readonly betalingen: readonly Betaling[];
}

/** A way to settle a transaction on the suspense account, and what the books must say afterwards. */
export interface Afhandelkeuze {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly soort: string };
  readonly herkend: GenomenOpdracht | null;
  readonly ontvangen: { readonly vordering: Terugvordering; readonly cent: bigint } | null;
}

const cent = (bedrag: unknown): bigint => BigInt(String(bedrag).replace('.', ''));
const zonderTeken = (waarde: bigint): bigint => (waarde < 0n ? -waarde : waarde);
const kleinste = (een: bigint, ander: bigint): bigint => (een < ander ? een : ander);
/** All of it, or a part that `keuze` chooses. */
const deelVan = (geheel: bigint, keuze: number): bigint => (keuze % 2 === 0 ? geheel : 1n + ((geheel - 1n) * BigInt(keuze % 100)) / 100n);

/**
 * How these transactions can be settled: as the execution of an order, as a repayment of as much as is open, or against one the other way;
 * as a whole, or for a part of them. Nothing is settled as what came after it.
 */
export function afhandelkeuzes(posten: readonly Json[], onverteld: readonly Onverteld[], vorderingen: readonly Terugvordering[], keuze: number): Afhandelkeuze[] {
  return posten.flatMap((post) => [...alsUitvoering(post, onverteld), ...alsOntvangst(post, vorderingen, keuze), ...alsTegenpost(post, posten, keuze)]);
}

function alsUitvoering({ id, open, delen, boekdatum }: Json, onverteld: readonly Onverteld[]): Afhandelkeuze[] {
  return onverteld
    .filter(({ opdracht, betalingen: [betaling, ...meer] }) => betaling?.status === 'verzonden' && meer.length === 0 && euro(-opdracht.cent) === open && boekdatum >= betaling.dag)
    .map(({ opdracht, betalingen: [betaling] }) => ({ id, body: { soort: 'uitvoering', betalingId: betaling?.id, ...(delen > 0 ? { bedrag: euro(opdracht.cent) } : {}) }, herkend: opdracht, ontvangen: null }));
}

function alsOntvangst({ id, open, boekdatum }: Json, vorderingen: readonly Terugvordering[], keuze: number): Afhandelkeuze[] {
  if (cent(open) <= 0n) return [];
  return vorderingen.filter((vordering) => vordering.open > 0n && boekdatum >= vordering.sinds).map((vordering) => {
    const deel = deelVan(kleinste(cent(open), vordering.open), keuze);
    return { id, body: { soort: 'terugvordering', terugvorderingId: vordering.id, bedrag: euro(deel) }, herkend: null, ontvangen: { vordering, cent: deel } };
  });
}

function alsTegenpost({ id, open, delen }: Json, posten: readonly Json[], keuze: number): Afhandelkeuze[] {
  return posten.filter((ander) => ander.id > id && cent(open) < 0n !== cent(ander.open) < 0n).map((ander) => {
    const heel = delen + Number(ander.delen) === 0 && cent(open) === -cent(ander.open);
    const deel = deelVan(kleinste(zonderTeken(cent(open)), zonderTeken(cent(ander.open))), keuze);
    return { id, body: { soort: 'wegstrepen', tegenpostId: ander.id, ...(heel && keuze % 2 === 0 ? {} : { bedrag: euro(deel) }) }, herkend: null, ontvangen: null };
  });
}
