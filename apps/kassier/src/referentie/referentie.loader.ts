import { boek, gebeurtenis, journalEntry, type Rekeningschema } from '#ledger';
import type { Referentiegegevens, Regelset } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import { DatabaseOnbereikbaar, nieuwId, type Database, type Transactie } from '../database/index.js';
import { kiesRegelset } from './regeling.js';

/** How often it waits for the writer's lock at most: a job of another instance may hold it for longer than a request would wait. */
const WACHTBEURTEN_MAX = 30;
const SLOT_BEZET = '55P03';

/** Who is named as the author of what the decision itself opens. */
const INLEZER = 'referentiegegevens';

/**
 * Loads the reference facts of the regeling: frames, streams, regions, menukaart, code lists, and as a budgetbesluit
 * what the decision itself opens. Facts that are there already stay as they are, so it may run at every start and by two
 * instances at once. Throws when the books belong to another set of rules.
 */
export async function laadReferentie(database: Database, schema: Rekeningschema, regelset: Regelset): Promise<void> {
  const { slug, parameters, referentie } = regelset;
  await schrijfMetGeduld(database, async (transactie) => {
    await kiesRegelset(transactie, slug);
    await voegToe(transactie, 'parameter', 'regelset, id, naam, eenheid', parameters.map(({ id, naam, eenheid }) => ({ regelset: slug, id, naam, eenheid })));
    await voegToe(transactie, 'kader', 'code, naam, plafond, hard, bron', referentie.kaders);
    await voegToe(transactie, 'stroom', 'code, naam, kader, jaargebonden, persoonsgebonden, bron', referentie.stromen);
    await voegToe(transactie, 'regio', 'code, naam, uwv_nummer, fase, fase_start', referentie.regios.map(({ uwvNummer, faseStart, ...rest }) => ({ ...rest, uwv_nummer: uwvNummer, fase_start: faseStart })));
    await voegToe(transactie, 'instrument', 'code, naam, deel, groep, geldig_vanaf, geldig_tot_en_met, bron', referentie.instrumenten.map(({ geldigVanaf, geldigTotEnMet, ...rest }) => ({ ...rest, geldig_vanaf: geldigVanaf, geldig_tot_en_met: geldigTotEnMet })));
    await voegToe(transactie, 'codelijst', 'lijst, code, omschrijving, volgorde', referentie.codelijsten.flatMap((lijst) => lijst.codes.map(({ code, omschrijving }, volgorde) => ({ lijst: lijst.naam, code, omschrijving, volgorde }))));
  });
  await openKaderbudget(database, schema, referentie);
}

/** A service that starts has nobody waiting for it: it gives up later than a request does. */
async function schrijfMetGeduld(database: Database, werk: (transactie: Transactie) => Promise<void>): Promise<void> {
  for (let beurt = 1; ; beurt += 1) {
    try {
      return await database.landelijk.schrijftransactie(werk);
    } catch (fout) {
      const isBezet = fout instanceof DatabaseOnbereikbaar && (fout.cause as { code?: unknown }).code === SLOT_BEZET;
      if (!isBezet || beurt >= WACHTBEURTEN_MAX) throw fout;
    }
  }
}

async function voegToe(transactie: Transactie, tabel: string, kolommen: string, rijen: readonly object[]): Promise<void> {
  await transactie.query(`INSERT INTO ${tabel} (${kolommen}) SELECT ${kolommen} FROM json_populate_recordset(NULL::${tabel}, $1::json) ON CONFLICT DO NOTHING`, [JSON.stringify(rijen)]);
}

/** Books what the decision of the source opens, once: as the budgetbesluit with its own reference. */
async function openKaderbudget(database: Database, schema: Rekeningschema, { kenmerk, besluitdatum, openstellingen }: Referentiegegevens): Promise<void> {
  const postingsVan = (regel: (typeof openstellingen)[number]) =>
    (['verplichtingen', 'kas'] as const).flatMap((boekNaam) => gebeurtenis.openstellen(boekNaam, regel.stroom, regel.jaar, Bedrag.van(regel.bedrag)));
  await schrijfMetGeduld(database, async (transactie) => {
    const { rows } = await transactie.query('SELECT 1 FROM budgetbesluit WHERE ingediend_door = $1 AND kenmerk = $2', [INLEZER, kenmerk]);
    if (rows.length > 0) return;
    const id = nieuwId();
    const mutaties = openstellingen.map(({ stroom, jaar, bedrag }) => ({ soort: 'openstellen', stroom, jaar, regio: null, vanRegio: null, naarRegio: null, naarJaar: null, naarStroom: null, bedrag, budget: 'beide' }));
    await transactie.query(
      'INSERT INTO budgetbesluit (id, kenmerk, besluitdatum, omschrijving, mutaties, ingediend_door) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, kenmerk, besluitdatum, 'Kaders en plafonds uit de Kamerbrief aanvullend sociaal pakket', JSON.stringify(mutaties), INLEZER],
    );
    await transactie.query("UPDATE budgetbesluit SET status = 'vastgesteld', gefiatteerd_door = $2, gefiatteerd_op = now() WHERE id = $1", [id, `Kamerbrief ${kenmerk}`]);
    await boek(transactie, schema, openstellingen.map((regel) => journalEntry({
      soort: 'openstellen', boekdatum: Datum.van(besluitdatum), omschrijving: `Openstellen ${regel.stroom} ${regel.jaar} (${kenmerk})`,
      onderwerp: 'budgetbesluit', onderwerpId: id, besluit: null, corrigeert: null, door: INLEZER, postings: postingsVan(regel),
    })));
  });
}

