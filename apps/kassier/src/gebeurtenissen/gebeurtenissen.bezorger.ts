import { createHmac } from 'node:crypto';
import { request as httpVerzoek } from 'node:http';
import { request as httpsVerzoek } from 'node:https';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Klok } from '#values';
import { Achtergrondwerk } from '../achtergrond/index.js';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';
import { veiligeOpzoeking, waaromNiet } from './bezorgadres.js';
import { CLOUDEVENT, type Gebeurtenisrij, type Gebeurtenissoort } from './gebeurtenissen.cloudevents.js';
import { GebeurtenissenService } from './gebeurtenissen.service.js';

/** How many events are read at once for one receiver, and how many receivers are served at the same time. */
const BROK = 100;
const TEGELIJK = 4;
/** How long a receiver may take to answer, in milliseconds. */
const ANTWOORD_MS_MAX = 10_000;
/** The longest pause after failures, in seconds. */
const PAUZE_S_MAX = 3_600;

interface Opdracht {
  readonly id: string;
  readonly url: string;
  readonly geheim: string;
  readonly soorten: readonly Gebeurtenissoort[];
  readonly regio: string | null;
  readonly tot: number;
  readonly mislukt: number;
}

/**
 * Brings events to who subscribed, one after the other and in order: the next one only when this one was taken (2xx). What
 * fails is tried again, later each time, for as long as the subscription runs; so an event arrives at least once, and its id says
 * when it arrives twice. Of several instances one sends at a time. Without subscriptions nothing is done.
 */
