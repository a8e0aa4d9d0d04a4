import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Referentie } from './referentie.js';

/** Reads the reference facts for people and clients. */
@Injectable()
export class ReferentieService {
  constructor(private readonly database: Database, private readonly referentie: Referentie) {}

  /** The streams with their frames and sources. */
  async stromen(): Promise<Record<string, unknown>> {
    const stromen = await this.database.landelijk.rijen<Record<string, unknown>>(
      `SELECT s.code, s.naam, s.jaargebonden, s.persoonsgebonden, s.bron,
              json_build_object('code', k.code, 'naam', k.naam, 'plafond', k.plafond::text, 'hard', k.hard) AS kader
         FROM stroom s JOIN kader k ON k.code = s.kader ORDER BY k.code, s.code`,
    );
    return { stromen };
  }

  /** The 35 regions; `gestart` says whether the team has begun on the day. */
  regios(peildatum: string): Record<string, unknown> {
    return { peildatum, regios: this.referentie.alleRegios().map((regio) => ({ ...regio, gestart: regio.faseStart <= peildatum })) };
  }

  /** The menukaart on the day, and all closed code lists. */
  async menukaart(peildatum: string): Promise<Record<string, unknown>> {
    const codes = await this.database.landelijk.rijen<{ lijst: string; code: string; omschrijving: string }>('SELECT lijst, code, omschrijving FROM codelijst ORDER BY lijst, volgorde');
    const codelijsten: Record<string, { code: string; omschrijving: string }[]> = {};
    for (const { lijst, code, omschrijving } of codes) (codelijsten[lijst] ??= []).push({ code, omschrijving });
    return { peildatum, instrumenten: this.referentie.menukaart(peildatum), codelijsten };
  }
}
