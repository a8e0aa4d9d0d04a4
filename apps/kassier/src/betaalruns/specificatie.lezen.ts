import type { Verbinding } from '#ledger';
import { rijenInBrokken, type Transactie } from '../database/index.js';
import { leesControlegetal } from './betaalrun.controlegetal.js';
import { toonRun, type RunRij } from './betaalrun.lezen.js';

/** A run as a specification shows it: what `GET /v1/betaalruns/{id}` gives, with its control number. Amounts are in euro, moments RFC 3339 in UTC. */
export interface Specificatierun extends RunRij {
  readonly totaal: string;
  readonly controle: string;
  readonly gemaaktOp: string;
  readonly gefiatteerdOp: string | null;
  readonly verzondenDoor: string | null;
  readonly verzondenOp: string | null;
  readonly ingetrokkenDoor: string | null;
  readonly ingetrokkenOp: string | null;
  readonly redenIntrekking: string | null;
  readonly perStroom: readonly { readonly stroom: string; readonly aantal: number; readonly totaal: string }[];
  readonly grootsteBetalingen: readonly { readonly nummer: string; readonly bedrag: string; readonly stroom: string; readonly naam: string }[];
  readonly eersteBetalingen: { readonly aantal: number; readonly totaal: string; readonly begunstigden: readonly { readonly naam: string; readonly iban: string; readonly aantal: number; readonly totaal: string }[] };
  readonly gewijzigdeRekeningen: {
    readonly aantal: number;
    readonly begunstigden: readonly {
      readonly naam: string; readonly oudIban: string; readonly nieuwIban: string; readonly totaal: string; readonly ingediendDoor: string | null; readonly gefiatteerdDoor: string | null; readonly gefiatteerdOp: string | null;
    }[];
  };
  readonly aangehouden: { readonly aantal: number; readonly totaal: string; readonly betalingen: readonly { readonly nummer: string; readonly bedrag: string; readonly bron: string; readonly reden: string }[] };
  readonly liquiditeit: readonly { readonly stroom: string; readonly bewaakt: boolean; readonly beschikbaar: string; readonly gevraagd: string; readonly tekort: string }[];
  readonly meldingen: readonly { readonly soort: string; readonly melding: string }[];
  readonly bestanden: readonly { readonly nummer: number; readonly berichtId: string; readonly aantal: number; readonly transacties: number; readonly totaal: string; readonly sha256: string; readonly melding: string | null }[];
}

/** One payment of a run, as it was frozen, with what it rests on. */
export interface Specificatieregel {
  readonly volgnummer: number;
  readonly stroom: string;
  readonly naam: string;
  readonly iban: string;
  readonly bedrag: string;
  /** What the payee reads; a structured reference when he gave one. */
  readonly omschrijving: string;
  readonly endToEndId: string;
  /** The EndToEndId of the transfer that it shares with others; null when it goes by itself. */
  readonly bundel: string | null;
  readonly betaling: string;
  readonly kenmerk: string;
  readonly verplichting: string;
  readonly besluit: string;
  /** Whether the payee was never paid before, and whether to another account; null when the run did not keep that yet. */
  readonly isEerste: boolean | null;
  readonly isGewijzigd: boolean | null;
}

/** How many rows are in memory at a time. */
const BROK = 1_000;

// By index from the orders of the run, so that the first rows come at once however many there are.
const REGELS = `
  SELECT o.volgnummer, o.stroom, o.naam, o.iban, o.bedrag, o.omschrijving, o.end_to_end_id AS "endToEndId", o.bundel, b.nummer AS betaling, b.kenmerk, v.nummer AS verplichting, b.besluit,
         CASE WHEN r.gevraagde_datum IS NOT NULL THEN k.vorige_run IS NULL END AS "isEerste",
         CASE WHEN k.vorige_opdracht IS NOT NULL THEN vo.iban <> o.iban OR k.ibanwijziging IS DISTINCT FROM vk.ibanwijziging WHEN r.gevraagde_datum IS NOT NULL THEN false END AS "isGewijzigd"
    FROM betaalopdracht o JOIN betaalrun r ON r.id = o.run JOIN betaling b ON b.id = o.betaling JOIN verplichting v ON v.id = b.verplichting
    LEFT JOIN betaalrun_begunstigde k ON k.run = o.run AND k.begunstigde = b.begunstigde
    LEFT JOIN betaalopdracht vo ON vo.id = k.vorige_opdracht
    LEFT JOIN betaalrun_begunstigde vk ON vk.run = k.vorige_run AND vk.begunstigde = k.begunstigde
   WHERE o.run = $1 ORDER BY o.volgnummer`;

/** The run a specification is of. Throws the 404 problem when there is none. */
export async function leesSpecificatierun(verbinding: Verbinding, id: string): Promise<Specificatierun> {
  return { ...(await toonRun(verbinding, id)), controle: await leesControlegetal(verbinding, id) } as unknown as Specificatierun;
}

/** The payments of a run in the order in which they stand in its files, a piece at a time. */
export function leesRegels(transactie: Transactie, id: string): AsyncGenerator<Specificatieregel[]> {
  return rijenInBrokken<Specificatieregel>(transactie, REGELS, [id], BROK);
}

/** One payee of a run, with what he gets. */
export interface Ontvangerrij {
  readonly begunstigdeId: string;
  readonly naam: string;
  readonly iban: string;
  readonly aantal: number;
  readonly totaal: string;
}

export const LEES_ONTVANGERS = `
  SELECT k.begunstigde AS "begunstigdeId", o.naam, o.iban, k.aantal, k.totaal
    FROM betaalrun_begunstigde k JOIN betaalopdracht o ON o.id = k.opdracht
   WHERE k.run = $1 AND ($2::uuid IS NULL OR k.begunstigde > $2) ORDER BY k.begunstigde LIMIT $3`;

/** One payment as its payee finds it on his statement. */
export interface Adviesregel {
  readonly betaling: string;
  readonly verplichting: string;
  readonly kenmerk: string;
  readonly factuurdatum: string;
  readonly stroom: string;
  readonly weken: number | null;
  readonly bedrag: string;
  readonly iban: string;
  readonly omschrijving: string;
  readonly endToEndId: string;
  readonly bundel: string | null;
}

const ADVIES = `
  SELECT b.nummer AS betaling, v.nummer AS verplichting, b.kenmerk, b.factuurdatum, o.stroom, b.weken, o.bedrag, o.iban, o.omschrijving, o.end_to_end_id AS "endToEndId", o.bundel
    FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling JOIN verplichting v ON v.id = b.verplichting
   WHERE o.run = $1 AND b.begunstigde = $2 ORDER BY o.volgnummer`;

/** What one payee gets in a run, a piece at a time; nothing when he gets nothing. */
export function leesAdvies(transactie: Transactie, run: string, begunstigde: string): AsyncGenerator<Adviesregel[]> {
  return rijenInBrokken<Adviesregel>(transactie, ADVIES, [run, begunstigde], BROK);
}
