import { euros } from '../support/bank-simulator.schrijver.js';
import type { Bank, Bericht, GenomenOpdracht } from '../support/bank-simulator.js';
import type { Wereld } from './bank.wereld.js';

/** The service and the bank do not agree, or something holds that never may. */
export class Onenigheid extends Error {}

/** A payment as the clients know it, from the answers they got. */
export interface Betaling {
  readonly id: string;
  readonly nummer: string;
  readonly verplichting: string;
  readonly stroom: string;
  readonly iban: string;
  readonly naam: string;
  readonly kenmerk: string;
  readonly cent: bigint;
  /** From this day on a run may take it: no earlier than what was last booked on its verplichting. */
  readonly dag: string;
  status: 'betaalbaar' | 'in-run' | 'verzonden' | 'uitgevoerd' | 'retour' | 'afgewezen' | 'ingetrokken';
  heropend: boolean;
}

export interface Run {
  readonly id: string;
  readonly nummer: string;
  status: 'concept' | 'gefiatteerd' | 'verzonden' | 'ingetrokken';
  readonly maker: string;
  /** Which payments go under which EndToEndId; more than one when they are netted. */
  readonly opdrachten: Map<string, Betaling[]>;
  bijBank: boolean;
  /** The SHA-256 of each file. */
  readonly bestanden: string[];
}

/** Money that is asked back; `open` is what has not come yet, `toegezegd` what the payee has not sent yet. */
export interface Terugvordering {
  readonly id: string;
  /** The day it was made on: by then the bank had paid. */
  readonly sinds: string;
  readonly kenmerk: string;
  readonly verplichting: string;
  open: bigint;
  toegezegd: bigint;
}

interface Verloop {
  uit: number;
  terug: number;
  afgewezen: boolean;
}

/**
 * What the books must say: only from what the bank told in the messages that the service has taken, and from which
 * payments went under which EndToEndId. Of the service's own figures nothing is used.
 */
export class Waarheid {
  readonly betalingen = new Map<string, Betaling>();
  readonly runs = new Map<string, Run>();
  /** Which run and payments an EndToEndId stands for. */
  readonly opdrachten = new Map<string, { run: Run; betalingen: Betaling[] }>();
  /** By their RF reference. */
  readonly terugvorderingen = new Map<string, Terugvordering>();
  /** Accounts of payees whose name is not the holder's, and payments that somebody holds: no run may take them. */
  readonly aangehouden = new Set<string>();
  private readonly verloop = new Map<string, Verloop>();
  private readonly verwerkt = new Set<string>();
  private onbekend = 0n;
  private bewogen = 0n;
  /** Of payments that no longer change, so that a long-lived world stays fast; less what came back on claims. */
  private readonly afgesloten = new Map<string, bigint>();

  constructor(private readonly bank: Bank) {}

  isVerwerkt({ id }: Bericht): boolean {
    return this.verwerkt.has(id);
  }

  /** The amount of an order, and whether a fact is about it as it should be. */
  private past(endToEndId: string | null, cent: bigint): boolean {
    const opdracht = endToEndId === null ? undefined : this.bank.opdrachten.get(endToEndId);
    return opdracht !== undefined && opdracht.cent === (cent < 0n ? -cent : cent);
  }

  private verloopVan(endToEndId: string): Verloop {
    let verloop = this.verloop.get(endToEndId);
    if (!verloop) this.verloop.set(endToEndId, (verloop = { uit: 0, terug: 0, afgewezen: false }));
    return verloop;
  }

  /** Whether the service must answer that something else has to be told first. */
  isTeVroeg(berichten: readonly Bericht[]): boolean {
    const nieuw = berichten.filter((bericht) => !this.isVerwerkt(bericht));
    if (nieuw.some(({ over }) => over.some((endToEndId) => this.opdrachten.get(endToEndId)?.run.status === 'gefiatteerd'))) return true;
    const feiten = nieuw.flatMap((bericht) => bericht.feiten);
    return feiten.some(({ endToEndId, cent, soort }) => {
      const opdracht = endToEndId === null ? undefined : this.opdrachten.get(endToEndId);
      if (!opdracht || endToEndId === null) return false;
      if (soort === 'afwijzing' || soort === 'geen-overeenkomst' || soort === 'uitvoeringsmelding') return false;
      if (opdracht.run.status !== 'verzonden') return this.past(endToEndId, cent);
      if (cent <= 0n || !this.past(endToEndId, cent)) return false;
      return this.verloopVan(endToEndId).uit === 0 && !feiten.some((ander) => ander.endToEndId === endToEndId && ander.cent < 0n && this.past(endToEndId, ander.cent));
    });
  }

