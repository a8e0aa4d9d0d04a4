import { kenmerkenIn, type OpenVordering } from '../terugvorderingen/index.js';
import type { Afschrifttransactie } from './bankbericht.lezen.js';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';
import { bundeltotaal, type Bundels } from './bundel.splitsing.js';

/** What is done with a transaction; unknown money goes to the suspense account, whatever is the reason. */
export interface Toewijzing {
  readonly transactie: Afschrifttransactie;
  readonly verwerking: 'uitgevoerd' | 'retour' | 'ontvangen' | 'onbekend';
  /** The order it is about, also when amount or status do not fit; null when there is none. */
  readonly opdracht: BekendeOpdracht | null;
  /** The claim on which it was received; null when it was not. */
  readonly vordering: OpenVordering | null;
  /** Dutch; what happened, or why it was not recognised. */
  readonly toelichting: string;
}

/**
 * Decides per transaction what it means for our payments: on EndToEndId, amount and direction; and of other money that came
 * in, for our claims: on the reference that the payer mentioned. What went out comes first, because a payment can be executed
 * and come back on one statement, and banks differ in the order in which they show that. Changes `status` and `loopt` of the
 * orders and `open` of the claims, so that the same payment is never executed twice and no claim is paid back twice.
 */
export function wijsToe(
  transacties: readonly Afschrifttransactie[], opdrachten: ReadonlyMap<string, BekendeOpdracht>, vorderingen: ReadonlyMap<string, OpenVordering> = new Map(), bundels: Bundels = new Map(),
): Toewijzing[] {
  const uitgaand = transacties.filter((transactie) => transactie.bedrag.isNegatief());
  const inkomend = transacties.filter((transactie) => !transactie.bedrag.isNegatief());
  return [...uitgaand, ...inkomend].map((transactie) => {
    const opdracht = transactie.endToEndId === null ? null : (opdrachten.get(transactie.endToEndId) ?? null);
    return opdracht === null ? (opVordering(transactie, vorderingen) ?? onbekend(transactie, null, zonderOpdracht(transactie, bundels))) : opOpdracht(transactie, opdracht);
  });
}

/** The references of claims that whoever paid this mentioned, as a structured reference or in the text. */
export function genoemdeKenmerken({ bedrag, kenmerk, omschrijving }: Afschrifttransactie): string[] {
  return bedrag.isPositief() ? [...new Set([...kenmerkenIn(kenmerk ?? ''), ...kenmerkenIn(omschrijving)])] : [];
}

/** What the reference of a claim means for money that came in; null when it has none. In doubt it is for a person to say. */
function opVordering(transactie: Afschrifttransactie, vorderingen: ReadonlyMap<string, OpenVordering>): Toewijzing | null {
  const [kenmerk, ander] = genoemdeKenmerken(transactie);
  if (kenmerk === undefined) return null;
  if (ander !== undefined) return onbekend(transactie, null, `Ontvangen met kenmerken ${kenmerk} en ${ander}. Zoek uit welk deel bij welke terugvordering hoort.`);
  const vordering = vorderingen.get(kenmerk);
  if (vordering === undefined) return onbekend(transactie, null, `Ontvangen met kenmerk ${kenmerk}, dat bij geen terugvordering hoort. Zoek uit waar het bij hoort.`);
  const naam = `Terugvordering ${vordering.nummer}`;
  if (vordering.zonderAfschrift.some((bedrag) => bedrag.gelijkAan(transactie.bedrag))) {
    return onbekend(transactie, null, `Op ${naam} is dit bedrag al met de hand geregistreerd. Handel deze post af met die ontvangst, als het dezelfde is.`);
  }
  if (transactie.bedrag.groterDan(vordering.open)) {
    return onbekend(transactie, null, `${naam} heeft nog ${vordering.open.voorMensen()} open, maar er kwam ${transactie.bedrag.voorMensen()} binnen. Zoek uit waar de rest bij hoort.`);
  }
  vordering.open = vordering.open.min(transactie.bedrag);
  return { transactie, verwerking: 'ontvangen', opdracht: null, vordering, toelichting: `${naam}: ontvangen, er staat nog ${vordering.open.voorMensen()} open.` };
}

