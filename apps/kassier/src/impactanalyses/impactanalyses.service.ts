import { Injectable } from '@nestjs/common';
import { Database, type Transactie } from '../database/index.js';
import type { Fout } from '../http/index.js';
import { leesRegelset } from '../referentie/index.js';
import { berekenImpact, type Impact } from './impact.berekening.js';
import { leesVoorstellen } from './impact.voorstel.js';
import type { ImpactInvoer } from './impactanalyses.dto.js';
import { ongeldigVoorstel, omgekeerdePeriode, teVeelAnalyses } from './impactanalyses.fouten.js';

/** One snapshot of all decisions, in which nothing can be written. */
const BEGIN_ANALYSE = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** An analysis reads every decision of its period, so one at a time: requests that decide come first. */
const ANALYSES_MAX = 1;

/** Replays history under proposed values. Changes nothing. */
@Injectable()
export class ImpactanalysesService {
  private lopend = 0;

  constructor(private readonly database: Database) {}

  /**
   * What would have come out otherwise. Ends early, with an AbortError, when `afbreken` says that nobody waits for it any
   * more. Throws the 400 problem for values and days that nothing can be made of, the 503 problem when one runs already.
   */
  async analyseer(invoer: ImpactInvoer, afbreken: AbortSignal): Promise<Impact> {
    if (this.lopend >= ANALYSES_MAX) throw teVeelAnalyses();
    this.lopend += 1;
    try {
      return await this.database.landelijk.transactie((transactie) => bereken(transactie, invoer, afbreken), BEGIN_ANALYSE);
    } finally {
      this.lopend -= 1;
    }
  }
}

async function bereken(transactie: Transactie, { voorstellen, ...periode }: ImpactInvoer, afbreken: AbortSignal): Promise<Impact> {
  // Where few decisions fit, the next piece of them can be far away.
  await transactie.query("SET LOCAL statement_timeout = '10min'");
  const regelset = await leesRegelset(transactie);
  const { gevonden, fouten } = leesVoorstellen(regelset, voorstellen);
  const alle: Fout[] = fouten.map(({ index, melding }) => ({ pointer: `/voorstellen/${index}`, melding }));
  if (periode.tot !== null && periode.tot < periode.van) alle.push(omgekeerdePeriode());
  if (alle.length > 0) throw ongeldigVoorstel(alle);
  return berekenImpact(transactie, regelset, { voorstellen: gevonden, ...periode }, () => { afbreken.throwIfAborted(); });
}
