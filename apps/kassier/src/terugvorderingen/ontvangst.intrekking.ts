import { boek, celRekeningen, eersteOpenDag, gebeurtenis, journalEntry, type Rekeningschema } from '#ledger';
import { Bedrag, Datum } from '#values';
import { afnamedag } from '../budgetbesluiten/index.js';
import { leesOpenVanaf, nieuwId, type Transactie } from '../database/index.js';
import { nietGevonden } from '../http/index.js';
import type { OpenVordering } from './terugvordering.ontvangst.js';
import { ontvangstNietInTeTrekken, ruimteAlGebruikt, zelfdeRegistrator } from './terugvorderingen.fouten.js';

/** Which receipt is taken back, why and by whom. */
export interface Ontvangstintrekking {
  readonly vordering: OpenVordering;
  readonly ontvangstId: string;
  readonly reden: string;
  readonly door: string;
}

interface OntvangstRij {
  readonly bedrag: string;
  readonly verrekend: boolean;
  readonly boekdatum: string;
  readonly boeking: number;
  readonly door: string;
  readonly gezien: boolean;
  readonly ingetrokken: boolean;
}

/**
 * Takes a receipt back that was registered by mistake: books its opposite, whatever year it is by now, and stores the two together.
 * Throws the problem of what is not to be taken back. The caller holds the writer's lock.
 */
export async function trekOntvangstIn(transactie: Transactie, schema: Rekeningschema, intrekking: Ontvangstintrekking): Promise<void> {
  const { vordering, ontvangstId, reden, door } = intrekking;
  const ontvangst = await leesOntvangst(transactie, intrekking);
  const bedrag = Bedrag.van(ontvangst.bedrag);
  const boekdatum = await boekdag(transactie, vordering, ontvangst);
  const terug = bedrag.tegengesteld();
  const { eerste } = await boek(transactie, schema, [journalEntry({
    soort: 'ontvangen', boekdatum, omschrijving: `${vordering.betalingNummer} toch niet terugontvangen op ${vordering.nummer}: ${reden}`, onderwerp: 'betaling', onderwerpId: vordering.betalingId,
    besluit: null, corrigeert: ontvangst.boeking, door,
    postings: ontvangst.verrekend ? gebeurtenis.ontvangenBinnenJaar(vordering.plaats, vordering.verplichtingJaar, terug) : gebeurtenis.ontvangen(vordering.plaats, terug),
  })]);
  // In one statement: each of the two rows is only right beside the other.
  await transactie.query(
    `WITH tegen AS (
       INSERT INTO terugvordering_ontvangst (id, terugvordering, bedrag, ontvangen_op, kenmerk, verrekend, boekdatum, boeking, door)
       SELECT $1, terugvordering, -bedrag, ontvangen_op, NULL, verrekend, $2, $3, $4 FROM terugvordering_ontvangst WHERE id = $5 RETURNING id)
     INSERT INTO ontvangst_intrekking (ontvangst, tegenontvangst, reden, door) SELECT $5, id, $6, $4 FROM tegen`,
    [nieuwId(), boekdatum.toString(), eerste, door, ontvangstId, reden],
  );
  await laatHerleven(transactie, vordering.plaats.verplichting);
}

async function leesOntvangst(transactie: Transactie, { vordering, ontvangstId, door }: Ontvangstintrekking): Promise<OntvangstRij> {
  const { rows } = await transactie.query(
    `SELECT o.bedrag, o.verrekend, o.boekdatum, o.boeking, o.door, o.bankbericht IS NOT NULL OR EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.ontvangst = o.id) AS gezien,
            EXISTS (SELECT 1 FROM ontvangst_intrekking i WHERE i.ontvangst = o.id) AS ingetrokken
       FROM terugvordering_ontvangst o WHERE o.id = $1 AND o.terugvordering = $2 AND o.bedrag > 0`, [ontvangstId, vordering.id],
  );
  const rij = rows[0] as OntvangstRij | undefined;
  if (!rij) throw nietGevonden();
  if (rij.ingetrokken) throw ontvangstNietInTeTrekken(vordering.nummer, 'ingetrokken');
  if (rij.gezien) throw ontvangstNietInTeTrekken(vordering.nummer, 'op-afschrift');
  if (rij.door === door) throw zelfdeRegistrator(vordering.nummer);
  return rij;
}

/** The day of the receipt, so that every later day is as it was; or the first on which its space is still there on every later day. */
async function boekdag(transactie: Transactie, { plaats: { cel }, verplichtingJaar }: OpenVordering, { bedrag: tekst, boekdatum, verrekend }: OntvangstRij): Promise<Datum> {
  const gewenst = eersteOpenDag(Datum.van(boekdatum), await leesOpenVanaf(transactie));
  if (!verrekend) return gewenst;
  const bedrag = Bedrag.van(tekst);
  const afnames = [celRekeningen.verplichtingen({ ...cel, jaar: verplichtingJaar }), celRekeningen.kas(cel)].flatMap(([ruimte]) => (ruimte === undefined ? [] : [{ rekening: ruimte, bedrag }]));
  const { dag, tekort } = await afnamedag(transactie, afnames, gewenst);
  if (tekort !== null) throw ruimteAlGebruikt(tekort);
  return dag;
}

/** A verplichting that had lapsed because all seemed to be back has not; whether it can be changed again is what it was before. */
async function laatHerleven(transactie: Transactie, verplichting: string): Promise<void> {
  await transactie.query(
    `UPDATE verplichting v SET status = CASE
         WHEN EXISTS (SELECT 1 FROM betaling b WHERE b.verplichting = v.id AND b.eindafrekening AND b.status <> 'ingetrokken')
           OR EXISTS (SELECT 1 FROM boeking k WHERE k.onderwerp_id = v.id AND k.soort IN ('vrijvallen', 'verlagen-verplichting')) THEN 'afgewikkeld' ELSE 'gewijzigd' END
       FROM verplichting_stand s WHERE v.id = $1 AND v.status = 'vervallen' AND s.verplichting = v.id AND s.vastgelegd > 0`, [verplichting],
  );
}
