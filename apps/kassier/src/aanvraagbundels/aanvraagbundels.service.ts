import { Inject, Injectable, Logger } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { aanvragerVan, Besluitstraat, regioafdruk, type Aanvrager } from '../besluitstraat/index.js';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database, DatabaseOnbereikbaar } from '../database/index.js';
import { kolommenVan, nietGevonden, ongeldigeInvoer, vingerafdruk } from '../http/index.js';
import { verplichtingInvoer } from '../verplichtingen/index.js';
import { foutenInBundel, geenRegio } from './aanvraagbundels.fouten.js';
import { controleer } from './bundel.controle.js';
import { leesJsonBundel, leesNdjsonBundel } from './bundel.lezen.js';
import { leesBundel, leesRegels, leesStand, type Bundelaanroep } from './bundel.opslag.js';
import { bundelfout, CSV_TYPE, NDJSON_TYPE, type Bundelregel, type GelezenBundel } from './bundel.regels.js';
import { bundelAntwoord, uitBewaard, type Bundelantwoord, type Regeluitkomst } from './bundel.uitkomst.js';
import { Bundelverloop, opdrachtIn } from './bundel.verloop.js';
import { leesCsvBundel } from './csv.lezen.js';

const PAD = '/v1/aanvraagbundels';
const KOLOMMEN = kolommenVan(verplichtingInvoer);
const REGELS_ALLE = 2_147_483_647;

/** A bundle as it came in. */
export interface Bundelverzoek {
  readonly mediatype: string;
  /** Parsed JSON, or the text of the other forms. */
  readonly lichaam: unknown;
  /** From the query, for the forms that cannot say it themselves. */
  readonly allesOfNiets: boolean;
}

/** How a bundle ended; in `bundel` the outcome of every line. */
export type Bundeluitslag =
  | { readonly soort: 'besloten'; readonly bundel: Bundelantwoord; readonly herhaald: boolean }
  | { readonly soort: 'sleutel-al-gebruikt' }
  | { readonly soort: 'loopt-nog' }
  | { readonly soort: 'wachtrij-vol' };

/** Takes and shows bundles of requests. Deciding is the pipeline's; this reads, divides and tells. */
@Injectable()
export class AanvraagbundelsService {
  private readonly log = new Logger(AanvraagbundelsService.name);
  private lopend = 0;

  constructor(
    private readonly besluitstraat: Besluitstraat,
    private readonly database: Database,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
  ) {}

  /** Decides every line of a bundle of the caller's own region, in order; goes on where an interrupted one stopped. */
  async dien(verzoek: Bundelverzoek, gebruiker: Gebruiker, sleutel: string): Promise<Bundeluitslag> {
    if (gebruiker.regio === null) throw geenRegio();
    const aanvrager = { ...aanvragerVan(gebruiker), regio: gebruiker.regio };
    const afdruk = vingerafdruk('POST', PAD, verzoek.mediatype === 'application/json' ? verzoek.lichaam : [verzoek.mediatype, verzoek.allesOfNiets, verzoek.lichaam]);
    const aanroep: Bundelaanroep = { gebruiker, organisatie: gebruiker.organisatie, sleutel, vingerafdruk: regioafdruk(aanvrager, afdruk) };
    const uitslag = await this.besluitstraat.metSleutel(aanvrager, sleutel, async (): Promise<Bundeluitslag> => {
      if (this.lopend >= this.configuratie.bundelsMax) return { soort: 'wachtrij-vol' };
      this.lopend += 1;
      try {
        return (await this.herhaal(aanroep)) ?? (await this.beslis(verzoek, aanroep, aanvrager));
      } finally {
        this.lopend -= 1;
      }
    });
    return uitslag ?? { soort: 'loopt-nog' };
  }

  /** A bundle the caller may see, with its outcomes so far. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Bundelantwoord> {
    const venster = this.database.gezienDoor(gebruiker);
    const kop = await leesBundel(venster, id, zichtbareRegio(gebruiker));
    if (!kop) throw nietGevonden();
    return bundelAntwoord(kop, (await leesRegels(venster, id)).map(uitBewaard));
  }

  /** The answer that was given before, when the key is known and nothing is left to decide. */
  private async herhaal(aanroep: Bundelaanroep): Promise<Bundeluitslag | null> {
    const stand = await leesStand(this.database.landelijk, aanroep, 1, REGELS_ALLE);
    if (stand === null) return null;
    if (stand.vingerafdruk !== aanroep.vingerafdruk || stand.bundel === null) return { soort: 'sleutel-al-gebruikt' };
    return stand.beslist.length < stand.aantal ? null : { soort: 'besloten', bundel: await this.antwoord(stand.bundel, null), herhaald: true };
  }

