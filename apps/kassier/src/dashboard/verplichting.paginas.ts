import { Injectable } from '@nestjs/common';
import { Bedrag } from '#values';
import type { Gebruiker } from '../access/index.js';
import { Database } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, UUID_PLAATS } from '../http/index.js';
import { UitnuttingService } from '../uitnutting/index.js';
import type { Blok, Kolomkop } from './blokken.sjablonen.js';
import { adres, cel, dagVoorMensen, geldcel, KOLOMMEN, percentagecel, type Cel, type Kolom } from './dashboard.weergave.js';
import type { CelVraag } from './herkomst.dto.js';
import {
  leesBesluitverwijzingen, leesBetalingverwijzingen, leesCelverplichtingen, leesVerplichting, leesVerplichtingboekingen, type Besluitverwijzing, type Betalingverwijzing, type Verplichtingboeking, type Verplichtingrij,
} from './herkomst.lezen.js';
import { Paginakader } from './paginakader.js';

const PER_BLADZIJDE = 100;
const CELCIJFERS: readonly Kolom[] = ['toegedeeld', 'vastgelegd', 'openstaand', 'betaalbaar', 'betaald', 'beschikbaar', 'kasruimte', 'uitnuttingVerplichtingen', 'uitnuttingKas'];

/** The pages between a figure and its decision: a budget cell with its verplichtingen, and one verplichting. */
@Injectable()
export class Verplichtingpaginas {
  constructor(private readonly uitnutting: UitnuttingService, private readonly database: Database, private readonly kader: Paginakader) {}

  /** One stream, year and region: its figures, and what was committed. Throws the problems of an unknown stream, or of another's region. */
  async cel(vraag: CelVraag, gebruiker: Gebruiker): Promise<string> {
    const peildatum = vraag.peildatum ?? this.kader.vandaag();
    const { stroom, jaar, regio, instrument } = vraag;
    const { totaal } = await this.uitnutting.toon({ peildatum, stroom, jaar, regio, groepeerOp: ['stroom'] }, gebruiker);
    const gelezen = await leesCelverplichtingen(this.database.gezienDoor(gebruiker), { stroom, jaar, regio, instrument: instrument ?? null, peildatum }, leesCursor(vraag.cursor, UUID_PLAATS), PER_BLADZIJDE + 1);
    const { resultaten: rijen, volgende } = maakPagina(gelezen, PER_BLADZIJDE, ({ id }) => id);
    const sleutels = { stroom, jaar, regio, peildatum };
    const blokken: Blok[] = [
      { soort: 'gegevens', paren: CELCIJFERS.map((kolom): [string, Cel] => [KOLOMMEN[kolom], kolom === 'uitnuttingVerplichtingen' || kolom === 'uitnuttingKas' ? percentagecel(totaal[kolom]) : geldcel(totaal[kolom], adres('/dashboard/posten', { cijfer: kolom, ...sleutels }))]) },
      {
        soort: 'tabel', bijschrift: `Verplichtingen${instrument === undefined ? '' : ` voor ${this.kader.instrumentnaam(instrument, peildatum)}`}, de nieuwste eerst`, leeg: 'Op deze dag was hier nog niets vastgelegd.',
        koppen: [kop('Nummer'), kop('Datum'), kop('Instrument'), kop('Waarvoor'), kop('Begunstigde'), kop('Vastgelegd', true), kop('Betaald', true)], rijen: rijen.map((rij) => this.celrij(rij, peildatum)), totaal: [],
        volgende: volgende === null ? null : adres('/dashboard/cel', { ...sleutels, instrument, cursor: volgende }),
      },
    ];
    return this.kader.maak({
      titel: `${this.kader.stroomnaam(stroom)} ${jaar} in ${this.kader.regionaam(regio)}`, hier: '/dashboard/cel',
      uitleg: 'Een cel is het budget van één stroom, één jaar en één regio. Een cijfer leidt naar de boekingen waaruit het bestaat, een nummer naar de verplichting en waarom zij is toegekend.', peildatum, keuzes: [], verborgen: { stroom, jaar: String(jaar), regio, ...(instrument === undefined ? {} : { instrument }) },
      kruimels: [...this.kruimels(peildatum), { tekst: this.kader.regionaam(regio), verwijzing: adres('/dashboard/cijfers', { regio, peildatum, groepeerOp: 'stroom,jaar' }) }],
      blokken, vraag: `/v1/verplichtingen?stroom=${stroom}&jaar=${jaar}&regio=${regio}`,
    }, gebruiker);
  }

