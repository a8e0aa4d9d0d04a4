import { Inject, Injectable, Logger } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';
import { WaarschuwingenService } from '../uitnutting/index.js';
import { cloudEvent, KOLOMMEN, type Gebeurtenisrij, type Gebeurtenissoort } from './gebeurtenissen.cloudevents.js';
import type { GebeurtenissenVraag } from './gebeurtenissen.dto.js';

/** How many entries are read at once, and how often in one go, so that nobody waits for a backlog of years. */
const BOEKINGEN = 2_000;
const RONDEN_MAX = 5;

/** The service itself, which looks at the whole country. */
const DIENST: Gebruiker = { sub: 'kassier', organisatie: 'kassier', rollen: ['auditor'], regio: null, tokenId: '', clientId: null };

/** Reads events out of the books, and gives them to who asks. */
@Injectable()
export class GebeurtenissenService {
  /** The day on which this process last looked for warnings. */
  private gewaarschuwdOp: string | null = null;
  private readonly logger = new Logger(GebeurtenissenService.name);

  constructor(
    private readonly database: Database,
    private readonly waarschuwingen: WaarschuwingenService,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Makes events of what was committed since the last time; what a transaction that still runs has written waits for it. Once a day it looks for warnings too. */
  async werkBij(): Promise<void> {
    await this.vertelWaarschuwingen();
    for (let ronde = 0; ronde < RONDEN_MAX; ronde += 1) {
      const [uitkomst] = await this.database.landelijk.rijen<{ aantal: number }>('SELECT gebeurtenissen_maken($1) AS aantal', [BOEKINGEN]);
      if ((uitkomst?.aantal ?? 0) === 0) return;
    }
  }

  /** Each warning of today is told once a month; thresholds are told by the books themselves. Whoever asks meanwhile does not wait for it. */
  private async vertelWaarschuwingen(): Promise<void> {
    const dag = vandaag(this.klok).toString();
    if (this.gewaarschuwdOp === dag) return;
    const vorige = this.gewaarschuwdOp;
    this.gewaarschuwdOp = dag;
    try {
      const { waarschuwingen } = await this.waarschuwingen.toon({ peildatum: dag }, DIENST);
      const wat = waarschuwingen.filter(({ soort }) => soort !== 'drempel').map(({ soort, stroom, jaar, regio, bedrag, opOp }) => ({ soort, stroom, jaar, regio, bedrag, opRond: opOp }));
      await this.database.landelijk.query('SELECT waarschuwingen_vertellen($1, $2)', [JSON.stringify(wat), `${dag.slice(0, 7)}-01`]);
    } catch (fout) {
      // What happened in the books is told all the same.
      this.gewaarschuwdOp = vorige;
      this.logger.warn(`Waarschuwingen zijn nog niet verteld; de volgende keer wordt het opnieuw geprobeerd. ${fout instanceof Error ? fout.message : String(fout)}`);
    }
  }

  /** The events after one, in order; of a region only its own. */
  async lijst({ na, soort, limiet }: GebeurtenissenVraag, gebruiker: Gebruiker) {
    await this.werkBij();
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Gebeurtenisrij>(
      `SELECT ${KOLOMMEN} FROM gebeurtenis g WHERE g.nummer > $1 AND ($2::text IS NULL OR g.soort = $2) AND ($3::text IS NULL OR g.regio = $3) ORDER BY g.nummer LIMIT $4`,
      [na, soort ?? null, zichtbareRegio(gebruiker), limiet],
    );
    return { gebeurtenissen: rijen.map((rij) => this.alsCloudEvent(rij)), laatste: rijen.at(-1)?.nummer ?? na };
  }

  /** The number of the last event there is. */
  async laatste(): Promise<number> {
    await this.werkBij();
    const [rij] = await this.database.landelijk.rijen<{ nummer: number }>('SELECT coalesce(max(nummer), 0) AS nummer FROM gebeurtenis');
    return rij?.nummer ?? 0;
  }

  /** The next events of these kinds and this region (null: all) after one. */
  async volgende(na: number, soorten: readonly Gebeurtenissoort[], regio: string | null, maximum: number): Promise<Gebeurtenisrij[]> {
    return this.database.landelijk.rijen<Gebeurtenisrij>(
      `SELECT ${KOLOMMEN} FROM gebeurtenis g WHERE g.nummer > $1 AND g.soort = ANY($2) AND ($3::text IS NULL OR g.regio = $3) ORDER BY g.nummer LIMIT $4`, [na, soorten, regio, maximum],
    );
  }

  alsCloudEvent(rij: Gebeurtenisrij): ReturnType<typeof cloudEvent> {
    return cloudEvent(rij, this.configuratie.administratie.rsin);
  }
}