  private async beslis(verzoek: Bundelverzoek, aanroep: Bundelaanroep, aanvrager: Aanvrager & { readonly regio: string }): Promise<Bundeluitslag> {
    const gelezen = lees(verzoek);
    if ('fouten' in gelezen) throw ongeldigeInvoer(gelezen.fouten);
    const regels = await controleer(gelezen, aanvrager.regio, vandaag(this.klok).toString());
    const verloop = new Bundelverloop(aanroep, aanvrager, regels, gelezen.allesOfNiets);
    if (gelezen.allesOfNiets) await this.beslisSamen(verloop, regels, aanvrager);
    else await this.beslisInGroepen(verloop, regels.length);
    if (verloop.sleutelBezet) return { soort: 'sleutel-al-gebruikt' };
    return { soort: 'besloten', bundel: await this.antwoord(verloop.id, verloop.uitkomsten), herhaald: false };
  }

  /** All lines in one transaction. Throws the 400 problem with the faults of all lines when there are any. */
  private async beslisSamen(verloop: Bundelverloop, regels: readonly Bundelregel[], aanvrager: Aanvrager): Promise<void> {
    if (regels.some((regel) => 'fouten' in regel)) throw foutenInBundel(await this.alleFouten(regels, aanvrager));
    const { groep, beslist } = verloop.groep(0, regels.length);
    const uitslagen = await this.besluitstraat.dienGroep(groep);
    const fouten = verloop.foutenIn(uitslagen);
    if (fouten.length > 0) throw foutenInBundel(fouten);
    beslist();
  }

  /** The faults of every line: of its form, or where that is right of what it names. */
  private async alleFouten(regels: readonly Bundelregel[], aanvrager: Aanvrager) {
    const gevonden = await this.besluitstraat.zoekFouten(regels.flatMap(opdrachtIn), aanvrager);
    let gezocht = 0;
    return regels.flatMap((regel) => {
      if ('fouten' in regel) return regel.fouten;
      const fouten = gevonden[gezocht] ?? [];
      gezocht += 1;
      return fouten.map(({ pointer, melding }) => bundelfout(regel.plek, pointer, melding));
    });
  }

  private async beslisInGroepen(verloop: Bundelverloop, aantal: number): Promise<void> {
    for (let van = 0; van < aantal && !verloop.sleutelBezet; van += this.configuratie.bundelGroepMax) {
      await this.beslisGroep(verloop, van, Math.min(van + this.configuratie.bundelGroepMax, aantal));
    }
  }

  /** When the database refuses a group for a reason that does not pass, its halves are tried, until the one line that is the reason stands alone. */
  private async beslisGroep(verloop: Bundelverloop, van: number, tot: number): Promise<void> {
    const { groep, beslist } = verloop.groep(van, tot);
    try {
      await this.besluitstraat.dienGroep(groep);
      beslist();
    } catch (fout) {
      if (fout instanceof DatabaseOnbereikbaar) throw fout;
      if (tot - van === 1) {
        await this.sluitUit(verloop, van, fout);
      } else {
        const midden = Math.floor((van + tot) / 2);
        await this.beslisGroep(verloop, van, midden);
        await this.beslisGroep(verloop, midden, tot);
      }
    }
  }

  private async sluitUit(verloop: Bundelverloop, index: number, reden: unknown): Promise<void> {
    this.log.error(`bundel ${verloop.id} regel ${index + 1}: ${reden instanceof Error ? reden.message : String(reden)}`, reden instanceof Error ? reden.stack : undefined);
    const { groep, beslist } = verloop.onverwerkbaar(index);
    await this.besluitstraat.dienGroep(groep);
    beslist();
  }

  /** The bundle as it is answered; from memory when this attempt decided every line, else as it is kept. */
  private async antwoord(id: string, uitkomsten: readonly (Regeluitkomst | undefined)[] | null): Promise<Bundelantwoord> {
    const kop = await leesBundel(this.database.landelijk, id, null);
    if (!kop) throw new Error(`bundel ${id} is er niet`);
    const bekend = uitkomsten?.filter((uitkomst) => uitkomst !== undefined) ?? [];
    return bundelAntwoord(kop, bekend.length === kop.aantal ? bekend : (await leesRegels(this.database.landelijk, id)).map(uitBewaard));
  }
}

function lees({ mediatype, lichaam, allesOfNiets }: Bundelverzoek): GelezenBundel {
  const tekst = typeof lichaam === 'string' ? lichaam : '';
  switch (mediatype) {
    case CSV_TYPE:
      return leesCsvBundel(tekst, allesOfNiets, KOLOMMEN);
    case NDJSON_TYPE:
      return leesNdjsonBundel(tekst, allesOfNiets);
    default:
      return leesJsonBundel(lichaam);
  }
}
