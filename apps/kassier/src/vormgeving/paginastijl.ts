/** What the pages add to the components of NL Design System: their frame, wide tables, and the colours of figures. */
export const PAGINASTIJL = `
:root {
  --inkt: var(--basis-color-default-color-document, #1d2a33); --gedempt: #4a5560; --papier: #ffffff; --lijn: #c2c9d1; --merk: #16455c; --nadruk: #b4540a;
  --betaald: #16455c; --betaalbaar: #b4540a; --vastgelegd: #3f7f9f; --vrij: #cfe0e8; --te-verdelen: #ffffff;
}
.voorbeeld-theme { --basis-text-font-family-default: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; --basis-heading-font-family: var(--basis-text-font-family-default); }
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0; background: var(--basis-color-default-bg-document, #ffffff); overflow-wrap: break-word; --utrecht-document-font-family: var(--basis-text-font-family-default); --utrecht-document-font-size: 1rem; --utrecht-document-line-height: 1.5; }
.kop, main, .voet { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem; }
.utrecht-page-header { border-bottom: 4px solid var(--merk); padding: 0; }
.kop { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between; padding-top: .75rem; padding-bottom: .75rem; }
.kop p { margin: 0; }
.utrecht-html p.merk { font-size: 1.35rem; font-weight: 700; }
.utrecht-html h1, .utrecht-html h2, .utrecht-html h3, .utrecht-html caption { font-family: var(--basis-text-font-family-default); }
.utrecht-html .merk a { color: var(--merk); text-decoration: none; }
.utrecht-html .merk a:hover { text-decoration: underline; }
.bezoeker { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.hoofdmenu { flex-basis: 100%; }
.utrecht-html .hoofdmenu ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
.utrecht-html .hoofdmenu li { margin: 0; padding: 0; }
.utrecht-html .hoofdmenu a { display: inline-block; padding: .35rem 0; }
.utrecht-html .hoofdmenu a[aria-current] { color: inherit; font-weight: 700; text-decoration-thickness: 3px; }
main { padding-top: 1rem; padding-bottom: 2rem; }
main:focus { outline: none; }
.utrecht-html h1 { font-size: 1.9rem; line-height: 1.2; margin: .5rem 0 .25rem; }
.utrecht-html h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
.utrecht-html h3 { font-size: 1.1rem; line-height: 1.3; margin: 1rem 0 .25rem; }
.utrecht-html p { margin: 0 0 .5rem; max-width: 52rem; }
.utrecht-html a { text-underline-offset: .15em; }
.gedempt { color: var(--gedempt); }
.stand { font-size: 1.1rem; }
.utrecht-html code { overflow-wrap: anywhere; padding: 0 .2rem; }
.springlink { position: absolute; left: -100rem; }
.springlink:focus { left: 1rem; top: .5rem; z-index: 2; }
:focus-visible { outline: 3px solid var(--nadruk); outline-offset: 2px; }
.utrecht-html button, .utrecht-html input, .utrecht-html select { max-width: 100%; min-height: 2.75rem; }
.utrecht-html input[type=date], .utrecht-html input[type=search], .utrecht-html select { padding: .35rem .6rem; width: auto; background: var(--papier); border: 1px solid #5c6670; }
.utrecht-html a.knop { display: inline-block; background: var(--merk); color: #ffffff; padding: .6rem 1.2rem; border-radius: 4px; font-weight: 600; text-decoration: none; }
.utrecht-html a.knop:hover { background: #0d3142; color: #ffffff; }
.utrecht-alert { padding: .75rem 1rem; margin: 1rem 0; }
.utrecht-alert p { margin: 0; }
.kruimels ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: 0; padding: 0; }
.kruimels li { padding: .25rem 0; }
.kruimels li + li::before { content: "›"; margin-right: .5rem; color: var(--gedempt); }
.utrecht-html form.keuze { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 1rem 0; }
.keuze button { width: auto; }
.keuze > div { display: flex; flex-direction: column; max-width: 100%; }
.keuze label { font-weight: 600; }
.keuze p { flex-basis: 100%; margin: 0; }
.utrecht-html form.formulier { display: flex; flex-direction: column; gap: 1rem; align-items: flex-start; margin: 1rem 0; max-width: 40rem; }
.formulier > div { display: flex; flex-direction: column; gap: .25rem; max-width: 100%; }
.formulier label { font-weight: 600; }
.formulier p { margin: 0; }
.formulier button { width: auto; height: auto; max-width: 100%; white-space: normal; }
.utrecht-html .formulier input[type=text] { align-self: flex-start; }
.utrecht-html .formulier input[type=text], .formulier textarea { font: inherit; padding: .35rem .6rem; width: auto; max-width: 100%; color: inherit; background: var(--papier); border: 1px solid #5c6670; }
.formulier textarea { width: 36rem; }
.utrecht-html .formulier .fout { color: #a3000b; font-weight: 600; }
.utrecht-html .formulier [aria-invalid] { border: 2px solid #a3000b; }
.tabelvak { overflow-x: auto; position: relative; background: var(--papier); border: 1px solid var(--lijn); margin: .75rem 0; }
.utrecht-html table { border-collapse: collapse; width: 100%; margin: 0; font-variant-numeric: tabular-nums; font-size: .925rem; }
.utrecht-html caption { text-align: left; font-weight: 600; padding: .75rem .65rem .5rem; font-size: 1rem; margin: 0; }
/* Stays in sight, at the width of the screen, while the table moves under it. */
caption span { display: inline-block; position: sticky; left: .65rem; max-width: calc(100vw - 4rem); }
.utrecht-html th, .utrecht-html td, .utrecht-html th:first-child, .utrecht-html td:first-child, .utrecht-html th:last-child, .utrecht-html td:last-child { padding: .45rem .65rem; text-align: left; vertical-align: top; border: 0; border-top: 1px solid var(--lijn); height: auto; }
.utrecht-html thead th, .utrecht-html thead tr:last-child th { font-weight: 600; vertical-align: bottom; border-top: 0; }
.utrecht-html tbody th { font-weight: 400; min-width: 6rem; }
.utrecht-html tbody th:first-child { min-width: 9rem; }
.utrecht-html th:first-child { position: sticky; left: 0; background: var(--papier); z-index: 1; }
.utrecht-html tfoot th, .utrecht-html tfoot td, .utrecht-html tfoot th:first-child, .utrecht-html tfoot td:last-child { border-top: 2px solid var(--merk); font-weight: 700; }
.utrecht-html th.getal, .utrecht-html td.getal, .utrecht-html th.getal:last-child, .utrecht-html td.getal:last-child { text-align: right; }
td.getal { white-space: nowrap; }
.utrecht-html td a { color: inherit; text-decoration-color: #7c8d97; }
.utrecht-html td a:hover { color: var(--utrecht-link-hover-color); text-decoration-color: currentColor; }
table.tekst td, table.tekst th { overflow-wrap: normal; }
.utrecht-html table.lijst tbody th:first-child { min-width: 4.5rem; }
.utrecht-html table.tekst td { min-width: 8rem; max-width: 44rem; }
.utrecht-html table.tekst td.getal { min-width: 0; }
.norm { font-size: 1.15rem; margin-top: 1rem; }
.utrecht-html figure { margin: 1rem 0; max-width: 52rem; }
figure.woorden { padding-left: 1rem; border-left: 4px solid var(--lijn); }
.utrecht-html blockquote { margin: 0; padding: 0; border: 0; background: none; }
.utrecht-html blockquote p { margin: 0; }
.utrecht-html figure.grafiek { max-width: none; background: var(--papier); border: 1px solid var(--lijn); padding: .75rem; break-inside: avoid; }
/* Drawn on paper of its own: the letters and lines keep their colours where a browser chooses those of the page. */
.grafiek svg { display: block; width: 100%; height: auto; background: #ffffff; forced-color-adjust: none; }
.utrecht-data-list { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.5rem; margin: .75rem 0; max-width: 60rem; }
.utrecht-data-list dt { font-weight: 600; }
.utrecht-data-list dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.utrecht-html .legenda { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .75rem 0; }
.utrecht-html .legenda li { display: flex; align-items: center; gap: .4rem; margin: 0; padding: 0; }
.vlak { display: inline-block; width: 1.1rem; height: 1.1rem; border: 1px solid var(--gedempt); forced-color-adjust: none; }
.vlak.betaald { background: var(--betaald); } .vlak.betaalbaar { background: var(--betaalbaar); } .vlak.vastgelegd { background: var(--vastgelegd); }
.vlak.vrij { background: var(--vrij); } .vlak.te-verdelen { background: var(--te-verdelen); }
.stroom { background: var(--papier); border: 1px solid var(--lijn); padding: 1rem; margin: .75rem 0; break-inside: avoid; }
.stroom h3 { margin-top: 0; }
.stroom p:last-child { margin-bottom: 0; }
.balk { display: block; width: 100%; height: 1.75rem; margin: 0 0 .75rem; border: 1px solid var(--gedempt); forced-color-adjust: none; }
.balk rect { stroke: #ffffff; stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.balk .bodem, .balk .te-verdelen { fill: var(--te-verdelen); } .balk .betaald { fill: var(--betaald); } .balk .betaalbaar { fill: var(--betaalbaar); }
.balk .vastgelegd { fill: var(--vastgelegd); } .balk .vrij { fill: var(--vrij); }
/* Light parts get a dark edge, so that where they end does not depend on seeing a faint difference. */
.balk .vrij, .balk .te-verdelen { stroke: var(--gedempt); }
.tijd { stroke: #000000; stroke-width: 2; stroke-dasharray: 4 3; fill: none; vector-effect: non-scaling-stroke; }
.tijdteken { width: 1.1rem; height: 1.1rem; flex: none; background: #ffffff; forced-color-adjust: none; }
.utrecht-html .gebruikers { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); }
.utrecht-html .gebruikers li { background: var(--papier); border: 1px solid var(--lijn); padding: 1rem; margin: 0; }
.gebruikers form { display: flex; flex-direction: column; height: 100%; align-items: flex-start; }
.gebruikers p { width: 100%; }
.utrecht-html .gebruikers select { width: 100%; }
.gebruikers button { margin-top: auto; }
.oordeel { border-top: 1px solid var(--lijn); padding: .75rem 0; break-inside: avoid; }
.oordeel h3 { margin-top: 0; }
.uitkomst { display: inline-block; border: 1px solid currentColor; padding: 0 .4rem; font-size: .9rem; font-weight: 600; white-space: nowrap; }
.voorblad { margin-top: 1.25rem; }
.utrecht-html .inhoud ol { margin: .5rem 0; padding-left: 1.5rem; }
.inhoud li { padding: .15rem 0; }
.utrecht-page-footer { margin-top: 1rem; padding: 0; background: #eef2f5; color: var(--inkt); }
.voet { padding-top: 1rem; padding-bottom: 1.5rem; }
.bron { margin-top: 1.5rem; }
@media (max-width: 30rem) {
  .kop, main, .voet { padding-left: .85rem; padding-right: .85rem; }
  .utrecht-html h1 { font-size: 1.5rem; }
  .utrecht-html tbody th:first-child { min-width: 7rem; max-width: 9rem; }
  .utrecht-html table.tekst td { min-width: 11rem; }
  .utrecht-html table.tekst td.getal { min-width: 0; }
  .utrecht-data-list { grid-template-columns: 1fr; gap: 0; }
  .utrecht-data-list dd { margin-bottom: .6rem; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm 14mm 16mm; @bottom-right { content: "Blad " counter(page) " van " counter(pages); font: 8pt system-ui, sans-serif; color: #4a5560; } }
  .voorblad { break-after: page; }
  .bewaar { display: none; }
  body { background: #ffffff; font-size: 10pt; }
  .springlink, .bezoeker form, .hoofdmenu, .utrecht-html form.keuze, .utrecht-html form.formulier, .kruimels, .voet a, .volgende { display: none; }
  .kop, main, .voet { max-width: none; padding-left: 0; padding-right: 0; }
  .tabelvak { overflow: visible; border: 0; }
  .utrecht-html th:first-child, caption span { position: static; max-width: none; }
  .utrecht-html table { font-size: 8.5pt; }
  .utrecht-html a, .utrecht-html td a { color: inherit; text-decoration: none; }
  .balk, .vlak, .grafiek { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
}
`;
