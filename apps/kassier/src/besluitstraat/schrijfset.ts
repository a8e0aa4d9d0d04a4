import { aantalKolommen, BOEKING, boekingsrijen, invoegen, kolomwaarden, POSTING, rijenbron, type JournalEntry, type Kolomtabel, type Rekeningschema, type Rij, type Vraag } from '#ledger';
import { AUDITSPOOR } from '../database/index.js';
import type { Werkstand } from './werkstand.js';

/** What a batch decided, or a part of a large one, as rows; written in one statement, so that it is one round trip whatever its size. */
export class Schrijfset {
  readonly besluiten: Rij[] = [];
  readonly verplichtingen: Rij[] = [];
  readonly betalingen: Rij[] = [];
  /** Refused requests that wait for a person, with the request itself. */
  readonly voorleggingen: Rij[] = [];
  readonly idempotentie: Rij[] = [];
  /** Who asked, of every kept answer. */
  readonly auditregels: Rij[] = [];
  readonly entries: JournalEntry[] = [];
  /** Later ends of trajecten, each with the decision that gave it. */
  readonly verlengingen: Rij[] = [];
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

  /** Of this set only what was refused. */
  weigeringen(): Schrijfset {
    const geweigerd = new Schrijfset(this.werkstand);
    geweigerd.besluiten.push(...this.besluiten.filter((besluit) => besluit['uitkomst'] === 'geweigerd'));
    return geweigerd;
  }

  /** The statement that writes it all; null when nothing was decided. What is decided after this belongs in a new set. */
  async vraag(schema: Rekeningschema): Promise<Vraag | null> {
    if (this.besluiten.length === 0) return null;
    // Usually all known already. A new account is opened on the schema's own connection, which commits at once.
    await schema.zorgVoor(this.entries.flatMap((entry) => entry.postings.map((posting) => posting.rekening)));
    const { boekingen, postings } = boekingsrijen(schema, this.werkstand.positie, this.entries);
    const nummers = this.entries.length === 0 ? [] : this.werkstand.laatsteNummers();
    this.werkstand.schuifOp(this.entries.length);
    return inEenStatement([
      [BESLUIT, this.besluiten], [IDEMPOTENTIE, this.idempotentie], [BOEKING, boekingen], [POSTING, postings], [VERPLICHTING, this.verplichtingen], [BETALING, this.betalingen],
      [STATUS, [...this.statussen].map(([id, status]) => ({ id, status }))], [NUMMERREEKS, nummers], [VOORLEGGING, this.voorleggingen],
      [AUDITSPOOR, this.auditregels], [VERLENGING, this.verlengingen],
    ]);
  }
}

const BESLUIT: Kolomtabel = {
  naam: 'besluit',
  kolommen: {
    id: 'uuid', soort: 'text', uitkomst: 'text', regelset: 'text', peildatum: 'date', stroom: 'text', regio: 'text', organisatie: 'text', genomen_voor: 'text',
    genomen_op: 'timestamptz', onderwerp_id: 'uuid', feiten: 'json', oordelen: 'json', tekort: 'json', antwoord: 'json', gemotiveerd: 'boolean',
  },
};
const IDEMPOTENTIE: Kolomtabel = { naam: 'idempotentie', kolommen: { organisatie: 'text', sleutel: 'text', vingerafdruk: 'text', status: 'smallint', besluit: 'uuid', spoor: 'uuid' } };
const VERPLICHTING: Kolomtabel = {
  naam: 'verplichting',
  kolommen: {
    id: 'uuid', nummer: 'text', status: 'text', stroom: 'text', jaar: 'smallint', regio: 'text', datum: 'date', einddatum: 'date', instrument: 'text', begunstigde: 'uuid',
    arrangement: 'uuid', persoon: 'text', crebo: 'text', omschrijving: 'text', verzoek: 'json', organisatie: 'text', aangevraagd_door: 'text', besluit: 'uuid', boeking: 'bigint', vastgelegd_op: 'timestamptz',
  },
};
const BETALING: Kolomtabel = {
  naam: 'betaling',
  kolommen: {
    id: 'uuid', nummer: 'text', verplichting: 'uuid', status: 'text', bedrag: 'numeric', weken: 'smallint', kenmerk: 'text', factuurdatum: 'date', boekdatum: 'date', prestatie: 'json',
    eindafrekening: 'boolean', stroom: 'text', kasjaar: 'smallint', regio: 'text', instrument: 'text', begunstigde: 'uuid', organisatie: 'text', ingediend_door: 'text', besluit: 'uuid',
    boeking: 'bigint', vastgelegd_op: 'timestamptz',
  },
};

const STATUS: Deeltabel = {
  naam: 'status',
  kolommen: { id: 'uuid', status: 'text' },
  sql: (bron) => `UPDATE verplichting v SET status = s.status FROM ${bron} AS s(id, status) WHERE v.id = s.id`,
};
const NUMMERREEKS: Deeltabel = {
  naam: 'nummerreeks',
  kolommen: { reeks: 'text', laatste: 'integer' },
  sql: (bron) => `INSERT INTO nummerreeks (reeks, laatste) SELECT * FROM ${bron} ON CONFLICT (reeks) DO UPDATE SET laatste = excluded.laatste`,
};

const VOORLEGGING: Kolomtabel = { naam: 'voorlegging', kolommen: { besluit: 'uuid', namens_regio: 'text', opdracht: 'text' } };

const VERLENGING: Kolomtabel = { naam: 'werkfit_verlenging', kolommen: { besluit: 'uuid', verplichting: 'uuid', einddatum: 'date' } };

/** A table of which the rows are written otherwise than by a plain INSERT. */
interface Deeltabel extends Kolomtabel {
  readonly sql?: (bron: string) => string;
}

/** By which parts it has: there are but a few combinations, and each is planned once. */
const TEKSTEN = new Map<string, string>();

/**
 * One statement with a part for every table that gets rows. Parts without rows are left out: preparing to write nothing,
 * with all checks of the table, would take longer than writing a row.
 */
function inEenStatement(delen: readonly (readonly [Deeltabel, readonly Rij[]])[]): Vraag {
  const gevuld = delen.filter(([, rijen]) => rijen.length > 0);
  // A statement's name has at most 63 characters, so the parts are named by their places.
  const naam = `schrijf ${delen.flatMap(([, rijen], plaats) => (rijen.length > 0 ? [plaats] : [])).join(',')}`;
  let tekst = TEKSTEN.get(naam);
  if (tekst === undefined) TEKSTEN.set(naam, (tekst = tekstVan(gevuld.map(([tabel]) => tabel))));
  return { name: naam, text: tekst, values: gevuld.flatMap(([tabel, rijen]) => kolomwaarden(tabel, rijen)) };
}

function tekstVan(tabellen: readonly Deeltabel[]): string {
  let eerste = 1;
  const delen = tabellen.map((tabel) => {
    const deel = tabel.sql?.(rijenbron(tabel, eerste)) ?? invoegen(tabel, eerste);
    eerste += aantalKolommen(tabel);
    return deel;
  });
  const voor = delen.slice(0, -1).map((deel, index) => `d${index} AS (${deel})`);
  return `${voor.length > 0 ? `WITH ${voor.join(',\n')}\n` : ''}${delen.at(-1)}`;
}
