import { Injectable } from '@nestjs/common';
import { Bedrag } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { Database } from '../database/index.js';
import { Referentie } from '../referentie/index.js';
import { NIET_TOEGEDEELD, telVerplichtingen, UitnuttingService, VerloopService, type UitnuttingAntwoord, type Uitnuttingcijfers } from '../uitnutting/index.js';
import { REGIOVOLGORDES, type BeeldVraag, type Regiovolgorde, type RegiosVraag } from './beeld.dto.js';
import type { Blok, Keuzeveld, Kolomkop } from './blokken.sjablonen.js';
import { adres, cel, geldcel, KOLOMMEN, percentagecel, type Cel } from './dashboard.weergave.js';
import { regiografiek } from './grafiek.js';
import { Paginakader } from './paginakader.js';
import { kop } from './verplichting.paginas.js';

type Cijferkolom = Exclude<Regiovolgorde, 'regio'>;
const CIJFERS = REGIOVOLGORDES.filter((volgorde): volgorde is Cijferkolom => volgorde !== 'regio');
const NUL = '0.00';
const LEEG: Uitnuttingcijfers = { budget: NUL, toegedeeld: NUL, teVerdelen: NUL, vastgelegd: NUL, openstaand: NUL, betaalbaar: NUL, betaald: NUL, beschikbaar: NUL, kasruimte: NUL, uitnuttingVerplichtingen: '0.0', uitnuttingKas: '0.0' };

interface Regiorij extends Uitnuttingcijfers {
  readonly code: string;
  readonly naam: string;
}

/** The pages that compare: regions with each other, and instruments of the menukaart. */
@Injectable()
export class Beeldpaginas {
  constructor(private readonly uitnutting: UitnuttingService, private readonly verloop: VerloopService, private readonly database: Database, private readonly referentie: Referentie, private readonly kader: Paginakader) {}

