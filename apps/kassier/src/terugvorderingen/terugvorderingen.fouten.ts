import type { Rekeningsleutel } from '#ledger';
import type { Bedrag } from '#values';
import { conflict, type Fout, type Probleem } from '../http/index.js';

/** Only what left the account can be asked back. */
export function nietUitgevoerd(nummer: string, status: string): Probleem {
  const uitweg = ['betaalbaar', 'afgewezen', 'retour'].includes(status)
    ? 'Het geld is niet bij de begunstigde; trek de betaling in met /v1/betalingen/{id}/intrekkingen.'
    : status === 'ingetrokken' ? 'Zij is ingetrokken; er is niets terug te vorderen.' : 'Wacht tot de bank haar heeft uitgevoerd en het afschrift is ingelezen.';
  return conflict({ soort: 'verkeerde-status', titel: 'Kan niet in deze status', detail: `Betaling ${nummer} heeft status "${status}". Terugvorderen kan alleen van een uitgevoerde betaling. ${uitweg}` });
}

/** Never more than was paid, all claims on the payment together. */
export function meerDanBetaald(nummer: string, { bedrag, alGevorderd, gevraagd }: { bedrag: Bedrag; alGevorderd: Bedrag; gevraagd: Bedrag }): Probleem {
  const over = bedrag.min(alGevorderd);
  return conflict({
    soort: 'meer-dan-betaald', titel: 'Meer dan er betaald is',
    detail: `Van betaling ${nummer} van ${bedrag.voorMensen()} is al ${alGevorderd.voorMensen()} teruggevorderd; gevraagd is ${gevraagd.voorMensen()}. Vorder ten hoogste ${over.voorMensen()} terug, of trek een eerdere terugvordering in.`,
    uitbreiding: { betaald: bedrag.toString(), alGevorderd: alGevorderd.toString(), gevraagd: gevraagd.toString(), over: over.toString() },
  });
}

/** Of the werkgeversvergoeding only whole weeks go back. */
export function geenHeleWeken(nummer: string, bedrag: string, weken: number, perWeek: string): Fout {
  return { pointer: '/bedrag', melding: `Dit bedrag is geen geheel aantal weken. Betaling ${nummer} is ${bedrag} euro voor ${weken} ${weken === 1 ? 'week' : 'weken'}, ${perWeek} per week; noem in plaats van het bedrag het aantal weken.` };
}

/** More weeks than were paid. */
export function meerWeken(nummer: string, weken: number): Fout {
  return { pointer: '/weken', melding: `Betaling ${nummer} is voor ${weken} ${weken === 1 ? 'week' : 'weken'}; vorder ten hoogste die terug.` };
}

/** Weeks that cannot be told in cents: then only all of them together. */
export function alleenAlles(nummer: string, bedrag: string, weken: number): Fout {
  return { pointer: '/weken', melding: `Betaling ${nummer} is ${bedrag} euro voor ${weken} weken; dat is per week niet in centen uit te drukken. Noem een aantal weken waarvan het bedrag wel in hele centen is, of alle ${weken}.` };
}

/** Weeks of a payment that was not by the week. */
export function geenWeken(nummer: string): Fout {
  return { pointer: '/weken', melding: `Betaling ${nummer} is niet per week gedaan. Laat weken weg en noem een bedrag.` };
}

/** Neither a claim nor what comes in on it is older than the payment it is about. */
export function voorDeBetaling(pointer: string, uitgevoerdOp: string): Fout {
  return { pointer, melding: `Deze dag ligt voor de dag waarop de bank betaalde (${uitgevoerdOp}). Kies die dag of een latere.` };
}

/** Who asks money back does not give it up. */
export function zelfdePersoon(nummer: string): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Intrekken door een ander',
    detail: `U stelde terugvordering ${nummer} zelf in, en kunt wat ervan openstaat niet ook opgeven. Vraag een andere fiatteur van de kassier.`,
  });
}

/** Nothing is received or withdrawn beyond what is open. */
export function zoveelNietOpen(nummer: string, open: Bedrag, gevraagd: Bedrag | null): Probleem {
  const detail = gevraagd === null
    ? `Op terugvordering ${nummer} staat niets meer open; er is niets in te trekken.`
    : `Op terugvordering ${nummer} staat nog ${open.voorMensen()} open; gevraagd is ${gevraagd.voorMensen()}. Boek ten hoogste wat openstaat, en zoek uit waar de rest bij hoort.`;
  return conflict({ soort: 'niet-zoveel-open', titel: 'Zoveel staat niet open', detail, uitbreiding: { open: open.toString(), ...(gevraagd === null ? {} : { gevraagd: gevraagd.toString() }) } });
}

/** What was given up once is not given up again: a claim has one withdrawal. */
export function alOpgegeven(nummer: string, open: Bedrag): Probleem {
  return conflict({
    soort: 'al-ingetrokken', titel: 'Al eens ingetrokken',
    detail: `Van terugvordering ${nummer} is al eerder opgegeven wat openstond. De ${open.voorMensen()} die nu openstaat kwam terug doordat een ontvangst is ingetrokken; registreer het geld als het binnenkomt.`,
  });
}

/** A receipt is taken back once, and only while no statement shows the money. */
export function ontvangstNietInTeTrekken(nummer: string, waarom: 'ingetrokken' | 'op-afschrift'): Probleem {
  const detail = waarom === 'ingetrokken'
    ? `Deze ontvangst op terugvordering ${nummer} is al ingetrokken.`
    : `Deze ontvangst op terugvordering ${nummer} staat op een afschrift: het geld is binnen. Hoort het ergens anders bij, registreer dat dan daar en vraag de bank om uitleg.`;
  return conflict({ soort: waarom === 'ingetrokken' ? 'al-ingetrokken' : 'op-afschrift', titel: 'Niet in te trekken', detail });
}

/** Who registers money does not take it back. */
export function zelfdeRegistrator(nummer: string): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Intrekken door een ander',
    detail: `U registreerde deze ontvangst op terugvordering ${nummer} zelf, en kunt haar niet ook intrekken. Vraag een fiatteur van de kassier die haar niet registreerde.`,
  });
}

/** The space that the receipt gave was given away since. */
export function ruimteAlGebruikt({ rekening: { boek, stroom, jaar, regio }, bedrag, saldo }: { rekening: Rekeningsleutel; bedrag: Bedrag; saldo: Bedrag }): Probleem {
  const tekort = bedrag.min(saldo);
  const cel = `${boek === 'kas' ? 'het kasbudget' : 'het verplichtingenbudget'} van cel ${stroom} ${jaar} ${regio}`;
  return conflict({
    soort: 'ruimte-al-gebruikt', titel: 'De ruimte is al gebruikt',
    detail: `Deze ontvangst gaf ${bedrag.voorMensen()} ruimte in ${cel}; daarvan is nog ${saldo.voorMensen()} over. Laat eerst voor ${tekort.voorMensen()} een verplichting verlagen of vrijvallen of een betaling intrekken, of vraag SZW om een herverdeling.`,
    uitbreiding: { ruimte: saldo.toString(), gevraagd: bedrag.toString(), tekort: tekort.toString() },
  });
}
