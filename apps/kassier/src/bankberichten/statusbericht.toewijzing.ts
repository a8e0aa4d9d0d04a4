import { isAfwijzing, isUitvoering, isVopStatus, type VopStatus } from '#bank-messages';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';
import { bundeltotaal, type Bundels } from './bundel.splitsing.js';
import type { Statusregel } from './statusbericht.regels.js';

/** What is done with what the bank says: a rejection is booked, other things are kept, and what contradicts our books is for somebody to look at. */
export interface Statustoewijzing {
  readonly regel: Statusregel;
  readonly verwerking: 'afgewezen' | 'gemeld' | 'niet-verwerkt';
  /** The order it is about, also when it could not be done; null when there is none. */
  readonly opdracht: BekendeOpdracht | null;
  /** Dutch; what happened, or why nothing did. */
  readonly toelichting: string;
}

/** The file that the report is about: of which run, and how that stands. Null when it is none of ours. */
export type Bestandsrun = { readonly id: string; readonly nummer: string; readonly status: string } | null;

/**
 * Decides per line of a report what it means for our payments. Changes the orders, so that the same
 * payment is never rejected twice.
 */
export function wijsStatussenToe(regels: readonly Statusregel[], opdrachten: ReadonlyMap<string, BekendeOpdracht>, bundels: Bundels, run: Bestandsrun): Statustoewijzing[] {
  return regels.flatMap((regel) => {
    const { endToEndId } = regel;
    if (endToEndId === null) return [zonderOpdracht(regel, run)];
    const bundel = bundels.get(endToEndId);
    if (bundel === undefined) return [opOpdracht(regel, opdrachten.get(endToEndId) ?? null, run)];
    const totaal = bundeltotaal(bundel);
    if (regel.bedrag !== null && !regel.bedrag.gelijkAan(totaal)) {
      return [nietVerwerkt(regel, null, `Overboeking ${endToEndId} is ${totaal.voorMensen()}, maar de bank meldt ${regel.bedrag.voorMensen()}. Vraag de bank om uitleg.`)];
    }
    // What is said of a bundle is said of each of its orders.
    return bundel.map((opdracht) => opOpdracht({ ...regel, endToEndId: opdracht.endToEndId, bedrag: opdracht.bedrag }, opdracht, run));
  });
}

function zonderOpdracht(regel: Statusregel, run: Bestandsrun): Statustoewijzing {
  const wat = regel.niveau === 'bestand' ? 'het bestand' : `groep "${regel.groepId ?? ''}"`;
  if (run === null) return nietVerwerkt(regel, null, 'Het bestand waarover de bank schrijft is niet door de kassier gemaakt. Vraag de bank voor wie dit bericht bedoeld was.');
  if (run.status === 'ingetrokken') return nietVerwerkt(regel, null, `Betaalrun ${run.nummer} is ingetrokken en had niet naar de bank gemogen, maar de bank meldt ${regel.status} over ${wat}. Laat de bank het bestand annuleren.`);
  if (regel.afwijking !== undefined) return nietVerwerkt(regel, null, `De bank meldt ${regel.status} over ${wat}. ${regel.afwijking} Er is niets geboekt. Vraag de bank wat zij heeft ontvangen.`);
  if (isAfwijzing(regel.status)) return nietVerwerkt(regel, null, `De bank wijst ${wat} af, maar wat daarin stond is hier niet te lezen. Vraag de bank om een statusbericht per betaling.`);
  return { regel, verwerking: 'gemeld', opdracht: null, toelichting: `De bank meldt ${regel.status} over ${wat}.` };
}

