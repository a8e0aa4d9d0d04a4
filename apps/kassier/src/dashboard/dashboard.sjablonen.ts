import { createHash } from 'node:crypto';
import { Eta } from 'eta';
import { zichtbareRegio, type Gebruiker, type Rol } from '../access/index.js';
import { STIJLBLAD } from '../vormgeving/index.js';
import { AANMELDEN, AFGEMELD } from './aanmelding.sjablonen.js';
import { BLOK, BLOKKEN, type Blokkengegevens } from './blokken.sjablonen.js';
import { RAPPORT, type Rapportgegevens } from './rapport.sjablonen.js';
import type { Cel, Stroomweergave, Tabelrij } from './dashboard.weergave.js';
import { REGEL, REGELS } from './regels.sjablonen.js';
import type { Regelgroep, Regelweergave } from './regels.weergave.js';

/** Who looks, as the header shows it. */
interface Bezoeker {
  readonly naam: string;
  readonly rollen: string;
  /** Whether he may see payment runs. */
  readonly zietBetaalruns: boolean;
  /** Whether he may take the journal along. */
  readonly voertUit: boolean;
  /** Whether he looks at the whole country. */
  readonly isLandelijk: boolean;
}

interface Basis {
  readonly bezoeker: Bezoeker | null;
}

/** A table of figures; its `id` is there when it is not the only one on its page. */
export interface Tabel {
  readonly id?: string;
  readonly bijschrift: string;
  readonly sleutelkoppen: readonly string[];
  readonly kolomkoppen: readonly string[];
  readonly rijen: readonly Tabelrij[];
  readonly totaal: readonly Cel[];
}

/** A page about a day, with its own address to choose another one. */
interface MetPeildatum extends Basis {
  readonly titel: string;
  readonly hier: string;
  readonly peildatum: string;
  readonly dag: string;
  readonly vandaag: string;
  readonly vraag: string;
}

/** The data of each page; nothing else can reach its template. */
export interface Paginagegevens {
  overzicht: Basis & {
    readonly titel: string; readonly hier: string; readonly peildatum: string; readonly dag: string; readonly vandaag: string; readonly voorbeeld: boolean; readonly regionaal: boolean;
    readonly stromen: readonly Stroomweergave[]; readonly tabel: Tabel; readonly kaders: Tabel; readonly vraag: string;
  };
  cijfers: Basis & { readonly titel: string; readonly hier: string; readonly peildatum: string; readonly dag: string; readonly terug: string; readonly voorbeeld: boolean; readonly perMaand: boolean; readonly aantal: number; readonly van: number; readonly tot: number; readonly volgende: string | null; readonly tabel: Tabel; readonly vraag: string };
  regels: MetPeildatum & { readonly inleiding: string; readonly groepen: readonly Regelgroep[] };
  regel: MetPeildatum & { readonly norm: string; readonly terug: string; readonly regel: Regelweergave };
  blokken: Basis & Blokkengegevens & { readonly dag: string; readonly vandaag: string; readonly voorbeeld: boolean };
  rapport: Basis & Rapportgegevens;
  aanmelden: Basis & { readonly titel: string; readonly verlopen: boolean; readonly wijze: 'testgebruikers' | 'uitgever' | 'geen'; readonly terug: string; readonly begin: string; readonly rollen: readonly { code: string; omschrijving: string }[]; readonly regios: readonly { code: string; naam: string }[] };
  afgemeld: Basis & { readonly titel: string; readonly verder: string };
  fout: Basis & { readonly titel: string; readonly detail: string; readonly fouten: readonly { plaats: string; melding: string }[]; readonly terug: string; readonly terugtekst: string };
}

/** Where the style sheet stands; the address changes with its content, so that browsers may keep it. */
const STIJLADRES = `/dashboard/stijl.css?v=${createHash('sha256').update(STIJLBLAD).digest('hex').slice(0, 12)}`;

