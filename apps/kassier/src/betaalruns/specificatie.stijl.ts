import { HUISSTIJL } from '../vormgeving/index.js';

/** The look of a specification: the house style, and what a list of many payments asks for on screen and on paper. */
export const SPECIFICATIESTIJL = `${HUISSTIJL}
.kernbedrag { font-size: 1.35rem; margin-top: .75rem; }
.kernbedrag strong { color: var(--merk); }
.aandacht { list-style: none; margin: .75rem 0; padding: 0; max-width: 60rem; }
.aandacht li { background: var(--papier); border: 1px solid var(--lijn); border-left: 6px solid var(--nadruk); border-radius: 4px; padding: .6rem .9rem; margin: 0 0 .5rem; break-inside: avoid; }
.feiten { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: .75rem 0; max-width: 52rem; }
.feiten dt { color: var(--gedempt); }
.feiten dd { margin: 0; }
tbody th:first-child { min-width: 0; }
.tabelvak { margin: .75rem 0; }
td code { font-size: .85em; }
.nadruk { display: inline-block; border: 1px solid var(--nadruk); color: #8a3f05; background: #fff6ee; border-radius: 3px; padding: 0 .35rem; font-size: .85em; white-space: nowrap; }
.heel { white-space: nowrap; }
.iban { white-space: nowrap; color: var(--gedempt); }
table.betalingen { table-layout: fixed; min-width: 68rem; }
table.betalingen .k1 { width: 5%; } table.betalingen .k2 { width: 26%; } table.betalingen .k3 { width: 12%; } table.betalingen .k4 { width: 14%; } table.betalingen .k5 { width: 21%; } table.betalingen .k6 { width: 22%; }
table.betalingen td, table.betalingen th { overflow-wrap: anywhere; padding: .35rem .5rem; }
table.betalingen td code { overflow-wrap: anywhere; }
.alleen-druk { display: none; }
@media print {
  @page { size: A4 landscape; margin: 12mm 12mm 16mm; @bottom-left { content: "Kassier: specificatie van een betaalrun"; font: 8pt system-ui, sans-serif; color: #4d5f6b; } @bottom-right { content: "Blad " counter(page) " van " counter(pages); font: 8pt system-ui, sans-serif; color: #4d5f6b; } }
  /* Everything is measured in the size of the root: on paper it is smaller than on a screen. */
  html { font-size: 8.5pt; }
  body { font-size: 1rem; }
  .kop { padding-top: 0; padding-bottom: .5rem; }
  h2 { margin-top: 1.5rem; }
  main { padding-top: .75rem; padding-bottom: 0; }
  table { font-size: .95rem; }
  th, td { padding-top: .3rem; padding-bottom: .3rem; }
  table:not(.betalingen) { break-inside: avoid; }
  table.betalingen { min-width: 0; }
  table.betalingen td, table.betalingen th { padding-top: .2rem; padding-bottom: .2rem; }
  tr { break-inside: avoid; }
  .aandacht li { padding: .4rem .8rem; }
  .alleen-druk { display: table-row; }
  .alleen-druk td { border-top: 0; color: var(--gedempt); }
}
`;