  /** The service has taken a message: from now on its books say what is in it. */
  neem(bericht: Bericht): void {
    if (this.isVerwerkt(bericht)) return;
    this.verwerkt.add(bericht.id);
    for (const { soort, endToEndId, cent, kenmerk } of [...bericht.feiten].sort((een, ander) => Number(een.cent > ander.cent) - Number(een.cent < ander.cent))) {
      this.bewogen += cent;
      if (soort === 'ontvangst' && this.ontvang(kenmerk, cent)) continue;
      const opdracht = endToEndId === null ? undefined : this.opdrachten.get(endToEndId);
      if (!opdracht || endToEndId === null || (cent !== 0n && !this.past(endToEndId, cent))) {
        this.onbekend += cent;
        if (cent < 0n) this.houdOnverklaard(opdracht?.betalingen ?? []);
        continue;
      }
      const verloop = this.verloopVan(endToEndId);
      if (soort === 'afwijzing') this.wijsAf(verloop, opdracht.betalingen);
      else if (soort === 'uitvoeringsmelding') this.houdAanNaAfwijzing(verloop, opdracht.betalingen);
      else if (soort === 'geen-overeenkomst') this.houdAan(verloop, opdracht.betalingen);
      else this.verwerkGeld(verloop, opdracht.betalingen, cent);
    }
  }

  private wijsAf(verloop: Verloop, betalingen: readonly Betaling[]): void {
    if (verloop.uit > 0 || verloop.afgewezen) return;
    verloop.afgewezen = true;
    for (const betaling of betalingen) betaling.status = 'afgewezen';
  }

  private houdAan(verloop: Verloop, betalingen: readonly Betaling[]): void {
    if (!verloop.afgewezen) for (const { iban } of betalingen) this.aangehouden.add(iban);
  }

  /** Executed after all, says the bank that rejected it: the money may be with the payee already. */
  private houdAanNaAfwijzing(verloop: Verloop, betalingen: readonly Betaling[]): void {
    if (verloop.afgewezen) this.houdOnverklaard(betalingen);
  }

  /** A debit that is not theirs: the money may be with the payee already. */
  private houdOnverklaard(betalingen: readonly Betaling[]): void {
    for (const { id } of betalingen) this.aangehouden.add(id);
  }

  /** Whether a run must leave this payment out. */
  isAangehouden({ id, iban }: Betaling): boolean {
    return this.aangehouden.has(id) || this.aangehouden.has(iban);
  }

  /** Whether this was on a claim; what is more than is open is for a person to say. */
  private ontvang(kenmerk: string | null, cent: bigint): boolean {
    const vordering = this.terugvorderingen.get(/RF\d{2}T\d{11}/.exec((kenmerk ?? '').replaceAll(' ', ''))?.[0] ?? '');
    if (!vordering || vordering.open < cent) return false;
    vordering.open -= cent;
    this.afgesloten.set(vordering.verplichting, (this.afgesloten.get(vordering.verplichting) ?? 0n) - cent);
    return true;
  }

  /** A person found out that unknown money, or a part of it, was on this claim. */
  bestem(vordering: Terugvordering, cent: bigint): void {
    vordering.open -= cent;
    this.onbekend -= cent;
    this.afgesloten.set(vordering.verplichting, (this.afgesloten.get(vordering.verplichting) ?? 0n) - cent);
  }

  /** A person found out that unknown money was this order. */
  herken(opdracht: GenomenOpdracht): void {
    opdracht.stand = 'uitgevoerd';
    this.onbekend += opdracht.cent;
    this.verwerkGeld(this.verloopVan(opdracht.endToEndId), this.opdrachten.get(opdracht.endToEndId)?.betalingen ?? [], -opdracht.cent);
  }

  private verwerkGeld(verloop: Verloop, betalingen: readonly Betaling[], cent: bigint): void {
    const uitgaand = cent < 0n;
    const eerste = uitgaand ? verloop.uit === 0 && !verloop.afgewezen : verloop.uit > 0 && verloop.terug === 0;
    if (uitgaand) verloop.uit += 1;
    else verloop.terug += 1;
    if (!eerste) this.onbekend += cent;
    if (!eerste && uitgaand) this.houdOnverklaard(betalingen);
    if (eerste) for (const betaling of betalingen) betaling.status = uitgaand ? 'uitgevoerd' : 'retour';
  }

