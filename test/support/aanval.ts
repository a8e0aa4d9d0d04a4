import { Client, Query } from 'pg';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from './gegevens.js';
import { startTestKassier, type Json, type TestKassier } from './kassier.js';

/** SQLSTATEs with which the database refuses. */
export const GEWEIGERD = {
  onevenwichtig: 'KG001', alleenToevoegen: 'KG002', losseWijziging: 'KG004', nummering: 'KG005', gesloten: 'KG006', verkeerdeOvergang: 'KG007', nietToegestaan: 'KG008',
  geenRecht: '42501', check: '23514', uniek: '23505', verouderd: '40001', nietMetMuur: '0A000',
} as const;

/** An account, a signed amount, and where the account has a sub-ledger the verplichting. */
export type Aanvalsposting = readonly [rekening: number, bedrag: string, verplichting?: string];

/** The checks of what guarantees 1 to 5 say of postings and balances. */
const VAN_DE_GARANTIES = ['evenwicht', 'volledigheid', 'nummering', 'saldo', 'teken', 'dagomzet', 'verplichtingen'];

/** The number that the next entry must have, as an expression. */
export const VOLGENDE = '(SELECT laatste + 1 FROM boekingsteller)';

/** An entry and its postings in one statement, as plain SQL. `anders` replaces values of the entry, as expressions. */
export function boekingSql(nummer: string, postings: readonly Aanvalsposting[], anders: { dag?: string; moment?: string; na?: string } = {}): string {
  const { dag = "'2021-03-15'", moment = "clock_timestamp() + interval '1 second'", na = '' } = anders;
  const regels = postings.map(([id, bedrag, verplichting], index) => `(${nummer}, ${index + 1}, ${id}, ${bedrag}::numeric, ${verplichting === undefined ? 'NULL' : `'${verplichting}'`}::uuid)`);
  return `WITH b AS (INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door)
            VALUES (${nummer}, 'aanval', ${dag}, ${moment}, 'aanval', 'verplichting', '00000000-0000-7000-8000-000000000001', 'aanvaller'))
          INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting) VALUES ${regels.join(', ')} ${na}`;
}

/**
 * A real service with something booked, and the sessions of two attackers: one who knows the application's password (the
 * role that serves, with the eyes that see most) and one who knows the owner's.
 */
export class Aanvalsveld {
  private readonly sessies: Client[] = [];

  private constructor(
    readonly kassier: TestKassier,
    readonly dienst: Client,
    readonly eigenaar: Client,
    /** Committed in AM18 for 1,500.00, of which 100.00 is payable; the region has 5,000.00 in all. */
    readonly verplichting: string,
    readonly betaling: Json,
  ) {
    this.sessies.push(dienst, eigenaar);
  }

