import type { Cel } from './dashboard.weergave.js';

/** A column: its heading, whether it holds figures, and where the table is sorted by it. */
export interface Kolomkop {
  readonly tekst: string;
  readonly getal: boolean;
  readonly verwijzing?: string;
  readonly sortering?: 'ascending' | 'descending';
}

/** One piece of a page; a page is a row of them. */
export type Blok =
  | { readonly soort: 'kop'; readonly tekst: string; readonly anker?: string }
  | { readonly soort: 'tekst'; readonly zinnen: readonly string[] }
  | { readonly soort: 'melding' | 'bericht'; readonly zinnen: readonly string[]; readonly fouten?: readonly Cel[] }
  | { readonly soort: 'formulier'; readonly actie: string; readonly verborgen: Readonly<Record<string, string>>; readonly velden: readonly Invoerveld[]; readonly knop: string; readonly isHoofdzaak: boolean }
  | { readonly soort: 'gegevens'; readonly paren: readonly (readonly [string, Cel])[] }
  | { readonly soort: 'tabel'; readonly bijschrift: string; readonly koppen: readonly Kolomkop[]; readonly rijen: readonly (readonly Cel[])[]; readonly totaal: readonly Cel[]; readonly leeg: string; readonly volgende: string | null }
  | { readonly soort: 'grafiek'; readonly svg: string; readonly onderschrift: string }
  | { readonly soort: 'oordeel'; readonly kop: Cel; readonly uitkomst: string; readonly zinnen: readonly string[]; readonly citaten: readonly { readonly citaat: string; readonly plaats: string }[]; readonly waarden: readonly string[] };

/** A field of a form that does something. */
export interface Invoerveld {
  readonly naam: string;
  readonly label: string;
  readonly soort: 'getal' | 'tekst' | 'keuze';
  readonly waarde: string;
  /** What to fill in; null when the label says it. */
  readonly uitleg: string | null;
  readonly verplicht: boolean;
  /** What is wrong with what was filled in; absent or null when nothing is. */
  readonly fout?: string | null;
  readonly opties?: Keuzeveld['opties'];
}

/** A field of the form by which one chooses what a page is about. */
export interface Keuzeveld {
  readonly naam: string;
  readonly label: string;
  readonly waarde: string;
  readonly opties: readonly { readonly waarde: string; readonly tekst: string }[];
  /** A day to fill in, or to leave empty, instead of a choice. */
  readonly isDag?: boolean;
}

/** What a page of pieces holds besides its frame. */
export interface Blokkengegevens {
  readonly titel: string;
  /** What one sees here and where its figures lead, in plain words. */
  readonly uitleg: string;
  /** Its own address without a query. */
  readonly hier: string;
  readonly peildatum: string;
  readonly kruimels: readonly Cel[];
  readonly keuzes: readonly Keuzeveld[];
  /** Of its address, what the form passes on unseen. */
  readonly verborgen: Readonly<Record<string, string>>;
  readonly blokken: readonly Blok[];
  /** Said instead of the day, by a page about how something is now; such a page has no day to choose. */
  readonly stand?: string;
  /** The same in the API. */
  readonly vraag: string | null;
}

