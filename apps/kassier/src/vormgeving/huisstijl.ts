/** The look of everything the service shows to people: a design of its own, readable at any width, on paper and with forced colours. */
export const HUISSTIJL = `
:root {
  --inkt: #1d2a33; --gedempt: #4d5f6b; --papier: #ffffff; --grond: #f5f7f8; --lijn: #c9d3d9; --merk: #16455c; --verwijzing: #0b5a80; --nadruk: #b4540a;
  --betaald: #16455c; --betaalbaar: #b4540a; --vastgelegd: #3f7f9f; --vrij: #cfe0e8; --te-verdelen: #ffffff;
}
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0; background: var(--grond); color: var(--inkt); font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; line-height: 1.5; overflow-wrap: break-word; }
.kop, main, .voet { max-width: 80rem; margin: 0 auto; padding: 0 1.25rem; }
.kop { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between; padding-top: 1rem; padding-bottom: 1rem; border-bottom: 3px solid var(--merk); }
.merk { margin: 0; font-size: 1.25rem; font-weight: 700; letter-spacing: .01em; }
.merk a { color: var(--merk); text-decoration: none; }
.merk a:hover { text-decoration: underline; }
.kop nav { margin-right: auto; }
.kop nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
.kop nav a[aria-current] { color: inherit; font-weight: 600; }
.bezoeker { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.bezoeker p { margin: 0; }
main { padding-top: 1.5rem; padding-bottom: 2rem; }
main:focus { outline: none; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .25rem; }
h3 { font-size: 1.05rem; margin: 0 0 .5rem; }
p { margin: 0 0 .5rem; max-width: 52rem; }
a { color: var(--verwijzing); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
.gedempt { color: var(--gedempt); }
.stand { font-size: 1.1rem; color: var(--gedempt); }
code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .9em; overflow-wrap: anywhere; }
.springlink { position: absolute; left: -100rem; }
.springlink:focus { left: 1rem; top: .5rem; background: var(--papier); padding: .5rem 1rem; z-index: 1; }
:focus-visible { outline: 3px solid var(--nadruk); outline-offset: 2px; border-radius: 2px; }
button, input, select { font: inherit; min-height: 2.75rem; padding: .35rem .8rem; border: 1px solid var(--gedempt); border-radius: 4px; background: var(--papier); color: var(--inkt); max-width: 100%; }
button { background: var(--merk); border-color: var(--merk); color: #ffffff; font-weight: 600; cursor: pointer; }
button:hover { background: #0d3142; }
button.stil { background: transparent; color: var(--verwijzing); border-color: var(--gedempt); font-weight: 400; min-height: 2.25rem; }
button.stil:hover { background: var(--vrij); }
.melding { border-left: 6px solid var(--nadruk); background: #fdf1e5; padding: .75rem 1rem; margin: 1rem 0; }
.melding p { margin: 0; }
.peildatum { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin: 1rem 0 0; }
.peildatum label { font-weight: 600; }
.peildatum p { flex-basis: 100%; margin: 0; }
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
table.tekst td, table.tekst th { overflow-wrap: normal; }
table.lijst tbody th:first-child { min-width: 4.5rem; }
table.tekst td { min-width: 8rem; max-width: 44rem; }
.norm { font-size: 1.15rem; margin-top: 1rem; }
figure { margin: 1rem 0; padding-left: 1rem; border-left: 4px solid var(--lijn); max-width: 52rem; }
blockquote { margin: 0; }
blockquote p { margin: 0; }
.legenda { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .75rem 0; }
.legenda li { display: flex; align-items: center; gap: .4rem; }
.vlak { display: inline-block; width: 1.1rem; height: 1.1rem; border: 1px solid var(--gedempt); forced-color-adjust: none; }
.vlak.betaald { background: var(--betaald); } .vlak.betaalbaar { background: var(--betaalbaar); } .vlak.vastgelegd { background: var(--vastgelegd); }
.vlak.vrij { background: var(--vrij); } .vlak.te-verdelen { background: var(--te-verdelen); }
.stroom { background: var(--papier); border: 1px solid var(--lijn); border-radius: 6px; padding: 1rem; margin: .75rem 0; break-inside: avoid; }
.stroom p:last-child { margin-bottom: 0; }
.balk { display: block; width: 100%; height: 1.75rem; margin: 0 0 .75rem; border: 1px solid var(--gedempt); forced-color-adjust: none; }
.balk rect { stroke: #ffffff; stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.balk .bodem, .balk .te-verdelen { fill: var(--te-verdelen); } .balk .betaald { fill: var(--betaald); } .balk .betaalbaar { fill: var(--betaalbaar); }
.balk .vastgelegd { fill: var(--vastgelegd); } .balk .vrij { fill: var(--vrij); }
/* Light parts get a dark edge, so that where they end does not depend on seeing a faint difference. */
.balk .vrij, .balk .te-verdelen { stroke: var(--gedempt); }
.gebruikers { list-style: none; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); }
.gebruikers li { background: var(--papier); border: 1px solid var(--lijn); border-radius: 6px; padding: 1rem; }
.gebruikers form { display: flex; flex-direction: column; height: 100%; align-items: flex-start; }
.gebruikers p { width: 100%; }
.gebruikers select { width: 100%; }
.gebruikers button { margin-top: auto; }
.voet { border-top: 1px solid var(--lijn); padding-top: 1rem; padding-bottom: 2rem; color: var(--gedempt); }
.bron { margin-top: 1.5rem; }
@media (max-width: 30rem) {
  .kop, main, .voet { padding-left: .85rem; padding-right: .85rem; }
  h1 { font-size: 1.5rem; }
  tbody th:first-child { min-width: 7rem; }
  th, td { padding-left: .5rem; padding-right: .5rem; }
  table.tekst td { min-width: 13rem; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  body { background: #ffffff; font-size: 10pt; }
  .springlink, .bezoeker form, .kop nav, .peildatum, .voet a { display: none; }
  .kop, main, .voet { max-width: none; padding-left: 0; padding-right: 0; }
  .tabelvak { overflow: visible; border: 0; }
  th:first-child, caption span { position: static; max-width: none; }
  table { font-size: 9pt; }
  a, td a { color: inherit; text-decoration: none; }
  .balk, .vlak { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
}
`;
