import { nieuweSpanId } from '../http/index.js';
import type { Plaats, Telemetrie } from '../telemetrie/index.js';
import type { Aanvraag, Uitslag } from './aanvraag.js';

/** When the steps of a group were done, in milliseconds of the measuring clock. */
export interface Groepstijden {
  /** Its lock and facts were asked for. */
  readonly sinds: number;
  readonly gelezen: number;
  /** Everything was judged, and the last row sent. */
  readonly geschreven: number;
  /** The commit was confirmed. */
  readonly bevestigd: number;
}

const SQL = { 'db.system.name': 'postgresql' };

/**
 * Tells of a group that was decided: a trace of its own, because it is the work of many requests at once, which it is linked to
 * and which are linked to it. Its parts are what PostgreSQL was asked and what was judged in between.
 */
export function meldGroep(telemetrie: Telemetrie, aanvragen: readonly Aanvraag[], uitslagen: readonly Uitslag[], tijden: Groepstijden): void {
  const eindMs = telemetrie.nuMs();
  const om = (tijd: number): number => eindMs - (tijden.bevestigd - tijd);
  const groep: Plaats = { traceId: nieuweSpanId() + nieuweSpanId(), spanId: nieuweSpanId() };
  const koppelingen: Plaats[] = [];
  for (const { gebruiker } of aanvragen) {
    const herkomst = gebruiker?.herkomst;
    if (!herkomst?.traceId || !herkomst.spanId) continue;
    herkomst.groep = groep;
    koppelingen.push({ traceId: herkomst.traceId, spanId: herkomst.spanId });
  }
  const deel = (naam: string, soort: 'uit' | 'intern', van: number, tot: number, attributen: Record<string, string> = {}): void => {
    telemetrie.meld({ traceId: groep.traceId, spanId: nieuweSpanId(), ouderSpanId: groep.spanId, naam, soort, beginMs: om(van), eindMs: om(tot), isMislukt: false, attributen });
  };
  telemetrie.meld({
    ...groep, ouderSpanId: null, naam: 'besluitgroep', soort: 'intern', beginMs: om(tijden.sinds), eindMs, isMislukt: false, koppelingen,
    attributen: {
      'kassier.groep.aanvragen': aanvragen.length, 'kassier.groep.toegekend': uitslagen.filter(({ soort }) => soort === 'toegekend').length,
      'kassier.groep.geweigerd': uitslagen.filter(({ soort }) => soort === 'geweigerd').length,
    },
  });
  deel('slot en feiten lezen', 'uit', tijden.sinds, tijden.gelezen, { ...SQL, 'db.operation.name': 'SELECT' });
  deel('beoordelen en schrijven', 'intern', tijden.gelezen, tijden.geschreven);
  deel('bevestigen', 'uit', tijden.geschreven, tijden.bevestigd, { ...SQL, 'db.operation.name': 'COMMIT' });
}
