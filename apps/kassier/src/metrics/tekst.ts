import type { Klassentelling } from '../besluitstraat/index.js';

type Labels = Readonly<Record<string, string | number>>;

/** A value may be a text: an amount of money never becomes a number of the machine on its way. */
type Meetpunt = readonly [labels: Labels, waarde: number | string];

/** What a scraper must announce itself with to be understood, and what we call our answer. */
export const MEDIATYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Writes measurements in the text format of Prometheus (0.0.4), one family after the other. */
export class Metriektekst {
  private readonly regels: string[] = [];

  /** Something that only goes up since the start of the process; its name ends in `_total`. */
  teller(naam: string, uitleg: string, punten: readonly Meetpunt[]): this {
    return this.familie(naam, 'counter', uitleg, punten);
  }

  /** Something that goes up and down. */
  stand(naam: string, uitleg: string, punten: readonly Meetpunt[]): this {
    return this.familie(naam, 'gauge', uitleg, punten);
  }

  /** How something was spread. `deler` brings what was counted to the unit of the name: 1000 for milliseconds in `_seconds`. */
  verdeling(naam: string, uitleg: string, tellingen: readonly (readonly [Labels, Klassentelling])[], deler = 1): this {
    this.kop(naam, 'histogram', uitleg);
    for (const [labels, { tot, aantal, som }] of tellingen) {
      for (const [grens, gezien] of tot) this.punt(`${naam}_bucket`, { ...labels, le: String(grens / deler) }, gezien);
      this.punt(`${naam}_bucket`, { ...labels, le: '+Inf' }, aantal);
      this.punt(`${naam}_sum`, labels, som / deler);
      this.punt(`${naam}_count`, labels, aantal);
    }
    return this;
  }

  toString(): string {
    return `${this.regels.join('\n')}\n`;
  }

  private familie(naam: string, soort: string, uitleg: string, punten: readonly Meetpunt[]): this {
    this.kop(naam, soort, uitleg);
    for (const [labels, waarde] of punten) this.punt(naam, labels, waarde);
    return this;
  }

  private kop(naam: string, soort: string, uitleg: string): void {
    this.regels.push(`# HELP ${naam} ${uitleg.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`, `# TYPE ${naam} ${soort}`);
  }

  private punt(naam: string, labels: Labels, waarde: number | string): void {
    const paren = Object.entries(labels).map(([label, tekst]) => `${label}="${String(tekst).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`);
    this.regels.push(`${naam}${paren.length === 0 ? '' : `{${paren.join(',')}}`} ${waarde}`);
  }
}
