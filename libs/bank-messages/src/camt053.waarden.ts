import { Bedrag, type Datum } from '#values';
import type { Foutenlijst } from './berichtfout.js';
import { isGeldigIban, normaliseerIban } from './iban.js';
import { dagVan } from './moment.js';
import { tekstOp, vind, type Knoop } from './xml.reader.js';

const HELE_CIJFERS_MAX = 13;

/** Reads an amount as XML schema writes decimals ("100", "100.5", "100.50000"); null when it is none or has parts of a cent. */
export function leesDecimaal(tekst: string): Bedrag | null {
  const delen = /^\+?(\d*)(?:\.(\d*))?$/.exec(tekst);
  if (!delen) return null;
  const geheel = (delen[1] ?? '').replace(/^0+/, '');
  const fractie = (delen[2] ?? '').replace(/0+$/, '');
  if (`${delen[1] ?? ''}${delen[2] ?? ''}` === '' || geheel.length > HELE_CIJFERS_MAX || fractie.length > 2) return null;
  return Bedrag.van(`${geheel === '' ? '0' : geheel}.${fractie.padEnd(2, '0')}`);
}

/** The only element at a path; reports when it is absent or occurs twice, because then nobody can tell which one counts. */
function enige(knoop: Knoop, naam: string, plaats: string, fouten: Foutenlijst): Knoop | null {
  const gevonden = knoop.kinderen.filter((kind) => kind.naam === naam);
  if (gevonden.length === 1) return gevonden[0] ?? null;
  const hoeVaak = gevonden.length === 0 ? 'ontbreekt' : `komt ${gevonden.length} keer voor`;
  fouten.meld(plaats, `${naam} ${hoeVaak}, maar moet er één keer staan; vraag de bank om een hersteld bestand.`);
  return null;
}

/** Reports each of these elements that stands there twice, because then nobody can tell which one counts; absent it may be. */
export function controleerEenmaal(knoop: Knoop, namen: readonly string[], plaats: string, fouten: Foutenlijst): void {
  for (const naam of namen) {
    const aantal = knoop.kinderen.filter((kind) => kind.naam === naam).length;
    if (aantal > 1) fouten.meld(plaats, `${naam} komt ${aantal} keer voor, maar mag er één keer staan; vraag de bank om een hersteld bestand.`);
  }
}

/** Reads an Amt element in euro; reports and gives null when it is not. The amount has no sign. */
export function leesEurobedrag(amt: Knoop, plaats: string, fouten: Foutenlijst): Bedrag | null {
  if (amt.valuta !== 'EUR') {
    fouten.meld(plaats, `De valuta is ${amt.valuta ?? 'niet gegeven'}; alleen EUR wordt verwerkt. Vraag de bank om een bestand met bedragen in euro.`);
    return null;
  }
  const bedrag = leesDecimaal(amt.tekst.trim());
  if (bedrag === null) fouten.meld(plaats, `"${amt.tekst.trim().slice(0, 40)}" is geen bedrag in euro's en centen; vraag de bank om een hersteld bestand.`);
  return bedrag;
}

/** 1 for money that comes in, -1 for money that goes out, null (and reported) for anything else. */
export function leesRichting(tekst: string | null, plaats: string, fouten: Foutenlijst): 1 | -1 | null {
  if (tekst === 'CRDT') return 1;
  if (tekst === 'DBIT') return -1;
  fouten.meld(plaats, `CdtDbtInd is ${tekst === null ? 'niet gegeven' : `"${tekst.slice(0, 40)}"`}; het moet CRDT of DBIT zijn. Vraag de bank om een hersteld bestand.`);
  return null;
}

/** Reads Amt and CdtDbtInd of a balance or an entry as one amount with a sign; reports and gives null when it cannot. */
export function leesGetekendBedrag(knoop: Knoop, plaats: string, fouten: Foutenlijst): Bedrag | null {
  const amt = enige(knoop, 'Amt', plaats, fouten);
  const bedrag = amt === null ? null : leesEurobedrag(amt, plaats, fouten);
  const indicator = enige(knoop, 'CdtDbtInd', plaats, fouten);
  const richting = indicator === null ? null : leesRichting(indicator.tekst.trim(), plaats, fouten);
  if (bedrag === null || richting === null) return null;
  return richting === 1 ? bedrag : bedrag.tegengesteld();
}

/** Reads a date element with Dt or DtTm in it; reports and gives null when there is none or the day does not exist. */
export function leesDag(knoop: Knoop, naam: string, plaats: string, fouten: Foutenlijst): Datum | null {
  const tekst = tekstOp(knoop, `${naam}/Dt`) ?? tekstOp(knoop, `${naam}/DtTm`);
  const dag = tekst === null ? null : dagVan(tekst);
  if (dag === null) fouten.meld(plaats, `${naam} is ${tekst === null ? 'niet gegeven' : `"${tekst.slice(0, 40)}", geen bestaande dag`}; vraag de bank om een hersteld bestand.`);
  return dag;
}

/** The valid IBAN at a path, or null. */
export function leesIban(knoop: Knoop, pad: string): string | null {
  const iban = normaliseerIban(tekstOp(knoop, pad) ?? '');
  return isGeldigIban(iban) ? iban : null;
}

/** Whether an xs:boolean element says true. */
export function isWaar(knoop: Knoop, pad: string): boolean {
  const tekst = vind(knoop, pad)?.tekst.trim();
  return tekst === 'true' || tekst === '1';
}

/** Max35Text of the schema: what the bank names things by. */
export const KENMERK_TEKENS_MAX = 35;

/** Reports an identifier that is longer than the schema allows; one of a million characters would be kept and shown for ever. */
export function controleerKenmerklengte(kenmerk: string | null, naam: string, plaats: string, fouten: Foutenlijst): void {
  if (kenmerk === null || kenmerk.length <= KENMERK_TEKENS_MAX) return;
  fouten.meld(plaats, `${naam} heeft ${kenmerk.length} tekens, maar mag er ${KENMERK_TEKENS_MAX} hebben; vraag de bank om een hersteld bestand.`);
}

/** The text, cut to a number of characters without leaving half of one. */
export function ingekort(tekst: string, tekensMax: number): string {
  return tekst.length <= tekensMax ? tekst : tekst.slice(0, tekensMax).replace(/[\uD800-\uDBFF]$/, '');
}