/** Nothing is drawn before the whole page is there (`expect`): a table does not find its columns again while its rows come in. */
const KADER = `<!doctype html>
<html lang="nl" class="voorbeeld-theme utrecht-html">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><%= it.titel %> – Kassier</title>
<link rel="stylesheet" href="${STIJLADRES}">
<link rel="icon" href="data:,">
<link rel="expect" href="#einde" blocking="render">
</head>
<body>
<a class="utrecht-skip-link springlink" href="#inhoud">Naar de inhoud</a>
<header class="utrecht-page-header"><div class="kop">
<p class="merk"><a href="/dashboard<% if (it.peildatum) { %>?peildatum=<%= it.peildatum %><% } %>">Kassier</a></p>
<% if (it.bezoeker) { %><div class="bezoeker">
<p><span class="gedempt">Aangemeld als</span> <%= it.bezoeker.naam %> <span class="gedempt">(<%= it.bezoeker.rollen %>)</span></p>
<form method="post" action="/dashboard/afmelden"><button type="submit" class="utrecht-button--secondary-action">Afmelden</button></form>
</div>
<nav class="hoofdmenu" aria-label="Hoofdmenu"><ul class="utrecht-nav-list"><% it.menu.forEach((deel) => { %><li><a href="<%= deel.adres %>"<% if (deel.hier) { %> aria-current="<%= deel.hier %>"<% } %>><%= deel.naam %></a></li><% }) %></ul></nav><% } %>
</div></header>
<main id="inhoud" tabindex="-1">
<%~ it.body %>
</main>
<footer class="utrecht-page-footer"><div class="voet">
<p>Alle cijfers volgen uit dezelfde boekingen in het grootboek. <a href="/docs">Beschrijving van de API</a></p>
</div></footer>
<span id="einde"></span>
</body>
</html>
`;

const TABEL = `<div class="tabelvak" role="region" aria-labelledby="bijschrift<%= it.id ?? '' %>" tabindex="0">
<table>
<caption id="bijschrift<%= it.id ?? '' %>"><span><%= it.bijschrift %></span></caption>
<thead><tr><% it.sleutelkoppen.forEach((kop) => { %><th scope="col"><%= kop %></th><% }) %><% it.kolomkoppen.forEach((kop) => { %><th scope="col" class="getal"><%= kop %></th><% }) %></tr></thead>
<tbody>
<% it.rijen.forEach((rij) => { %><tr><% rij.koppen.forEach((kop) => { %><th scope="row"><% if (kop.verwijzing) { %><a href="<%= kop.verwijzing %>"><%= kop.tekst %></a><% } else { %><%= kop.tekst %><% } %></th><% }) %><% rij.cellen.forEach((cel) => { %><td class="getal"><% if (cel.verwijzing) { %><a href="<%= cel.verwijzing %>"><%= cel.tekst %></a><% } else { %><%= cel.tekst %><% } %></td><% }) %></tr>
<% }) %></tbody>
<tfoot><tr><th scope="row" colspan="<%= it.sleutelkoppen.length %>">Totaal</th><% it.totaal.forEach((cel) => { %><td class="getal"><% if (cel.verwijzing) { %><a href="<%= cel.verwijzing %>"><%= cel.tekst %></a><% } else { %><%= cel.tekst %><% } %></td><% }) %></tr></tfoot>
</table>
</div>
`;

const VOORBEELDMELDING = `<% if (it.voorbeeld) { %><div class="utrecht-alert utrecht-alert--info"><p><strong>Voorbeeldgegevens.</strong> Deze cijfers bevatten verzonnen toedelingen. Gebruik ze niet als echte stand.</p></div><% } %>
`;