  /** One verplichting as it stood on a day. Throws the 404 problem when there is none that this user may see. */
  async verplichting(nummer: string, gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    const venster = this.database.gezienDoor(gebruiker);
    const rij = await leesVerplichting(venster, nummer, peildatum);
    if (!rij) throw nietGevonden();
    const [boekingen, besluiten, betalingen] = [await leesVerplichtingboekingen(venster, rij.id, peildatum), await leesBesluitverwijzingen(venster, rij.id), await leesBetalingverwijzingen(venster, rij.id)];
    const plaats = { stroom: rij.stroom, jaar: rij.jaar, regio: rij.regio, peildatum };
    const blokken: Blok[] = [
      ...(rij.bestond ? [] : [{ soort: 'melding' as const, zinnen: [`Op ${dagVoorMensen(peildatum)} was deze verplichting er nog niet. Kies een latere peildatum.`] }]),
      { soort: 'gegevens', paren: this.gegevens(rij, plaats) },
      { soort: 'kop', tekst: 'Waarom' }, besluitentabel(besluiten, peildatum),
      { soort: 'kop', tekst: 'Boekingen' }, boekingentabel(boekingen, rij, peildatum),
      { soort: 'kop', tekst: 'Betalingen' }, betalingentabel(betalingen, peildatum),
    ];
    return this.kader.maak({
      titel: `Verplichting ${nummer}`, uitleg: 'Een verplichting is geld dat is toegezegd. Hier staat wat ervan is vastgelegd en betaald, op welk besluit dat rust en uit welke boekingen het volgt.', hier: `/dashboard/verplichtingen/${nummer}`, peildatum, keuzes: [], verborgen: {},
      kruimels: [...this.kruimels(peildatum), { tekst: `${this.kader.stroomnaam(rij.stroom)} ${rij.jaar} in ${this.kader.regionaam(rij.regio)}`, verwijzing: adres('/dashboard/cel', plaats) }],
      blokken, vraag: `/v1/verplichtingen/${rij.id}`,
    }, gebruiker);
  }

  private kruimels(peildatum: string): Cel[] {
    return [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }];
  }

  private celrij(rij: Verplichtingrij, peildatum: string): Cel[] {
    return [
      { tekst: rij.nummer, verwijzing: `/dashboard/verplichtingen/${rij.nummer}?peildatum=${peildatum}` }, cel(dagVoorMensen(rij.datum)), cel(this.kader.instrumentnaam(rij.instrument, rij.datum)),
      cel(rij.omschrijving), cel(rij.begunstigde), geldcel(rij.vastgelegd), geldcel(rij.betaald),
    ];
  }

  private gegevens(rij: Verplichtingrij, plaats: { stroom: string; jaar: number; regio: string; peildatum: string }): (readonly [string, Cel])[] {
    const open = Bedrag.van(rij.vastgelegd).min(Bedrag.van(rij.betaald)).toString();
    return [
      ['Vastgelegd', geldcel(rij.vastgelegd)], ['Betaalbaar gesteld', geldcel(rij.betaalbaar)], ['Betaald', geldcel(rij.betaald)], ['Openstaand', geldcel(open)], ['Status nu', cel(rij.status)],
      ['Cel', { tekst: `${this.kader.stroomnaam(rij.stroom)} ${rij.jaar}, ${this.kader.regionaam(rij.regio)}`, verwijzing: adres('/dashboard/cel', plaats) }], ['Instrument', cel(this.kader.instrumentnaam(rij.instrument, rij.datum))],
      ['Waarvoor', cel(rij.omschrijving)], ['Begunstigde', cel(rij.begunstigde)], ['Datum', cel(dagVoorMensen(rij.datum))], ['Einddatum', cel(dagVoorMensen(rij.einddatum))],
    ];
  }
}

/** A heading of a column, of figures or not. */
export function kop(tekst: string, getal = false): Kolomkop {
  return { tekst, getal };
}

function boekingentabel(boekingen: readonly Verplichtingboeking[], rij: Verplichtingrij, peildatum: string): Blok {
  return {
    soort: 'tabel', bijschrift: 'Elke boeking op deze verplichting, en wat zij veranderde', leeg: 'Tot en met deze dag is hier niets op geboekt.', volgende: null,
    koppen: [kop('Boeking'), kop('Boekdatum'), kop('Wat'), kop('Vastgelegd', true), kop('Betaalbaar', true), kop('Betaald', true)],
    rijen: boekingen.map((boeking) => [
      { tekst: String(boeking.nummer), verwijzing: `/dashboard/boekingen/${boeking.nummer}?peildatum=${peildatum}` }, cel(dagVoorMensen(boeking.boekdatum)), cel(boeking.omschrijving),
      geldcel(boeking.vastgelegd), geldcel(boeking.betaalbaar), geldcel(boeking.betaald),
    ]),
    totaal: [cel('Samen'), cel(''), cel(''), geldcel(rij.vastgelegd), geldcel(rij.betaalbaar), geldcel(rij.betaald)],
  };
}

/** The decisions on something; each leads to its verdicts. */
export function besluitentabel(besluiten: readonly Besluitverwijzing[], peildatum: string): Blok {
  return {
    soort: 'tabel', bijschrift: 'De besluiten, elk met de regels waarop het rust', leeg: 'Hierover is geen besluit genomen.', volgende: null, totaal: [], koppen: [kop('Besluit'), kop('Uitkomst'), kop('Beoordeeld naar'), kop('Voor wie')],
    rijen: besluiten.map(({ id, soort, uitkomst, peildatum: dag, genomenVoor }) => [{ tekst: `Waarom deze ${soort} is ${uitkomst}`, verwijzing: `/dashboard/besluiten/${id}?peildatum=${peildatum}` }, cel(uitkomst), cel(dagVoorMensen(dag)), cel(genomenVoor)]),
  };
}

function betalingentabel(betalingen: readonly Betalingverwijzing[], peildatum: string): Blok {
  return {
    soort: 'tabel', bijschrift: 'De betalingen', leeg: 'Er is nog niets gedeclareerd.', volgende: null, totaal: [], koppen: [kop('Betaling'), kop('Status nu'), kop('Boekdatum'), kop('Bedrag', true)],
    rijen: betalingen.map(({ nummer, status, bedrag, boekdatum }) => [{ tekst: nummer, verwijzing: `/dashboard/betalingen/${nummer}?peildatum=${peildatum}` }, cel(status), cel(dagVoorMensen(boekdatum)), geldcel(bedrag)]),
  };
}
