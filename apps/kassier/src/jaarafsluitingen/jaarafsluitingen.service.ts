import { Inject, Injectable } from '@nestjs/common';
import { Bedrag, vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { REGELSET } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database, leesOpenVanaf } from '../database/index.js';
import { leesCursor, maakPagina, UUID_PLAATS, type Pagina } from '../http/index.js';
import { Referentie } from '../referentie/index.js';
import { leesTijdpunt } from '../uitnutting/index.js';
import { CIJFERS, leesCellen, leesOntvangsten, leesOpenstaande, type Celcijfers, type Cijfervraag } from './jaarafsluiting.cijfers.js';
import type { JaarafsluitingAntwoord, JaarafsluitingVraag, OpenstaandVraag } from './jaarafsluitingen.dto.js';
import { andereRegio, onbekendeStroom, onbekendJaar, peildatumVoorJaar } from './jaarafsluitingen.fouten.js';

/** The figures of a year: what was committed and paid, what is open per verplichting, what is left and what came in. */
@Injectable()
export class JaarafsluitingenService {
  constructor(
    private readonly database: Database,
    private readonly referentie: Referentie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** The figures per cell that this user may see. Throws the problems of an unknown year or stream, or of another's region. */
  async toon(jaar: number, vraag: JaarafsluitingVraag, gebruiker: Gebruiker): Promise<JaarafsluitingAntwoord> {
    const cijfervraag = await this.cijfervraag(jaar, vraag, gebruiker);
    const venster = this.database.gezienDoor(gebruiker);
    const cellen = await leesCellen(venster, cijfervraag);
    const openVanaf = await leesOpenVanaf(this.database.landelijk);
    return {
      jaar, peildatum: cijfervraag.peildatum, bekendOp: vraag.bekendOp ?? null, boekjaar: openVanaf !== null && openVanaf.jaar > jaar ? 'gesloten' : 'open',
      cellen: cellen as unknown as JaarafsluitingAntwoord['cellen'], totaal: totaalVan(cellen), ontvangsten: await leesOntvangsten(venster, cijfervraag),
    };
  }

  /** One page of the verplichtingen of which a part is not paid. */
  async openstaande(jaar: number, vraag: OpenstaandVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const cijfervraag = await this.cijfervraag(jaar, vraag, gebruiker);
    const rijen = await leesOpenstaande(this.database.gezienDoor(gebruiker), cijfervraag, leesCursor(vraag.cursor, UUID_PLAATS), vraag.limiet + 1);
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  private async cijfervraag(jaar: number, vraag: JaarafsluitingVraag, gebruiker: Gebruiker): Promise<Cijfervraag> {
    const nu = vandaag(this.klok).toString();
    const eerste = Number(REGELSET.geldigVanaf.slice(0, 4));
    if (jaar < eerste || `${jaar}-01-01` > nu) throw onbekendJaar(jaar, eerste, Number(nu.slice(0, 4)));
    const peildatum = vraag.peildatum ?? (`${jaar}-12-31` < nu ? `${jaar}-12-31` : nu);
    if (peildatum < `${jaar}-01-01`) throw peildatumVoorJaar(jaar);
    if (vraag.stroom !== undefined && !this.referentie.stroom(vraag.stroom)) throw onbekendeStroom(vraag.stroom, this.referentie.stroomcodes());
    const eigen = zichtbareRegio(gebruiker);
    if (eigen !== null && vraag.regio !== undefined && vraag.regio !== eigen) throw andereRegio(eigen, vraag.regio);
    const tijdpunt = await leesTijdpunt(this.database.landelijk, vraag.bekendOp ?? null);
    return { jaar, peildatum, tijdpunt, stroom: vraag.stroom ?? null, regio: vraag.regio ?? eigen };
  }
}

function totaalVan(cellen: readonly Celcijfers[]): JaarafsluitingAntwoord['totaal'] {
  return Object.fromEntries(CIJFERS.map((cijfer) => [cijfer, Bedrag.som(cellen.map((cel) => Bedrag.van(String(cel[cijfer])))).toString()])) as JaarafsluitingAntwoord['totaal'];
}
