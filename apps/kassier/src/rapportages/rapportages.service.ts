import { Inject, Injectable } from '@nestjs/common';
import { Bedrag, Datum, vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { REGELSET } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database } from '../database/index.js';
import { JaarafsluitingenService } from '../jaarafsluitingen/index.js';
import { Referentie } from '../referentie/index.js';
import { leesIndicatoren } from '../regio-indicatoren/index.js';
import { NIET_TOEGEDEELD, telVerplichtingen, UitnuttingService, verstreken, type Groepeersleutel, type Telling, type UitnuttingAntwoord } from '../uitnutting/index.js';
import { GEEN_GEBRUIK, gebruikVan, gemiddelde, indicatoren, mutaties, mutatiesVan } from './rapport.berekening.js';
import { bevatVoorbeelden, leesZegelstand, type Zegelstand } from './rapport.bronnen.js';
import { periodeMet, periodeVan, type Periode } from './rapport.periode.js';
import type { Rapport, RapportVraag } from './rapportages.dto.js';
import { andereRegio, nogGeenZegel, onbekendeRegio, peildatumBuitenPeriode, periodeBuitenBereik } from './rapportages.fouten.js';

/** In the place of a region: the budgets that are no region's. */
const LANDELIJK = 'landelijk';
const GROEPERINGEN: readonly (readonly Groepeersleutel[])[] = [['stroom'], ['stroom', 'jaar'], ['stroom', 'maand'], ['instrument'], ['instrument', 'maand'], ['regio'], ['regio', 'maand']];

/** What a report is about: everything that is in it follows from this. */
interface Onderwerp {
  readonly periode: Periode;
  readonly peildatum: string;
  readonly regio: string | null;
  readonly zegel: Zegelstand;
}

/**
 * Makes the two-monthly report of a region or of the country. It holds what was under one seal and nothing else, so that whoever asks
 * again with its peildatum and recorded-at gets the same bytes, whatever was booked since, and can have it proved.
 */
