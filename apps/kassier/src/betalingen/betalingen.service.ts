import { Inject, Injectable } from '@nestjs/common';
import { boek, eersteOpenDag, gebeurtenis, journalEntry, Rekeningschema } from '#ledger';
import { Bedrag, Datum, vandaag, type Klok } from '#values';
import { handelingsregio, zichtbareRegio, type Gebruiker } from '../access/index.js';
import { aanvragerVan, Besluitstraat, type BetalingInvoer, type Uitslag } from '../besluitstraat/index.js';
import { MET_BANKSTATUS } from '../bankberichten/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, leesOpenVanaf, metZicht, nieuwId, zichtVan, type ActieUitslag, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { inDeToekomst } from '../verplichtingen/index.js';
import { isHeropenbaar, type BetalingStatus } from './betaling.levensloop.js';
import type { BetalingenVraag, HeropeningInvoer, IntrekkingInvoer } from './betalingen.dto.js';
import { nietInTeTrekken, nietTeHeropenen } from './betalingen.fouten.js';

const LEES = `
  SELECT b.id, b.nummer, b.status, b.verplichting AS "verplichtingId", v.nummer AS "verplichtingNummer", b.bedrag, b.weken, b.kenmerk, b.stroom,
         b.kasjaar AS jaar, b.regio, b.eindafrekening, b.besluit AS "besluitId", b.boeking, b.factuurdatum, b.boekdatum, b.prestatie, b.instrument,
         b.begunstigde AS "begunstigdeId", b.vastgelegd_op AS "vastgelegdOp",
         coalesce((SELECT json_agg(json_build_object('runId', r.id, 'run', r.nummer, 'endToEndId', o.end_to_end_id, 'runStatus', r.status, 'loopt', o.loopt,
                   'bankstatus', s.status, 'reden', s.reden, 'bankToelichting', nullif(s.bank_toelichting, ''), 'vop', v.status, 'vopToelichting', nullif(v.bank_toelichting, '')) ORDER BY o.id)
            FROM betaalopdracht o JOIN betaalrun r ON r.id = o.run${MET_BANKSTATUS} WHERE o.betaling = b.id), '[]') AS opdrachten,
         coalesce((SELECT json_agg(json_build_object('id', a.id, 'bron', a.bron, 'reden', a.reden, 'gezetOp', a.gezet_op) ORDER BY a.id)
            FROM lopende_aanhouding a WHERE a.betaling = b.id OR a.begunstigde = b.begunstigde), '[]') AS aanhoudingen,
         coalesce((SELECT json_agg(json_build_object('van', h.van, 'reden', h.reden, 'door', h.door, 'op', h.op) ORDER BY h.id)
            FROM betaling_heropening h WHERE h.betaling = b.id), '[]') AS heropeningen
    FROM betaling b JOIN verplichting v ON v.id = b.verplichting`;

interface BetalingRij {
  readonly id: string;
  readonly nummer: string;
  readonly status: BetalingStatus;
  readonly bedrag: string;
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly instrument: string;
  readonly verplichtingId: string;
  readonly boeking: number;
  readonly boekdatum: string;
}

