import { Datum, eerstvolgendeTargetdag } from '#values';
import { euro, gebeurtenis } from './boekhouding.js';
import { laatste, som, spoorloos, toegestaan, type Betaalopdracht, type Betaling, type Model, type Oordeel, type Run } from './model.js';
import type { Bankpost, VerzoekVan } from './verzoek.js';

/**
 * A run takes everything that is payable on its day (what came back is so from that day on), in the order in which it pays: by stream, then by
 * number. Its day is the first on which banks pay, and not in a closed month.
 */
export function maakRun(model: Model, { door, datum: gevraagd, stromen }: VerzoekVan<'run'>): Oordeel {
  const datum = eerstvolgendeTargetdag(Datum.van(gevraagd)).toString();
  if (model.boekdag(datum) !== datum) return spoorloos(409, 'periode-gesloten');
  const sleutel = ({ cel, nummer }: Betaling): string => `${cel.stroom}\n${nummer}`;
  const gekozen = [...model.betalingen.values()]
    .filter((betaling) => betaling.status === 'betaalbaar' && !betaling.aangehouden && betaling.laatste <= datum && (stromen === null || stromen.includes(betaling.cel.stroom)))
    .sort((een, ander) => (sleutel(een) < sleutel(ander) ? -1 : 1));
  if (gekozen.length === 0) return spoorloos(409, 'niets-te-betalen');
  return toegestaan(({ id }) => {
    const run: Run = { id, nummer: model.volgendNummer(`R-${datum.slice(0, 4)}`, 4), datum, maker: door, opdrachten: [], status: 'concept' };
    model.runs.set(id, run);
    for (const betaling of gekozen) {
      const opdracht: Betaalopdracht = { kenmerk: `${betaling.nummer}-${run.nummer}`, betaling, run, loopt: true };
      betaling.status = 'in-run';
      run.opdrachten.push(opdracht);
      model.opdrachten.set(opdracht.kenmerk, opdracht);
    }
    return { nummer: run.nummer, status: 'concept', aantal: gekozen.length, totaal: euro(som(gekozen.map(({ bedrag }) => bedrag))) };
  });
}

/** Approving asks a person who neither made the run nor submitted one of its payments. */
export function fiatteerRun(model: Model, { door, id }: VerzoekVan<'run-fiatteren'>): Oordeel {
  const run = model.runs.get(id);
  if (!run) return spoorloos(404, 'niet-gevonden');
  if (run.status !== 'concept') return spoorloos(409, 'verkeerde-status');
  if (run.maker === door || run.opdrachten.some(({ betaling }) => betaling.indiener === door)) return spoorloos(409, 'zelfde-persoon');
  if (run.opdrachten.some(({ betaling }) => betaling.aangehouden)) return spoorloos(409, 'aangehouden');
  if (model.boekdag(run.datum) !== run.datum) return spoorloos(409, 'periode-gesloten');
  return toegestaan(() => {
    run.status = 'gefiatteerd';
    return { id, status: 'gefiatteerd' };
  });
}

export function verzendRun(model: Model, { id }: VerzoekVan<'run-verzenden'>): Oordeel {
  const run = model.runs.get(id);
  if (!run) return spoorloos(404, 'niet-gevonden');
  if (run.status !== 'gefiatteerd') return spoorloos(409, 'verkeerde-status');
  return toegestaan(() => {
    const dag = model.boekdag(run.datum);
    model.boeken.boek('verzenden', dag, run.opdrachten.flatMap(({ betaling }) => gebeurtenis.verzenden(betaling.cel, betaling.bedrag)));
    for (const { betaling } of run.opdrachten) {
      betaling.status = 'verzonden';
      betaling.laatste = laatste(betaling.laatste, dag);
    }
    run.status = 'verzonden';
    return { id, status: 'verzonden' };
  });
}

/** A run is withdrawn as long as it is not with the bank. */
export function trekRunIn(model: Model, { id }: VerzoekVan<'run-intrekken'>): Oordeel {
  const run = model.runs.get(id);
  if (!run) return spoorloos(404, 'niet-gevonden');
  if (run.status !== 'concept' && run.status !== 'gefiatteerd') return spoorloos(409, 'verkeerde-status');
  return toegestaan(() => {
    for (const opdracht of run.opdrachten) {
      opdracht.loopt = false;
      opdracht.betaling.status = 'betaalbaar';
    }
    run.status = 'ingetrokken';
    return { id, status: 'ingetrokken' };
  });
}

type Verwerking = 'uitgevoerd' | 'retour' | 'onbekend';