/** A page of pieces: where one is, which day it is about, and the pieces. */
export const BLOKKEN = `<% layout('@kader', it) %>
<nav class="utrecht-breadcrumb-nav kruimels" aria-label="Kruimelpad"><ol class="utrecht-breadcrumb-nav__list"><% it.kruimels.forEach((kruimel) => { %><li class="utrecht-breadcrumb-nav__item"><a href="<%= kruimel.verwijzing %>"><%= kruimel.tekst %></a></li><% }) %><li class="utrecht-breadcrumb-nav__item" aria-current="page"><%= it.titel %></li></ol></nav>
<h1><%= it.titel %></h1>
<p class="stand"><% if (it.stand) { %><%= it.stand %><% } else { %>Stand op <time datetime="<%= it.peildatum %>"><%= it.dag %></time><% } %></p>
<%~ include('@voorbeeldmelding', it) %>
<% if (!it.stand || it.keuzes.length > 0) { %><form method="get" action="<%= it.hier %>" class="keuze">
<% Object.entries(it.verborgen).forEach(([naam, waarde]) => { %><input type="hidden" name="<%= naam %>" value="<%= waarde %>"><% }) %><% if (!it.stand) { %><div><label for="peildatum">Peildatum</label>
<input type="date" id="peildatum" name="peildatum" value="<%= it.peildatum %>" required></div>
<% } %><% it.keuzes.forEach((veld) => { %><div><label for="keuze-<%= veld.naam %>"><%= veld.label %></label>
<% if (veld.isDag) { %><input type="date" id="keuze-<%= veld.naam %>" name="<%= veld.naam %>" value="<%= veld.waarde %>"><% } else { %><select id="keuze-<%= veld.naam %>" name="<%= veld.naam %>"><% veld.opties.forEach((optie) => { %><option value="<%= optie.waarde %>"<% if (optie.waarde === veld.waarde) { %> selected<% } %>><%= optie.tekst %></option><% }) %></select><% } %></div>
<% }) %><div><button type="submit" class="utrecht-button--primary-action">Toon</button></div>
</form>
<% } %><p class="gedempt uitleg"><%= it.uitleg %></p>
<% it.blokken.forEach((blok, plaats) => { %><%~ include('@blok', { blok, plaats }) %><% }) %>
<% if (it.vraag) { %><p class="gedempt bron">Hetzelfde in de API: <code>GET <%= it.vraag %></code></p><% } %>
`;

const CEL = (cel: string): string => `<% if (${cel}.verwijzing) { %><a href="<%= ${cel}.verwijzing %>"><%= ${cel}.tekst %></a><% } else { %><%= ${cel}.tekst %><% } %>`;

const TABELBLOK = `<% if (blok.rijen.length === 0) { %><p><%= blok.leeg %></p><% } else { %><div class="tabelvak" role="region" aria-labelledby="bijschrift-<%= it.plaats %>" tabindex="0">
<table class="tekst">
<caption id="bijschrift-<%= it.plaats %>"><span><%= blok.bijschrift %></span></caption>
<thead><tr><% blok.koppen.forEach((kop) => { %><th scope="col"<% if (kop.getal) { %> class="getal"<% } %><% if (kop.sortering) { %> aria-sort="<%= kop.sortering %>"<% } %>>${CEL('kop')}</th><% }) %></tr></thead>
<tbody>
<% blok.rijen.forEach((rij) => { %><tr><% rij.forEach((cel, kolom) => { %><% if (kolom === 0) { %><th scope="row">${CEL('cel')}</th><% } else { %><td<% if (blok.koppen[kolom].getal) { %> class="getal"<% } %>>${CEL('cel')}</td><% } %><% }) %></tr>
<% }) %></tbody>
<% if (blok.totaal.length > 0) { %><tfoot><tr><% blok.totaal.forEach((cel, kolom) => { %><% if (kolom === 0) { %><th scope="row">${CEL('cel')}</th><% } else { %><td<% if (blok.koppen[kolom].getal) { %> class="getal"<% } %>>${CEL('cel')}</td><% } %><% }) %></tr></tfoot><% } %>
</table>
</div>
<% if (blok.volgende) { %><p class="volgende"><a href="<%= blok.volgende %>" rel="next">Volgende bladzijde</a></p><% } %><% } %>`;

const BESCHRIJVING = `<% if (beschrijving) { %> aria-describedby="<%= beschrijving %>"<% } %><% if (veld.fout) { %> aria-invalid="true"<% } %>`;