  static async maak(): Promise<Aanvalsveld> {
    const kassier = await startTestKassier();
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '5000.00' });
    await geefBudget(kassier, 'AM05', { 'mbo-inkoop': '700.00' });
    const team = await regioToken(kassier, 'AM18');
    const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, mboVerplichting('AM18', await maakInstelling(kassier), await maakLeerbedrijf(kassier)));
    const betaling = await moet(kassier, 'POST', '/v1/betalingen', team, claim(verplichting.id, { bedrag: '100.00' }));
    return new Aanvalsveld(kassier, await verbind(kassier, DIENST), await verbind(kassier), verplichting.id as string, betaling);
  }

  /** Another session of the serving role (by default with eyes that see everything), or with other settings. */
  async sessie(opties: string = DIENST): Promise<Client> {
    const client = await verbind(this.kassier, opties);
    this.sessies.push(client);
    return client;
  }

  /** The account's id; of region AM18 where its kind has a region. */
  async rekening(boek: string, soort: string, regio = 'AM18'): Promise<number> {
    const { rows } = await this.eigenaar.query("SELECT id FROM rekening WHERE boek = $1 AND soort = $2 AND stroom = 'mbo-inkoop' AND coalesce(jaar, 2021) = 2021 AND coalesce(regio, $3) = $3", [boek, soort, regio]);
    return (rows[0] as { id: number }).id;
  }

  /** The accounts of a balanced entry that gives AM18 more to spend: what every attack starts from. */
  async toedeling(bedrag: string): Promise<[Aanvalsposting, Aanvalsposting]> {
    return [[await this.rekening('verplichtingen', 'te-verdelen'), `-${bedrag}`], [await this.rekening('verplichtingen', 'ruimte'), bedrag]];
  }

  /** Everything that must be the same after a refused attack. */
  async stand(): Promise<string> {
    const { rows } = await this.eigenaar.query(`SELECT
      (SELECT json_agg(b ORDER BY nummer) FROM boeking b) AS boeking, (SELECT json_agg(p ORDER BY boeking, regel) FROM posting p) AS posting,
      (SELECT json_agg(s ORDER BY rekening) FROM saldo s) AS saldo, (SELECT json_agg(d ORDER BY rekening, boekdatum, opnamedag, dimensie) FROM dagomzet d) AS dagomzet,
      (SELECT json_agg(v ORDER BY verplichting) FROM verplichting_stand v) AS stand, (SELECT json_agg(t) FROM boekingsteller t) AS teller,
      (SELECT json_agg(m ORDER BY maand) FROM boekperiode m) AS perioden, (SELECT json_agg(b ORDER BY id) FROM betaling b) AS betalingen`);
    return JSON.stringify(rows[0]);
  }

  /** Runs statements in one transaction, and insists that the last one is refused with this SQLSTATE and nothing changes. */
  async geweigerd(wie: Client, sql: string | readonly string[], code: string | RegExp): Promise<void> {
    const voor = await this.stand();
    expect(await this.uitkomst(wie, sql)).toMatch(code);
    expect(await this.stand()).toBe(voor);
  }

  /** Runs statements in one transaction that is always undone; gives the SQLSTATE of the last one, or "gelukt". */
  async uitkomst(wie: Client, sql: string | readonly string[]): Promise<string> {
    const stappen = typeof sql === 'string' ? [sql] : sql;
    await wie.query('BEGIN');
    try {
      for (const stap of stappen.slice(0, -1)) await wie.query(stap);
      return await foutcode(wie, stappen.at(-1) as string);
    } finally {
      await wie.query('ROLLBACK');
    }
  }

  /**
   * What the service's own verification reports of postings and balances. Its other checks ask on which decision and which
   * facts an entry rests; they rightly find every entry of an attacker, also one that the database rightly took.
   */
  async verschillen(): Promise<Json[]> {
    const controle = await moet(this.kassier, 'POST', '/v1/grootboek/controles', await this.kassier.token({ rollen: ['auditor'] }), {});
    return (controle['verschillen'] as Json[]).filter((verschil) => VAN_DE_GARANTIES.includes(verschil['controle'] as string));
  }

  async sluit(): Promise<void> {
    for (const client of this.sessies) await client.end();
    await this.kassier.stop();
  }
}

const DIENST = '-c role=kassier_dienst -c kassier.regio=*';

async function verbind(kassier: TestKassier, options?: string): Promise<Client> {
  const client = new Client({ connectionString: kassier.databaseUrl, ...(options === undefined ? {} : { options }) });
  await client.connect();
  return client;
}

/** The SQLSTATE with which a statement fails, or "gelukt". */
export async function foutcode(wie: Client, sql: string, waarden?: unknown[]): Promise<string> {
  return wie.query(sql, waarden).then(() => 'gelukt', (fout: { code?: string }) => String(fout.code));
}

interface KopieerVerbinding {
  sendCopyFromChunk(brok: Buffer): void;
  endCopyFrom(): void;
}

/** Runs `COPY … FROM STDIN` with these lines; gives the SQLSTATE, or "gelukt". */
export async function kopieer(wie: Client, sql: string, regels: readonly string[]): Promise<string> {
  return new Promise((verder) => {
    const vraag = new Query(sql, [], ((fout: { code?: string } | null) => { verder(fout ? String(fout.code) : 'gelukt'); }) as never);
    // The driver answers a request for data with "no source"; this one has it.
    Object.assign(vraag, {
      handleCopyInResponse(verbinding: KopieerVerbinding): void {
        verbinding.sendCopyFromChunk(Buffer.from(regels.map((regel) => `${regel}\n`).join('')));
        verbinding.endCopyFrom();
      },
    });
    wie.query(vraag as never);
  });
}
