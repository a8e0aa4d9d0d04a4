import type { Klok } from '#values';
import { helptekst, leesAanroep } from './aanroep.js';
import { Afgebroken, Gebruiksfout, UITGANG } from './opdracht.js';
import { Uitvoer } from './uitvoer.js';

const LEZER_WEG = 'whoever reads the output has seen enough';

/** How far the work is needs no time of day. */
const SINDS_START: Klok = { nuMs: () => process.uptime() * 1000 };

/** Runs one command and gives the exit status. */
async function draai(woorden: readonly string[], uitvoer: Uitvoer, afbreken: AbortSignal): Promise<number> {
  try {
    const vraag = leesAanroep(woorden);
    if (vraag.soort === 'help') {
      await uitvoer.regel(helptekst(vraag.opdracht).trimEnd());
      return woorden.length === 0 ? UITGANG.verkeerdGebruik : UITGANG.goed;
    }
    return await vraag.opdracht.voer({ opties: vraag.opties, argumenten: vraag.argumenten, env: process.env, uitvoer, afbreken });
  } catch (fout) {
    if (afbreken.reason === LEZER_WEG) return UITGANG.goed;
    if (afbreken.aborted || fout instanceof Afgebroken) {
      uitvoer.meld('Afgebroken; er is niets gewijzigd.');
      return UITGANG.afgebroken;
    }
    uitvoer.meld(fout instanceof Error ? fout.message : String(fout));
    return fout instanceof Gebruiksfout ? UITGANG.verkeerdGebruik : UITGANG.mis;
  }
}

const afbreker = new AbortController();
// The first time the command may clean up; who presses again does not want to wait for that.
process.once('SIGINT', () => {
  afbreker.abort();
  process.once('SIGINT', () => process.exit(UITGANG.afgebroken));
});
process.once('SIGTERM', () => { afbreker.abort(); });
// `npx kassier export | head`: the work stops as after Ctrl-C, without complaint.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') throw fout;
  afbreker.abort(LEZER_WEG);
});

process.exitCode = await draai(process.argv.slice(2), new Uitvoer(process.stdout, process.stderr, SINDS_START), afbreker.signal);
