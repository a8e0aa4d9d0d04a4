import { celrekening, euro, gebeurtenis, type Cel } from './boekhouding.js';
import { isJaargebonden, jaarVan, laatste, som, spoorloos, toegestaan, type Arrangement, type Model, type Oordeel, type Tekort, type Verplichting } from './model.js';
import { DOELEN, type VerzoekVan } from './verzoek.js';

const PER_WEEK = 67_50n;
const WEKEN_MAX = 30;
const VERGOEDING_MAX = 2_025_00n;
const MAATWERK_MAX = 1_000_00n;
const VERGOEDING = 'werkgeversvergoeding';
/** The first and the last day of the training that the model's requests name. */
const EERSTE_LESDAG = '2021-04-01';
const LAATSTE_LESDAG = '2021-11-30';
const DAG_MS = 86_400_000;
/** The first day of the werkfit traject that the model's requests name, and three months after it: nobody evaluates in the model. */
const EERSTE_TRAJECTDAG = '2021-04-01';
const EVALUATIEDAG = '2021-07-01';
const ONTSCHOT = 'ontschot-menukaart';
const IMPULS = 'impuls-banenafspraak';
const MET_ARRANGEMENT = [ONTSCHOT, IMPULS];
const AFGESLOTEN = ['afgewikkeld', 'vervallen'];

/** What an employer may get for these weeks. */
export function vergoeding(weken: number): bigint {
  return PER_WEEK * BigInt(Math.min(weken, WEKEN_MAX));
}

/** What a person can still get of a limited kind; null when nothing limits it. */
export function persoonsrest(model: Model, persoon: number | null, stroom: string, instrument: string, crebo: string | null): bigint | null {
  if (persoon === null) return null;
  if (instrument === 'maatwerkbudget') return MAATWERK_MAX - som(model.vanPersoon(persoon, (rij) => rij.instrument === instrument).map((rij) => rij.vastgelegd));
  if (stroom === VERGOEDING) return VERGOEDING_MAX - som(vergoedingenVan(model, persoon, crebo).map((rij) => rij.vastgelegd));
  return null;
}

function vergoedingenVan(model: Model, persoon: number, crebo: string | null): Verplichting[] {
  return model.vanPersoon(persoon, (rij) => rij.cel.stroom === VERGOEDING && rij.crebo === crebo);
}

/** The weeks claimed on verplichtingen, without claims that were withdrawn. */
export function gedeclareerdeWeken(model: Model, verplichtingen: readonly Verplichting[]): number {
  const geldig = [...model.betalingen.values()].filter(({ verplichting, status }) => verplichtingen.includes(verplichting) && status !== 'ingetrokken');
  return geldig.reduce((samen, { weken }) => samen + (weken ?? 0), 0);
}

/** How many weeks of the training have begun on a day. */
export function begonnenWeken(dag: string): number {
  const dagen = (Date.parse(dag < LAATSTE_LESDAG ? dag : LAATSTE_LESDAG) - Date.parse(EERSTE_LESDAG)) / DAG_MS + 1;
  return Math.ceil(dagen / 7);
}

/** Where the person of an arrangement lives on a day. */
export function woonregio({ verloop }: Arrangement, dag: string): string {
  return verloop.filter(({ datum }, index) => index === 0 || datum <= dag).at(-1)?.regio ?? '';
}

