import type { Klok } from '#values';
import { helptekst, leesAanroep } from './aanroep.js';
import { Afgebroken, Gebruiksfout, UITGANG } from './opdracht.js';
import { Uitvoer } from './uitvoer.js';

const LEZER_WEG = 'whoever reads the output has seen enough';
const UITVOER_WEG = 'the output takes no more';

/** How far the work is needs no time of day. */
const SINDS_START: Klok = { nuMs: () => process.uptime() * 1000 };

/** Runs one command and gives the exit status. */
async function draai(woorden: readonly string[], uitvoer: Uitvoer, afbreken: AbortSignal): Promise<number> {
  let naAfbreken = 'er is niets gewijzigd.';
  try {
    const vraag = leesAanroep(woorden);
    if (vraag.soort === 'help') {
      await uitvoer.regel(helptekst(vraag.opdracht).trimEnd());
      return woorden.length === 0 ? UITGANG.verkeerdGebruik : UITGANG.goed;
    }
    naAfbreken = vraag.opdracht.naAfbreken?.(vraag.opties) ?? naAfbreken;
    return await vraag.opdracht.voer({ opties: vraag.opties, argumenten: vraag.argumenten, env: process.env, uitvoer, afbreken });
  } catch (fout) {
    if (afbreken.reason === LEZER_WEG) return UITGANG.goed;
    if (afbreken.reason === UITVOER_WEG) return UITGANG.mis;
    if (afbreken.aborted || fout instanceof Afgebroken) {
      uitvoer.meld(`Afgebroken; ${naAfbreken}`);
      return UITGANG.afgebroken;
    }
    uitvoer.meld(fout instanceof Error ? fout.message : String(fout));
    return fout instanceof Gebruiksfout ? UITGANG.verkeerdGebruik : UITGANG.mis;
  }
}

/** What was written is not whole, so nobody may take it for the result. */
function meldUitvoerfout(uitvoer: Uitvoer, fout: Error): number {
  uitvoer.meld(`De uitvoer kan niet worden geschreven: ${fout.message}. Wat er staat is niet compleet: maak ruimte, of laat de uitvoer naar een andere plaats gaan, en voer de opdracht opnieuw uit.`);
  return UITGANG.mis;
}

const afbreker = new AbortController();
// The first time the command may clean up; who presses again does not want to wait for that.
process.once('SIGINT', () => {
  afbreker.abort();
  process.once('SIGINT', () => process.exit(UITGANG.afgebroken));
});
process.once('SIGTERM', () => { afbreker.abort(); });
let uitvoerfout: Error | null = null;
// `npx kassier export | head`: the work stops as after Ctrl-C, without complaint. `npx kassier export > full disk`: it stops too, and says so at the end.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') uitvoerfout ??= fout;
  afbreker.abort(fout.code === 'EPIPE' ? LEZER_WEG : UITVOER_WEG);
});

const uitvoer = new Uitvoer(process.stdout, process.stderr, SINDS_START);
const uitgang = await draai(process.argv.slice(2), uitvoer, afbreker.signal);
// That the last line could not be written is told after the work is done.
await new Promise((verder) => setImmediate(verder));
process.exitCode = uitvoerfout === null ? uitgang : meldUitvoerfout(uitvoer, uitvoerfout);