const FORMULIERBLOK = `<form method="post" action="<%= blok.actie %>" class="formulier">
<% Object.entries(blok.verborgen).forEach(([naam, waarde]) => { %><input type="hidden" name="<%= naam %>" value="<%= waarde %>"><% }) %><% blok.velden.forEach((veld) => { const id = 'veld-' + veld.naam; const beschrijving = [veld.uitleg ? id + '-uitleg' : '', veld.fout ? id + '-fout' : ''].filter(Boolean).join(' '); %><div><label for="<%= id %>"><%= veld.label %></label>
<% if (veld.uitleg) { %><p id="<%= id %>-uitleg" class="gedempt"><%= veld.uitleg %></p>
<% } %><% if (veld.fout) { %><p id="<%= id %>-fout" class="fout"><%= veld.fout %></p>
<% } %><% if (veld.soort === 'keuze') { %><select id="<%= id %>" name="<%= veld.naam %>"${BESCHRIJVING}><% veld.opties.forEach((optie) => { %><option value="<%= optie.waarde %>"<% if (optie.waarde === veld.waarde) { %> selected<% } %>><%= optie.tekst %></option><% }) %></select><% } else if (veld.soort === 'getal') { %><input type="text" inputmode="numeric" autocomplete="off" id="<%= id %>" name="<%= veld.naam %>" value="<%= veld.waarde %>" maxlength="7" size="7"${BESCHRIJVING}<% if (veld.verplicht) { %> required<% } %>><% } else { %><textarea id="<%= id %>" name="<%= veld.naam %>" rows="3" maxlength="1000"${BESCHRIJVING}<% if (veld.verplicht) { %> required<% } %>><%= veld.waarde %></textarea><% } %></div>
<% }) %><div><button type="submit" class="utrecht-button--<%= blok.isHoofdzaak ? 'primary' : 'secondary' %>-action"><%= blok.knop %></button></div>
</form>`;

/** One piece. */
export const BLOK = `<% const blok = it.blok; %><% if (blok.soort === 'kop') { %><h2<% if (blok.anker) { %> id="<%= blok.anker %>"<% } %>><%= blok.tekst %></h2>
<% } else if (blok.soort === 'tekst') { %><% blok.zinnen.forEach((zin) => { %><p><%= zin %></p>
<% }) %><% } else if (blok.soort === 'melding') { %><div class="utrecht-alert utrecht-alert--warning"><div class="utrecht-alert__content"><% blok.zinnen.forEach((zin) => { %><p><%= zin %></p><% }) %><% if (blok.fouten) { %><ul><% blok.fouten.forEach((fout) => { %><li>${CEL('fout')}</li><% }) %></ul><% } %></div></div>
<% } else if (blok.soort === 'bericht') { %><div class="utrecht-alert utrecht-alert--info"><div class="utrecht-alert__content"><% blok.zinnen.forEach((zin) => { %><p><%= zin %></p><% }) %></div></div>
<% } else if (blok.soort === 'formulier') { %>${FORMULIERBLOK}
<% } else if (blok.soort === 'gegevens') { %><dl class="utrecht-data-list"><% blok.paren.forEach(([naam, cel]) => { %><dt class="utrecht-data-list__item-key"><%= naam %></dt><dd class="utrecht-data-list__item-value">${CEL('cel')}</dd>
<% }) %></dl>
<% } else if (blok.soort === 'tabel') { %>${TABELBLOK}
<% } else if (blok.soort === 'grafiek') { %><figure class="grafiek"><%~ blok.svg %><figcaption><%= blok.onderschrift %></figcaption></figure>
<% } else { %><section class="oordeel"><h3>${CEL('blok.kop')}</h3>
<p><span class="uitkomst"><%= blok.uitkomst %></span></p>
<% blok.zinnen.forEach((zin) => { %><p><%= zin %></p>
<% }) %><% if (blok.waarden.length > 0) { %><ul><% blok.waarden.forEach((waarde) => { %><li><%= waarde %></li><% }) %></ul>
<% } %><% blok.citaten.forEach((woorden) => { %><figure class="woorden"><blockquote><p>«<%= woorden.citaat %>»</p></blockquote><figcaption class="gedempt"><%= woorden.plaats %></figcaption></figure>
<% }) %></section>
<% } %>`;
