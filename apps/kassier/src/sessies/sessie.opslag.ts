import { z } from 'zod';
import type { Klok } from '#values';
import type { Database } from '../database/index.js';
import { kenmerkVan, nieuwGeheim, ontsleutel, versleutel } from './sessie.koekje.js';

/** How long a session lasts at most: a working day. After it the issuer is asked again who somebody is, and what he may. */
export const SESSIE_S = 8 * 3600;
/** How long a session may lie idle. */
export const STIL_S = 30 * 60;
/** How precisely is kept when a session was used last. */
const TREDE_S = 60;

const INHOUD = z.object({ sub: z.string(), organisatie: z.string(), rollen: z.array(z.string()), regio: z.string().nullable(), idToken: z.string() });

/** What a session holds of who has it. */
export type Sessieinhoud = z.output<typeof INHOUD>;

/** The sessions in the database; what they hold can be read only by who brings the number of the cookie. */
export class Sessieopslag {
  constructor(private readonly database: Database, private readonly klok: Klok) {}

  /** Begins a session and gives the number for the cookie. Forgets what was in sessions that are over. */
  async begin(inhoud: Sessieinhoud): Promise<string> {
    const geheim = nieuwGeheim();
    const nuS = this.nuS();
    await this.database.landelijk.query('UPDATE sessie SET beeindigd_op = to_timestamp($1), inhoud = NULL WHERE beeindigd_op IS NULL AND (eindigt_op <= to_timestamp($1) OR gebruikt_op <= to_timestamp($1 - $2::int))', [nuS, STIL_S]);
    await this.database.landelijk.query('INSERT INTO sessie (kenmerk, persoon, inhoud, begonnen_op, gebruikt_op, eindigt_op) VALUES ($1, $2, $3, to_timestamp($4), to_timestamp($4), to_timestamp($5))', [
      kenmerkVan(geheim), inhoud.sub, versleutel(geheim, JSON.stringify(inhoud)), nuS, nuS + SESSIE_S,
    ]);
    return geheim;
  }

  /** What the session of this number holds, or null when there is none that runs. Notes that it was used. */
  async lees(geheim: string): Promise<Sessieinhoud | null> {
    const nuS = this.nuS();
    const [rij] = await this.database.landelijk.rijen<{ inhoud: Buffer; oud: boolean }>(
      `SELECT inhoud, gebruikt_op <= to_timestamp($2 - $4::int) AS oud FROM sessie
        WHERE kenmerk = $1 AND beeindigd_op IS NULL AND eindigt_op > to_timestamp($2) AND gebruikt_op > to_timestamp($2 - $3::int)`, [kenmerkVan(geheim), nuS, STIL_S, TREDE_S],
    );
    if (!rij) return null;
    if (rij.oud) await this.database.landelijk.query('UPDATE sessie SET gebruikt_op = greatest(gebruikt_op, to_timestamp($2)) WHERE kenmerk = $1 AND beeindigd_op IS NULL', [kenmerkVan(geheim), nuS]);
    return INHOUD.parse(JSON.parse(ontsleutel(geheim, rij.inhoud)));
  }

  /** Ends the session of this number, and gives what it held when it still ran. */
  async beeindig(geheim: string): Promise<Sessieinhoud | null> {
    const inhoud = await this.lees(geheim);
    await this.database.landelijk.query('UPDATE sessie SET beeindigd_op = to_timestamp($2), inhoud = NULL WHERE kenmerk = $1 AND beeindigd_op IS NULL', [kenmerkVan(geheim), this.nuS()]);
    return inhoud;
  }

  private nuS(): number {
    return Math.floor(this.klok.nuMs() / 1000);
  }
}
