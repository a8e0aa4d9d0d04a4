import { Inject, Injectable } from '@nestjs/common';
import { boek, eersteOpenDag, journalEntry, leesSchrijfpositie, Rekeningschema, type JournalEntry, type Rekeningsleutel, type Verbinding } from '#ledger';
import { belemmeringen, type BudgetMutatie, type Reden } from '#regeling-rules';
import { Bedrag, Datum, vandaag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { bewaar, isGemotiveerd, relevant } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, leesOpenVanaf, nieuwId, type ActieUitslag, type Transactie, type VastAntwoord } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { Regeling } from '../referentie/index.js';
import { inDeToekomst } from '../verplichtingen/index.js';
import { boekdagVoor } from './budgetbesluit.boekdag.js';
import { beoordeelBudgetbesluit, type BudgetOordeel, type BudgetSaldo, type Maatstaf, type TeBeoordelen } from './budgetbesluit.beslissing.js';
import { isJaareinde, nietOpenstaand, vergelijk, werkUit, type IngediendeMutatie, type Uitgewerkt } from './budgetbesluit.jaareinde.js';
import { legOverloopVast, leesOpenstaand } from './budgetbesluit.overloop.js';
import type { BudgetbesluitenVraag, BudgetbesluitInvoer, IntrekkingInvoer } from './budgetbesluiten.dto.js';
import { nietMeerIngediend, nietsOver, voorstelVerouderd, zelfdePersoon } from './budgetbesluiten.fouten.js';
import { mutatietekst, postingsVan, rekeningenVan } from './budgetmutatie.boeking.js';

const PAD = '/v1/budgetbesluiten';
const LEES = `
  SELECT b.id, b.kenmerk, b.besluitdatum, b.omschrijving, b.status, b.mutaties, b.ingediende_mutaties AS "ingediendeMutaties",
         coalesce((SELECT json_agg(json_build_object('regel', m.regel, 'tekst', m.tekst) ORDER BY m.regel) FROM budgetbesluit_motivering m WHERE m.budgetbesluit = b.id), '[]'::json) AS motiveringen,
         b.ingediend_door AS "ingediendDoor", b.ingediend_op AS "ingediendOp",
         b.gefiatteerd_door AS "gefiatteerdDoor", b.gefiatteerd_op AS "gefiatteerdOp", b.ingetrokken_door AS "ingetrokkenDoor",
         b.ingetrokken_op AS "ingetrokkenOp", b.ingetrokken_reden AS "ingetrokkenReden", b.besluit AS "besluitId",
         (SELECT json_build_array(min(k.nummer), max(k.nummer)) FROM boeking k WHERE k.onderwerp_id = b.id HAVING count(*) > 0) AS boekingen,
         (SELECT min(k.boekdatum) FROM boeking k WHERE k.onderwerp_id = b.id) AS boekdatum
    FROM budgetbesluit b`;

interface BudgetbesluitRij extends TeBeoordelen {
  readonly id: string;
  readonly status: string;
  readonly ingediendDoor: string;
  readonly ingediendeMutaties: readonly IngediendeMutatie[] | null;
}