  /** All regions, in the order that was asked for. Throws the problem of an unknown stream. */
  async regios(vraag: RegiosVraag, gebruiker: Gebruiker): Promise<string> {
    const peildatum = vraag.peildatum ?? this.kader.vandaag();
    const keuze = { peildatum, ...(vraag.stroom === undefined ? {} : { stroom: vraag.stroom }), ...(vraag.jaar === undefined ? {} : { jaar: vraag.jaar }) };
    const antwoord = await this.uitnutting.toon({ ...keuze, groepeerOp: ['regio'] }, gebruiker);
    const rijen = this.regiorijen(antwoord, zichtbareRegio(gebruiker)).sort(vergelijk(vraag.volgorde, vraag.richting));
    const eigen = rijen.filter(({ code }) => code.startsWith('AM'));
    const waarvan = vraag.stroom === undefined ? 'alle stromen' : this.kader.stroomnaam(vraag.stroom);
    const woorden = `Per regio hoeveel van ${waarvan} is toegedeeld, vastgelegd en betaald, op dezelfde schaal. De tabel hieronder geeft dezelfde cijfers.`;
    const blokken: Blok[] = [
      { soort: 'tabel', bijschrift: `Uitnutting per regio van ${waarvan}, in euro`, leeg: 'Er zijn geen regio\'s.', volgende: null, koppen: this.koppen(vraag, peildatum), rijen: rijen.map((rij) => this.rij(rij, keuze)), totaal: [cel('Totaal'), ...CIJFERS.map((kolom) => cijfercel(kolom, antwoord.totaal, adres('/dashboard/posten', { cijfer: postencijfer(kolom), ...keuze })))] },
      { soort: 'kop', tekst: 'In beeld' },
      { soort: 'grafiek', svg: await regiografiek(eigen.map(({ naam, toegedeeld, vastgelegd, betaald }) => ({ naam, toegedeeld, vastgelegd, betaald })), woorden), onderschrift: 'Alle vakjes hebben dezelfde schaal: een langere balk is meer geld.' },
    ];
    return this.kader.maak({
      titel: 'Regio\'s', uitleg: 'Alle regio\'s naast elkaar. Een kolomkop sorteert; de naam van een regio leidt naar haar cijfers per stroom en jaar, en elk cijfer naar de boekingen waaruit het bestaat.', hier: '/dashboard/regios', peildatum, kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], verborgen: { volgorde: vraag.volgorde, richting: vraag.richting },
      keuzes: [{ naam: 'stroom', label: 'Stroom', waarde: vraag.stroom ?? '', opties: this.kader.stroomopties() }, this.jaarkeuze(vraag.jaar)], blokken, vraag: adres('/v1/uitnutting', { ...keuze, groepeerOp: 'regio' }),
    }, gebruiker);
  }

  /** Every instrument: how many, how much, and how much on average. Throws the problems of an unknown stream or region, or of another's region. */
  async menukaart(vraag: BeeldVraag, gebruiker: Gebruiker): Promise<string> {
    const peildatum = vraag.peildatum ?? this.kader.vandaag();
    const regio = vraag.regio ?? zichtbareRegio(gebruiker) ?? undefined;
    const keuze = { peildatum, ...(vraag.stroom === undefined ? {} : { stroom: vraag.stroom }), ...(regio === undefined ? {} : { regio }) };
    const [antwoord, { rijen: prognoses }, geteld] = await Promise.all([
      this.uitnutting.toon({ ...keuze, groepeerOp: ['instrument'] }, gebruiker),
      this.verloop.prognose({ ...keuze, stroom: vraag.stroom ?? 'ontschot-menukaart', groepeerOp: ['stroom'] }, gebruiker),
      telVerplichtingen(this.database.gezienDoor(gebruiker), this.database.landelijk, { van: peildatum, peildatum, boeking: null, stroom: vraag.stroom ?? null, regio: regio ?? null }),
    ]);
    const aantallen = new Map(geteld.map(({ instrument, aantal }) => [instrument, aantal]));
    const bedragen = new Map(antwoord.rijen.map((rij) => [rij.instrument ?? '', rij]));
    const opKaart = this.referentie.menukaart(peildatum).map(({ code }) => code);
    const codes = [...new Set([...opKaart, ...aantallen.keys()])];
    const posten = (cijfer: string, instrument?: string): string => adres('/dashboard/posten', { cijfer, ...keuze, instrument });
    const rijen = codes.map((code): Cel[] => {
      const [aantal, rij] = [aantallen.get(code) ?? 0, bedragen.get(code)];
      return [
        cel(this.kader.instrumentnaam(code, peildatum)), { tekst: aantal.toLocaleString('nl-NL'), verwijzing: posten('vastgelegd', code) }, geldcel(rij?.vastgelegd ?? NUL, posten('vastgelegd', code)), aantal === 0 ? cel('–') : geldcel(gemiddelde(rij?.vastgelegd ?? NUL, aantal), posten('vastgelegd', code)),
        geldcel(rij?.betaald ?? NUL, posten('betaald', code)),
      ];
    });
    const samen = [...aantallen.values()].reduce((som, aantal) => som + aantal, 0);
    const ruimten = prognoses.filter(({ toegedeeld }) => !Bedrag.van(toegedeeld).isNul());
    const blokken: Blok[] = [
      ...ruimten.map((rij): Blok => ({ soort: 'melding', zinnen: [`${this.kader.stroomnaam(rij.stroom ?? '')}${regio === undefined ? '' : ` in ${this.kader.regionaam(regio)}`}: ${rij.uitleg}`] })),
      {
        soort: 'tabel', bijschrift: 'Per instrument van de menukaart', leeg: 'Op deze dag is er geen menukaart.', volgende: null, koppen: [kop('Instrument'), kop('Aantal', true), kop('Vastgelegd', true), kop('Gemiddeld', true), kop('Betaald', true)], rijen,
        totaal: [cel('Totaal'), { tekst: samen.toLocaleString('nl-NL'), verwijzing: posten('vastgelegd') }, geldcel(antwoord.totaal.vastgelegd, posten('vastgelegd')), samen === 0 ? cel('–') : geldcel(gemiddelde(antwoord.totaal.vastgelegd, samen), posten('vastgelegd')), geldcel(antwoord.totaal.betaald, posten('betaald'))],
      },
    ];
    const stromen: Keuzeveld = { naam: 'stroom', label: 'Stroom', waarde: vraag.stroom ?? '', opties: this.kader.stroomopties() };
    return this.kader.maak({
      titel: `Menukaart${regio === undefined ? '' : ` in ${this.kader.regionaam(regio)}`}`, hier: '/dashboard/menukaart',
      uitleg: 'Geteld zijn de verplichtingen met een datum tot en met de peildatum, ook als zij later zijn vrijgevallen. Een instrument heeft geen eigen budget: alle instrumenten, ook het maatwerkbudget, komen uit het budget van hun stroom. Elk cijfer leidt naar de boekingen waaruit het bestaat.', peildatum, kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], verborgen: {},
      keuzes: zichtbareRegio(gebruiker) === null ? [stromen, { naam: 'regio', label: 'Regio', waarde: regio ?? '', opties: this.kader.regioopties() }] : [stromen], blokken, vraag: adres('/v1/uitnutting', { ...keuze, groepeerOp: 'instrument' }),
    }, gebruiker);
  }

  /** All regions, also those with nothing; the national budgets and what no region has come along when there are any. */
  private regiorijen({ rijen }: UitnuttingAntwoord, eigen: string | null): Regiorij[] {
    const gevonden = new Map(rijen.map((rij) => [rij.regio ?? '', rij]));
    const codes = eigen === null ? [...this.referentie.alleRegios().map(({ code }) => code), ...['landelijk', NIET_TOEGEDEELD].filter((code) => gevonden.has(code))] : [eigen];
    return codes.map((code) => ({ code, naam: this.kader.regionaam(code), ...(gevonden.get(code) ?? LEEG) }));
  }

  private rij(rij: Regiorij, keuze: { readonly peildatum: string; readonly stroom?: string; readonly jaar?: number }): Cel[] {
    const naar = rij.code.startsWith('AM') ? adres('/dashboard/cijfers', { ...keuze, regio: rij.code, groepeerOp: keuze.stroom === undefined ? 'stroom,jaar' : 'jaar,instrument' }) : null;
    return [{ tekst: rij.naam, verwijzing: naar }, ...CIJFERS.map((kolom) => cijfercel(kolom, rij, adres('/dashboard/posten', { cijfer: postencijfer(kolom), ...keuze, regio: rij.code })))];
  }

  private koppen({ volgorde, richting, stroom, jaar }: RegiosVraag, peildatum: string): Kolomkop[] {
    return REGIOVOLGORDES.map((kolom) => {
      const gekozen = volgorde === kolom;
      const verwijzing = adres('/dashboard/regios', { peildatum, stroom, jaar, volgorde: kolom, richting: gekozen ? (richting === 'op' ? 'af' : 'op') : kolom === 'regio' ? 'op' : 'af' });
      return { tekst: kolom === 'regio' ? 'Regio' : KOLOMMEN[kolom], getal: kolom !== 'regio', verwijzing, ...(gekozen ? { sortering: richting === 'op' ? ('ascending' as const) : ('descending' as const) } : {}) };
    });
  }

  private jaarkeuze(jaar: number | undefined): Keuzeveld {
    return { naam: 'jaar', label: 'Jaar', waarde: jaar === undefined ? '' : String(jaar), opties: [{ waarde: '', tekst: 'Alle jaren' }, ...['2020', '2021', '2022', '2023'].map((waarde) => ({ waarde, tekst: waarde }))] };
  }
}

