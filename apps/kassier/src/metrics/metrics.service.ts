import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Klok } from '#values';
import { Besluitstraat } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database, leesZegelachterstand, type Zegelachterstand } from '../database/index.js';
import { Procesmeting } from './procesmeting.js';
import { Metriektekst } from './tekst.js';
import { Verzoekmeting } from './verzoekmeting.js';

/** How long what was read from the database is told again, in milliseconds: whoever scrapes more often costs nothing more. */
const GELDIG_MS = 10_000;
const MS_PER_S = 1_000;

interface Cel {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  /** EUR, as text. */
  readonly ruimte: string;
  readonly kasruimte: string;
}

interface Boekenstand {
  readonly cellen: readonly Cel[];
  readonly zegels: Zegelachterstand;
  readonly taken: readonly { readonly soort: string; readonly status: string; readonly aantal: number }[];
}

/** The balances of the two accounts on which every cell keeps what is left: for commitments and for payments. */
const CELLEN = `
  SELECT r.stroom, r.jaar, r.regio, coalesce(sum(s.bedrag) FILTER (WHERE r.boek = 'verplichtingen'), 0)::text AS ruimte,
         coalesce(sum(s.bedrag) FILTER (WHERE r.boek = 'kas'), 0)::text AS kasruimte
    FROM rekening r JOIN saldo s ON s.rekening = r.id
   WHERE r.boek IN ('verplichtingen', 'kas') AND r.soort = 'ruimte' AND r.regio IS NOT NULL
   GROUP BY r.stroom, r.jaar, r.regio ORDER BY r.stroom, r.jaar, r.regio`;

const TAKEN = "SELECT soort, status, count(*)::int AS aantal FROM taak WHERE status IN ('wacht', 'loopt') GROUP BY soort, status ORDER BY soort, status";

/** Everything that can be measured of a running service, as one text. */
@Injectable()
export class MetricsService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly proces = new Procesmeting();
  private gelezen: { readonly opMs: number; readonly stand: Promise<Boekenstand | null> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly besluitstraat: Besluitstraat,
    private readonly verzoeken: Verzoekmeting,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  onApplicationBootstrap(): void {
    this.proces.start();
  }

  onModuleDestroy(): void {
    this.proces.stop();
  }

  /** The measurements of this moment; those of the books at most some seconds old, and absent while the database is away. */
  async tekst(): Promise<string> {
    const tekst = new Metriektekst();
    this.schrijfVerzoeken(tekst);
    this.schrijfBesluitstraat(tekst);
    schrijfBoeken(tekst, await this.leesStand());
    this.proces.schrijf(tekst);
    return tekst.toString();
  }

  private schrijfVerzoeken(tekst: Metriektekst): void {
    const alles = this.verzoeken.alles();
    tekst
      .teller('kassier_http_requests_total', 'Beantwoorde verzoeken per route, methode en status', alles.flatMap(({ route, method, statussen }) => [...statussen].map(([status, aantal]) => [{ route, method, status }, aantal] as const)))
      .verdeling('kassier_http_request_duration_seconds', 'Duur van verzoeken per route en methode', alles.map(({ route, method, duur }) => [{ route, method }, duur]), MS_PER_S);
  }

  private schrijfBesluitstraat(tekst: Metriektekst): void {
    const { uitkomsten, oordelen, groepsgrootte, wachttijd, groepsduur } = this.besluitstraat.telling();
    tekst
      .stand('kassier_queue_length', 'Aanvragen en delen van bundels die op een besluit wachten', [[{}, this.besluitstraat.meting().wachtrij]])
      .verdeling('kassier_batch_size', 'Aanvragen per transactie', [[{}, groepsgrootte]])
      .verdeling('kassier_queue_wait_seconds', 'Van aankomst tot het begin van de transactie die besluit', [[{}, wachttijd]], MS_PER_S)
      .verdeling('kassier_batch_duration_seconds', 'Duur van een transactie die besluit, tot en met de commit', [[{}, groepsduur]], MS_PER_S)
      .teller('kassier_decisions_total', 'Besliste aanvragen per uitkomst', [...uitkomsten].map(([uitkomst, aantal]) => [{ uitkomst }, aantal]))
      .teller('kassier_verdicts_total', 'Oordelen per regel en uitkomst; van een weigering alleen wat in de weg stond', [...oordelen].flatMap(([regel, per]) => [...per].map(([uitkomst, aantal]) => [{ regel, uitkomst }, aantal] as const)));
  }

  /** Null while the database is away; a failed reading is told again as well, so that a database in trouble is not asked more. */
  private leesStand(): Promise<Boekenstand | null> {
    const nuMs = this.klok.nuMs();
    if (this.gelezen === null || Math.abs(nuMs - this.gelezen.opMs) >= GELDIG_MS) this.gelezen = { opMs: nuMs, stand: this.lees().catch(() => null) };
    return this.gelezen.stand;
  }

  private async lees(): Promise<Boekenstand> {
    const venster = this.database.landelijk;
    const [cellen, zegels, taken] = await Promise.all([venster.rijen<Cel>(CELLEN), leesZegelachterstand(venster), venster.rijen<Boekenstand['taken'][number]>(TAKEN)]);
    return { cellen, zegels, taken };
  }
}

function schrijfBoeken(tekst: Metriektekst, stand: Boekenstand | null): void {
  tekst.stand('kassier_database_up', '1 als de database antwoordt, anders 0', [[{}, stand === null ? 0 : 1]]);
  if (stand === null) return;
  const { cellen, zegels, taken } = stand;
  tekst
    .stand('kassier_seal_lag_entries', 'Boekingen die nog onder geen zegel vallen', [[{}, zegels.boekingen]])
    .stand('kassier_seal_lag_seconds', 'Leeftijd van de oudste boeking of het oudste besluit dat nog onder geen zegel valt', [[{}, zegels.seconden]])
    .stand('kassier_jobs', 'Taken die wachten of lopen', taken.map(({ soort, status, aantal }) => [{ soort, status }, aantal]))
    .stand('kassier_budget_left_euro', 'Budget van een cel dat nog niet is vastgelegd', cellen.map(({ stroom, jaar, regio, ruimte }) => [{ stroom, jaar, regio }, ruimte]))
    .stand('kassier_cash_left_euro', 'Kasruimte van een cel die nog niet betaalbaar is gesteld of betaald', cellen.map(({ stroom, jaar, regio, kasruimte }) => [{ stroom, jaar, regio }, kasruimte]));
}
