import type { Bedrag } from '#values';
import { NOG_TE_BESTEMMEN, type Budgetboek, type Cel, type Rekeningsleutel, type Rekeningsoort } from './rekening.js';
import type { Posting } from './journal-entry.js';

/**
 * The table of business events: which accounts each one debits and credits. Every function gives the postings of one
 * event, balanced per book and per stream, for a positive amount.
 */

/** Where a payment belongs: the cell that pays, the verplichting it is for, and the analytic dimension. */
export interface Betaalplaats {
  readonly cel: Cel;
  readonly verplichting: string;
  readonly dimensie: string;
}

function rekening(boek: Rekeningsleutel['boek'], soort: Rekeningsoort, stroom: string, jaar: number | null, regio: string | null): Rekeningsleutel {
  return { boek, soort, stroom, jaar, regio };
}

/** The account of a cell in a budget book. */
export function celRekening(boek: Budgetboek, soort: 'ruimte' | 'vastgelegd' | 'betaalbaar' | 'betaald', cel: Cel): Rekeningsleutel {
  return rekening(boek, soort, cel.stroom, cel.jaar, cel.regio);
}

/** The national account of a stream and year in a budget book. */
export function jaarRekening(boek: Budgetboek, soort: 'budget' | 'te-verdelen', stroom: string, jaar: number): Rekeningsleutel {
  return rekening(boek, soort, stroom, jaar, null);
}

function stroomRekening(soort: 'bank' | 'voorschot-szw' | 'crediteuren' | 'betalingen-onderweg' | 'vorderingen' | 'tussenrekening', stroom: string): Rekeningsleutel {
  return rekening('financieel', soort, stroom, null, null);
}

function lasten(cel: Cel): Rekeningsleutel {
  return rekening('financieel', 'lasten', cel.stroom, null, cel.regio);
}

/** Debits one account and credits another. */
function overboeking(debet: Rekeningsleutel, credit: Rekeningsleutel, bedrag: Bedrag): Posting[] {
  return [
    { rekening: debet, bedrag, verplichting: null, dimensie: '' },
    { rekening: credit, bedrag: bedrag.tegengesteld(), verplichting: null, dimensie: '' },
  ];
}

/** The same, where one or both accounts keep a sub-ledger per verplichting (`ruimte` does not). */
function opVerplichting(debet: Rekeningsleutel, credit: Rekeningsleutel, bedrag: Bedrag, verplichting: string, dimensie: string): Posting[] {
  return overboeking(debet, credit, bedrag).map((posting) =>
    posting.rekening.soort === 'ruimte' ? posting : { ...posting, verplichting, dimensie },
  );
}

/** SZW opens budget: budget → te-verdelen. */
export function openstellen(boek: Budgetboek, stroom: string, jaar: number, bedrag: Bedrag): Posting[] {
  return overboeking(jaarRekening(boek, 'te-verdelen', stroom, jaar), jaarRekening(boek, 'budget', stroom, jaar), bedrag);
}

/** SZW lowers budget that is not yet allotted: te-verdelen → budget. */
export function verlagen(boek: Budgetboek, stroom: string, jaar: number, bedrag: Bedrag): Posting[] {
  return overboeking(jaarRekening(boek, 'budget', stroom, jaar), jaarRekening(boek, 'te-verdelen', stroom, jaar), bedrag);
}

/** SZW allots to a cell: te-verdelen → ruimte. */
export function toedelen(boek: Budgetboek, cel: Cel, bedrag: Bedrag): Posting[] {
  return overboeking(celRekening(boek, 'ruimte', cel), jaarRekening(boek, 'te-verdelen', cel.stroom, cel.jaar), bedrag);
}

/** SZW takes an allotment back: ruimte → te-verdelen. */
export function intrekken(boek: Budgetboek, cel: Cel, bedrag: Bedrag): Posting[] {
  return overboeking(jaarRekening(boek, 'te-verdelen', cel.stroom, cel.jaar), celRekening(boek, 'ruimte', cel), bedrag);
}

/** SZW moves an allotment between regions: ruimte → ruimte, same stream and year. */
export function herverdelen(boek: Budgetboek, van: Cel, naar: Cel, bedrag: Bedrag): Posting[] {
  return overboeking(celRekening(boek, 'ruimte', naar), celRekening(boek, 'ruimte', van), bedrag);
}

/** SZW moves budget between years or streams: it is lowered in the one and opened in the other. */
export function verplaatsen(boek: Budgetboek, van: { stroom: string; jaar: number }, naar: { stroom: string; jaar: number }, bedrag: Bedrag): Posting[] {
  return [...verlagen(boek, van.stroom, van.jaar, bedrag), ...openstellen(boek, naar.stroom, naar.jaar, bedrag)];
}

/** A commitment is entered or raised: ruimte → vastgelegd. */
export function vastleggen(cel: Cel, verplichting: string, dimensie: string, bedrag: Bedrag): Posting[] {
  return opVerplichting(celRekening('verplichtingen', 'vastgelegd', cel), celRekening('verplichtingen', 'ruimte', cel), bedrag, verplichting, dimensie);
}

/** A commitment is lowered or released: vastgelegd → ruimte. */
export function vrijvallen(cel: Cel, verplichting: string, dimensie: string, bedrag: Bedrag): Posting[] {
  return opVerplichting(celRekening('verplichtingen', 'ruimte', cel), celRekening('verplichtingen', 'vastgelegd', cel), bedrag, verplichting, dimensie);
}

