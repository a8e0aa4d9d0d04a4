import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Metriektekst } from './tekst.js';

const RESOLUTIE_MS = 20;
const NS_PER_S = 1e9;

/** What this process takes of its machine, and how long its event loop lets others wait. */
export class Procesmeting {
  private readonly vertraging = monitorEventLoopDelay({ resolution: RESOLUTIE_MS });

  start(): void {
    this.vertraging.enable();
  }

  stop(): void {
    this.vertraging.disable();
  }

  schrijf(tekst: Metriektekst): void {
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
    tekst
      .teller('process_cpu_seconds_total', 'Processortijd van dit proces', [[{}, (user + system) / 1e6]])
      .stand('process_start_time_seconds', 'Begin van dit proces, in seconden sinds 1970', [[{}, performance.timeOrigin / 1000]])
      .stand('process_resident_memory_bytes', 'Werkgeheugen van dit proces', [[{}, rss]])
      .stand('nodejs_heap_used_bytes', 'Gebruikte heap', [[{}, heapUsed]])
      .stand('nodejs_heap_size_bytes', 'Gereserveerde heap', [[{}, heapTotal]])
      .stand('nodejs_external_memory_bytes', 'Geheugen buiten de heap', [[{}, external]])
      .stand('nodejs_eventloop_delay_seconds', 'Hoe veel later dan gevraagd de event loop aan de beurt komt, sinds de vorige keer dat dit werd gelezen', [
        ...[50, 99].map((deel): [Record<string, string>, number] => [{ quantile: String(deel / 100) }, this.vertraging.percentile(deel) / NS_PER_S]),
        [{ quantile: '1' }, Math.max(0, this.vertraging.max) / NS_PER_S],
      ]);
    const bestanden = openBestanden();
    if (bestanden !== null) tekst.stand('process_open_fds', 'Open bestanden en verbindingen', [[{}, bestanden]]);
    this.vertraging.reset();
  }
}

/** Null on systems that do not tell. */
function openBestanden(): number | null {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return null;
  }
}
