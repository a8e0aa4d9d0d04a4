import { createHash } from 'node:crypto';
import { Eta } from 'eta';
import { SPECIFICATIESTIJL } from './specificatie.stijl.js';
import type { Kopweergave, Regelweergave } from './specificatie.weergave.js';

/**
 * The content security policy of a specification: nothing from anywhere, no script, and of styles only the one it carries itself, by
 * its hash. So it is the same document in a browser, saved, sent on or printed.
 */
export const SPECIFICATIE_CSP =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(SPECIFICATIESTIJL).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const KOP = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Specificatie van betaalrun <%= it.nummer %> – Kassier</title>
<style>${SPECIFICATIESTIJL}</style>
<link rel="icon" href="data:,">
</head>
<body>
<a class="springlink" href="#inhoud">Naar de inhoud</a>
<header class="kop">
<p class="merk">Kassier</p>
<p class="gedempt">Opgemaakt op <%= it.opgemaakt %></p>
</header>
<main id="inhoud" tabindex="-1">
<h1>Betaalrun <%= it.nummer %></h1>
<p class="stand"><%= it.status %></p>
<p class="kernbedrag"><%= it.kern %>, samen <strong><%= it.totaal %></strong></p>
<dl class="feiten">
<% it.feiten.forEach((feit) => { %><dt><%= feit.naam %></dt><dd><%= feit.waarde %></dd>
<% }) %></dl>
<section>
<h2 id="kop-aandacht">Waar u op let</h2>
<% if (it.aandacht.length === 0) { %><p>De service ziet niets bijzonders aan deze run.</p>
<% } else { %><ul class="aandacht">
<% it.aandacht.forEach((zin) => { %><li><%= zin %></li>
<% }) %></ul>
<% } %></section>
<section>
<h2 id="kop-stromen">Per stroom</h2>
<% if (it.metLiquiditeit) { %><p class="gedempt">Een stroom betaalt alleen van zijn eigen geld. Beschikbaar is wat volgens de boeken op de rekening staat, min wat al onderweg of gefiatteerd is.</p>
<% } %><div class="tabelvak" role="region" aria-labelledby="kop-stromen" tabindex="0">
<table>
<thead><tr><th scope="col">Stroom</th><th scope="col" class="getal">Betalingen</th><th scope="col" class="getal">Bedrag</th><% if (it.metLiquiditeit) { %><th scope="col" class="getal">Beschikbaar</th><th scope="col" class="getal">Na deze run</th><% } %></tr></thead>
<tbody>
<% it.stromen.forEach((stroom) => { %><tr><th scope="row"><%= stroom.naam %></th><td class="getal"><%= stroom.aantal %></td><td class="getal"><%= stroom.totaal %></td><% if (it.metLiquiditeit) { %><td class="getal"><%= stroom.beschikbaar %></td><td class="getal"><% if (stroom.tekort) { %><span class="nadruk">Tekort</span> <% } %><%= stroom.daarna %></td><% } %></tr>
<% }) %></tbody>
<tfoot><tr><th scope="row">Totaal</th><td class="getal"><%= it.aantal %></td><td class="getal"><%= it.totaal %></td><% if (it.metLiquiditeit) { %><td></td><td></td><% } %></tr></tfoot>
</table>
</div>
</section>
<section>
<h2 id="kop-grootste">De grootste betalingen</h2>
<div class="tabelvak" role="region" aria-labelledby="kop-grootste" tabindex="0">
<table>
<thead><tr><th scope="col">Betaling</th><th scope="col">Begunstigde</th><th scope="col">Stroom</th><th scope="col" class="getal">Bedrag</th></tr></thead>
<tbody>
<% it.grootste.forEach((rij) => { %><tr><th scope="row" class="heel"><%= rij.nummer %></th><td><%= rij.naam %></td><td><%= rij.stroom %></td><td class="getal"><%= rij.bedrag %></td></tr>
<% }) %></tbody>
</table>
</div>
</section>
<section>
<h2 id="kop-eerste">Voor het eerst betaald</h2>
<p><%= it.eerste.zin %></p>
<% if (it.eerste.rijen.length > 0) { %><div class="tabelvak" role="region" aria-labelledby="kop-eerste" tabindex="0">
<table>
<thead><tr><th scope="col">Begunstigde</th><th scope="col">Rekening</th><th scope="col" class="getal">Betalingen</th><th scope="col" class="getal">Bedrag</th></tr></thead>
<tbody>
<% it.eerste.rijen.forEach((rij) => { %><tr><th scope="row"><%= rij.naam %></th><td class="iban"><%= rij.iban %></td><td class="getal"><%= rij.aantal %></td><td class="getal"><%= rij.totaal %></td></tr>
<% }) %></tbody>
</table>
</div>
<% } %></section>
<section>
<h2 id="kop-gewijzigd">Ander rekeningnummer dan de vorige keer</h2>
<p><%= it.gewijzigd.zin %></p>
<% if (it.gewijzigd.rijen.length > 0) { %><div class="tabelvak" role="region" aria-labelledby="kop-gewijzigd" tabindex="0">
<table>
<thead><tr><th scope="col">Begunstigde</th><th scope="col">Vorige rekening</th><th scope="col">Rekening in deze run</th><th scope="col">Wijziging ingediend door</th><th scope="col" class="getal">Bedrag</th></tr></thead>
<tbody>
<% it.gewijzigd.rijen.forEach((rij) => { %><tr><th scope="row"><%= rij.naam %></th><td class="iban"><%= rij.oud %></td><td class="iban"><%= rij.nieuw %></td><td><%= rij.wie %></td><td class="getal"><%= rij.totaal %></td></tr>
<% }) %></tbody>
</table>
</div>
<% } %></section>
<section>
<h2 id="kop-aangehouden">Aangehouden</h2>
<p><%= it.aangehouden.zin %></p>
<% if (it.aangehouden.rijen.length > 0) { %><div class="tabelvak" role="region" aria-labelledby="kop-aangehouden" tabindex="0">
<table>
<thead><tr><th scope="col">Betaling</th><th scope="col">Door</th><th scope="col">Reden</th><th scope="col" class="getal">Bedrag</th></tr></thead>
<tbody>
<% it.aangehouden.rijen.forEach((rij) => { %><tr><th scope="row" class="heel"><%= rij.nummer %></th><td><%= rij.bron %></td><td><%= rij.reden %></td><td class="getal"><%= rij.bedrag %></td></tr>
<% }) %></tbody>
</table>
</div>
<% } %></section>
<section>
<h2 id="kop-bestanden">Betaalbestanden</h2>
<% if (it.bestanden.length === 0) { %><p>Er zijn nog geen betaalbestanden: zij worden bij het fiatteren gemaakt.</p>
<% } else { %><p class="gedempt">De SHA-256 is de vingerafdruk van een bestand. Vergelijk hem met die van het bestand dat u bij de bank aanbiedt.</p>
<div class="tabelvak" role="region" aria-labelledby="kop-bestanden" tabindex="0">
<table>
<thead><tr><th scope="col">Bestand</th><th scope="col">Inhoud</th><th scope="col" class="getal">Bedrag</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
<% it.bestanden.forEach((rij) => { %><tr><th scope="row" class="heel"><%= rij.berichtId %></th><td><%= rij.inhoud %><% if (rij.melding) { %><br><span class="gedempt"><%= rij.melding %></span><% } %></td><td class="getal"><%= rij.totaal %></td><td><code><%= rij.sha256 %></code></td></tr>
<% }) %></tbody>
</table>
</div>
<% } %></section>
<h2>Alle betalingen</h2>
<p class="gedempt">In de volgorde waarin zij in de betaalbestanden staan. Naam, rekening en bedrag zijn bevroren toen de run werd gemaakt. «Leest» is wat de begunstigde op zijn afschrift leest.</p>
`;

const BEGIN = `<div class="tabelvak" role="region" aria-labelledby="stroom-<%= it.plaats %>" tabindex="0">
<table class="betalingen">
<caption id="stroom-<%= it.plaats %>"><span><%= it.naam %></span></caption>
<colgroup><col class="k1"><col class="k2"><col class="k3"><col class="k4"><col class="k5"><col class="k6"></colgroup>
<thead><tr class="alleen-druk" aria-hidden="true"><td colspan="6">Betaalrun <%= it.nummer %>: <%= it.naam %></td></tr>
<tr><th scope="col">Nr.</th><th scope="col">Begunstigde en rekening</th><th scope="col" class="getal">Bedrag</th><th scope="col">Betaling en verplichting</th><th scope="col">Leest</th><th scope="col">Besluit</th></tr></thead>
<tbody>
`;

const REGELS = `<% it.regels.forEach((regel) => { %><tr><th scope="row"><%= regel.volgnummer %></th><td><%= regel.naam %><br><span class="iban"><%= regel.iban %></span><% regel.merken.forEach((merk) => { %> <span class="nadruk"><%= merk %></span><% }) %></td><td class="getal"><%= regel.bedrag %></td><td><span class="heel"><%= regel.betaling %></span><br><span class="gedempt heel"><%= regel.verplichting %></span></td><td><%= regel.leest %><% if (regel.soort) { %><br><span class="gedempt"><%= regel.soort %></span><% } %></td><td><code><%= regel.besluit %></code></td></tr>
<% }) %>`;

const EIND = `</tbody>
<tfoot><tr><th scope="row" colspan="2"><%= it.telling %></th><td class="getal"><%= it.totaal %></td><td colspan="3"></td></tr></tfoot>
</table>
</div>
`;

const SLOT = `<p class="kernbedrag"><%= it.kern %>, samen <strong><%= it.totaal %></strong></p>
</main>
<footer class="voet">
<p>Specificatie van betaalrun <%= it.nummer %>, opgemaakt op <%= it.opgemaakt %>. Alles hierboven is van één moment.</p>
</footer>
</body>
</html>
`;

const eta = new Eta({ autoEscape: true });
const SJABLONEN = { kop: KOP, begin: BEGIN, regels: REGELS, eind: EIND, slot: SLOT };
for (const [naam, sjabloon] of Object.entries(SJABLONEN)) eta.loadTemplate(`@${naam}`, sjabloon);

/** The data of each piece of a specification; nothing else can reach its template. */
interface Stukgegevens {
  kop: Kopweergave;
  /** The beginning of the table of one stream; `plaats` tells its tables apart. */
  begin: { readonly plaats: number; readonly naam: string; readonly nummer: string };
  regels: { readonly regels: readonly Regelweergave[] };
  /** The end of a table, with what stood in it. */
  eind: { readonly telling: string; readonly totaal: string };
  slot: Pick<Kopweergave, 'nummer' | 'kern' | 'totaal' | 'opgemaakt'>;
}

/** The HTML of a piece. Every value is escaped; only the templates themselves are HTML. */
export function stuk<S extends keyof Stukgegevens>(naam: S, gegevens: Stukgegevens[S]): string {
  return eta.render(`@${naam}`, gegevens);
}
