import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leesPain001, schrijfCamt053, type OntvangenTransactie, type TeSchrijvenPost } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import { alsTekst, geslaagd } from '#client';
import type { Loket } from './client.js';
import type { Rollen } from './partijen.js';
import type { Toeval } from './toeval.js';

export interface Betaalresultaat {
  readonly run: string;
  readonly aantal: number;
  readonly totaal: Bedrag;
  readonly bestanden: readonly string[];
  readonly afschriften: readonly string[];
  readonly uitgevoerd: number;
  readonly retour: number;
  readonly onbekend: number;
}

const UITVOERING = '2021-12-27';
const RETOURDAG = '2021-12-30';
/** One payment in so many comes back. */
const RETOUR_PER = 120;
/** The bank balance before the first payment (EUR, invented). */
const BEGINSALDO = Bedrag.van('50000000.00');

/** The form of an answer that has this field. Throws for another: then the service made a job of what was asked to be done at once. */
function metVeld<T extends object, Veld extends string>(antwoord: T, veld: Veld): Extract<T, Record<Veld, unknown>> {
  if (!(veld in antwoord)) throw new Error(`antwoord zonder ${veld}: ${JSON.stringify(antwoord).slice(0, 500)}`);
  return antwoord as Extract<T, Record<Veld, unknown>>;
}

/** A payment run from concept to the bank's answer: made by one person, approved by another, confirmed by statements. */
export async function betaal(loket: Loket, rollen: Rollen, uitvoermap: string, toeval: Toeval): Promise<Betaalresultaat> {
  await mkdir(uitvoermap, { recursive: true });
  const kassier = loket.als(rollen.kassier);
  const { id, nummer } = metVeld(geslaagd(await kassier.POST('/betaalruns', { body: { uitvoeringsdatum: UITVOERING } })), 'nummer');
  const path = { id };
  geslaagd(await loket.als(rollen.fiatteur).POST('/betaalruns/{id}/fiatteringen', { params: { path }, body: {} }));
  const gefiatteerd = metVeld(geslaagd(await kassier.GET('/betaalruns/{id}', { params: { path } })), 'bestanden');
  const bestanden: string[] = [];
  const opdrachten: OntvangenTransactie[] = [];
  let rekening = '';
  for (const bestand of gefiatteerd.bestanden) {
    const xml = geslaagd(await kassier.GET('/betaalruns/{id}/betaalbestanden/{nummer}', { params: { path: { id, nummer: bestand.nummer } }, parseAs: 'text' }));
    if (createHash('sha256').update(xml).digest('hex') !== bestand.sha256) throw new Error(`bestand ${bestand.nummer} heeft een andere SHA-256 dan de service zegt`);
    bestanden.push(await bewaar(uitvoermap, `${nummer}-${bestand.nummer}.pain.001.xml`, xml));
    for (const groep of leesPain001([xml]).groepen) {
      rekening = groep.debiteurIban;
      opdrachten.push(...groep.transacties);
    }
  }
  geslaagd(await kassier.POST('/betaalruns/{id}/verzendingen', { params: { path }, body: {} }));
  const antwoorden = maakAfschriften(opdrachten, rekening, toeval);
  const afschriften: string[] = [];
  const telling = { uitgevoerd: 0, retour: 0, onbekend: 0 };
  for (const [index, xml] of antwoorden.entries()) {
    afschriften.push(await bewaar(uitvoermap, `afschrift-${index + 1}.camt.053.xml`, xml));
    const bericht = metVeld(geslaagd(await kassier.POST('/bankberichten', { body: xml, ...alsTekst('application/xml') })), 'afschriften');
    for (const deel of bericht.afschriften) {
      telling.uitgevoerd += deel.uitgevoerd;
      telling.retour += deel.retour;
      telling.onbekend += deel.onbekend;
    }
  }
  return { run: nummer, aantal: opdrachten.length, totaal: Bedrag.som(opdrachten.map(({ bedrag }) => bedrag)), bestanden, afschriften, ...telling };
}

async function bewaar(map: string, naam: string, inhoud: string): Promise<string> {
  const pad = join(map, naam);
  await writeFile(pad, inhoud);
  return pad;
}

/** Two statements of an invented bank: one that executes everything in one batch, one with a few returns and some money nobody knows. */
function maakAfschriften(opdrachten: readonly OntvangenTransactie[], rekening: string, toeval: Toeval): string[] {
  const betaald = Bedrag.som(opdrachten.map(({ bedrag }) => bedrag)).tegengesteld();
  const uitvoering: TeSchrijvenPost = {
    referentie: 'VOORBEELD-BATCH', bedrag: betaald, boekdatum: Datum.van(UITVOERING), terugboeking: false, groepId: null,
    transacties: opdrachten.map((opdracht) => transactie(opdracht, opdracht.bedrag.tegengesteld(), null)),
  };
  const retouren = opdrachten.filter((_opdracht, index) => index % RETOUR_PER === RETOUR_PER - 1).map((opdracht, index): TeSchrijvenPost => ({
    referentie: `VOORBEELD-RETOUR-${index + 1}`, bedrag: opdracht.bedrag, boekdatum: Datum.van(RETOURDAG), terugboeking: true, groepId: null,
    transacties: [transactie(opdracht, opdracht.bedrag, toeval.kies(['AC04', 'AC01', 'MS03']))],
  }));
  const vreemd: TeSchrijvenPost = {
    referentie: 'VOORBEELD-VREEMD', bedrag: Bedrag.van('123.45'), boekdatum: Datum.van(RETOURDAG), terugboeking: false, groepId: null,
    transacties: [{ endToEndId: null, bedrag: Bedrag.van('123.45'), reden: null, tegenrekeningIban: null, tegenrekeningNaam: 'Voorbeeld onbekende afzender', omschrijving: 'Voorbeeld: geld zonder kenmerk' }],
  };
  const tussenstand = BEGINSALDO.plus(betaald);
  return [
    afschrift('1', rekening, UITVOERING, BEGINSALDO, [uitvoering]),
    afschrift('2', rekening, RETOURDAG, tussenstand, [...retouren, vreemd]),
  ];
}

function transactie(opdracht: OntvangenTransactie, bedrag: Bedrag, reden: string | null): TeSchrijvenPost['transacties'][number] {
  return { endToEndId: opdracht.endToEndId, bedrag, reden, tegenrekeningIban: opdracht.crediteurIban, tegenrekeningNaam: opdracht.crediteurNaam, omschrijving: opdracht.omschrijving };
}

function afschrift(id: string, rekeningIban: string, dag: string, beginsaldo: Bedrag, posten: TeSchrijvenPost[]): string {
  const eindsaldo = Bedrag.som([beginsaldo, ...posten.map(({ bedrag }) => bedrag)]);
  const kop = { berichtId: `VOORBEELD-${id}`, aangemaaktOp: `${dag}T20:00:00Z`, id: `VOORBEELD-2021-${id}`, volgnummer: Number(id), rekeningIban, datum: Datum.van(dag), beginsaldo, eindsaldo };
  return [...schrijfCamt053({ ...kop, posten })].join('');
}