/** Payment claims: submitted by a region or the kassier, judged by the pipeline, payable until a run takes them. */
@Injectable()
export class BetalingenService {
  constructor(
    private readonly besluitstraat: Besluitstraat,
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly schema: Rekeningschema,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Submits a claim on a verplichting the caller may see. */
  async dienIn(invoer: BetalingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<Uitslag> {
    const dag = vandaag(this.klok).toString();
    const fouten = [...inDeToekomst('/factuurdatum', invoer.factuurdatum, dag), ...(invoer.prestatie ? inDeToekomst('/prestatie/vastgesteldOp', invoer.prestatie.vastgesteldOp, dag) : [])];
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    return this.besluitstraat.dien({ opdracht: { soort: 'betaling', invoer }, aanvrager: aanvragerVan(gebruiker, ['kassier-medewerker']), gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', '/v1/betalingen', invoer) });
  }

  /** Withdraws a payment that is not with the bank: it is space again. */
  async trekIn(id: string, invoer: IntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/betalingen/${id}/intrekkingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const [rij] = (await transactie.query(`${LEES} WHERE b.id = $1 AND ($2::text IS NULL OR b.regio = $2)`, [id, handelingsregio(gebruiker, ['kassier-medewerker'])])).rows as BetalingRij[];
      if (!rij) throw nietGevonden();
      if (!['betaalbaar', 'afgewezen', 'retour'].includes(rij.status)) throw nietInTeTrekken(rij.nummer, rij.status);
      const boeking = await this.boekIntrekking(transactie, rij, invoer.reden, gebruiker);
      await transactie.query("UPDATE betaling SET status = 'ingetrokken' WHERE id = $1", [id]);
      // What was settled has money open again, to be claimed or released.
      await transactie.query("UPDATE verplichting SET status = 'gewijzigd' WHERE id = $1 AND status = 'afgewikkeld'", [rij.verplichtingId]);
      return { status: 201, antwoord: { id, nummer: rij.nummer, status: 'ingetrokken', bedrag: rij.bedrag, reden: invoer.reden, boeking } };
    });
  }

  /** Makes a payment that the bank did not pay payable again, for the next run. Nothing is booked: it is still owed, and still payable in kas. */
  async heropen(id: string, invoer: HeropeningInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/betalingen/${id}/heropeningen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const [rij] = (await transactie.query(`${LEES} WHERE b.id = $1`, [id])).rows as BetalingRij[];
      if (!rij) throw nietGevonden();
      if (!isHeropenbaar(rij.status)) throw nietTeHeropenen(rij.nummer, rij.status);
      await transactie.query('INSERT INTO betaling_heropening (id, betaling, van, reden, door) VALUES ($1, $2, $3, $4, $5)', [nieuwId(), id, rij.status, invoer.reden, gebruiker.sub]);
      await transactie.query("UPDATE betaling SET status = 'betaalbaar' WHERE id = $1", [id]);
      return { status: 201, antwoord: { id, nummer: rij.nummer, status: 'betaalbaar', bedrag: rij.bedrag, reden: invoer.reden } };
    });
  }

  /** A payment the caller may see. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    const [rij] = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown>>(`${LEES} WHERE b.id = $1 AND ($2::text IS NULL OR b.regio = $2)`, [id, zichtbareRegio(gebruiker)]);
    if (!rij) throw nietGevonden();
    return rij;
  }

  /** One page of the payments the caller may see, in order of registration. */
  async lijst(vraag: BetalingenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown> & { id: string }>(
      `${LEES} WHERE ($1::text IS NULL OR b.regio = $1) AND ($2::uuid IS NULL OR b.id > $2) AND ($3::text IS NULL OR b.regio = $3)
         AND ($4::text IS NULL OR b.stroom = $4) AND ($5::text IS NULL OR b.status = $5) AND ($6::uuid IS NULL OR b.verplichting = $6)
       ORDER BY b.id LIMIT $7`,
      [zichtbareRegio(gebruiker), leesCursor(vraag.cursor, UUID_PLAATS), vraag.regio, vraag.stroom, vraag.status, vraag.verplichtingId, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  /** On the day of the last thing that happened to the payment: what was shown before that day stays as it was. */
  private async boekIntrekking(transactie: Transactie, rij: BetalingRij, reden: string, gebruiker: Gebruiker): Promise<number> {
    // With national eyes, as the payment was found with the user's own: behind the wall everything that a region may see is gathered before its entries are.
    const gebeurd = await metZicht(transactie, '*', zichtVan(gebruiker), async () => (await transactie.query('SELECT max(boekdatum) AS dag FROM boeking WHERE onderwerp_id = $1', [rij.id])).rows[0] as { dag: string } | undefined);
    const laatste = Datum.van(gebeurd?.dag ?? rij.boekdatum);
    const { eerste } = await boek(transactie, this.schema, [journalEntry({
      soort: 'intrekken-betaling', boekdatum: eersteOpenDag(laatste, await leesOpenVanaf(transactie)),
      omschrijving: `${rij.nummer} ingetrokken: ${reden}`, onderwerp: 'betaling', onderwerpId: rij.id, besluit: null, corrigeert: rij.boeking, door: gebruiker.sub,
      postings: gebeurtenis.betalingIntrekken({ cel: { stroom: rij.stroom, jaar: rij.jaar, regio: rij.regio }, verplichting: rij.verplichtingId, dimensie: rij.instrument }, Bedrag.van(rij.bedrag)),
    })]);
    return eerste;
  }
}