export function vraagVerplichting(model: Model, verzoek: VerzoekVan<'verplichting'>): Oordeel {
  const { stroom, instrument } = DOELEN[verzoek.doel];
  const { door: regio, jaar, datum, bedrag } = verzoek;
  const cel = { stroom, jaar, regio };
  const arrangement = verzoek.arrangement === null ? null : (model.arrangementen.get(verzoek.arrangement) ?? null);
  if (verzoek.arrangement !== null && !arrangement?.verloop.some((deel) => deel.regio === regio)) return spoorloos(400, 'ongeldige-invoer');
  const persoon = arrangement?.persoon ?? null;
  const crebo = ['mbo', 'vergoeding'].includes(verzoek.doel) ? verzoek.crebo : null;
  const dag = dagMetRuimte(model, cel, bedrag, model.boekdag(datum));

  const gebroken = {
    'B-13': bedrag > model.ruimte(cel) || (isJaargebonden(stroom) && [datum, dag].some((een) => jaarVan(een) !== jaar)),
    'F-03': MET_ARRANGEMENT.includes(stroom) && (arrangement === null || arrangement.beeindigd),
    'F-04': MET_ARRANGEMENT.includes(stroom) && arrangement === null,
    'F-05': MET_ARRANGEMENT.includes(stroom) && arrangement === null,
    'F-06': stroom === ONTSCHOT && verzoek.meebetaald === 'nee',
    'F-10': stroom === IMPULS && arrangement === null,
    'F-11': stroom === ONTSCHOT && arrangement === null,
    'M-01': instrument === 'maatwerkbudget' && !past(bedrag, persoonsrest(model, persoon, stroom, instrument, crebo)),
    'V-02': stroom === VERGOEDING && bedrag > vergoeding(verzoek.weken),
    'V-04': stroom === VERGOEDING && !past(bedrag, persoonsrest(model, persoon, stroom, instrument, crebo)),
    'W-04': instrument === 'werkfit-houden' && (persoon === null || model.vanPersoon(persoon, (rij) => rij.instrument === instrument).length > 0),
    'W-07': instrument === 'werkfit-houden' && arrangement === null,
    'P-01': arrangement !== null && woonregio(arrangement, datum) !== regio,
  };
  const weigering = geweigerd(gebroken, tekortIn(model, cel, bedrag));
  if (weigering) return weigering;
  return toegestaan(({ id }) => {
    const nummer = model.volgendNummer(`V-${datum.slice(0, 4)}`, 7);
    const boeking = model.boeken.boek('vastleggen', dag, gebeurtenis.vastleggen(cel, id, bedrag));
    model.verplichtingen.set(id, {
      id, nummer, cel, instrument, datum, persoon, crebo, weken: verzoek.weken, status: 'vastgelegd', vastgelegd: bedrag, betaalbaar: 0n, betaald: 0n, laatste: dag,
    });
    model.besluiten += 1;
    return { nummer, boeking, status: 'vastgelegd', bedrag: euro(bedrag), betaalbaar: '0.00', betaald: '0.00', openstaand: euro(bedrag) };
  });
}

/** Space is taken on a day from which on the cell has it: no day of the past becomes negative. */
function dagMetRuimte(model: Model, cel: Cel, bedrag: bigint, gewenst: string): string {
  return model.boeken.eersteDagMet(celrekening('verplichtingen', 'ruimte', cel), bedrag, gewenst);
}

/** A limit per person holds when the person is known and the rest is enough. */
function past(bedrag: bigint, rest: bigint | null): boolean {
  return rest !== null && bedrag <= rest;
}

function tekortIn(model: Model, cel: Cel, gevraagd: bigint): Tekort | null {
  const beschikbaar = model.ruimte(cel);
  const vastgelegd = model.boeken.saldo(celrekening('verplichtingen', 'vastgelegd', cel));
  return gevraagd > beschikbaar ? { budget: beschikbaar + vastgelegd, vastgelegd, beschikbaar, gevraagd } : null;
}

function kastekort(model: Model, cel: Cel, gevraagd: bigint): Tekort | null {
  const beschikbaar = model.kasruimte(cel);
  const vastgelegd = model.boeken.saldo(celrekening('kas', 'betaalbaar', cel)) + model.boeken.saldo(celrekening('kas', 'betaald', cel));
  return gevraagd > beschikbaar ? { budget: beschikbaar + vastgelegd, vastgelegd, beschikbaar, gevraagd } : null;
}

function geweigerd(gebroken: Readonly<Record<string, boolean>>, tekort: Tekort | null): Oordeel | null {
  const regels = Object.keys(gebroken).filter((regel) => gebroken[regel]);
  return regels.length === 0 ? null : { uitkomst: 'geweigerd', regels, tekort };
}

