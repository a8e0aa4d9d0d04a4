const PEILDATUM = `<form method="get" action="<%= it.hier %>" class="keuze">
<div><label for="peildatum">Peildatum</label>
<input type="date" id="peildatum" name="peildatum" value="<%= it.peildatum %>" aria-describedby="peildatum-uitleg" required></div>
<div><button type="submit" class="utrecht-button--primary-action">Toon deze dag</button></div>
<% if (it.peildatum !== it.vandaag) { %><div><a href="<%= it.hier %>?peildatum=<%= it.vandaag %>">Vandaag</a></div><% } %>
<p id="peildatum-uitleg" class="gedempt">Een verzoek wordt beoordeeld met de regels en waarden van zijn eigen dag.</p>
</form>
`;

/** The list of all norms by family. */
export const REGELS = `<% layout('@kader', it) %>
<h1><%= it.titel %></h1>
<p class="stand">Zoals ze gelden op <time datetime="<%= it.peildatum %>"><%= it.dag %></time></p>
<p class="uitleg"><%= it.inleiding %></p>
${PEILDATUM}<% it.groepen.forEach((groep) => { %><section>
<h2 id="familie-<%= groep.letter %>"><%= groep.letter %>. <%= groep.naam %></h2>
<div class="tabelvak" role="region" aria-labelledby="familie-<%= groep.letter %>" tabindex="0">
<table class="tekst lijst">
<thead><tr><th scope="col">Nummer</th><th scope="col">Norm</th><th scope="col">Als het niet klopt</th></tr></thead>
<tbody>
<% groep.regels.forEach((regel) => { %><tr><th scope="row"><a href="<%= regel.verwijzing %>"><%= regel.id %></a></th><td><strong><%= regel.titel %></strong><br><%= regel.norm %></td><td><%= regel.gevolg %></td></tr>
<% }) %></tbody>
</table>
</div>
</section>
<% }) %><p class="gedempt bron">Hetzelfde in de API: <code>GET <%= it.vraag %></code></p>
`;

/** One norm: its words, what it does, and its examples. */
export const REGEL = `<% layout('@kader', it) %>
<p><a href="<%= it.terug %>">Terug naar alle regels</a></p>
<h1><%= it.titel %></h1>
<p class="stand">Zoals het geldt op <time datetime="<%= it.peildatum %>"><%= it.dag %></time></p>
<p class="gedempt uitleg">De woorden van de regeling, wat de service ermee doet, en voorbeelden waarmee de regel wordt getoetst.</p>
<p class="norm"><%= it.norm %></p>
<% it.regel.citaten.forEach((woorden) => { %><figure class="woorden"><blockquote><p>«<%= woorden.citaat %>»</p></blockquote><figcaption class="gedempt"><%= woorden.plaats %></figcaption></figure>
<% }) %>${PEILDATUM}<% it.regel.delen.forEach((deel) => { %><h2><%= deel.kop %></h2>
<% deel.zinnen.forEach((zin) => { %><p><%= zin %></p>
<% }) %><% }) %><% it.regel.tabellen.forEach((tabel, plaats) => { %><div class="tabelvak" role="region" aria-labelledby="bijschrift-<%= plaats %>" tabindex="0">
<table class="tekst">
<caption id="bijschrift-<%= plaats %>"><span><%= tabel.bijschrift %></span></caption>
<thead><tr><% tabel.koppen.forEach((kop) => { %><th scope="col"><%= kop %></th><% }) %></tr></thead>
<tbody>
<% tabel.rijen.forEach((rij) => { %><tr><% rij.forEach((cel, kolom) => { %><% if (kolom === 0) { %><th scope="row"><%= cel %></th><% } else { %><td><%= cel %></td><% } %><% }) %></tr>
<% }) %></tbody>
</table>
</div>
<% }) %><p class="gedempt bron">Hetzelfde in de API: <code>GET <%= it.vraag %></code></p>
`;
