import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { geslaagd } from '#client';
import { betaal } from './bank.js';
import { declareer } from './betalingen.js';
import { verdeelBudget } from './budget.js';
import { Loket } from './client.js';
import { startDienst } from './dienst.js';
import { meldAan, registreerArrangementen, registreerBegunstigden, type Rollen } from './partijen.js';
import { tabel, uitnuttingstabel } from './tabel.js';
import { Toeval } from './toeval.js';
import { vraagAan } from './verplichtingen.js';
import { zeg } from './voortgang.js';

const HULP = `Gebruik: npm run demo [-- opties]

Laat het geld de hele weg gaan, met verzonnen gegevens, door de openbare API.
Start daarvoor een eigen kassier met een lege database in ./.kassier-demo.

  --seed GETAL            dezelfde seed geeft dezelfde uitkomst (standaard 2021)
  --url ADRES             gebruik een draaiende, lege kassier in plaats van een eigen
  --verplichtingen GETAL  aantal aanvragen (standaard 3600)
  --betalingen GETAL      hoogste aantal declaraties (standaard 1800)
  --help                  deze hulp
`;
const GEGEVENSMAP = '.kassier-demo';
const PERSONEN = 1400;

interface Opties {
  readonly seed: number;
  readonly url: string | null;
  readonly verplichtingen: number;
  readonly betalingen: number;
}

function leesOpties(): Opties | null {
  const tekst = { type: 'string' } as const;
  const { values } = parseArgs({ options: { seed: tekst, url: tekst, verplichtingen: tekst, betalingen: tekst, help: { type: 'boolean' } } });
  if (values.help) return null;
  const getal = (naam: 'seed' | 'verplichtingen' | 'betalingen', standaard: number): number => {
    const waarde = values[naam] === undefined ? standaard : Number(values[naam]);
    if (!Number.isSafeInteger(waarde) || waarde < 1) throw new Error(`--${naam} hoort een geheel getal van 1 of meer te zijn`);
    return waarde;
  };
  return { seed: getal('seed', 2021), url: values.url ?? null, verplichtingen: getal('verplichtingen', 3600), betalingen: getal('betalingen', 1800) };
}

async function demonstreer(loket: Loket, opties: Opties): Promise<void> {
  const toeval = new Toeval(opties.seed);
  const lezer = await loket.token({ rollen: ['szw-financien'] });
  const regios = geslaagd(await loket.als(lezer).GET('/regios')).regios;
  const bestaand = geslaagd(await loket.als(lezer).GET('/verplichtingen', { params: { query: { limiet: 1 } } })).resultaten;
  if (bestaand.length > 0) throw new Error('deze kassier heeft al verplichtingen; de demo werkt op een lege database');

  const rollen = await meldAan(loket, regios);
  zeg(`1. SZW verdeelt een voorbeeldbudget over ${regios.length} regio's; een tweede persoon stelt het vast.`);
  await verdeelBudget(loket, rollen, regios);
  zeg('2. De kassier registreert voorbeeldbegunstigden; de regio\'s registreren arrangementen.');
  const begunstigden = await registreerBegunstigden(loket, rollen);
  const arrangementen = await registreerArrangementen(loket, rollen, regios, PERSONEN, toeval);
  zeg('3. De regio\'s vragen verplichtingen aan; elke aanvraag wordt naar alle regels beoordeeld.');
  const aanvragen = await vraagAan(loket, rollen, arrangementen, begunstigden, opties.verplichtingen, toeval);
  zeg(`   ${aanvragen.toegekend.length} vastgelegd, ${aanvragen.geweigerd} geweigerd. Een weigering kan meer dan één regel noemen:`);
  zeg(inspringen(tabel(['regel', 'keer'], [...aanvragen.geweigerdPerRegel].sort(([een], [ander]) => (een < ander ? -1 : 1)).map(([regel, keer]) => [regel, String(keer)]))));
  zeg('4. De regio\'s dienen betalingen in.');
  const betalingen = await declareer(loket, rollen, aanvragen.toegekend, opties.betalingen, toeval);
  zeg(`   ${betalingen.betaalbaar} betaalbaar gesteld, ${betalingen.geweigerd} geweigerd.`);
  await betaalEnToon(loket, rollen, lezer, toeval);
}

async function betaalEnToon(loket: Loket, rollen: Rollen, lezer: string, toeval: Toeval): Promise<void> {
  zeg('5. De kassier maakt een betaalrun, een tweede persoon fiatteert, de bank antwoordt.');
  const uitkomst = await betaal(loket, rollen, join(GEGEVENSMAP, 'uitvoer'), toeval);
  zeg(`   Run ${uitkomst.run}: ${uitkomst.aantal} betalingen, samen ${uitkomst.totaal.voorMensen()}.`);
  zeg(`   Afschriften: ${uitkomst.uitgevoerd} uitgevoerd, ${uitkomst.retour} retour, ${uitkomst.onbekend} onbekend (op de tussenrekening).`);
  for (const bestand of [...uitkomst.bestanden, ...uitkomst.afschriften]) zeg(`   ${relative(process.cwd(), bestand)}`);
  const controle = geslaagd(await loket.als(rollen.auditor).POST('/grootboek/controles')).verschillen;
  zeg(`6. De auditor laat alles opnieuw uitrekenen uit de postings: ${controle.length} verschillen.`);
  zeg('\nUitnutting per stroom (de toedelingen zijn een voorbeeld):\n');
  zeg(uitnuttingstabel(geslaagd(await loket.als(lezer).GET('/uitnutting', { params: { query: { groepeerOp: 'stroom' } } }))));
}

function inspringen(tekst: string): string {
  return tekst.replaceAll(/^/gm, '   ');
}

async function main(): Promise<void> {
  const opties = leesOpties();
  if (opties === null) {
    zeg(HULP);
    return;
  }
  const dienst = opties.url === null ? await startDienst(GEGEVENSMAP) : null;
  try {
    await demonstreer(new Loket(dienst?.url ?? (opties.url as string), opties.seed), opties);
  } finally {
    await dienst?.stop();
  }
  if (dienst) zeg(`\nBekijk dit in het dashboard:  KASSIER_DATA_DIR=${GEGEVENSMAP} npm start`);
}

main().catch((fout: unknown) => {
  process.stderr.write(`De demo is gestopt: ${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exit(1);
});
