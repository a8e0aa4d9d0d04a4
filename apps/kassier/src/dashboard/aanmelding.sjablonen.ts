/** Where somebody signs in: at the issuer or, in development, as a test user. */
export const AANMELDEN = `<% layout('@kader', it) %>
<h1><%= it.titel %></h1>
<% if (it.verlopen) { %><div class="utrecht-alert utrecht-alert--warning"><p><strong>Uw sessie was voorbij.</strong> Het formulier is niet verwerkt en er is niets gewijzigd. Meld u aan; u komt terug op de pagina van het formulier.</p></div>
<% } %><% if (it.wijze === 'uitgever') { %><p>U meldt zich aan met het account van uw organisatie. Na acht uur, of na een half uur zonder iets te doen, vragen we dat opnieuw.</p>
<p><a class="knop" href="<%= it.begin %>">Aanmelden</a></p>
<% } else if (it.wijze === 'geen') { %><p>Aanmelden met een browser is hier nog niet ingericht. De API werkt wel: stuur een token van uw uitgever mee, zoals de <a href="/docs">beschrijving van de API</a> laat zien.</p>
<% } else { %><p>Deze service draait in ontwikkelstand. Kies een testgebruiker; alle gebruikers zijn verzonnen.</p>
<ul class="gebruikers">
<% it.rollen.forEach((rol) => { %><li><form method="post" action="/dashboard/aanmelden">
<input type="hidden" name="rol" value="<%= rol.code %>"><input type="hidden" name="terug" value="<%= it.terug %>">
<p id="rol-<%= rol.code %>"><%= rol.omschrijving %></p>
<% if (rol.code === 'regio-aanvrager') { %><p><label for="regio">Arbeidsmarktregio</label> <select id="regio" name="regio"><% it.regios.forEach((regio) => { %><option value="<%= regio.code %>"><%= regio.naam %> (<%= regio.code %>)</option><% }) %></select></p><% } %>
<button type="submit" aria-describedby="rol-<%= rol.code %>">Aanmelden als <%= rol.code %></button>
</form></li>
<% }) %></ul>
<% } %>`;

/** After signing out here, on the way to signing out at the issuer. */
export const AFGEMELD = `<% layout('@kader', it) %>
<h1><%= it.titel %></h1>
<p>U bent hier afgemeld. U gaat nu naar de plek waar u zich aanmeldde, om u ook daar af te melden.</p>
<p><a href="<%= it.verder %>">Verder</a></p>
`;
