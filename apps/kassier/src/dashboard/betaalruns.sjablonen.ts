/** The list of the newest payment runs. */
export const BETAALRUNS = `<% layout('@kader', it) %>
<h1><%= it.titel %></h1>
<p class="stand">Zoals de runs nu zijn</p>
<% if (it.runs.length === 0) { %><p>Er is nog geen betaalrun gemaakt.</p>
<% } else { %><p>De specificatie van een run is om te lezen, te bewaren en af te drukken.<% if (it.meer) { %> Hier staan de <%= it.runs.length %> nieuwste.<% } %></p>
<div class="tabelvak" role="region" aria-labelledby="bijschrift" tabindex="0">
<table class="tekst lijst">
<caption id="bijschrift"><span>De nieuwste eerst</span></caption>
<thead><tr><th scope="col">Run</th><th scope="col">Stand</th><th scope="col">Uit te voeren op</th><th scope="col" class="getal">Betalingen</th><th scope="col" class="getal">Bedrag</th><th scope="col">Gemaakt door</th></tr></thead>
<tbody>
<% it.runs.forEach((run) => { %><tr><th scope="row"><a href="<%= run.verwijzing %>"><%= run.nummer %></a></th><td><%= run.status %></td><td><%= run.dag %></td><td class="getal"><%= run.aantal %></td><td class="getal"><%= run.totaal %></td><td><%= run.gemaaktDoor %></td></tr>
<% }) %></tbody>
</table>
</div>
<% } %><p class="gedempt bron">Hetzelfde in de API: <code>GET <%= it.vraag %></code></p>
`;

/** One run as the list shows it. */
export interface Runweergave {
  readonly nummer: string;
  readonly verwijzing: string;
  readonly status: string;
  readonly dag: string;
  readonly aantal: string;
  readonly totaal: string;
  readonly gemaaktDoor: string;
}