@Injectable()
export class RapportagesService {
  constructor(
    private readonly database: Database,
    private readonly referentie: Referentie,
    private readonly uitnutting: UitnuttingService,
    private readonly jaarafsluitingen: JaarafsluitingenService,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** The report this user may see. Throws the problems of an unknown period or region, of another's region, or of a moment without a seal. */
  async maak(vraag: RapportVraag, gebruiker: Gebruiker): Promise<Rapport> {
    const onderwerp = await this.onderwerp(vraag, gebruiker);
    const { periode, peildatum, regio, zegel } = onderwerp;
    const { boekmoment, boeking, ...stand } = zegel;
    const venster = this.database.gezienDoor(gebruiker);
    const [uitnutting, geteld, gemeld] = await Promise.all([
      this.uitnutting.toonPerGroepering({ peildatum, bekendOp: boekmoment, ...(regio === null ? {} : { regio }) }, GROEPERINGEN, gebruiker),
      telVerplichtingen(venster, this.database.landelijk, { van: periode.van, peildatum, boeking, stroom: null, regio }),
      leesIndicatoren(venster, this.database.landelijk, { totEnMet: peildatum.slice(0, 7), regio, omvang: zegel.omvang }),
    ]);
    const [perStroom, perJaar, stroomMaand, perInstrument, instrumentMaand, perRegio, regioMaand] = uitnutting as [UitnuttingAntwoord, UitnuttingAntwoord, UitnuttingAntwoord, UitnuttingAntwoord, UitnuttingAntwoord, UitnuttingAntwoord, UitnuttingAntwoord];
    const stromen = perStroom.rijen.map((rij) => {
      const stroom = rij.stroom ?? '';
      return { stroom, naam: this.stroomnaam(stroom), budget: rij.budget, ...gebruikVan(rij), tijdVerstreken: verstreken(perJaar.rijen.filter((deel) => deel.stroom === stroom), Datum.van(peildatum)) };
    });
    return {
      periode: { code: periode.code, naam: periode.naam, van: periode.van, totEnMet: periode.totEnMet }, regio, naam: regio === null ? 'Nederland' : this.regionaam(regio), peildatum, bekendOp: zegel.gemaaktOp, boeking, zegel: stand,
      voorbeeld: await bevatVoorbeelden(this.database.landelijk, boeking), stromen, totaal: { budget: perStroom.totaal.budget, ...gebruikVan(perStroom.totaal), tijdVerstreken: verstreken(perJaar.rijen, Datum.van(peildatum)) },
      mutaties: mutaties(stromen, mutatiesVan(stroomMaand.rijen, 'stroom', periode)), instrumenten: this.instrumenten(perInstrument, geteld, mutatiesVan(instrumentMaand.rijen, 'instrument', periode), peildatum),
      regios: regio === null ? this.regios(perRegio, mutatiesVan(regioMaand.rijen, 'regio', periode)) : null, indicatoren: indicatoren(gemeld, periode, regio !== null),
      jaareinde: await this.jaareinde(onderwerp, gebruiker), links: { zelf: adres('/v1/rapportages/tweemaandelijks', onderwerp) },
    };
  }

  /** Every period of which there can be a report, the newest first. */
  perioden(): Periode[] {
    const nu = vandaag(this.klok).toString();
    const perioden: Periode[] = [];
    for (let periode = periodeMet(REGELSET.geldigVanaf); periode.van <= nu; periode = periodeMet(volgendeDag(periode.totEnMet))) perioden.push(periode);
    return perioden.reverse();
  }

  private async onderwerp(vraag: RapportVraag, gebruiker: Gebruiker): Promise<Onderwerp> {
    const nu = vandaag(this.klok).toString();
    const periode = vraag.periode === undefined ? periodeMet(vraag.peildatum ?? nu) : periodeVan(vraag.periode);
    const [eerste, laatste] = [periodeMet(REGELSET.geldigVanaf), periodeMet(nu)];
    if (periode.code < eerste.code || periode.code > laatste.code) throw periodeBuitenBereik(eerste.code, laatste.code);
    const peildatum = vraag.peildatum ?? (periode.totEnMet < nu ? periode.totEnMet : nu);
    if (peildatum < periode.van || peildatum > periode.totEnMet) throw peildatumBuitenPeriode(periode);
    const eigen = zichtbareRegio(gebruiker);
    const regio = vraag.regio ?? eigen;
    if (eigen !== null && regio !== eigen) throw andereRegio(eigen, regio ?? 'heel Nederland');
    if (regio !== null && regio !== LANDELIJK && this.referentie.regio(regio) === null) throw onbekendeRegio(regio);
    const zegel = await leesZegelstand(this.database.landelijk, vraag.bekendOp);
    if (zegel === null) throw nogGeenZegel(vraag.bekendOp);
    return { periode, peildatum, regio, zegel };
  }

  private instrumenten({ rijen }: UitnuttingAntwoord, geteld: readonly Telling[], van: ReturnType<typeof mutatiesVan>, peildatum: string): Rapport['instrumenten'] {
    const aantallen = new Map(geteld.map((telling) => [telling.instrument, telling]));
    const bedragen = new Map(rijen.map((rij) => [rij.instrument ?? '', rij]));
    const kaart = this.referentie.menukaart(peildatum);
    const codes = [...new Set([...kaart.map(({ code }) => code), ...aantallen.keys()])];
    return codes.map((instrument) => {
      const [telling, rij, mutatie] = [aantallen.get(instrument), bedragen.get(instrument), van(instrument)];
      const [aantal, vastgelegd] = [telling?.aantal ?? 0, rij?.vastgelegd ?? '0.00'];
      return {
        instrument, naam: kaart.find(({ code }) => code === instrument)?.naam ?? instrument, aantal, vastgelegd, gemiddeld: gemiddelde(vastgelegd, aantal), betaald: rij?.betaald ?? '0.00',
        aantalInPeriode: telling?.aantalVanaf ?? 0, vastgelegdInPeriode: mutatie.vastgelegd.samen, betaaldInPeriode: mutatie.betaald.samen,
      };
    });
  }

  /** All regions, also those with nothing; the national budgets and what no region has come along when there are any. */
  private regios({ rijen }: UitnuttingAntwoord, van: ReturnType<typeof mutatiesVan>): Rapport['regios'] {
    const gevonden = new Map(rijen.map((rij) => [rij.regio ?? '', rij]));
    const codes = [...this.referentie.alleRegios().map(({ code }) => code), ...[LANDELIJK, NIET_TOEGEDEELD].filter((code) => gevonden.has(code))];
    return codes.map((regio) => {
      const [rij, mutatie] = [gevonden.get(regio), van(regio)];
      return { regio, naam: this.regionaam(regio), ...(rij === undefined ? GEEN_GEBRUIK : gebruikVan(rij)), vastgelegdInPeriode: mutatie.vastgelegd.samen, betaaldInPeriode: mutatie.betaald.samen };
    });
  }

  /** The figures of the year, when the report is of its last day. */
  private async jaareinde({ peildatum, regio, zegel }: Onderwerp, gebruiker: Gebruiker): Promise<Rapport['jaareinde']> {
    if (!peildatum.endsWith('-12-31')) return null;
    const jaar = Number(peildatum.slice(0, 4));
    const { cellen, totaal, ontvangsten } = await this.jaarafsluitingen.toon(jaar, { peildatum, bekendOp: zegel.boekmoment, ...(regio === null ? {} : { regio }) }, gebruiker);
    const som = (stroom: string, velden: readonly (keyof typeof totaal)[]): string => Bedrag.som(cellen.filter((cel) => cel.stroom === stroom).flatMap((cel) => velden.map((veld) => Bedrag.van(cel[veld])))).toString();
    const stromen = [...new Set(cellen.map(({ stroom }) => stroom))].map((stroom) => ({
      stroom, naam: this.stroomnaam(stroom), verplichtingen: som(stroom, ['vastgelegd']), betaald: som(stroom, ['betaald']), openstaand: som(stroom, ['openstaand']), kasNietVastgelegd: som(stroom, ['kasNietVastgelegd']),
      terugontvangen: som(stroom, ['terugontvangen', 'verrekend']),
    }));
    return {
      jaar, stromen,
      totaal: { verplichtingen: totaal.vastgelegd, betaald: totaal.betaald, openstaand: totaal.openstaand, kasNietVastgelegd: totaal.kasNietVastgelegd, terugontvangen: Bedrag.van(totaal.terugontvangen).plus(Bedrag.van(totaal.verrekend)).toString() },
      voorschotten: regio === null ? Bedrag.som(ontvangsten.map(({ voorschotten }) => Bedrag.van(voorschotten))).toString() : null,
      perVerplichting: `/v1/jaarafsluitingen/${jaar}/verplichtingen?${new URLSearchParams({ peildatum, bekendOp: zegel.boekmoment, ...(regio === null ? {} : { regio }) }).toString()}`,
    };
  }

  private stroomnaam(code: string): string {
    return this.referentie.stroom(code)?.naam ?? code;
  }

  /** "Twente (AM05)", "Landelijk", or "Niet toegedeeld". */
  private regionaam(code: string): string {
    if (code === NIET_TOEGEDEELD) return 'Niet toegedeeld';
    const regio = this.referentie.regio(code);
    return regio === null ? 'Landelijk' : `${regio.naam} (${code})`;
  }
}

/** An address that gives this report again, to the byte. */
function adres(pad: string, { periode, peildatum, regio, zegel }: Onderwerp): string {
  return `${pad}?${new URLSearchParams({ periode: periode.code, ...(regio === null ? {} : { regio }), peildatum, bekendOp: zegel.gemaaktOp }).toString()}`;
}

function volgendeDag(dag: string): string {
  return Datum.van(dag).plusDagen(1).toString();
}
