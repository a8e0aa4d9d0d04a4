import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNorm, KAMERBRIEF, type Bron, type Vindplaats } from '../src/index.js';

const bronnenmap = process.env['BRONNEN_DIR'];
const metBronnen = bronnenmap === undefined || bronnenmap === '' ? it.skip : it;

/** Every quote of the regeling, with the place in the regeling that uses it. */
function citaten(): [plaats: string, bron: Bron | Vindplaats][] {
  const { regels, parameters, referentie, catalogus } = KAMERBRIEF;
  return [
    ...regels.flatMap(({ id, bronnen }) => bronnen.map((bron): [string, Bron | Vindplaats] => [id, bron])),
    ...catalogus.filter(isNorm).flatMap(({ id, bronnen }) => bronnen.map((bron): [string, Bron | Vindplaats] => [id, bron])),
    ...parameters.flatMap(({ id, versies }) => versies.map(({ bron }): [string, Bron | Vindplaats] => [id, bron])),
    ...[...referentie.stromen, ...referentie.kaders, ...referentie.instrumenten].map(({ code, bron }): [string, Bron | Vindplaats] => [code, bron]),
    ...referentie.openstellingen.map(({ stroom, jaar, bron }): [string, Bron | Vindplaats] => [`${stroom} ${jaar}`, bron]),
  ];
}

/** One space for white space; a word that was split at the end of a line is whole again. */
function vlak(tekst: string): string {
  return tekst.replace(/-\s*\n\s*/g, '-').replace(/\s+/g, ' ').trim();
}

/** Whether the text has the quote, and has it starting on that line: not from the next line on, but from this one. */
function staatOpRegel(regels: readonly string[], { regel, citaat }: Bron | Vindplaats): boolean {
  if (regel === null || citaat === null) return false;
  const vanaf = (eerste: number): string => vlak(regels.slice(eerste - 1, eerste + 12).join('\n'));
  const gezocht = vlak(citaat);
  const plaats = vanaf(regel).indexOf(gezocht);
  return plaats >= 0 && plaats < vlak(regels[regel - 1] ?? '').length;
}

describe('the sources of the regeling', () => {
  it('are named with a phrase and a line everywhere', () => {
    for (const [plaats, bron] of citaten()) {
      expect([plaats, bron.document, (bron.citaat ?? '') !== '', Number.isSafeInteger(bron.regel) && Number(bron.regel) > 0]).toEqual([plaats, expect.stringMatching(/^S[12]$/), true, true]);
    }
  });

  metBronnen('have every quote, starting on its line (set BRONNEN_DIR to the folder with the source texts to run this)', () => {
    const map = bronnenmap ?? '';
    const regelsVan = (document: string): string[] => {
      const bestand = readdirSync(map).find((naam) => naam.startsWith(`${document}-`)) ?? `${document} ontbreekt`;
      return readFileSync(join(map, bestand), 'utf8').split('\n');
    };
    const documenten = new Map(['S1', 'S2'].map((document) => [document, regelsVan(document)]));
    const mis = citaten().filter(([, bron]) => !staatOpRegel(documenten.get(bron.document) ?? [], bron));
    expect(mis).toEqual([]);
  });
});