const OVERZICHT = `<% layout('@kader', it) %>
<h1><%= it.titel %></h1>
<p class="stand">Stand op <time datetime="<%= it.peildatum %>"><%= it.dag %></time></p>
<%~ include('@voorbeeldmelding', it) %>
<form method="get" action="/dashboard" class="keuze">
<div><label for="peildatum">Peildatum</label>
<input type="date" id="peildatum" name="peildatum" value="<%= it.peildatum %>" aria-describedby="peildatum-uitleg" required></div>
<div><button type="submit" class="utrecht-button--primary-action">Toon deze dag</button></div>
<% if (it.peildatum !== it.vandaag) { %><div><a href="/dashboard?peildatum=<%= it.vandaag %>">Vandaag</a></div><% } %>
<p id="peildatum-uitleg" class="gedempt">Alles met een boekdatum tot en met deze dag telt mee.</p>
</form>
<form method="get" action="/dashboard/zoeken" class="keuze" role="search">
<input type="hidden" name="peildatum" value="<%= it.peildatum %>">
<div><label for="nummer">Zoek op nummer</label>
<input type="search" id="nummer" name="nummer" required maxlength="40" aria-describedby="nummer-uitleg"></div>
<div><button type="submit" class="utrecht-button--secondary-action">Zoek</button></div>
<p id="nummer-uitleg" class="gedempt">Van een verplichting (V-2021-0000123), een betaling (B-2021-0000045) of een boeking (1234).</p>
</form>
<section aria-labelledby="kop-tabel">
<h2 id="kop-tabel">In cijfers</h2>
<p class="gedempt uitleg">Elk cijfer is een verwijzing naar de regels waaruit het is opgebouwd. Vrij is wat nog kan worden vastgelegd. Vastgelegd in % is de uitnutting van wat is toegedeeld, betaald in % die van de toegedeelde kas. Openstaand is vastgelegd en nog te betalen. Tijd voorbij is het deel van het begrotingsjaar dat om is; bij meer jaren telt elk jaar mee naar wat ervoor is toegedeeld.</p>
<%~ include('@tabel', it.tabel) %>
</section>
<section aria-labelledby="kop-kaders">
<h2 id="kop-kaders">Per kader</h2>
<p class="gedempt"><% if (it.regionaal) { %>Een kader is een groep stromen met samen één plafond voor het hele land.<% } else { %>Een kader is een groep stromen die samen niet boven een plafond mogen komen.<% } %></p>
<%~ include('@tabel', it.kaders) %>
</section>
<section aria-labelledby="kop-stromen">
<h2 id="kop-stromen">In beeld en in woorden</h2>
<p class="gedempt">Een hele balk is het hele budget van die stroom. De balken zijn dus onderling niet te vergelijken; de bedragen wel.</p>
<ul class="legenda">
<li><span class="vlak betaald"></span>Betaald</li><li><span class="vlak betaalbaar"></span>Betaalbaar gesteld</li><li><span class="vlak vastgelegd"></span>Vastgelegd, nog niet betaalbaar</li><li><span class="vlak vrij"></span>Vrij</li><% if (!it.regionaal) { %><li><span class="vlak te-verdelen"></span>Nog te verdelen</li><% } %><li><svg class="tijdteken" viewBox="0 0 18 18" aria-hidden="true" focusable="false"><line class="tijd" x1="9" y1="0" x2="9" y2="18"/></svg>Stippellijn: zo veel zou zijn vastgelegd bij een gelijk tempo over de tijd</li>
</ul>
<% it.stromen.forEach((stroom) => { %><article class="stroom" aria-labelledby="stroom-<%= stroom.code %>">
<h3 id="stroom-<%= stroom.code %>"><%= stroom.naam %></h3>
<% if (stroom.balk.length > 0) { %><svg class="balk" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bodem" x="0" y="0" width="1000" height="28"/><% stroom.balk.forEach((deel) => { %><rect class="<%= deel.soort %>" x="<%= deel.begin %>" y="0" width="<%= deel.breedte %>" height="28"/><% }) %><% if (stroom.tijd !== null) { %><line class="tijd" x1="<%= stroom.tijd %>" y1="0" x2="<%= stroom.tijd %>" y2="28"/><% } %></svg>
<% } %><% stroom.zinnen.forEach((zin) => { %><p><%= zin %></p>
<% }) %></article>
<% }) %></section>
<p class="gedempt bron">Dezelfde cijfers in de API: <code>GET <%= it.vraag %></code></p>
`;

const CIJFERS = `<% layout('@kader', it) %>
<nav class="utrecht-breadcrumb-nav kruimels" aria-label="Kruimelpad"><ol class="utrecht-breadcrumb-nav__list"><li class="utrecht-breadcrumb-nav__item"><a href="<%= it.terug %>">Uitnutting</a></li><li class="utrecht-breadcrumb-nav__item" aria-current="page"><%= it.titel %></li></ol></nav>
<h1><%= it.titel %></h1>
<p class="stand">Stand op <time datetime="<%= it.peildatum %>"><%= it.dag %></time></p>
<p class="gedempt uitleg">Elk cijfer is een verwijzing naar de boekingen waaruit het bestaat.</p>
<%~ include('@voorbeeldmelding', it) %>
<% if (it.perMaand) { %><p>Per maand staat hier wat er die maand veranderde; een min betekent dat er meer af ging dan bij kwam.</p><% } %>
<%~ include('@tabel', it.tabel) %>
<% if (it.tot < it.van && it.aantal > 0) { %><p>Zo ver loopt deze tabel niet: er zijn <%= it.aantal %> rijen. Het totaal is dat van alle rijen.</p>
<% } else if (it.tot - it.van + 1 < it.aantal) { %><p>Hier staan de rijen <%= it.van %> tot en met <%= it.tot %> van <%= it.aantal %>; het totaal is dat van alle rijen.</p>
<% } %><% if (it.volgende) { %><p class="volgende"><a href="<%= it.volgende %>" rel="next">Volgende bladzijde</a></p>
<% } %><p class="gedempt bron">Dezelfde cijfers in de API: <code>GET <%= it.vraag %></code></p>
`;

