import { Inject, Injectable } from '@nestjs/common';
import { Datum, vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database } from '../database/index.js';
import { Referentie } from '../referentie/index.js';
import { berekenUitnutting, TELLENDE_REKENINGEN, type Groepeersleutel, type Omzetrij } from './uitnutting.berekening.js';
import type { UitnuttingAntwoord, UitnuttingVraag } from './uitnutting.dto.js';
import { omzetdelen, omzetWaarden, saldoPerRekening, volstaatSaldo, type Omzetsleutels } from './omzet.bron.js';
import { leesTijdpunt } from './tijdpunt.js';
import { vanTussenstand } from './tussenstand.bron.js';
import { leesReeksen } from './maandreeks.bron.js';
import type { PrognoseVraag, Prognosesleutel } from './verloop.dto.js';
import { andereRegio, onbekendeRegio, onbekendeStroom, onbekendKader } from './uitnutting.fouten.js';

const KOLOMMEN: Readonly<Record<Groepeersleutel, string>> = {
  stroom: 'r.stroom', jaar: 'r.jaar', regio: 'r.regio', maand: "date_trunc('month', d.boekdatum::timestamp)", instrument: 'd.dimensie',
};
/** What is shown of each; a month becomes a text only after its days were added up. */
const GETOOND: Readonly<Record<Groepeersleutel, string>> = { ...KOLOMMEN, maand: `to_char(${KOLOMMEN.maand}, 'YYYY-MM') AS maand`, instrument: "coalesce(d.dimensie, '') AS dimensie" };

/** One row per combination of keys, with a column per account that counts: what goes over the line is as long as the answer. */
const BEDRAGEN = Object.entries(TELLENDE_REKENINGEN)
  .map(([naam, [boek, soort]]) => `sum(d.bedrag) FILTER (WHERE r.soort = '${soort}' AND r.boek = '${boek}')::text AS "${naam}"`).join(', ');

/** Which accounts of `rekening r` are asked for. */
const GEVRAAGD = "r.boek IN ('verplichtingen', 'kas') AND ($1::text[] IS NULL OR r.stroom = ANY ($1)) AND ($2::int IS NULL OR r.jaar = $2) AND ($3::text IS NULL OR r.regio = $3)";

