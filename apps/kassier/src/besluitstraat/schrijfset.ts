import { boekingsrijen, voegBoekingenToe, voegPostingsToe, type JournalEntry, type Rekeningschema, type Verbinding } from '#ledger';
import type { Werkstand } from './werkstand.js';

type Rij = Record<string, unknown>;

/** Everything a batch decided, as rows; written in one statement, so that a batch is one round trip whatever its size. */
export class Schrijfset {
  readonly besluiten: Rij[] = [];
  readonly verplichtingen: Rij[] = [];
  readonly betalingen: Rij[] = [];
  readonly idempotentie: Rij[] = [];
  readonly entries: JournalEntry[] = [];
  /** Last status per verplichting that changed. */
  readonly statussen = new Map<string, string>();

  constructor(private readonly werkstand: Werkstand) {}

  /** The number the next entry will get. */
  get volgendeBoeking(): number {
    return this.werkstand.positie.laatste + this.entries.length + 1;
  }

  /** Adds an entry and lets the requests after it see its effect. Gives its number. */
  boek(entry: JournalEntry): number {
    const nummer = this.volgendeBoeking;
    this.entries.push(entry);
    this.werkstand.verwerk(entry);
    return nummer;
  }

  /** Writes it all; the transaction must hold the writer's lock. */
  async schrijf(verbinding: Verbinding, schema: Rekeningschema): Promise<void> {
    if (this.idempotentie.length === 0) return;
    if (this.entries.length === 0) {
      await verbinding.query({ name: 'schrijf-weigeringen', text: SCHRIJF_WEIGERINGEN, values: [this.besluiten, this.idempotentie].map((deel) => JSON.stringify(deel)) });
      return;
    }
    // Usually all known already. A new account is opened on the schema's own connection, which commits at once.
    await schema.zorgVoor(this.entries.flatMap((entry) => entry.postings.map((posting) => posting.rekening)));
    const { boekingen, postings } = boekingsrijen(schema, this.werkstand.positie, this.entries);
    const delen = [this.besluiten, boekingen, postings, this.verplichtingen, this.betalingen, this.statusrijen(), this.werkstand.laatsteNummers(), this.idempotentie];
    await verbinding.query({ name: 'schrijf-alles', text: SCHRIJF_ALLES, values: delen.map((deel) => JSON.stringify(deel)) });
  }

  private statusrijen(): Rij[] {
    return [...this.statussen].map(([id, status]) => ({ id, status }));
  }
}

function voegToe(tabel: string, kolommen: string, n: number): string {
  return `INSERT INTO ${tabel} (${kolommen}) SELECT ${kolommen} FROM json_populate_recordset(NULL::${tabel}, $${n}::json)`;
}

const BESLUIT = 'id, soort, uitkomst, regelset, peildatum, stroom, regio, organisatie, genomen_voor, genomen_op, onderwerp_id, feiten, oordelen, tekort, antwoord';
const IDEMPOTENTIE = 'organisatie, sleutel, vingerafdruk, status, besluit';
const VERPLICHTING = 'id, nummer, status, stroom, jaar, regio, datum, einddatum, instrument, begunstigde, arrangement, persoon, crebo, omschrijving, verzoek, organisatie, aangevraagd_door, besluit, boeking, vastgelegd_op';
const BETALING = 'id, nummer, verplichting, status, bedrag, weken, kenmerk, factuurdatum, boekdatum, prestatie, eindafrekening, stroom, kasjaar, regio, instrument, begunstigde, organisatie, ingediend_door, besluit, boeking, vastgelegd_op';

const SCHRIJF_WEIGERINGEN = `WITH bs AS (${voegToe('besluit', BESLUIT, 1)}) ${voegToe('idempotentie', IDEMPOTENTIE, 2)}`;

const SCHRIJF_ALLES = `WITH bs AS (${voegToe('besluit', BESLUIT, 1)}),
  bk AS (${voegBoekingenToe(2)}),
  ps AS (${voegPostingsToe(3)}),
  vp AS (${voegToe('verplichting', VERPLICHTING, 4)}),
  bt AS (${voegToe('betaling', BETALING, 5)}),
  st AS (UPDATE verplichting v SET status = s.status FROM json_to_recordset($6::json) AS s(id uuid, status text) WHERE v.id = s.id),
  nr AS (INSERT INTO nummerreeks (reeks, laatste) SELECT reeks, laatste FROM json_to_recordset($7::json) AS n(reeks text, laatste integer)
         ON CONFLICT (reeks) DO UPDATE SET laatste = excluded.laatste)
  ${voegToe('idempotentie', IDEMPOTENTIE, 8)}`;
