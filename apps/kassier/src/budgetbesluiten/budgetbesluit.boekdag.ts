import { rekeningtekst, Ruimteverloop, type Rekeningsleutel, type Verbinding } from '#ledger';
import type { BudgetMutatie } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import { nettoPerRekening } from './budgetmutatie.boeking.js';

/** What is taken from an account that may not run short. */
export interface Afname {
  readonly rekening: Rekeningsleutel;
  readonly bedrag: Bedrag;
}

/** When something can be taken; or which account has too little of it, whatever the day. */
export interface Afnamedag {
  readonly dag: Datum;
  readonly tekort: (Afname & { readonly saldo: Bedrag }) | null;
}

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
  const afnames = nettoPerRekening(mutaties)
    .filter(({ rekening, verschil }) => rekening.soort !== 'budget' && verschil.isNegatief())
    .map(({ rekening, verschil }) => ({ rekening, bedrag: verschil.tegengesteld() }));
  return (await afnamedag(verbinding, afnames, gewenst)).dag;
}

/** The first day, not before `gewenst`, from which on every one of these accounts has what is taken from it on every day. The caller holds the writer's lock. */
export async function afnamedag(verbinding: Verbinding, afnames: readonly Afname[], gewenst: Datum): Promise<Afnamedag> {
  const genomen = new Map(afnames.map((afname) => [rekeningtekst(afname.rekening), afname]));
  const { rows } = await verbinding.query(LEES_VERLOOP, [JSON.stringify(afnames.map(({ rekening }) => rekening)), gewenst.toString()]);
  return (rows as unknown as Verlooprij[]).reduce<Afnamedag>(({ dag, tekort }, rij) => {
    const { rekening, bedrag } = genomen.get(rekeningtekst(rij)) ?? { rekening: rij, bedrag: Bedrag.NUL };
    const saldo = Bedrag.van(rij.saldo);
    const verloop = new Ruimteverloop();
    for (const later of rij.later ?? []) verloop.verwerk(later.dag, Bedrag.van(later.bedrag));
    return { dag: Datum.laatsteVan(dag, verloop.eersteDagMet(bedrag, gewenst, saldo)), tekort: tekort ?? (bedrag.groterDan(saldo) ? { rekening, bedrag, saldo } : null) };
  }, { dag: gewenst, tekort: null });
}
