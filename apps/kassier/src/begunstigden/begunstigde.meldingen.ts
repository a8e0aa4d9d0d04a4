import type { z } from 'zod';
import type { Verbinding } from '#ledger';
import type { melding } from './begunstigden.dto.js';

export type Melding = z.infer<typeof melding>;

/** What payees can have in common. */
export interface Kenmerken {
  readonly soort: string;
  readonly kvkNummer: string | null;
  readonly brin: string | null;
  readonly iban: string;
}

/** A payee that is registered, and the line of this import that did so; null when it was there before. */
export interface Bekende extends Kenmerken {
  readonly id: string;
  readonly regel: number | null;
}

/** More of them stand in the report of doubles: a file of which every line has one account would answer with millions of ids. */
const GENOEMD_MAX = 10;

/** Of a BRIN without a place the main one is meant. */
function metVestiging(brin: string): string {
  return brin.padEnd(6, '0');
}

/** Who has which number and which account, for finding whom a payee shares them with. */
export class Gedeeld {
  private readonly opNummer = new Map<string, Bekende[]>();
  private readonly opIban = new Map<string, Bekende[]>();

  constructor(bekenden: readonly Bekende[]) {
    for (const bekende of bekenden) this.voegToe(bekende);
  }

  voegToe(bekende: Bekende): void {
    for (const nummer of nummersVan(bekende)) voegBij(this.opNummer, nummer, bekende);
    voegBij(this.opIban, bekende.iban, bekende);
  }

  /** Who has both a number and the account of this one: very likely the same payee. */
  vermoedelijkDezelfde(kenmerken: Kenmerken): Bekende[] {
    return this.metZelfdeNummer(kenmerken).filter((bekende) => bekende.iban === kenmerken.iban);
  }

  /** Everything that somebody should know about a payee with these. */
  meldingenOver(kenmerken: Kenmerken): Melding[] {
    const metNummer = this.metZelfdeNummer(kenmerken);
    const beide = metNummer.filter((bekende) => bekende.iban === kenmerken.iban);
    const alleenNummer = metNummer.filter((bekende) => bekende.iban !== kenmerken.iban);
    const alleenIban = (this.opIban.get(kenmerken.iban) ?? []).filter((bekende) => !beide.includes(bekende));
    return [
      ...ontbrekendNummer(kenmerken),
      ...gedeeld('zelfde-nummer-en-iban', beide, 'hetzelfde KvK-nummer of BRIN en hetzelfde IBAN', 'Gebruik die als het dezelfde partij is.'),
      ...gedeeld('zelfde-nummer', alleenNummer, 'hetzelfde KvK-nummer of BRIN en een ander IBAN', 'Controleer of het om een andere vestiging of rekening gaat; wijzig anders het IBAN van de begunstigde die er al is.'),
      ...gedeeld('zelfde-iban', alleenIban, 'hetzelfde IBAN', 'Controleer van wie de rekening is.'),
    ];
  }

  private metZelfdeNummer(kenmerken: Kenmerken): Bekende[] {
    return [...new Set(nummersVan(kenmerken).flatMap((nummer) => this.opNummer.get(nummer) ?? []))];
  }
}

/** The payees, other than `behalve`, that have one of these numbers or accounts. */
export async function leesGedeeld(verbinding: Verbinding, kenmerken: readonly Kenmerken[], behalve: string | null = null): Promise<Gedeeld> {
  const { rows } = await verbinding.query(
    `SELECT b.id, b.soort, b.kvk_nummer AS "kvkNummer", b.brin, b.iban, NULL AS regel FROM begunstigde b
      WHERE (b.kvk_nummer = ANY ($1) OR rpad(b.brin, 6, '0') = ANY ($2) OR b.iban = ANY ($3)) AND b.id IS DISTINCT FROM $4::uuid ORDER BY b.id`,
    [uniek(kenmerken.map(({ kvkNummer }) => kvkNummer)), uniek(kenmerken.map(({ brin }) => (brin === null ? null : metVestiging(brin)))), uniek(kenmerken.map(({ iban }) => iban)), behalve],
  );
  return new Gedeeld(rows as unknown as Bekende[]);
}

function uniek(waarden: readonly (string | null)[]): string[] {
  return [...new Set(waarden.filter((waarde) => waarde !== null))];
}

function nummersVan({ kvkNummer, brin }: Kenmerken): string[] {
  return [...(kvkNummer === null ? [] : [`kvk ${kvkNummer}`]), ...(brin === null ? [] : [`brin ${metVestiging(brin)}`])];
}

function voegBij(index: Map<string, Bekende[]>, sleutel: string, bekende: Bekende): void {
  const lijst = index.get(sleutel);
  if (lijst) lijst.push(bekende);
  else index.set(sleutel, [bekende]);
}

function ontbrekendNummer({ soort, brin, kvkNummer }: Kenmerken): Melding[] {
  if (soort === 'mbo-instelling' && brin === null) {
    return [{ soort: 'brin-ontbreekt', begunstigden: [], melding: 'Deze mbo-instelling heeft geen BRIN, waarmee DUO haar kent. Vul het aan met een wijziging.' }];
  }
  if (soort === 'leerbedrijf' && kvkNummer === null) {
    return [{ soort: 'kvk-nummer-ontbreekt', begunstigden: [], melding: 'Dit leerbedrijf heeft geen KvK-nummer, waarmee SBB het kent. Vul het aan met een wijziging.' }];
  }
  return [];
}

function gedeeld(soort: Melding['soort'], wie: readonly Bekende[], wat: string, uitweg: string): Melding[] {
  if (wie.length === 0) return [];
  const regels = wie.flatMap(({ regel }) => (regel === null ? [] : [regel])).slice(0, GENOEMD_MAX);
  const plaats = regels.length === 0 ? '' : regels.length === 1 ? ` (ook regel ${regels[0]} van dit bestand)` : ` (ook regel ${regels.slice(0, 5).join(', ')}${regels.length > 5 ? ' …' : ''} van dit bestand)`;
  const aantal = wie.length === 1 ? 'Er is al een begunstigde' : `Er zijn al ${wie.length} begunstigden`;
  return [{
    soort, begunstigden: wie.slice(0, GENOEMD_MAX).map(({ id }) => id), melding: `${aantal} met ${wat}${plaats}. ${uitweg} Alle dubbelen staan in /v1/begunstigden/dubbelen.`,
    ...(regels.length === 0 ? {} : { regels }),
  }];
}