function opOpdracht(regel: Statusregel, opdracht: BekendeOpdracht | null, run: Bestandsrun): Statustoewijzing {
  if (opdracht === null) return nietVerwerkt(regel, null, `Kenmerk "${regel.endToEndId ?? ''}" hoort bij geen betaling van de kassier. Vraag de bank voor wie dit bericht bedoeld was.`);
  const naam = `Betaling ${opdracht.betalingNummer}`;
  if (opdracht.runId !== run?.id) return nietVerwerkt(regel, opdracht, `${naam} staat niet in het bestand waarover de bank schrijft. Vraag de bank om uitleg.`);
  if (run.status === 'ingetrokken') return nietVerwerkt(regel, opdracht, `${naam} zit in betaalrun ${run.nummer}, die is ingetrokken en niet naar de bank had gemogen; de bank meldt ${regel.status}. Laat de bank het bestand annuleren.`);
  if (regel.bedrag !== null && !regel.bedrag.gelijkAan(opdracht.bedrag)) {
    return nietVerwerkt(regel, opdracht, `${naam} is ${opdracht.bedrag.voorMensen()}, maar de bank meldt ${regel.bedrag.voorMensen()}. Vraag de bank om uitleg.`);
  }
  return isAfwijzing(regel.status) ? afwijzing(regel, opdracht, naam) : melding(regel, opdracht, naam);
}

function afwijzing(regel: Statusregel, opdracht: BekendeOpdracht, naam: string): Statustoewijzing {
  const { status, loopt } = opdracht;
  if (loopt && status === 'verzonden') {
    opdracht.status = 'afgewezen';
    opdracht.loopt = false;
    opdracht.isAfgewezen = true;
    const reden = regel.reden === null ? '' : ` met reden ${regel.reden}`;
    return { regel, verwerking: 'afgewezen', opdracht, toelichting: `${naam} is afgewezen${reden}. Herstel de oorzaak en heropen de betaling, of trek haar in.` };
  }
  if (opdracht.isAfgewezen) return gemeld(regel, opdracht, `${naam} was al als afgewezen geboekt; er verandert niets.`);
  if (loopt && status === 'uitgevoerd') return nietVerwerkt(regel, opdracht, `${naam} staat op een afschrift als uitgevoerd, maar de bank wijst haar nu af. Er is niets geboekt. Vraag de bank om uitleg.`);
  return nietVerwerkt(regel, opdracht, `${naam} is onder dit kenmerk al afgehandeld (status "${status}"), maar de bank wijst haar nu af. Er is niets geboekt. Vraag de bank om uitleg.`);
}

const VOP: Readonly<Record<VopStatus, string>> = {
  RCVC: 'Naam en rekeningnummer horen volgens de bank bij elkaar.',
  RVMC: 'De naam lijkt volgens de bank op die van de rekeninghouder, maar is niet gelijk. Controleer de naam van de begunstigde.',
  RVNM: 'Naam en rekeningnummer horen volgens de bank niet bij elkaar. De begunstigde wordt aangehouden totdat zijn gegevens zijn gewijzigd of een fiatteur de aanhouding opheft.',
  RVNA: 'De bank kon niet nagaan of naam en rekeningnummer bij elkaar horen.',
};

function melding(regel: Statusregel, opdracht: BekendeOpdracht, naam: string): Statustoewijzing {
  if (isVopStatus(regel.status)) return gemeld(regel, opdracht, VOP[regel.status]);
  const { isAfgewezen } = opdracht;
  if (isAfgewezen && isUitvoering(regel.status)) {
    return nietVerwerkt(regel, opdracht, `${naam} is als afgewezen geboekt, maar de bank meldt nu dat zij is uitgevoerd (${regel.status}). Wacht het afschrift af en betaal haar niet opnieuw voordat de bank uitleg gaf.`);
  }
  if (isAfgewezen) return gemeld(regel, opdracht, `${naam} was al als afgewezen geboekt; ${regel.status} verandert dat niet.`);
  return gemeld(regel, opdracht, `De bank meldt ${regel.status}; pas een afschrift rekent de betaling af.`);
}

function gemeld(regel: Statusregel, opdracht: BekendeOpdracht, toelichting: string): Statustoewijzing {
  return { regel, verwerking: 'gemeld', opdracht, toelichting };
}

function nietVerwerkt(regel: Statusregel, opdracht: BekendeOpdracht | null, toelichting: string): Statustoewijzing {
  return { regel, verwerking: 'niet-verwerkt', opdracht, toelichting };
}
