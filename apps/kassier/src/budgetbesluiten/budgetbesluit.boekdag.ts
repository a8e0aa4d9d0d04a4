import { rekeningtekst, Ruimteverloop, type Rekeningsleutel, type Verbinding } from '#ledger';
import type { BudgetMutatie } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import { nettoPerRekening } from './budgetmutatie.boeking.js';

interface Verlooprij extends Rekeningsleutel {
  readonly saldo: string;
  /** Turnover per day after the wanted one; null when nothing was booked later. */
  readonly later: readonly { readonly dag: string; readonly bedrag: string }[] | null;
}

const LEES_VERLOOP = `
  SELECT r.boek, r.soort, r.stroom, r.jaar, r.regio, s.bedrag::text AS saldo,
         (SELECT json_agg(json_build_object('dag', d.boekdatum, 'bedrag', d.bedrag::text))
            FROM (SELECT boekdatum, sum(debet - credit) AS bedrag FROM dagomzet WHERE rekening = r.id AND boekdatum > $2 GROUP BY boekdatum) d) AS later
    FROM json_to_recordset($1::json) AS k(boek text, soort text, stroom text, jaar smallint, regio text)
    JOIN rekening r ON r.boek = k.boek AND r.soort = k.soort AND r.stroom = k.stroom AND r.jaar = k.jaar AND r.regio IS NOT DISTINCT FROM k.regio
    JOIN saldo s ON s.rekening = r.id`;

/**
 * The day on which these mutaties are booked, all on the same: the first one, not before `gewenst`, from which on every
 * account they take from has enough on every day. They must fit in the balances as those are now.
 */
export async function boekdagVoor(verbinding: Verbinding, mutaties: readonly BudgetMutatie[], gewenst: Datum): Promise<Datum> {
  const genomen = new Map(nettoPerRekening(mutaties)
    .filter(({ rekening, verschil }) => rekening.soort !== 'budget' && verschil.isNegatief())
    .map(({ rekening, verschil }) => [rekeningtekst(rekening), { rekening, bedrag: verschil.tegengesteld() }]));
  const { rows } = await verbinding.query(LEES_VERLOOP, [JSON.stringify([...genomen.values()].map(({ rekening }) => rekening)), gewenst.toString()]);
  return (rows as unknown as Verlooprij[]).reduce((dag, rij) => {
    const verloop = new Ruimteverloop();
    for (const later of rij.later ?? []) verloop.verwerk(later.dag, Bedrag.van(later.bedrag));
    return Datum.laatsteVan(dag, verloop.eersteDagMet(genomen.get(rekeningtekst(rij))?.bedrag ?? Bedrag.NUL, gewenst, Bedrag.van(rij.saldo)));
  }, gewenst);
}
