import { invoegen, kolomwaarden, type Kolomtabel, type Verbinding } from '#ledger';
import type { Gebruiker } from '../access/index.js';
import { bewaarAntwoord, type Schrijfgang } from '../database/index.js';
import type { BewaardeRegel, Bundelkop, Regeluitkomst } from './bundel.uitkomst.js';

/** Which bundle this is: the organisation's key, and the fingerprint of the request. */
export interface Bundelaanroep {
  readonly gebruiker: Gebruiker;
  readonly organisatie: string;
  readonly sleutel: string;
  readonly vingerafdruk: string;
}

/** What is known of a key, under the writer's lock. */
export interface Bundelstand {
  readonly vingerafdruk: string;
  /** Null when the key was used for something that is no bundle. */
  readonly bundel: string | null;
  /** How many lines the bundle has. */
  readonly aantal: number;
  /** The lines of the asked range that were decided already. */
  readonly beslist: readonly number[];
}

const LEES_STAND = `
  SELECT i.vingerafdruk, b.id AS bundel, coalesce(b.aantal, 0) AS aantal,
         ARRAY(SELECT r.regel FROM aanvraagbundel_regel r WHERE r.bundel = b.id AND r.regel BETWEEN $3 AND $4) AS beslist
    FROM idempotentie i LEFT JOIN aanvraagbundel b USING (organisatie, sleutel)
   WHERE i.organisatie = $1 AND i.sleutel = $2`;

/** What is known of the key and of lines `eerste` to `laatste` (from 1); null when the key is new. */
export async function leesStand(verbinding: Verbinding, { organisatie, sleutel }: Bundelaanroep, eerste: number, laatste: number): Promise<Bundelstand | null> {
  const { rows } = await verbinding.query({ name: 'lees-bundelstand', text: LEES_STAND, values: [organisatie, sleutel, eerste, laatste] });
  return (rows[0] as unknown as Bundelstand | undefined) ?? null;
}

const SCHRIJF_BUNDEL = 'INSERT INTO aanvraagbundel (id, organisatie, sleutel, regio, alles_of_niets, aantal, ingediend_door) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/** Sends what registers the bundle under its key, in the transaction that decides its first lines; its commit tells of a refusal. */
export function schrijfBundel(verbinding: Schrijfgang, aanroep: Bundelaanroep, kop: Omit<Bundelkop, 'ingediendOp'>): void {
  const { gebruiker, organisatie, sleutel, vingerafdruk } = aanroep;
  bewaarAntwoord(verbinding, { gebruiker, sleutel, vingerafdruk, status: 201, antwoord: { bundelId: kop.id }, onderwerp: kop.id }).catch(() => undefined);
  verbinding.zend({ name: 'schrijf-bundel', text: SCHRIJF_BUNDEL, values: [kop.id, organisatie, sleutel, kop.regio, kop.allesOfNiets, kop.aantal, kop.ingediendDoor] });
}

const BUNDELREGEL: Kolomtabel = { naam: 'aanvraagbundel_regel', kolommen: { bundel: 'uuid', regel: 'integer', uitkomst: 'text', besluit: 'uuid', fouten: 'json' } };
const SCHRIJF_REGELS = invoegen(BUNDELREGEL, 1);

/** Sends what keeps the outcomes of lines, in the transaction that decided them; its commit tells of a refusal. */
export function schrijfRegels(verbinding: Schrijfgang, bundel: string, regels: readonly Regeluitkomst[]): void {
  if (regels.length === 0) return;
  const rijen = regels.map((regel) => ({
    bundel, regel: regel.regel, uitkomst: regel.uitkomst,
    besluit: regel.uitkomst === 'toegekend' ? regel.verplichting['besluitId'] : regel.uitkomst === 'geweigerd' ? regel.besluitId : null,
    fouten: regel.uitkomst === 'ongeldig' ? regel.fouten : null,
  }));
  verbinding.zend({ name: 'schrijf-bundelregels', text: SCHRIJF_REGELS, values: kolomwaarden(BUNDELREGEL, rijen) });
}

const LEES_BUNDEL = `
  SELECT id, regio, alles_of_niets AS "allesOfNiets", aantal, ingediend_door AS "ingediendDoor", ingediend_op AS "ingediendOp" FROM aanvraagbundel b`;

/** The bundle with this id, when the region (null: any) may see it. */
export async function leesBundel(verbinding: Verbinding, id: string, regio: string | null): Promise<Bundelkop | null> {
  const { rows } = await verbinding.query(`${LEES_BUNDEL} WHERE id = $1 AND ($2::text IS NULL OR regio = $2)`, [id, regio]);
  return (rows[0] as unknown as Bundelkop | undefined) ?? null;
}

/** The decided lines of a bundle, in order. */
export async function leesRegels(verbinding: Verbinding, bundel: string): Promise<BewaardeRegel[]> {
  const { rows } = await verbinding.query(
    `SELECT r.regel, r.uitkomst, r.fouten, r.besluit, b.oordelen, b.tekort, b.antwoord
       FROM aanvraagbundel_regel r LEFT JOIN besluit b ON b.id = r.besluit WHERE r.bundel = $1 ORDER BY r.regel`,
    [bundel],
  );
  return rows as unknown as BewaardeRegel[];
}