  /** Every figure of the books that the bank's messages determine. */
  async controleer(wereld: Wereld): Promise<void> {
    const ids = [...this.betalingen.keys()];
    const [gevonden] = await wereld.kassier.database<{ betaald: Record<string, string> | null; geld: Record<string, string> | null; dubbel: string[] | null; statussen: Record<string, string> | null }>(LEES, [ids]);
    if (!gevonden) throw new Error('geen cijfers');
    vergelijk('Betaald op verplichting', gevonden.betaald ?? {}, this.betaald());
    vergelijk('Saldo', gevonden.geld ?? {}, this.geld());
    vergelijk('Status van betaling', gevonden.statussen ?? {}, new Map([...this.betalingen.values()].map(({ id, status }) => [id, status])));
    if (gevonden.dubbel !== null) throw new Onenigheid(`Betalingen in twee lopende opdrachten: ${gevonden.dubbel.join(', ')}`);
    this.controleerBank();
  }

  /** Whatever the books say: no payment may be with the bank twice, or have left the account twice. */
  private controleerBank(): void {
    const keren = new Map<Betaling, string[]>();
    for (const { endToEndId, stand } of this.bank.opdrachten.values()) {
      if (stand === 'afgewezen' || stand === 'teruggekomen') continue;
      const opdracht = this.opdrachten.get(endToEndId);
      if (!opdracht) continue;
      for (const betaling of opdracht.betalingen) keren.set(betaling, [...(keren.get(betaling) ?? []), endToEndId]);
    }
    for (const [betaling, kenmerken] of keren) if (kenmerken.length > 1) throw new Onenigheid(`Betaling ${betaling.nummer} is twee keer bij de bank: ${kenmerken.join(', ')}`);
  }

  private betaald(): Map<string, string> {
    const sommen = new Map(this.afgesloten);
    for (const { verplichting, cent, status } of this.betalingen.values()) if (status === 'uitgevoerd') sommen.set(verplichting, (sommen.get(verplichting) ?? 0n) + cent);
    return new Map([...sommen].map(([id, cent]) => [id, euro(cent)]));
  }

  private geld(): Map<string, string> {
    const sommen = new Map<string, bigint>([['bank', this.bewogen], ['tussenrekening', -this.onbekend]]);
    for (const { stroom, cent, status } of this.betalingen.values()) {
      if (status === 'verzonden') sommen.set(`betalingen-onderweg/${stroom}`, (sommen.get(`betalingen-onderweg/${stroom}`) ?? 0n) - cent);
    }
    return new Map([...sommen].map(([naam, cent]) => [naam, euro(cent)]));
  }

  /** Forgets what can no longer change, when a sequence has ended; what is on its way for good stays. */
  sluitAf(): void {
    for (const [id, { verplichting, cent, status }] of this.betalingen) {
      if (status === 'verzonden') continue;
      if (status === 'uitgevoerd') this.afgesloten.set(verplichting, (this.afgesloten.get(verplichting) ?? 0n) + cent);
      this.betalingen.delete(id);
    }
    this.runs.clear();
    this.aangehouden.clear();
  }
}

const LEES = `
  SELECT (SELECT json_object_agg(x.verplichting, x.som) FROM (SELECT p.verplichting, sum(p.bedrag)::text AS som FROM posting p JOIN rekening r ON r.id = p.rekening
             WHERE r.boek = 'kas' AND r.soort = 'betaald' GROUP BY p.verplichting HAVING sum(p.bedrag) <> 0) x) AS betaald,
         (SELECT json_object_agg(x.naam, x.som) FROM (SELECT CASE WHEN r.soort = 'betalingen-onderweg' THEN r.soort || '/' || r.stroom ELSE r.soort END AS naam, sum(p.bedrag)::text AS som
             FROM posting p JOIN rekening r ON r.id = p.rekening WHERE r.boek = 'financieel' AND r.soort IN ('bank', 'tussenrekening', 'betalingen-onderweg') GROUP BY 1) x) AS geld,
         (SELECT array_agg(x.betaling::text) FROM (SELECT betaling FROM betaalopdracht WHERE loopt GROUP BY betaling HAVING count(*) > 1) x) AS dubbel,
         (SELECT json_object_agg(id, status) FROM betaling WHERE id = ANY($1::uuid[])) AS statussen`;

/** With its sign. */
export function euro(cent: bigint): string {
  return `${cent < 0n ? '-' : ''}${euros(cent)}`;
}

/** What is not named is nothing. */
function vergelijk(wat: string, gevonden: Readonly<Record<string, string>>, verwacht: ReadonlyMap<string, string>): void {
  for (const naam of new Set([...Object.keys(gevonden), ...verwacht.keys()])) {
    const [hier, daar] = [gevonden[naam] ?? '0.00', verwacht.get(naam) ?? '0.00'];
    if (hier !== daar) throw new Onenigheid(`${wat} ${naam} is ${hier}, volgens de bank ${daar}.`);
  }
}
