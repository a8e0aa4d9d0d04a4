import { execFileSync } from 'node:child_process';

/**
 * The seed of a test that plays at random: what the environment says, or else a number that follows from the committed
 * content. So one commit always plays the same, wherever it is tested, and every other commit plays something else. Outside
 * a checkout the seed is random. Every test prints its seed.
 */
export function zaadVan(variabele: string): number {
  const gevraagd = process.env[variabele];
  if (gevraagd === undefined) return uitInhoud() ?? Math.trunc(Math.random() * 2 ** 30);
  if (!/^\d{1,10}$/.test(gevraagd)) throw new Error(`${variabele}: schrijf een geheel getal, zoals de test het afdrukte; niet "${gevraagd}".`);
  return Number(gevraagd);
}

function uitInhoud(): number | null {
  try {
    const boom = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number.parseInt(boom.slice(0, 7), 16);
  } catch {
    return null;
  }
}
