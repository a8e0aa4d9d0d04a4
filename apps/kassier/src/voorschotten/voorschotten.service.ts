import { Inject, Injectable } from '@nestjs/common';
import { boek, eersteOpenDag, gebeurtenis, journalEntry, Rekeningschema } from '#ledger';
import { Bedrag, Datum, vandaag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { REGELSET } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, leesOpenVanaf, type ActieUitslag } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Fout, type Pagina } from '../http/index.js';
import { Referentie } from '../referentie/index.js';
import { inDeToekomst } from '../verplichtingen/index.js';
import { leesVoorschot, LEES_VOORSCHOT, registreerVoorschot, type VoorschotRij } from './voorschot.registratie.js';
import type { VoorschotIntrekkingInvoer, VoorschotInvoer, VoorschottenVraag } from './voorschotten.dto.js';
import { voorschotNietInTeTrekken } from './voorschotten.fouten.js';

/** What SZW pays in per stream, so that payments can be made from it. */
@Injectable()
export class VoorschottenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly schema: Rekeningschema,
    private readonly referentie: Referentie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Registers and books money that SZW paid in. */
  async registreer(invoer: VoorschotInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const fouten = [...this.stroomfouten(invoer.stroom), ...this.dagfouten(invoer.ontvangenOp)];
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', '/v1/voorschotten', invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const id = await registreerVoorschot(transactie, this.schema, invoer, gebruiker.sub);
      return { status: 201, antwoord: { ...(await leesVoorschot(transactie, id)) } };
    });
  }

  /** Takes back a registration that was wrong, as long as no statement showed the money. */
  async trekIn(id: string, invoer: VoorschotIntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/voorschotten/${id}/intrekkingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const rij = await leesVoorschot(transactie, id);
      if (!rij) throw nietGevonden();
      if (rij.status === 'ingetrokken') throw voorschotNietInTeTrekken(rij.kenmerk, 'ingetrokken');
      if (rij.bankpost !== null) throw voorschotNietInTeTrekken(rij.kenmerk, 'op-afschrift');
      const boekdatum = eersteOpenDag(Datum.van(rij.boekdatum), await leesOpenVanaf(transactie));
      const { eerste } = await boek(transactie, this.schema, [journalEntry({
        soort: 'intrekken-voorschot', boekdatum, omschrijving: `Voorschot ${rij.kenmerk} ingetrokken: ${invoer.reden}`, onderwerp: 'voorschot', onderwerpId: id, besluit: null,
        corrigeert: rij.boeking, door: gebruiker.sub, postings: gebeurtenis.voorschotIntrekken(rij.stroom, Bedrag.van(rij.bedrag)),
      })]);
      await transactie.query('INSERT INTO voorschot_intrekking (voorschot, reden, boekdatum, boeking, door) VALUES ($1, $2, $3, $4, $5)', [id, invoer.reden, boekdatum.toString(), eerste, gebruiker.sub]);
      return { status: 201, antwoord: { ...(await leesVoorschot(transactie, id)) } };
    });
  }

  /** A voorschot. Throws the 404 problem when there is none. */
  async toon(id: string): Promise<VoorschotRij> {
    const rij = await leesVoorschot(this.database.landelijk, id);
    if (!rij) throw nietGevonden();
    return rij;
  }

  /** One page of voorschotten, in order of registration. */
  async lijst(vraag: VoorschottenVraag): Promise<Pagina<VoorschotRij>> {
    const rijen = await this.database.landelijk.rijen<VoorschotRij>(
      `${LEES_VOORSCHOT} WHERE ($1::uuid IS NULL OR v.id > $1) AND ($2::text IS NULL OR v.stroom = $2) AND ($3::text IS NULL OR (i.voorschot IS NULL) = ($3 = 'ontvangen'))
         AND ($4::date IS NULL OR v.ontvangen_op >= $4) AND ($5::date IS NULL OR v.ontvangen_op <= $5) ORDER BY v.id LIMIT $6`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.stroom, vraag.status, vraag.vanaf, vraag.tot, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  private stroomfouten(stroom: string): Fout[] {
    if (this.referentie.stroom(stroom)) return [];
    return [{ pointer: '/stroom', melding: `Stroom "${stroom}" bestaat niet. Kies één van: ${this.referentie.stroomcodes().join(', ')}.` }];
  }

  private dagfouten(dag: string): Fout[] {
    const begin = Datum.van(REGELSET.geldigVanaf);
    if (dag < begin.toString()) return [{ pointer: '/ontvangenOp', melding: `Deze dag ligt voor het begin van de regeling (${begin.voorMensen()}). Controleer de dag van ontvangst.` }];
    return inDeToekomst('/ontvangenOp', dag, vandaag(this.klok).toString());
  }
}
