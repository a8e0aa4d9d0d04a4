import { Inject, Injectable } from '@nestjs/common';
import { boek, eersteOpenDag, gebeurtenis, journalEntry, Rekeningschema, type Verbinding } from '#ledger';
import { Bedrag, Datum, vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, leesOpenVanaf, nieuwId, type ActieUitslag, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { inDeToekomst } from '../verplichtingen/index.js';
import { teVorderen, type Gevorderd } from './terugvordering.bedrag.js';
import { kenmerkVan } from './terugvordering.kenmerk.js';
import { leesTerugvordering, LEES_TERUGVORDERING, type TerugvorderingRij } from './terugvordering.lezen.js';
import { trekOntvangstIn } from './ontvangst.intrekking.js';
import { boekdagVanOntvangst, boekingVanOntvangst, legOntvangstenVast, leesOpenVordering, type OpenVordering } from './terugvordering.ontvangst.js';
import type { OntvangstIntrekkingInvoer, OntvangstInvoer, TerugvorderingenVraag, TerugvorderingInvoer, VorderingIntrekkingInvoer } from './terugvorderingen.dto.js';
import { alOpgegeven, meerDanBetaald, nietUitgevoerd, voorDeBetaling, zelfdePersoon, zoveelNietOpen } from './terugvorderingen.fouten.js';

interface BetalingRij {
  readonly id: string;
  readonly nummer: string;
  readonly status: string;
  readonly bedrag: string;
  readonly weken: number | null;
  readonly stroom: string;
  readonly kasjaar: number;
  readonly regio: string;
  readonly instrument: string;
  readonly verplichting: string;
  readonly gevorderd: string;
  readonly laatste: string;
  readonly uitgevoerd: string | null;
}

const LEES_BETALING = `
  SELECT b.id, b.nummer, b.status, b.bedrag, b.weken, b.stroom, b.kasjaar, b.regio, b.instrument, b.verplichting,
         coalesce((SELECT sum(t.bedrag - coalesce(i.bedrag, 0)) FROM terugvordering t LEFT JOIN terugvordering_intrekking i ON i.terugvordering = t.id WHERE t.betaling = b.id), 0.00)::text AS gevorderd,
         (SELECT max(k.boekdatum) FROM boeking k WHERE k.onderwerp_id = b.id) AS laatste, (SELECT max(k.boekdatum) FROM boeking k WHERE k.onderwerp_id = b.id AND k.soort = 'uitvoeren') AS uitgevoerd
    FROM betaling b WHERE b.id = $1`;

/** Money that was paid and is asked back: claims, what comes in on them, and what is not asked back any more. */
@Injectable()
export class TerugvorderingenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly schema: Rekeningschema,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Asks (a part of) an executed payment back. Nothing is space again until the money is there. */
  async stelIn(invoer: TerugvorderingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const fouten = inDeToekomst('/datum', invoer.datum, vandaag(this.klok).toString());
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', '/v1/terugvorderingen', invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const { betaling, gevorderd } = await beoordeel(transactie, invoer);
      const id = await this.boekVordering(transactie, betaling, gevorderd, invoer, gebruiker.sub);
      return { status: 201, antwoord: { ...(await leesTerugvordering(transactie, id)) } };
    });
  }

  /** Books money that came in on a claim; in the year of payment it is space again in the cell. */
  async ontvang(id: string, invoer: OntvangstInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const fouten = inDeToekomst('/ontvangenOp', invoer.ontvangenOp, vandaag(this.klok).toString());
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/terugvorderingen/${id}/ontvangsten`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const vordering = await eisVordering(transactie, id);
      const bedrag = Bedrag.van(invoer.bedrag);
      if (invoer.ontvangenOp < vordering.betaaldOp.toString()) throw ongeldigeInvoer([voorDeBetaling('/ontvangenOp', vordering.betaaldOp.toString())]);
      if (bedrag.groterDan(vordering.open)) throw zoveelNietOpen(vordering.nummer, vordering.open, bedrag);
      const ontvangst = { vordering, bedrag, ontvangenOp: Datum.van(invoer.ontvangenOp), kenmerk: invoer.kenmerk, post: null };
      const boekdatum = boekdagVanOntvangst(vordering, ontvangst.ontvangenOp, await leesOpenVanaf(transactie));
      const { eerste } = await boek(transactie, this.schema, [boekingVanOntvangst(ontvangst, boekdatum, invoer.kenmerk ?? 'met de hand geregistreerd', gebruiker.sub)]);
      await legOntvangstenVast(transactie, [{ ...ontvangst, boekdatum, boeking: eerste }], gebruiker.sub);
      return { status: 201, antwoord: { ...(await leesTerugvordering(transactie, id)) } };
    });
  }

  /** Takes a receipt back that was registered by mistake, by its opposite: it is open again, and space no more. */
  async trekOntvangstIn({ id, ontvangstId }: { id: string; ontvangstId: string }, invoer: OntvangstIntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/terugvorderingen/${id}/ontvangsten/${ontvangstId}/intrekkingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      await trekOntvangstIn(transactie, this.schema, { vordering: await eisVordering(transactie, id), ontvangstId, reden: invoer.reden, door: gebruiker.sub });
      return { status: 201, antwoord: { ...(await leesTerugvordering(transactie, id)) } };
    });
  }

  /** Asks what is still open not back any more. */
  async trekIn(id: string, invoer: VorderingIntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/terugvorderingen/${id}/intrekkingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const vordering = await eisVordering(transactie, id);
      const { open } = vordering;
      const rij = await leesTerugvordering(transactie, id);
      if (rij?.ingesteldDoor === gebruiker.sub) throw zelfdePersoon(vordering.nummer);
      if (!open.isPositief()) throw zoveelNietOpen(vordering.nummer, open, null);
      if (rij !== null && rij.intrekking !== null) throw alOpgegeven(vordering.nummer, open);
      const boekdatum = eersteOpenDag(vordering.laatsteBoekdatum, await leesOpenVanaf(transactie));
      const { eerste } = await boek(transactie, this.schema, [journalEntry({
        soort: 'intrekken-vordering', boekdatum, omschrijving: `${vordering.betalingNummer} niet meer teruggevorderd op ${vordering.nummer}: ${invoer.reden}`, onderwerp: 'betaling',
        onderwerpId: vordering.betalingId, besluit: null, corrigeert: rij?.boeking ?? null, door: gebruiker.sub, postings: gebeurtenis.vorderingIntrekken(vordering.plaats, open),
      })]);
      await transactie.query(
        'INSERT INTO terugvordering_intrekking (terugvordering, bedrag, reden, boekdatum, boeking, door) VALUES ($1, $2, $3, $4, $5, $6)', [id, open.toString(), invoer.reden, boekdatum.toString(), eerste, gebruiker.sub],
      );
      return { status: 201, antwoord: { ...(await leesTerugvordering(transactie, id)) } };
    });
  }

  /** A claim the caller may see. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<TerugvorderingRij> {
    const [rij] = await this.database.gezienDoor(gebruiker).rijen<TerugvorderingRij>(`${LEES_TERUGVORDERING} WHERE t.id = $1 AND ($2::text IS NULL OR t.regio = $2)`, [id, zichtbareRegio(gebruiker)]);
    if (!rij) throw nietGevonden();
    return rij;
  }

  /** One page of the claims the caller may see, in the order in which they were made. */
  async lijst(vraag: TerugvorderingenVraag, gebruiker: Gebruiker): Promise<Pagina<TerugvorderingRij>> {
    const rijen = await this.database.gezienDoor(gebruiker).rijen<TerugvorderingRij>(
      `${LEES_TERUGVORDERING} WHERE ($1::text IS NULL OR t.regio = $1) AND ($2::uuid IS NULL OR t.id > $2) AND ($3::text IS NULL OR t.regio = $3) AND ($4::text IS NULL OR t.stroom = $4)
         AND ($5::text IS NULL OR t.status = $5) AND ($6::uuid IS NULL OR t."betalingId" = $6) AND ($7::uuid IS NULL OR t."verplichtingId" = $7) ORDER BY t.id LIMIT $8`,
      [zichtbareRegio(gebruiker), leesCursor(vraag.cursor, UUID_PLAATS), vraag.regio, vraag.stroom, vraag.status, vraag.betalingId, vraag.verplichtingId, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  /** On the day it is asked back, but not before the last thing that happened to the payment. */
  private async boekVordering(transactie: Transactie, betaling: BetalingRij, { bedrag, weken }: Gevorderd, invoer: TerugvorderingInvoer, door: string): Promise<string> {
    const id = nieuwId();
    const nummer = await volgendNummer(transactie, `T-${invoer.datum.slice(0, 4)}`);
    const boekdatum = eersteOpenDag(Datum.laatsteVan(Datum.van(invoer.datum), Datum.van(betaling.laatste)), await leesOpenVanaf(transactie));
    const plaats = { cel: { stroom: betaling.stroom, jaar: betaling.kasjaar, regio: betaling.regio }, verplichting: betaling.verplichting, dimensie: betaling.instrument };
    const { eerste } = await boek(transactie, this.schema, [journalEntry({
      soort: 'terugvorderen', boekdatum, omschrijving: `${betaling.nummer} teruggevorderd op ${nummer}: ${invoer.reden}`, onderwerp: 'betaling', onderwerpId: betaling.id,
      besluit: null, corrigeert: null, door, postings: gebeurtenis.terugvorderen(plaats, bedrag),
    })]);
    await transactie.query(
      `INSERT INTO terugvordering (id, nummer, kenmerk, betaling, stroom, regio, bedrag, weken, reden, datum, boekdatum, boeking, ingesteld_door)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, nummer, kenmerkVan(nummer), betaling.id, betaling.stroom, betaling.regio, bedrag.toString(), weken, invoer.reden, invoer.datum, boekdatum.toString(), eerste, door],
    );
    return id;
  }
}