/** A claim becomes payable: kas ruimte → betaalbaar; lasten debet, crediteuren credit. */
export function betaalbaarstellen({ cel, verplichting, dimensie }: Betaalplaats, bedrag: Bedrag): Posting[] {
  return [
    ...opVerplichting(celRekening('kas', 'betaalbaar', cel), celRekening('kas', 'ruimte', cel), bedrag, verplichting, dimensie),
    ...overboeking(lasten(cel), stroomRekening('crediteuren', cel.stroom), bedrag),
  ];
}

/** A payment goes to the bank: crediteuren debet, betalingen-onderweg credit. */
export function verzenden(stroom: string, bedrag: Bedrag): Posting[] {
  return overboeking(stroomRekening('crediteuren', stroom), stroomRekening('betalingen-onderweg', stroom), bedrag);
}

/** The bank confirms: betaalbaar → betaald; betalingen-onderweg debet, bank credit. */
export function uitvoeren({ cel, verplichting, dimensie }: Betaalplaats, bedrag: Bedrag): Posting[] {
  return [
    ...opVerplichting(celRekening('kas', 'betaald', cel), celRekening('kas', 'betaalbaar', cel), bedrag, verplichting, dimensie),
    ...overboeking(stroomRekening('betalingen-onderweg', cel.stroom), stroomRekening('bank', cel.stroom), bedrag),
  ];
}

/** The bank rejects before execution: it is a debt again, and still payable. */
export function afwijzen(stroom: string, bedrag: Bedrag): Posting[] {
  return overboeking(stroomRekening('betalingen-onderweg', stroom), stroomRekening('crediteuren', stroom), bedrag);
}

/** The money comes back later: betaald → betaalbaar; bank debet, crediteuren credit. */
export function retour({ cel, verplichting, dimensie }: Betaalplaats, bedrag: Bedrag): Posting[] {
  return [
    ...opVerplichting(celRekening('kas', 'betaalbaar', cel), celRekening('kas', 'betaald', cel), bedrag, verplichting, dimensie),
    ...overboeking(stroomRekening('bank', cel.stroom), stroomRekening('crediteuren', cel.stroom), bedrag),
  ];
}

/** A payable claim is withdrawn: betaalbaar → ruimte; crediteuren debet, lasten credit. */
export function betalingIntrekken({ cel, verplichting, dimensie }: Betaalplaats, bedrag: Bedrag): Posting[] {
  return [
    ...opVerplichting(celRekening('kas', 'ruimte', cel), celRekening('kas', 'betaalbaar', cel), bedrag, verplichting, dimensie),
    ...overboeking(stroomRekening('crediteuren', cel.stroom), lasten(cel), bedrag),
  ];
}

/** SZW pays in for a stream: bank debet, voorschot-szw credit. */
export function bevoorschotten(stroom: string, bedrag: Bedrag): Posting[] {
  return overboeking(stroomRekening('bank', stroom), stroomRekening('voorschot-szw', stroom), bedrag);
}

/** What was registered as paid in was not: voorschot-szw debet, bank credit. */
export function voorschotIntrekken(stroom: string, bedrag: Bedrag): Posting[] {
  return overboeking(stroomRekening('voorschot-szw', stroom), stroomRekening('bank', stroom), bedrag);
}

/** Money that was paid is asked back: vorderingen debet, lasten credit. It is space again only when it is back. */
export function terugvorderen({ cel }: Betaalplaats, bedrag: Bedrag): Posting[] {
  return overboeking(stroomRekening('vorderingen', cel.stroom), lasten(cel), bedrag);
}

/** It is not asked back any more: lasten debet, vorderingen credit. */
export function vorderingIntrekken({ cel }: Betaalplaats, bedrag: Bedrag): Posting[] {
  return overboeking(lasten(cel), stroomRekening('vorderingen', cel.stroom), bedrag);
}

/** It came back, after the year in which it was paid: bank debet, vorderingen credit, and no space. */
export function ontvangen({ cel }: Betaalplaats, bedrag: Bedrag): Posting[] {
  return overboeking(stroomRekening('bank', cel.stroom), stroomRekening('vorderingen', cel.stroom), bedrag);
}

/**
 * It came back in the year in which it was paid: besides, kas betaald → ruimte in the cell that paid, and vastgelegd → ruimte
 * in the cell of `jaar`, the year of the verplichting.
 */
export function ontvangenBinnenJaar(plaats: Betaalplaats, jaar: number, bedrag: Bedrag): Posting[] {
  const { cel, verplichting, dimensie } = plaats;
  return [
    ...ontvangen(plaats, bedrag),
    ...opVerplichting(celRekening('kas', 'ruimte', cel), celRekening('kas', 'betaald', cel), bedrag, verplichting, dimensie),
    ...vrijvallen({ ...cel, jaar }, verplichting, dimensie, bedrag),
  ];
}

/** Money on a statement that belongs to nothing we know; negative when it left the account. Shown, never dropped. */
export function onbekendOntvangen(bedrag: Bedrag): Posting[] {
  return overboeking(stroomRekening('bank', NOG_TE_BESTEMMEN), stroomRekening('tussenrekening', NOG_TE_BESTEMMEN), bedrag);
}

/** It is known now what that money was: it leaves the suspense account, to be booked as what it is. */
export function bestemmen(bedrag: Bedrag): Posting[] {
  return onbekendOntvangen(bedrag.tegengesteld());
}

/** The accounts of a cell, in the order a decision reads them. */
export const celRekeningen = {
  /** ruimte, vastgelegd */
  verplichtingen: (cel: Cel): Rekeningsleutel[] => [celRekening('verplichtingen', 'ruimte', cel), celRekening('verplichtingen', 'vastgelegd', cel)],
  /** ruimte, betaalbaar, betaald */
  kas: (cel: Cel): Rekeningsleutel[] => [celRekening('kas', 'ruimte', cel), celRekening('kas', 'betaalbaar', cel), celRekening('kas', 'betaald', cel)],
};