/** Decisions of SZW on budgets: submitted by one person, approved by another, and then booked as a whole or not at all. */
@Injectable()
export class BudgetbesluitenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly schema: Rekeningschema,
    private readonly regeling: Regeling,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Submits a budgetbesluit. It is judged at once, so that a hopeless one does not wait for a second person; it books nothing. */
  async dienIn(invoer: BudgetbesluitInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const fouten = inDeToekomst('/besluitdatum', invoer.besluitdatum, vandaag(this.klok).toString());
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const saldi = await leesSaldi(transactie);
      const uitgewerkt = werkUit(invoer.mutaties, saldi, await leesOpenstaand(transactie, invoer.mutaties));
      const onbekend = nietOpenstaand(invoer.mutaties, uitgewerkt);
      if (onbekend.length > 0) throw ongeldigeInvoer(onbekend);
      const mutaties = uitgewerkt.map(({ mutatie }) => mutatie);
      if (mutaties.length === 0) throw nietsOver();
      const oordeel = beoordeelBudgetbesluit({ ...invoer, mutaties }, saldi, await this.maatstaf(transactie));
      if (!oordeel.toegestaan) return weiger(transactie, oordeel, gebruiker, null);
      const id = nieuwId();
      await transactie.query('INSERT INTO budgetbesluit (id, kenmerk, besluitdatum, omschrijving, mutaties, ingediende_mutaties, ingediend_door) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        id, invoer.kenmerk, invoer.besluitdatum, invoer.omschrijving, JSON.stringify(mutaties), invoer.mutaties.some(isJaareinde) ? JSON.stringify(invoer.mutaties) : null, gebruiker.sub,
      ]);
      if (invoer.motiveringen?.length) await bewaarMotiveringen(transactie, id, invoer.motiveringen);
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)), oordelen: relevant(oordeel.oordelen) } };
    });
  }

  /** Approves: judges again on what is true now, and books everything or nothing. */
  async fiatteer(id: string, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/fiatteringen`, {}) };
    // Mutaties never change, so their accounts can be opened before the writer's lock is taken.
    await this.schema.zorgVoor(rekeningenVan((await leesEen(this.database.landelijk, id)).mutaties));
    return this.actie.voerUit(aanroep, async (transactie) => {
      const besluit = await leesEen(transactie, id);
      if (besluit.status !== 'ingediend') throw nietMeerIngediend(besluit.kenmerk, besluit.status, 'gefiatteerd');
      if (besluit.ingediendDoor === gebruiker.sub) throw zelfdePersoon(besluit.kenmerk);
      const saldi = await leesSaldi(transactie);
      const uitgewerkt = await werkOpnieuwUit(transactie, besluit, saldi);
      const oordeel = beoordeelBudgetbesluit(besluit, saldi, await this.maatstaf(transactie));
      if (!oordeel.toegestaan) return weiger(transactie, oordeel, gebruiker, id);
      const besluitId = await legBesluitVast(transactie, oordeel, gebruiker, id);
      const boekdatum = await boekdagVoor(transactie, besluit.mutaties, eersteOpenDag(Datum.van(besluit.besluitdatum), await leesOpenVanaf(transactie)));
      const { eerste } = await boek(transactie, this.schema, boekingenVan(besluit, besluitId, boekdatum, gebruiker.sub));
      await legOverloopVast(transactie, uitgewerkt, eerste, boekdatum);
      await transactie.query("UPDATE budgetbesluit SET status = 'vastgesteld', gefiatteerd_door = $2, gefiatteerd_op = now(), besluit = $3 WHERE id = $1", [id, gebruiker.sub, besluitId]);
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)), oordelen: relevant(oordeel.oordelen) } };
    });
  }

  /** Withdraws what was submitted and not approved. */
  async trekIn(id: string, invoer: IntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/intrekkingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const besluit = await leesEen(transactie, id);
      if (besluit.status !== 'ingediend') throw nietMeerIngediend(besluit.kenmerk, besluit.status, 'ingetrokken');
      await transactie.query("UPDATE budgetbesluit SET status = 'ingetrokken', ingetrokken_door = $2, ingetrokken_op = now(), ingetrokken_reden = $3 WHERE id = $1", [id, gebruiker.sub, invoer.reden]);
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)) } };
    });
  }

  /** What is judged with: what is known at the moment the decision is taken. */
  private async maatstaf(transactie: Transactie): Promise<Maatstaf> {
    return { regelset: await this.regeling.lees(transactie), bekendOp: (await leesSchrijfpositie(transactie)).moment };
  }

  /** One budgetbesluit. Throws the 404 problem when there is none. */
  async toon(id: string): Promise<Record<string, unknown>> {
    return { ...(await leesEen(this.database.landelijk, id)) };
  }

  /** One page of budgetbesluiten, in order of submission. */
  async lijst(vraag: BudgetbesluitenVraag): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.landelijk.rijen<Record<string, unknown> & { id: string }>(
      `${LEES} WHERE ($1::uuid IS NULL OR b.id > $1) AND ($2::text IS NULL OR b.status = $2) AND ($3::text IS NULL OR b.kenmerk = $3) ORDER BY b.id LIMIT $4`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.status, vraag.kenmerk, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }
}

async function leesEen(verbinding: Verbinding, id: string): Promise<BudgetbesluitRij> {
  const { rows } = await verbinding.query(`${LEES} WHERE b.id = $1`, [id]);
  const rij = rows[0] as unknown as BudgetbesluitRij | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}

/** Keeps the reasons with what was submitted: they count again when it is approved. */
async function bewaarMotiveringen(transactie: Transactie, id: string, motiveringen: readonly Reden[]): Promise<void> {
  await transactie.query(
    'INSERT INTO budgetbesluit_motivering (budgetbesluit, regel, tekst) SELECT $1::uuid, m.regel, m.tekst FROM json_to_recordset($2::json) AS m(regel text, tekst text)', [id, JSON.stringify(motiveringen)],
  );
}

/** What the besluit books, worked out again on what is true now. Throws the problem of one whose amounts have changed. */
async function werkOpnieuwUit(transactie: Transactie, besluit: BudgetbesluitRij, saldi: readonly BudgetSaldo[]): Promise<Uitgewerkt[]> {
  if (besluit.ingediendeMutaties === null) return [];
  const uitgewerkt = werkUit(besluit.ingediendeMutaties, saldi, await leesOpenstaand(transactie, besluit.ingediendeMutaties));
  const verschillen = vergelijk(besluit.mutaties, uitgewerkt.map(({ mutatie }) => mutatie));
  if (verschillen.length > 0) throw voorstelVerouderd(besluit.kenmerk, verschillen);
  return uitgewerkt;
}

/** All balances of the two budget books. They are few: streams × years × regions. */
async function leesSaldi(transactie: Transactie): Promise<BudgetSaldo[]> {
  const { rows } = await transactie.query(
    "SELECT r.boek, r.soort, r.stroom, r.jaar, r.regio, s.bedrag::text FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek IN ('verplichtingen', 'kas') ORDER BY r.id",
  );
  return (rows as unknown as (Rekeningsleutel & { bedrag: string })[]).map(({ bedrag, ...rekening }) => ({ rekening, bedrag: Bedrag.van(bedrag) }));
}

/** One entry per mutatie, all on the same day. */
function boekingenVan(besluit: BudgetbesluitRij, besluitId: string, boekdatum: Datum, door: string): JournalEntry[] {
  return besluit.mutaties.map((mutatie: BudgetMutatie) => journalEntry({
    soort: mutatie.soort, boekdatum, omschrijving: `${mutatietekst(mutatie)} (${besluit.kenmerk})`, onderwerp: 'budgetbesluit', onderwerpId: besluit.id,
    besluit: besluitId, corrigeert: null, door, postings: postingsVan(mutatie),
  }));
}

/** Keeps the refusal with its evidence; the answer under the key is what the caller gets, now and at every repetition. */
async function weiger(transactie: Transactie, oordeel: BudgetOordeel, gebruiker: Gebruiker, budgetbesluitId: string | null): Promise<VastAntwoord> {
  const besluitId = await legBesluitVast(transactie, oordeel, gebruiker, budgetbesluitId);
  return { status: 409, antwoord: { besluitId, oordelen: belemmeringen(oordeel.oordelen), tekort: oordeel.tekort } };
}

/** Writes the decision with everything it was judged on, and gives its id. */
async function legBesluitVast(transactie: Transactie, { toegestaan, oordelen, feiten, tekort, maatstaf }: BudgetOordeel, gebruiker: Gebruiker, budgetbesluitId: string | null): Promise<string> {
  const besluitId = nieuwId();
  const bewaarde = relevant(oordelen).map(bewaar);
  await transactie.query(
    `INSERT INTO besluit (id, soort, uitkomst, regelset, peildatum, stroom, regio, organisatie, genomen_voor, genomen_op, onderwerp_id, feiten, oordelen, tekort, antwoord, gemotiveerd)
     VALUES ($1, 'budgetbesluit', $2, $3, $4, NULL, NULL, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      besluitId, toegestaan ? 'toegekend' : 'geweigerd', maatstaf.regelset.slug, feiten.besluitdatum, gebruiker.organisatie, gebruiker.sub, maatstaf.bekendOp, budgetbesluitId,
      JSON.stringify(feiten), JSON.stringify(bewaarde), tekort === null ? null : JSON.stringify(tekort), JSON.stringify(budgetbesluitId === null ? {} : { id: budgetbesluitId }),
      isGemotiveerd(bewaarde),
    ],
  );
  return besluitId;
}