export function wijzig(model: Model, { door, id, wat, bedrag: gevraagd, datum }: VerzoekVan<'wijziging'>): Oordeel {
  const rij = model.verplichtingen.get(id);
  if (!rij || rij.cel.regio !== door) return spoorloos(404, 'niet-gevonden');
  const vrij = rij.vastgelegd - rij.betaalbaar - rij.betaald;
  const bedrag = gevraagd ?? vrij;
  const { stroom, jaar } = rij.cel;
  const verhoogt = wat === 'verhogen';
  const vroegste = model.boekdag(datum, rij.laatste);
  const dag = verhoogt ? dagMetRuimte(model, rij.cel, bedrag, vroegste) : vroegste;
  const past13 = {
    verhogen: bedrag <= model.ruimte(rij.cel) && !(isJaargebonden(stroom) && [datum, dag].some((een) => jaarVan(een) !== jaar)),
    verlagen: bedrag <= vrij,
    vrijvallen: vrij > 0n && bedrag <= vrij,
  }[wat];
  const gebroken = {
    'B-13': AFGESLOTEN.includes(rij.status) || datum < rij.datum || !past13,
    'M-01': verhoogt && rij.instrument === 'maatwerkbudget' && !past(bedrag, persoonsrest(model, rij.persoon, stroom, rij.instrument, rij.crebo)),
    'V-02': verhoogt && stroom === VERGOEDING && rij.vastgelegd + bedrag > vergoeding(rij.weken),
    'V-04': verhoogt && stroom === VERGOEDING && !past(bedrag, persoonsrest(model, rij.persoon, stroom, rij.instrument, rij.crebo)),
  };
  const weigering = geweigerd(gebroken, verhoogt ? tekortIn(model, rij.cel, bedrag) : null);
  if (weigering) return weigering;
  return toegestaan(() => {
    const boeking = verhoogt
      ? model.boeken.boek('verhogen', dag, gebeurtenis.vastleggen(rij.cel, id, bedrag))
      : model.boeken.boek(wat === 'verlagen' ? 'verlagen-verplichting' : 'vrijvallen', dag, gebeurtenis.vrijvallen(rij.cel, id, bedrag));
    rij.vastgelegd += verhoogt ? bedrag : -bedrag;
    rij.laatste = dag;
    const gebruikt = rij.betaalbaar + rij.betaald;
    rij.status = rij.vastgelegd > gebruikt ? 'gewijzigd' : gebruikt === 0n ? 'vervallen' : 'afgewikkeld';
    model.besluiten += 1;
    return { id, boeking, status: rij.status, bedrag: euro(rij.vastgelegd), betaalbaar: euro(rij.betaalbaar), betaald: euro(rij.betaald), openstaand: euro(rij.vastgelegd - rij.betaald) };
  });
}

/**
 * The cell that pays a claim, and the day: a stream bound to its year pays from the year in which it is booked, or from the
 * next one when this year only has the money after its end.
 */
export function kasplaats(model: Model, rij: Verplichting, bedrag: bigint, datum: string): { cel: Cel; dag: string } {
  const gebonden = isJaargebonden(rij.cel.stroom);
  for (let vroegste = model.boekdag(datum, rij.laatste); ;) {
    const cel = { ...rij.cel, jaar: gebonden ? jaarVan(vroegste) : rij.cel.jaar };
    const dag = model.boeken.eersteDagMet(celrekening('kas', 'ruimte', cel), bedrag, vroegste);
    if (!gebonden || jaarVan(dag) === cel.jaar) return { cel, dag };
    vroegste = `${cel.jaar + 1}-01-01`;
  }
}