function isPercentage(kolom: Cijferkolom): kolom is 'uitnuttingVerplichtingen' | 'uitnuttingKas' {
  return kolom === 'uitnuttingVerplichtingen' || kolom === 'uitnuttingKas';
}

function postencijfer(kolom: Cijferkolom): string {
  return kolom === 'uitnuttingVerplichtingen' ? 'vastgelegd' : kolom === 'uitnuttingKas' ? 'betaald' : kolom;
}

function cijfercel(kolom: Cijferkolom, rij: Uitnuttingcijfers, verwijzing: string): Cel {
  return isPercentage(kolom) ? percentagecel(rij[kolom], verwijzing) : geldcel(rij[kolom], verwijzing);
}

/** In whole cents, half of one up. */
function gemiddelde(bedrag: string, aantal: number): string {
  const { centen } = Bedrag.van(bedrag);
  const noemer = BigInt(aantal);
  return Bedrag.uitCenten((centen * 2n + noemer) / (noemer * 2n)).toString();
}

/** By name or by figure; what is no region stays at the end. */
function vergelijk(volgorde: Regiovolgorde, richting: 'op' | 'af'): (een: Regiorij, ander: Regiorij) => number {
  const teken = richting === 'op' ? 1 : -1;
  return (een, ander) => {
    const [links, rechts] = [een.code.startsWith('AM'), ander.code.startsWith('AM')];
    if (links !== rechts) return links ? -1 : 1;
    if (volgorde === 'regio') return teken * een.naam.localeCompare(ander.naam, 'nl');
    const verschil = Bedrag.van(metCenten(een[volgorde])).min(Bedrag.van(metCenten(ander[volgorde])));
    return verschil.isNul() ? een.naam.localeCompare(ander.naam, 'nl') : verschil.isPositief() ? teken : -teken;
  };
}

/** A percentage has one decimal, an amount two. */
function metCenten(waarde: string): string {
  return /\.\d$/.test(waarde) ? `${waarde}0` : waarde;
}