function opOpdracht(transactie: Afschrifttransactie, opdracht: BekendeOpdracht): Toewijzing {
  const isUitgaand = transactie.bedrag.isNegatief();
  const bedrag = isUitgaand ? transactie.bedrag.tegengesteld() : transactie.bedrag;
  const naam = `Betaling ${opdracht.betalingNummer}`;
  if (!bedrag.gelijkAan(opdracht.bedrag)) {
    return onbekend(transactie, opdracht, `${naam} is ${opdracht.bedrag.voorMensen()}, maar de bank meldt ${bedrag.voorMensen()}. Vraag de bank om uitleg.`);
  }
  if (isUitgaand && opdracht.loopt && opdracht.status === 'verzonden') {
    opdracht.status = 'uitgevoerd';
    return { transactie, verwerking: 'uitgevoerd', opdracht, vordering: null, toelichting: `${naam} is uitgevoerd.` };
  }
  if (!isUitgaand && opdracht.loopt && opdracht.status === 'uitgevoerd' && !opdracht.teruggevorderd) {
    opdracht.status = 'retour';
    opdracht.loopt = false;
    const reden = transactie.reden === null ? '' : ` met reden ${transactie.reden}`;
    return { transactie, verwerking: 'retour', opdracht, vordering: null, toelichting: `${naam} is teruggekomen${reden}. Herstel de oorzaak en heropen de betaling, of trek haar in.` };
  }
  return onbekend(transactie, opdracht, `${naam} ${isUitgaand ? nietUitTeVoeren(opdracht) : nietTerug(opdracht)}`);
}

/**
 * Whether this is ours and right, but ahead of something we have not been told yet: executed or back before the run was
 * recorded as sent, or back before its execution. Booked as unknown money it could never be put right; told again later it can.
 */
export function isTeVroeg({ transactie, verwerking, opdracht }: Toewijzing): boolean {
  if (verwerking !== 'onbekend' || opdracht === null || !opdracht.loopt) return false;
  if (transactie.bedrag.isNegatief()) return opdracht.status === 'in-run' && transactie.bedrag.tegengesteld().gelijkAan(opdracht.bedrag);
  return ['in-run', 'verzonden'].includes(opdracht.status) && transactie.bedrag.gelijkAan(opdracht.bedrag);
}

/** Whether money went out that we cannot account for: the payments it names may be with their payees already. */
export function isOnverklaard({ transactie, verwerking }: Toewijzing): boolean {
  return verwerking === 'onbekend' && transactie.bedrag.isNegatief();
}

function nietUitTeVoeren({ loopt, status, isAfgewezen }: BekendeOpdracht): string {
  if (isAfgewezen) return 'is door de bank afgewezen, maar de bank schrijft haar toch af. Betaal haar niet opnieuw voordat de bank uitleg gaf.';
  if (!loopt) return 'is onder dit kenmerk al afgehandeld, maar de bank schrijft haar weer af. Vraag de bank om uitleg.';
  if (status === 'uitgevoerd') return 'is al uitgevoerd, maar de bank schrijft haar nog eens af. Vraag de bank om uitleg.';
  return `is niet als verzonden geboekt (status "${status}"), maar de bank schrijft haar af. Controleer de betaalrun en vraag de bank om uitleg.`;
}

function nietTerug({ loopt, status, teruggevorderd }: BekendeOpdracht): string {
  if (teruggevorderd) return 'komt terug, terwijl er geld van wordt teruggevorderd. Handel deze post af als ontvangst op de terugvordering, of trek de terugvordering in en boek haar als retour.';
  if (!loopt) return 'is onder dit kenmerk al afgehandeld, maar er komt weer geld terug. Vraag de bank om uitleg.';
  return `komt terug, maar haar uitvoering staat op geen verwerkt afschrift (status "${status}"). Lees eerst het ontbrekende afschrift in en vraag de bank om uitleg.`;
}

function zonderOpdracht({ endToEndId, groepId, bedrag, vanDeBank }: Afschrifttransactie, bundels: Bundels): string {
  if (bedrag.isNul()) return 'De bank meldt een bedrag van nul: er is niets te boeken.';
  const bundel = endToEndId === null ? undefined : bundels.get(endToEndId);
  if (bundel !== undefined) {
    const gemeld = bedrag.isNegatief() ? bedrag.tegengesteld() : bedrag;
    return `Overboeking ${endToEndId ?? ''} is ${bundel.length} betalingen van samen ${bundeltotaal(bundel).voorMensen()}, maar de bank meldt ${gemeld.voorMensen()}. Vraag de bank om uitleg.`;
  }
  if (vanDeBank === true && endToEndId === null) return `Kosten of rente van de bank: dat is geen geld van de regeling. Laat de rekeninghouder ${bedrag.isNegatief() ? 'dit bedrag in één keer aanvullen' : 'dit bedrag van de rekening halen'} en streep de twee posten tegen elkaar weg.`;
  const wat = bedrag.isNegatief() ? 'Afgeschreven' : 'Ontvangen';
  if (endToEndId !== null) return `${wat} met kenmerk "${endToEndId}", dat bij geen betaling van de kassier hoort. Zoek uit waar het bij hoort.`;
  if (groepId !== null) return `${wat} als verzamelboeking "${groepId}" zonder de betalingen daarin. Vraag de bank om een afschrift met alle transacties.`;
  return `${wat} zonder kenmerk van een betaling. Zoek aan de hand van de bankreferentie uit waar het bij hoort.`;
}

function onbekend(transactie: Afschrifttransactie, opdracht: BekendeOpdracht | null, toelichting: string): Toewijzing {
  return { transactie, verwerking: 'onbekend', opdracht, vordering: null, toelichting };
}
