import type { Blok, Keuzeveld } from './blokken.sjablonen.js';

/** One part of a report: a heading to jump to, what it is, and its table. */
export interface Rapportdeel {
  readonly code: string;
  readonly titel: string;
  readonly toelichting: readonly string[];
  readonly tabel: Blok;
}

/** What the page of a report holds besides its frame. */
export interface Rapportgegevens {
  readonly titel: string;
  /** Its own address without a query. */
  readonly hier: string;
  readonly peildatum: string;
  readonly dag: string;
  readonly voorbeeld: boolean;
  readonly samenvatting: readonly string[];
  readonly herkomst: readonly (readonly [string, string])[];
  readonly keuzes: readonly Keuzeveld[];
  readonly delen: readonly Rapportdeel[];
  /** Where this report can be had again and as a file, and the same in the API. */
  readonly vast: string;
  readonly bestanden: readonly { readonly naam: string; readonly adres: string }[];
  readonly vraag: string;
}

/** A report to read, to print and to keep: a front with what it rests on and its contents, and its parts. */
export const RAPPORT = `<% layout('@kader', it) %>
<nav class="utrecht-breadcrumb-nav kruimels" aria-label="Kruimelpad"><ol class="utrecht-breadcrumb-nav__list"><li class="utrecht-breadcrumb-nav__item"><a href="/dashboard?peildatum=<%= it.peildatum %>">Uitnutting</a></li><li class="utrecht-breadcrumb-nav__item" aria-current="page"><%= it.titel %></li></ol></nav>
<h1><%= it.titel %></h1>
<p class="stand">Stand op <time datetime="<%= it.peildatum %>"><%= it.dag %></time></p>
<%~ include('@voorbeeldmelding', it) %>
<form method="get" action="<%= it.hier %>" class="keuze">
<% it.keuzes.forEach((veld) => { %><div><label for="keuze-<%= veld.naam %>"><%= veld.label %></label>
<select id="keuze-<%= veld.naam %>" name="<%= veld.naam %>"><% veld.opties.forEach((optie) => { %><option value="<%= optie.waarde %>"<% if (optie.waarde === veld.waarde) { %> selected<% } %>><%= optie.tekst %></option><% }) %></select></div>
<% }) %><div><label for="peildatum">Peildatum</label>
<input type="date" id="peildatum" name="peildatum" value="<%= it.peildatum %>" aria-describedby="peildatum-uitleg"></div>
<div><button type="submit" class="utrecht-button--primary-action">Toon</button></div>
<p id="peildatum-uitleg" class="gedempt">Ligt de peildatum niet in de periode, dan is het de laatste dag van de periode.</p>
</form>
<p class="gedempt uitleg">Het rapport over twee maanden, voor SZW en de regio. Elk cijfer leidt naar de boekingen of meldingen waaruit het bestaat; onder elke kop staat hoe u de tabel leest.</p>
<div class="voorblad">
<% it.samenvatting.forEach((zin) => { %><p><%= zin %></p>
<% }) %><p class="bewaar">Bewaar dit rapport: <% it.bestanden.forEach((bestand) => { %><a href="<%= bestand.adres %>"><%= bestand.naam %></a>, <% }) %>of druk het af als PDF. Met <a href="<%= it.vast %>">het vaste adres</a> komt het later letterlijk zo terug.</p>
<nav class="inhoud" aria-labelledby="kop-inhoud"><h2 id="kop-inhoud">Inhoud</h2>
<ol><% it.delen.forEach((deel) => { %><li><a href="#<%= deel.code %>"><%= deel.titel %></a></li><% }) %></ol></nav>
<section aria-labelledby="kop-herkomst"><h2 id="kop-herkomst">Waar dit rapport op rust</h2>
<p>Alles in dit rapport valt onder één zegel: met het nummer en de wortel kan later worden bewezen dat er niets aan is veranderd. Wat daarna is geboekt of gemeld, ook over deze twee maanden, staat er niet in. Een cijfer in dit rapport leidt naar de boekingen, of naar wat een regio meldde, zoals die nu bekend zijn: is er na het zegel iets bij gekomen, dan staat dat daar wel.</p>
<dl class="utrecht-data-list"><% it.herkomst.forEach(([naam, waarde]) => { %><dt class="utrecht-data-list__item-key"><%= naam %></dt><dd class="utrecht-data-list__item-value"><%= waarde %></dd>
<% }) %></dl></section>
</div>
<% it.delen.forEach((deel, plaats) => { %><section class="rapportdeel" id="<%= deel.code %>" aria-labelledby="kop-<%= deel.code %>"><h2 id="kop-<%= deel.code %>"><%= plaats + 1 %>. <%= deel.titel %></h2>
<% deel.toelichting.forEach((zin) => { %><p class="gedempt"><%= zin %></p>
<% }) %><%~ include('@blok', { blok: deel.tabel, plaats }) %></section>
<% }) %><p class="gedempt bron">Hetzelfde in de API: <code>GET <%= it.vraag %></code></p>
`;
