/** The look of a document that is kept apart from the pages: a design of its own, readable at any width, on paper and with forced colours. */
export const HUISSTIJL = `
:root {
  --inkt: #1d2a33; --gedempt: #4d5f6b; --papier: #ffffff; --grond: #f5f7f8; --lijn: #c9d3d9; --merk: #16455c; --verwijzing: #0b5a80; --nadruk: #b4540a;
}
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0; background: var(--grond); color: var(--inkt); font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; line-height: 1.5; overflow-wrap: break-word; }
.kop, main, .voet { max-width: 80rem; margin: 0 auto; padding: 0 1.25rem; }
.kop { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between; padding-top: 1rem; padding-bottom: 1rem; border-bottom: 3px solid var(--merk); }
.merk { margin: 0; font-size: 1.25rem; font-weight: 700; letter-spacing: .01em; }
main { padding-top: 1.5rem; padding-bottom: 2rem; }
main:focus { outline: none; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .25rem; }
p { margin: 0 0 .5rem; max-width: 52rem; }
a { color: var(--verwijzing); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
.gedempt { color: var(--gedempt); }
.stand { font-size: 1.1rem; color: var(--gedempt); }
code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .9em; overflow-wrap: anywhere; }
.springlink { position: absolute; left: -100rem; }
.springlink:focus { left: 1rem; top: .5rem; background: var(--papier); padding: .5rem 1rem; z-index: 1; }
:focus-visible { outline: 3px solid var(--nadruk); outline-offset: 2px; border-radius: 2px; }
.tabelvak { overflow-x: auto; background: var(--papier); border: 1px solid var(--lijn); border-radius: 6px; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .925rem; }
caption { text-align: left; font-weight: 600; padding: .75rem .65rem .5rem; }
/* Stays in sight, at the width of the screen, while the table moves under it. */
caption span { display: inline-block; position: sticky; left: .65rem; max-width: calc(100vw - 4rem); }
th, td { padding: .5rem .65rem; text-align: left; vertical-align: top; border-top: 1px solid var(--lijn); }
thead th { font-weight: 600; color: var(--gedempt); vertical-align: bottom; border-top: 0; }
tbody th { font-weight: 400; min-width: 6rem; }
tbody th:first-child { min-width: 9rem; }
th:first-child { position: sticky; left: 0; background: var(--papier); }
tfoot th, tfoot td { border-top: 2px solid var(--merk); font-weight: 700; }
.getal { text-align: right; }
td.getal { white-space: nowrap; }
td a { color: inherit; text-decoration-color: #7c8d97; }
td a:hover { color: var(--verwijzing); text-decoration-color: currentColor; }
.voet { border-top: 1px solid var(--lijn); padding-top: 1rem; padding-bottom: 2rem; color: var(--gedempt); }
@media (max-width: 30rem) {
  .kop, main, .voet { padding-left: .85rem; padding-right: .85rem; }
  h1 { font-size: 1.5rem; }
  tbody th:first-child { min-width: 7rem; }
  th, td { padding-left: .5rem; padding-right: .5rem; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  body { background: #ffffff; font-size: 10pt; }
  .springlink, .voet a { display: none; }
  .kop, main, .voet { max-width: none; padding-left: 0; padding-right: 0; }
  .tabelvak { overflow: visible; border: 0; }
  th:first-child, caption span { position: static; max-width: none; }
  table { font-size: 9pt; }
  a, td a { color: inherit; text-decoration: none; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
}
`;