export function dienBetalingIn(model: Model, verzoek: VerzoekVan<'betaling'>): Oordeel {
  const { door, id: verplichtingId, weken, datum, eind } = verzoek;
  const rij = model.verplichtingen.get(verplichtingId);
  if (!rij || (rij.cel.regio !== door && !door.startsWith('kas-'))) return spoorloos(400, 'ongeldige-invoer');
  const bedrag = verzoek.bedrag ?? vergoeding(weken ?? 0);
  const { cel, dag } = kasplaats(model, rij, bedrag, datum);
  const open = rij.vastgelegd - rij.betaalbaar - rij.betaald;
  const isVergoeding = rij.cel.stroom === VERGOEDING;
  const eerder = rij.persoon === null ? 0n : som(vergoedingenVan(model, rij.persoon, rij.crebo).map((ander) => ander.betaalbaar + ander.betaald));
  const eerdereWeken = rij.persoon === null ? 0 : gedeclareerdeWeken(model, vergoedingenVan(model, rij.persoon, rij.crebo));
  const gebroken = {
    'B-13': AFGESLOTEN.includes(rij.status) || bedrag > open || bedrag > model.kasruimte(cel),
    'V-02': isVergoeding && (weken === null || bedrag > vergoeding(weken)),
    'V-03': isVergoeding && (weken === null || datum < EERSTE_LESDAG || gedeclareerdeWeken(model, [rij]) + weken > begonnenWeken(datum)),
    'V-04': isVergoeding && (eerder + bedrag > VERGOEDING_MAX || (eerdereWeken > 0 && eerdereWeken + Math.min(weken ?? 0, WEKEN_MAX) > WEKEN_MAX)),
    'W-03': rij.instrument === 'werkfit-houden' && (datum < EERSTE_TRAJECTDAG || datum >= EVALUATIEDAG),
  };
  const weigering = geweigerd(gebroken, kastekort(model, cel, bedrag));
  if (weigering) return weigering;
  return toegestaan(({ id }) => {
    const nummer = model.volgendNummer(`B-${datum.slice(0, 4)}`, 7);
    const boeking = model.boeken.boek('betaalbaarstellen', dag, gebeurtenis.betaalbaarstellen(cel, rij.id, bedrag));
    rij.betaalbaar += bedrag;
    rij.laatste = dag;
    const rest = eind ? rij.vastgelegd - rij.betaalbaar - rij.betaald : 0n;
    if (rest > 0n) model.boeken.boek('vrijvallen', dag, gebeurtenis.vrijvallen(rij.cel, rij.id, rest));
    rij.vastgelegd -= rest;
    if (eind) rij.status = 'afgewikkeld';
    model.betalingen.set(id, { id, nummer, verplichting: rij, bedrag, weken, cel, dag, indiener: door, status: 'betaalbaar', laatste: dag, aangehouden: false });
    model.besluiten += 1;
    return { nummer, boeking, status: 'betaalbaar', verplichtingNummer: rij.nummer, bedrag: euro(bedrag), jaar: cel.jaar, vrijgevallen: euro(rest) };
  });
}

export function trekBetalingIn(model: Model, { door, id }: VerzoekVan<'betaling-intrekken'>): Oordeel {
  const betaling = model.betalingen.get(id);
  if (!betaling || (betaling.cel.regio !== door && !door.startsWith('kas-'))) return spoorloos(404, 'niet-gevonden');
  if (!['betaalbaar', 'retour'].includes(betaling.status)) return spoorloos(409, 'verkeerde-status');
  return toegestaan(() => {
    const { verplichting, cel, bedrag, nummer } = betaling;
    const dag = model.boekdag(betaling.laatste);
    const boeking = model.boeken.boek('intrekken-betaling', dag, gebeurtenis.betalingIntrekken(cel, verplichting.id, bedrag));
    verplichting.betaalbaar -= bedrag;
    verplichting.laatste = laatste(verplichting.laatste, dag);
    if (verplichting.status === 'afgewikkeld') verplichting.status = 'gewijzigd';
    betaling.status = 'ingetrokken';
    betaling.laatste = dag;
    return { id, nummer, boeking, status: 'ingetrokken', bedrag: euro(bedrag) };
  });
}

export function heropen(model: Model, { id }: VerzoekVan<'heropenen'>): Oordeel {
  const betaling = model.betalingen.get(id);
  if (!betaling) return spoorloos(404, 'niet-gevonden');
  if (betaling.status !== 'retour') return spoorloos(409, 'verkeerde-status');
  return toegestaan(() => {
    betaling.status = 'betaalbaar';
    return { id, nummer: betaling.nummer, status: 'betaalbaar', bedrag: euro(betaling.bedrag) };
  });
}