@Injectable()
export class Bezorger implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Bezorger.name);
  private readonly lus = new Achtergrondwerk(() => this.werk());

  constructor(
    private readonly database: Database,
    private readonly gebeurtenissen: GebeurtenissenService,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  onApplicationBootstrap(): void {
    if (this.configuratie.webhookIntervalMs > 0) this.lus.begin(this.configuratie.webhookIntervalMs);
  }

  async onModuleDestroy(): Promise<void> {
    await this.lus.stop();
  }

  private async werk(): Promise<number> {
    await this.ronde().catch((fout: unknown) => { this.log.warn(`Het bezorgen van gebeurtenissen lukt niet en wordt opnieuw geprobeerd: ${fout instanceof Error ? fout.message : String(fout)}`); });
    return this.configuratie.webhookIntervalMs;
  }

  private async ronde(): Promise<void> {
    const lopend = await this.database.landelijk.rijen<{ id: string }>('SELECT abonnement AS id FROM abonnement_stand WHERE beeindigd_op IS NULL AND volgende_op <= clock_timestamp() AND bezig_tot < clock_timestamp() ORDER BY volgende_op LIMIT 100');
    if (lopend.length === 0) return;
    const laatste = await this.gebeurtenissen.laatste();
    const wachtend = lopend.map(({ id }) => id);
    await Promise.all(Array.from({ length: Math.min(TEGELIJK, wachtend.length) }, async () => {
      for (let id = wachtend.shift(); id !== undefined && !this.lus.isGestopt; id = wachtend.shift()) await this.bezorg(id, laatste);
    }));
  }

  /** Sends what this receiver has not had yet, up to `laatste`. */
  private async bezorg(id: string, laatste: number): Promise<void> {
    const opdracht = await this.neem(id, laatste);
    if (opdracht === null) return;
    let { tot } = opdracht;
    try {
      const rijen = await this.gebeurtenissen.volgende(tot, opdracht.soorten, opdracht.regio, BROK);
      for (const rij of rijen) {
        if (this.lus.isGestopt) return;
        const fout = await this.stuur(opdracht, rij);
        if (fout !== null) {
          await this.mislukt(opdracht, fout);
          return;
        }
        if (!await this.vooruit(id, tot, rij.nummer)) return;
        tot = rij.nummer;
      }
      // Nothing for him between here and the last one, unless there are more than were read at once.
      if (rijen.length < BROK && laatste > tot) await this.vooruit(id, tot, laatste);
    } finally {
      await this.database.landelijk.query("UPDATE abonnement_stand SET bezig_tot = '-infinity' WHERE abonnement = $1 AND beeindigd_op IS NULL", [id]);
    }
  }

  /** Takes a subscription for a minute; null when another instance has it, or when there is nothing to send. */
  private async neem(id: string, laatste: number): Promise<Opdracht | null> {
    const rijen = await this.database.landelijk.rijen<Opdracht>(
      `UPDATE abonnement_stand s SET bezig_tot = clock_timestamp() + interval '1 minute' FROM abonnement a
        WHERE a.id = s.abonnement AND s.abonnement = $1 AND s.tot < $2 AND s.beeindigd_op IS NULL AND s.volgende_op <= clock_timestamp() AND s.bezig_tot < clock_timestamp()
        RETURNING a.id, a.url, a.geheim, a.soorten, a.regio, s.tot, s.mislukt`, [id, laatste],
    );
    return rijen[0] ?? null;
  }

  /** Notes that everything up to this event was taken; false when somebody meanwhile asked for others or ended it. */
  private async vooruit(id: string, van: number, tot: number): Promise<boolean> {
    const rijen = await this.database.landelijk.rijen(
      "UPDATE abonnement_stand SET tot = $3, mislukt = 0, laatste_fout = NULL, bezig_tot = clock_timestamp() + interval '1 minute' WHERE abonnement = $1 AND tot = $2 AND beeindigd_op IS NULL RETURNING 1 AS een", [id, van, tot],
    );
    return rijen.length > 0;
  }

  private async mislukt({ id, mislukt, tot }: Opdracht, fout: string): Promise<void> {
    const pauzeS = Math.min(PAUZE_S_MAX, this.configuratie.webhookIntervalMs / 1_000 * 2 ** Math.min(mislukt, 20));
    await this.database.landelijk.query(
      "UPDATE abonnement_stand SET mislukt = mislukt + 1, laatste_fout = $2, volgende_op = clock_timestamp() + make_interval(secs => $3) WHERE abonnement = $1 AND tot >= $4 AND beeindigd_op IS NULL", [id, fout, pauzeS, tot],
    );
  }

  /** Sends one event, signed; null when it was taken, else why not. */
  private stuur({ url, geheim }: Opdracht, rij: Gebeurtenisrij): Promise<string | null> {
    const hosten = this.configuratie.webhookHosten;
    const bezwaar = waaromNiet(url, hosten);
    if (bezwaar !== null) return Promise.resolve(bezwaar);
    const { protocol, host, hostname } = new URL(url);
    const bericht = this.gebeurtenissen.alsCloudEvent(rij);
    const lichaam = JSON.stringify(bericht);
    const moment = String(Math.floor(this.klok.nuMs() / 1_000));
    const handtekening = createHmac('sha256', geheim).update(`${bericht.id}.${moment}.${lichaam}`).digest('base64');
    const headers = { 'content-type': `${CLOUDEVENT}; charset=utf-8`, 'content-length': String(Buffer.byteLength(lichaam)), 'user-agent': 'kassier', 'webhook-id': bericht.id, 'webhook-timestamp': moment, 'webhook-signature': `v1,${handtekening}` };
    const isVertrouwd = hosten.includes(host) || hosten.includes(hostname);
    return new Promise((klaar) => {
      const verzoek = (protocol === 'https:' ? httpsVerzoek : httpVerzoek)(url, { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(ANTWOORD_MS_MAX), ...(isVertrouwd ? {} : { lookup: veiligeOpzoeking }) }, (antwoord) => {
        const { statusCode = 0 } = antwoord;
        // What the receiver says besides is not read: it could go on for ever.
        antwoord.destroy();
        klaar(statusCode >= 200 && statusCode < 300 ? null : `De ontvanger antwoordde met status ${statusCode}.`);
      });
      verzoek.on('error', (fout: NodeJS.ErrnoException) => { klaar(fout.code === 'ABORT_ERR' ? `De ontvanger antwoordde niet binnen ${ANTWOORD_MS_MAX / 1_000} seconden.` : `De ontvanger is niet bereikt (${fout.code ?? fout.name}).`); });
      verzoek.end(lichaam);
    });
  }
}
