import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { vandaag } from '#values';
import type { Exportvraag, Journaalformaat } from '../grootboek/index.js';
import { gaVerder, Gebruiksfout, leesPeriode, tekstOptie, UITGANG, type Aanroep, type Opdracht } from './opdracht.js';
import { metDatabase } from './verbinding.js';

const FORMATEN: readonly Journaalformaat[] = ['hledger', 'csv', 'xaf'];
const GEBRUIK = `export --formaat ${FORMATEN.join('|')} [--van DAG] [--tot DAG] [--uit BESTAND] [--json]`;

/** `npx kassier export`: the journal for a check elsewhere. */
export const exporteer: Opdracht = {
  naam: 'export',
  samenvatting: 'Schrijft het journaal voor een controle elders: voor hledger, als CSV of als auditfile (XAF 4.0).',
  gebruik: GEBRUIK,
  uitleg: `Schrijft alle boekingen met hun postings, van één moment, naar de uitvoer of naar een bestand.

  --formaat hledger   een journaal voor hledger; controleer het met: hledger check --strict -f journaal.journal
  --formaat csv       RFC 4180, een regel per posting
  --formaat xaf       XML Auditfile Financieel 4.0; een boeking staat er in elk boek dat zij raakt
  --van DAG           boekdatum op of na deze dag (JJJJ-MM-DD)
  --tot DAG           boekdatum op of voor deze dag
  --uit BESTAND       schrijf naar dit bestand; het verschijnt pas als het compleet is
  --json              zeg na afloop in JSON wat er geschreven is (met --uit op de uitvoer, anders op de foutuitvoer)

Uitgangscode: 0 geschreven, 1 niet gelukt, 2 verkeerd gebruik.`,
  opties: { formaat: { type: 'string' }, van: { type: 'string' }, tot: { type: 'string' }, uit: { type: 'string' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const vraag = await leesVraag(aanroep);
    const bestand = await leesBestand(aanroep);
    const boekingen = await (bestand === undefined ? schrijf(aanroep, vraag, aanroep.uitvoer.stroom) : naarBestand(aanroep, vraag, bestand));
    const verslag = aanroep.opties['json'] === true ? JSON.stringify({ formaat: vraag.formaat, van: vraag.van, tot: vraag.tot, bestand: bestand ?? null, boekingen }) : `${boekingen.toLocaleString('nl-NL')} boekingen geschreven${bestand === undefined ? '' : ` naar ${bestand}`}.`;
    if (bestand === undefined) aanroep.uitvoer.meld(verslag);
    else await aanroep.uitvoer.regel(verslag);
    return UITGANG.goed;
  },
};

async function leesVraag({ opties, env }: Aanroep): Promise<Exportvraag> {
  const formaat = FORMATEN.find((kandidaat) => kandidaat === opties['formaat']);
  if (formaat === undefined) throw new Gebruiksfout(`Kies met --formaat hoe het journaal geschreven wordt: ${FORMATEN.join(' of ')}. Schrijf: npx kassier ${GEBRUIK}`);
  const periode = leesPeriode(opties);
  const { leesConfiguratie, systeemKlok } = await import('../config/index.js');
  const { administratie } = leesConfiguratie({ ADMINISTRATIE_NAAM: env['ADMINISTRATIE_NAAM'], ADMINISTRATIE_RSIN: env['ADMINISTRATIE_RSIN'] });
  return { formaat, ...periode, administratie: { ...administratie, gemaaktOp: vandaag(systeemKlok).toString() } };
}

/** A file takes the place of what had its name; a folder or a device (/dev/null, /dev/stdout) may not lose its place to one. */
async function leesBestand({ opties }: Aanroep): Promise<string | undefined> {
  const bestand = tekstOptie(opties, 'uit');
  if (bestand === '') throw new Gebruiksfout(`Noem met --uit het bestand. Schrijf: npx kassier ${GEBRUIK}`);
  const staatEr = bestand === undefined ? null : await stat(bestand).catch(() => null);
  if (staatEr?.isFile() === false) throw new Gebruiksfout(`${bestand ?? ''} is geen gewoon bestand. Kies met --uit een ander, of laat --uit weg: dan gaat het journaal naar de uitvoer.`);
  return bestand;
}

/** Gives the number of entries written. */
async function schrijf(aanroep: Aanroep, vraag: Exportvraag, stroom: Writable): Promise<number> {
  const { exporteerJournaal } = await import('../grootboek/index.js');
  const { schrijfStukken } = await import('../database/index.js');
  return metDatabase(aanroep, async (client) => {
    let boekingen = 0;
    const stukken = exporteerJournaal(client, vraag, ({ geschreven, deel }) => {
      boekingen = geschreven;
      aanroep.uitvoer.voortgang(`${geschreven.toLocaleString('nl-NL')} boekingen geschreven, ${Math.floor(deel * 100)} %`);
    });
    await schrijfStukken(stukken, stroom, aanroep.afbreken);
    gaVerder(aanroep.afbreken);
    return boekingen;
  });
}

/** Under another name until it is complete: half a journal must not look like a whole one. */
async function naarBestand(aanroep: Aanroep, vraag: Exportvraag, bestand: string): Promise<number> {
  const voorlopig = `${bestand}.${process.pid}.deel`;
  const stroom = createWriteStream(voorlopig, { flags: 'wx' });
  const geschreven = finished(stroom);
  // What goes wrong with the file is told below; this only keeps it from being told by the process as well.
  geschreven.catch(() => undefined);
  try {
    const boekingen = await schrijf(aanroep, vraag, stroom);
    stroom.end();
    await geschreven;
    await rename(voorlopig, bestand);
    return boekingen;
  } catch (fout) {
    stroom.destroy();
    await rm(voorlopig, { force: true });
    if ((fout as NodeJS.ErrnoException).syscall === undefined) throw fout;
    throw new Error(`${bestand} kan niet worden geschreven: ${(fout as Error).message}. Kies met --uit een ander bestand.`, { cause: fout });
  }
}