const FOUT = `<% layout('@kader', it) %>
<h1><%= it.titel %></h1>
<p><%= it.detail %></p>
<% if (it.fouten.length > 0) { %><ul><% it.fouten.forEach((fout) => { %><li><strong><%= fout.plaats %></strong>: <%= fout.melding %></li><% }) %></ul><% } %>
<p><a href="<%= it.terug %>"><%= it.terugtekst %></a></p>
`;

const eta = new Eta({ autoEscape: true });
const SJABLONEN = { kader: KADER, tabel: TABEL, voorbeeldmelding: VOORBEELDMELDING, overzicht: OVERZICHT, cijfers: CIJFERS, regels: REGELS, regel: REGEL, blokken: BLOKKEN, blok: BLOK, rapport: RAPPORT, aanmelden: AANMELDEN, afgemeld: AFGEMELD, fout: FOUT };
for (const [naam, sjabloon] of Object.entries(SJABLONEN)) eta.loadTemplate(`@${naam}`, sjabloon);

/** Who may see payment runs. */
export const BETAALRUNLEZERS = ['kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const satisfies readonly Rol[];

/** Who looks, as the header shows it. */
export function bezoekerVan(gebruiker: Gebruiker): Bezoeker {
  const { sub, rollen } = gebruiker;
  return { naam: sub, rollen: rollen.join(', '), zietBetaalruns: BETAALRUNLEZERS.some((rol) => rollen.includes(rol)), voertUit: rollen.includes('auditor'), isLandelijk: zichtbareRegio(gebruiker) === null };
}

/** The HTML of a page. Every value is escaped; only the templates themselves are HTML. */
export function pagina<P extends keyof Paginagegevens>(naam: P, gegevens: Paginagegevens[P]): string {
  const { bezoeker, hier, peildatum } = gegevens as { bezoeker: Bezoeker | null; hier?: string; peildatum?: string };
  return eta.render(`@${naam}`, { ...gegevens, menu: bezoeker === null ? [] : menu(bezoeker, hier ?? '', peildatum) });
}

/** The pages one may see, each for the day of the page one is on. */
function menu(bezoeker: Bezoeker, hier: string, peildatum: string | undefined): { naam: string; adres: string; hier: 'page' | 'true' | null }[] {
  return MENU.filter(({ alleen }) => alleen === undefined || bezoeker[alleen]).map(({ naam, adres }) => ({
    naam, adres: peildatum === undefined ? adres : `${adres}?peildatum=${peildatum}`, hier: hier === adres ? 'page' : adres !== '/dashboard' && hier.startsWith(`${adres}/`) ? 'true' : null,
  }));
}

const MENU: readonly { readonly naam: string; readonly adres: string; readonly alleen?: 'zietBetaalruns' | 'voertUit' | 'isLandelijk' }[] = [
  { naam: 'Uitnutting', adres: '/dashboard' }, { naam: 'Regio\'s', adres: '/dashboard/regios' }, { naam: 'Verloop', adres: '/dashboard/verloop' },
  { naam: 'Menukaart', adres: '/dashboard/menukaart' }, { naam: 'Rapportage', adres: '/dashboard/rapportage' }, { naam: 'Indicatoren', adres: '/dashboard/indicatoren' }, { naam: 'Waarschuwingen', adres: '/dashboard/waarschuwingen' }, { naam: 'Teruggekomen', adres: '/dashboard/teruggekomen' },
  { naam: 'Betaalruns', adres: '/dashboard/betaalruns', alleen: 'zietBetaalruns' }, { naam: 'Voorleggingen', adres: '/dashboard/voorleggingen' }, { naam: 'Regels', adres: '/dashboard/regels' },
  { naam: 'Verificatie', adres: '/dashboard/verificatie', alleen: 'isLandelijk' }, { naam: 'Uitvoer', adres: '/dashboard/uitvoer', alleen: 'voertUit' },
];