/** How far every budget is used, on any day, from the turnover per account and day: never from all postings. */
@Injectable()
export class UitnuttingService {
  constructor(
    private readonly database: Database,
    private readonly referentie: Referentie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** The rows and the total this user may see. Throws the problems of an unknown stream or region, or of another's region. */
  async toon(vraag: UitnuttingVraag, gebruiker: Gebruiker): Promise<UitnuttingAntwoord> {
    const peildatum = vraag.peildatum ?? vandaag(this.klok).toString();
    const regio = this.regioVan(vraag, gebruiker);
    const [omzet] = await this.leesOmzet(vraag, [vraag.groepeerOp], peildatum, regio, gebruiker);
    return this.groepeer(omzet ?? [], vraag, peildatum, regio);
  }

  /** The same turnover grouped in several ways: read once, so that the answers agree with each other. Throws as `toon`. */
  async toonPerGroepering(vraag: Omit<UitnuttingVraag, 'groepeerOp'>, groeperingen: readonly (readonly Groepeersleutel[])[], gebruiker: Gebruiker): Promise<UitnuttingAntwoord[]> {
    const peildatum = vraag.peildatum ?? vandaag(this.klok).toString();
    const regio = this.regioVan(vraag, gebruiker);
    // What is a part of another grouping is added up from its rows.
    const gelezen = groeperingen.filter((een, plaats) => !groeperingen.some((ander, elders) => elders !== plaats && een.every((sleutel) => ander.includes(sleutel)) && (ander.length > een.length || elders < plaats)));
    const omzet = await this.leesOmzet(vraag, gelezen, peildatum, regio, gebruiker);
    return groeperingen.map((groepeerOp) => this.groepeer(omzet[gelezen.findIndex((sleutels) => groepeerOp.every((sleutel) => sleutels.includes(sleutel)))] ?? [], { ...vraag, groepeerOp }, peildatum, regio));
  }

  /** What the prognosis of each stream, year or region rests on. Throws as `toon`. */
  async toonReeksen(vraag: Omit<PrognoseVraag, 'groepeerOp'>, groepeerOp: readonly Prognosesleutel[], gebruiker: Gebruiker): Promise<{ peildatum: string; bekendOp: string | null; reeksen: Awaited<ReturnType<typeof leesReeksen>> }> {
    const peildatum = vraag.peildatum ?? vandaag(this.klok).toString();
    const bron = await this.bron(vraag, { maand: true, instrument: false }, peildatum, this.regioVan(vraag, gebruiker));
    return { peildatum, bekendOp: vraag.bekendOp ?? null, reeksen: await leesReeksen(this.database.gezienDoor(gebruiker), groepeerOp, Datum.van(peildatum), { ...bron, gevraagd: GEVRAAGD }) };
  }

  private groepeer(omzet: readonly Omzetrij[], vraag: UitnuttingVraag, peildatum: string, regio: string | null): UitnuttingAntwoord {
    const alleenStroom = vraag.groepeerOp.length === 1 && vraag.groepeerOp[0] === 'stroom';
    const altijdTonen = alleenStroom ? (this.stromenVan(vraag) ?? this.referentie.stroomcodes()) : [];
    const berekend = berekenUitnutting(omzet, { groepeerOp: vraag.groepeerOp, regio, instrument: vraag.instrument ?? null, altijdTonen });
    return { peildatum, bekendOp: vraag.bekendOp ?? null, ...berekend };
  }

  /** Which streams the figures are limited to; null for all. */
  private stromenVan({ stroom, kader }: Pick<UitnuttingVraag, 'stroom' | 'kader'>): readonly string[] | null {
    if (stroom !== undefined && !this.referentie.stroom(stroom)) throw onbekendeStroom(stroom, this.referentie.stroomcodes());
    if (kader === undefined) return stroom === undefined ? null : [stroom];
    const kaders = [...new Set(this.referentie.stroomcodes().map((code) => this.referentie.stroom(code)?.kader ?? ''))].sort();
    if (!kaders.includes(kader)) throw onbekendKader(kader, kaders);
    return this.referentie.stroomcodes().filter((code) => this.referentie.stroom(code)?.kader === kader && (stroom === undefined || code === stroom));
  }

  /** Which region the figures are limited to; null for the whole country. */
  private regioVan(vraag: Pick<UitnuttingVraag, 'regio'>, gebruiker: Gebruiker): string | null {
    const eigen = zichtbareRegio(gebruiker);
    const gevraagd = vraag.regio ?? eigen;
    if (eigen !== null && gevraagd !== eigen) throw andereRegio(eigen, gevraagd ?? 'alle regio\'s');
    if (gevraagd !== null && gevraagd !== 'landelijk' && !this.referentie.regio(gevraagd)) throw onbekendeRegio(gevraagd);
    return gevraagd;
  }

  /** The turnover by each of these groupings, in their order; nothing is read twice. */
  private async leesOmzet(vraag: Omit<UitnuttingVraag, 'groepeerOp'>, groeperingen: readonly (readonly Groepeersleutel[])[], peildatum: string, regio: string | null, gebruiker: Gebruiker): Promise<Omzetrij[][]> {
    const altijd: Groepeersleutel[] = [...(regio === null ? [] : ['regio' as const]), ...(vraag.instrument === undefined ? [] : ['instrument' as const])];
    const sets = groeperingen.map((groepeerOp) => [...new Set<Groepeersleutel>([...groepeerOp, ...altijd])]);
    const alle = [...new Set(sets.flat())];
    const { omzet, waarden } = await this.bron(vraag, { maand: alle.includes('maand'), instrument: alle.includes('instrument') }, peildatum, regio);
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Omzetrij & { zonder: number }>(
      `SELECT ${alle.map((sleutel) => GETOOND[sleutel]).join(', ')}, ${BEDRAGEN}, GROUPING(${alle.map((sleutel) => KOLOMMEN[sleutel]).join(', ')}) AS zonder
         FROM (${omzet}) d JOIN rekening r ON r.id = d.rekening WHERE ${GEVRAAGD} GROUP BY GROUPING SETS (${sets.map((set) => `(${set.map((sleutel) => KOLOMMEN[sleutel]).join(', ')})`).join(', ')})`, waarden);
    // A bit for every key that a row was not grouped by, the last key lowest.
    return sets.map((set) => {
      const zonder = alle.reduce((bits, sleutel) => bits * 2 + (set.includes(sleutel) ? 0 : 1), 0);
      return rijen.filter((rij) => rij.zonder === zonder);
    });
  }

  /** SQL for the turnover of the accounts that are asked for, with its parameters after those of GEVRAAGD. */
  private async bron(vraag: Omit<UitnuttingVraag, 'groepeerOp'>, sleutels: Omzetsleutels, peildatum: string, regio: string | null): Promise<{ omzet: string; waarden: unknown[] }> {
    const keuze = [this.stromenVan(vraag), vraag.jaar ?? null, regio];
    const tijdpunt = await leesTijdpunt(this.database.landelijk, vraag.bekendOp ?? null);
    if (vraag.maand === undefined && volstaatSaldo(sleutels, peildatum, tijdpunt, vandaag(this.klok))) return { omzet: saldoPerRekening(4), waarden: [...keuze, peildatum] };
    const totEnMet = vraag.maand === undefined ? peildatum : laatsteDag(vraag.maand, peildatum);
    const waarden = omzetWaarden(totEnMet, await vanTussenstand(this.database.landelijk, tijdpunt, totEnMet), vraag.maand === undefined ? null : `${vraag.maand}-01`);
    return { omzet: omzetdelen(`SELECT r.id FROM rekening r WHERE ${GEVRAAGD}`, 4), waarden: [...keuze, ...waarden] };
  }
}

/** The last day of a month that counts on a day. */
function laatsteDag(maand: string, peildatum: string): string {
  const einde = Datum.van(`${maand}-01`).plusMaanden(1).plusDagen(-1).toString();
  return einde < peildatum ? einde : peildatum;
}