/** What one entry means for an order in this state: on amount and direction. */
function verwerkingVan({ bedrag }: Bankpost, opdracht: Betaalopdracht | undefined, status: string, loopt: boolean): Verwerking | 'te-vroeg' {
  if (!opdracht) return 'onbekend';
  const afgeschreven = bedrag < 0n;
  if ((afgeschreven ? -bedrag : bedrag) !== opdracht.betaling.bedrag || !loopt) return 'onbekend';
  if (afgeschreven) return status === 'verzonden' ? 'uitgevoerd' : status === 'in-run' ? 'te-vroeg' : 'onbekend';
  return status === 'uitgevoerd' ? 'retour' : status === 'verzonden' || status === 'in-run' ? 'te-vroeg' : 'onbekend';
}

/** Assigns all entries of a statement, what went out first; null when it runs ahead of what is known. */
function wijsToe(model: Model, posten: readonly Bankpost[]): { post: Bankpost; opdracht: Betaalopdracht | undefined; verwerking: Verwerking }[] | null {
  const toestand = new Map<Betaalopdracht, { status: string; loopt: boolean }>();
  const toegewezen = [...posten.filter(({ bedrag }) => bedrag < 0n), ...posten.filter(({ bedrag }) => bedrag > 0n)].map((post) => {
    const opdracht = post.kenmerk === null ? undefined : model.opdrachten.get(post.kenmerk);
    const nu = opdracht && (toestand.get(opdracht) ?? { status: opdracht.betaling.status, loopt: opdracht.loopt });
    const verwerking = verwerkingVan(post, opdracht, nu?.status ?? '', nu?.loopt ?? false);
    if (opdracht && verwerking === 'uitgevoerd') toestand.set(opdracht, { status: 'uitgevoerd', loopt: true });
    if (opdracht && verwerking === 'retour') toestand.set(opdracht, { status: 'retour', loopt: false });
    return { post, opdracht, verwerking };
  });
  return toegewezen.some(({ verwerking }) => verwerking === 'te-vroeg') ? null : (toegewezen as ReturnType<typeof wijsToe>);
}

/** A statement is booked once; the second time it changes nothing, and with another content it is turned away. */
export function verwerkAfschrift(model: Model, { afschrift, datum, posten }: VerzoekVan<'bank'>): Oordeel {
  const inhoud = posten.map(({ kenmerk, bedrag }) => `${datum} ${kenmerk} ${bedrag}`).join('\n');
  const eerder = model.afschriften.get(afschrift);
  if (eerder !== undefined) return eerder === inhoud ? toegestaan(() => ({ alVerwerkt: true }), 200) : spoorloos(409, 'ander-afschrift');
  const toegewezen = wijsToe(model, posten);
  if (toegewezen === null) return spoorloos(409, 'verkeerde-volgorde');
  return toegestaan(() => {
    model.afschriften.set(afschrift, inhoud);
    // Every payment was as old as it was when the statement came, also for its second entry.
    const dagen = new Map(toegewezen.map(({ opdracht }) => [opdracht, opdracht?.betaling.laatste ?? '']));
    for (const { post, opdracht, verwerking } of toegewezen) boekPost(model, post, opdracht, verwerking, model.boekdag(datum, dagen.get(opdracht) ?? ''));
    for (const run of new Set(toegewezen.flatMap(({ opdracht, verwerking }) => (opdracht && verwerking !== 'onbekend' ? [opdracht.run] : [])))) {
      const onderweg = run.opdrachten.some(({ loopt, betaling }) => loopt && betaling.status === 'verzonden');
      if (run.status === 'verzonden' && !onderweg) run.status = 'verwerkt';
    }
    const aantal = (soort: Verwerking): number => toegewezen.filter(({ verwerking }) => verwerking === soort).length;
    return { alVerwerkt: false, afschriften: [{ aantal: posten.length, uitgevoerd: aantal('uitgevoerd'), retour: aantal('retour'), onbekend: aantal('onbekend') }] };
  });
}

function boekPost(model: Model, { bedrag }: Bankpost, opdracht: Betaalopdracht | undefined, verwerking: Verwerking, dag: string): void {
  if (!opdracht || verwerking === 'onbekend') {
    model.boeken.boek('onbekend-ontvangen', dag, gebeurtenis.onbekend(bedrag));
    if (opdracht && bedrag < 0n) opdracht.betaling.aangehouden = true;
    return;
  }
  const { betaling } = opdracht;
  const { verplichting, cel } = betaling;
  const uit = verwerking === 'uitgevoerd';
  model.boeken.boek(uit ? 'uitvoeren' : 'retour', dag, uit ? gebeurtenis.uitvoeren(cel, verplichting.id, betaling.bedrag) : gebeurtenis.retour(cel, verplichting.id, betaling.bedrag));
  const verschil = uit ? betaling.bedrag : -betaling.bedrag;
  verplichting.betaald += verschil;
  verplichting.betaalbaar -= verschil;
  verplichting.laatste = laatste(verplichting.laatste, dag);
  betaling.status = verwerking;
  betaling.laatste = laatste(betaling.laatste, dag);
  if (!uit) opdracht.loopt = false;
}