/** What is asked back of which payment. Throws the problem of what cannot be asked. */
async function beoordeel(transactie: Transactie, invoer: TerugvorderingInvoer): Promise<{ betaling: BetalingRij; gevorderd: Gevorderd }> {
  const betaling = (await transactie.query(LEES_BETALING, [invoer.betalingId])).rows[0] as BetalingRij | undefined;
  if (!betaling) throw ongeldigeInvoer([{ pointer: '/betalingId', melding: `Betaling ${invoer.betalingId} bestaat niet. Zoek haar op via /v1/betalingen.` }]);
  if (betaling.status !== 'uitgevoerd' || betaling.uitgevoerd === null) throw nietUitgevoerd(betaling.nummer, betaling.status);
  const bedrag = Bedrag.van(betaling.bedrag);
  const gevorderd = teVorderen({ nummer: betaling.nummer, bedrag, weken: betaling.weken }, invoer);
  const teVroeg = invoer.datum < betaling.uitgevoerd ? [voorDeBetaling('/datum', betaling.uitgevoerd)] : [];
  if (!('bedrag' in gevorderd)) throw ongeldigeInvoer([...gevorderd, ...teVroeg]);
  if (teVroeg.length > 0) throw ongeldigeInvoer(teVroeg);
  const alGevorderd = Bedrag.van(betaling.gevorderd);
  if (alGevorderd.plus(gevorderd.bedrag).groterDan(bedrag)) throw meerDanBetaald(betaling.nummer, { bedrag, alGevorderd, gevraagd: gevorderd.bedrag });
  return { betaling, gevorderd };
}

async function eisVordering(transactie: Transactie, id: string): Promise<OpenVordering> {
  const vordering = await leesOpenVordering(transactie, id);
  if (!vordering) throw nietGevonden();
  return vordering;
}

/** Gives out the next number of the year: "T-2021-0000001". */
async function volgendNummer(verbinding: Verbinding, reeks: string): Promise<string> {
  const { rows } = await verbinding.query('INSERT INTO nummerreeks AS n (reeks, laatste) VALUES ($1, 1) ON CONFLICT (reeks) DO UPDATE SET laatste = n.laatste + 1 RETURNING laatste', [reeks]);
  return `${reeks}-${String(rows[0]?.['laatste']).padStart(7, '0')}`;
}
