import type { Client } from 'pg';
import type { Functie } from '../access/index.js';
import { nieuwId } from '../database/index.js';

/** What somebody was and is from now on. */
export interface Functiewijziging {
  readonly persoon: string;
  readonly van: Functie;
  readonly naar: Functie;
}

/**
 * Puts somebody who really changed sides on another one, as the owner of the schema. What he did before stays his: on what he entered, made or
 * asked he is no second person later. Throws an Error (Dutch, with the way out) when he never acted, or is there already.
 */
export async function wijzigFunctie(client: Client, { persoon, naar, reden }: { readonly persoon: string; readonly naar: Functie; readonly reden: string }): Promise<Functiewijziging> {
  const { rows: [nu] } = await client.query<{ id: string; functie: Functie }>('SELECT id, functie FROM functie f WHERE persoon = $1 AND NOT EXISTS (SELECT 1 FROM functie n WHERE n.eerder = f.id)', [persoon]);
  if (nu === undefined) throw new Error(`${persoon} heeft nog niets gedaan en staat dus nog aan geen kant. Er is niets te wijzigen: zijn eerste handeling bepaalt het.`);
  if (nu.functie === naar) throw new Error(`${persoon} staat al aan de kant van ${naar}. Er is niets gewijzigd.`);
  // The key on `eerder` makes that of two who do this at once only one can.
  await client.query('INSERT INTO functie (id, persoon, functie, eerder, reden) VALUES ($1, $2, $3, $4, $5)', [nieuwId(), persoon, naar, nu.id, reden]);
  return { persoon, van: nu.functie, naar };
}
