import { Injectable } from '@nestjs/common';
import { REGELSET } from '../besluitstraat/index.js';
import { Database } from '../database/index.js';
import type { Fout } from '../http/index.js';
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
    const { gevonden, fouten } = leesVoorstellen(REGELSET, invoer.voorstellen);
    const alle: Fout[] = fouten.map(({ index, melding }) => ({ pointer: `/voorstellen/${index}`, melding }));
    if (invoer.tot !== null && invoer.tot < invoer.van) alle.push(omgekeerdePeriode());
    if (alle.length > 0) throw ongeldigVoorstel(alle);
    if (this.lopend >= ANALYSES_MAX) throw teVeelAnalyses();
    this.lopend += 1;
    try {
      const vraag = { voorstellen: gevonden, van: invoer.van, tot: invoer.tot, ookVoorBestaande: invoer.ookVoorBestaande };
      return await this.database.landelijk.transactie(
        (transactie) => berekenImpact(transactie, REGELSET, vraag, () => { afbreken.throwIfAborted(); }), BEGIN_ANALYSE,
      );
    } finally {
      this.lopend -= 1;
    }
  }
}
