import { afgerond } from './statistiek.mjs';

/**
 * The rows of the table: what is compared with what, and the target. Each looks at what was measured and gives its ratio or
 * value; a row whose measurement is not there gives null and is left out, with the reason when there is one.
 */

const maal = (waarde) => `${afgerond(waarde)} ×`;

function keer(uitkomst, doel, tekst) {
  return { uitkomst: maal(uitkomst), gehaald: uitkomst >= doel, ...tekst };
}

function doorvoer({ doorvoer: d }) {
  if (!d?.gelijke || !d.bellers64) return null;
  return keer(d.bellers64.perSeconde / d.gelijke.perSeconde, 3, {
    figuur: 'Losse `POST /v1/verplichtingen` over HTTP: token gecontroleerd, alle regels, duurzaam, één hete cel, 64 bellers',
    tegenover: 'één transactie per aanvraag met dezelfde rijen, kale `pg`-driver, 16 verbindingen, zelfde server', doel: '≥ 3 ×',
  });
}

function bellers({ doorvoer: d }) {
  if (!d?.bellers1 || !d.bellers64) return null;
  return keer(d.bellers64.perSeconde / d.bellers1.perSeconde, 3, { figuur: 'Dezelfde, 64 bellers', tegenover: '1 beller', doel: '≥ 3 ×' });
}

function staart({ doorvoer: d }) {
  if (!d?.bellers64) return null;
  const verhouding = d.bellers64.p99Ms / d.bellers64.p50Ms;
  return { figuur: 'p99 bij 64 bellers', tegenover: 'p50 bij 64 bellers', doel: '≤ 5 ×', uitkomst: maal(verhouding), gehaald: verhouding <= 5 };
}

function gespreid({ doorvoer: d }) {
  if (!d?.gespreid64 || !d.bellers64) return null;
  const verhouding = d.bellers64.perSeconde / d.gespreid64.perSeconde;
  return { figuur: 'Eén hete cel, 64 bellers', tegenover: 'gespreid over 1.015 cellen, 64 bellers', doel: '± 20 % (een hete cel kost niets extra)', uitkomst: maal(verhouding), gehaald: verhouding >= 0.8 && verhouding <= 1.2 };
}

function bundel({ doorvoer: d, overgeslagen }) {
  const tekst = { figuur: 'Bundels van 1.000 aanvragen', tegenover: 'één transactie per aanvraag, als boven', doel: '≥ 8 × (streven 20 ×)' };
  if (d?.bundel && d.gelijke) return keer(d.bundel.perSeconde / d.gelijke.perSeconde, 8, tekst);
  return overgeslagen?.includes('bundel') ? { ...tekst, uitkomst: 'overgeslagen', gehaald: null, reden: 'deze versie kent POST /v1/aanvraagbundels niet' } : null;
}

function omvang({ omvang: o }) {
  if (!o) return null;
  return keer(o.metingen.groot.perSeconde / o.metingen.klein.perSeconde, 0.9, {
    figuur: `64 bellers op de hete cel bij ${getal(o.aanwezig.groot)} verplichtingen`, tegenover: `bij ${getal(o.aanwezig.klein)}`, doel: '≥ 0,9 van de snelheid',
  });
}

function uitnutting({ uitnutting: u }) {
  if (!u) return null;
  const verhouding = u.metingen.groot.p50Ms / u.metingen.klein.p50Ms;
  return {
    figuur: `Uitnutting van alle cellen bij ${getal(u.aanwezig.groot)} verplichtingen`, tegenover: `bij ${getal(u.aanwezig.klein)}`, doel: '≤ 1,5 × de tijd en p95 ≤ 50 ms',
    uitkomst: `${maal(verhouding)}; p95 ${afgerond(u.metingen.groot.p95Ms, 1)} ms`, gehaald: verhouding <= 1.5 && u.metingen.groot.p95Ms <= 50,
  };
}

function paginas({ paginas: p }) {
  if (!p) return null;
  const [traagst] = p.paginas;
  const grootst = Math.max(...p.paginas.map(({ kB }) => kB));
  return {
    figuur: `De traagste pagina van het dashboard bij ${getal(p.aanwezig)} verplichtingen (${traagst.naam}, ${traagst.wie})`, tegenover: `${p.paginas.length} pagina's, landelijk en van een regio, mediaan van ${p.keren}`, doel: '≤ 300 ms en elke pagina ≤ 200 kB',
    uitkomst: `${traagst.ms} ms; ten hoogste ${Math.round(grootst)} kB`, gehaald: traagst.ms <= 300 && grootst <= 200,
  };
}

function verborgen({ verborgen: v }) {
  if (!v) return null;
  const verschil = Math.abs(v.verborgenMs / v.onbekendMs - 1);
  return {
    figuur: '404 voor een regio op een verplichting van een andere regio', tegenover: `404 op een nummer dat niet bestaat, om en om, mediaan van ${getal(v.paren)} paren`, doel: 'niet te onderscheiden (≤ 5 %)',
    uitkomst: `${v.verborgenMs} ms naast ${v.onbekendMs} ms`, gehaald: verschil <= 0.05,
  };
}

function betaalrun({ bank }) {
  if (!bank?.run) return null;
  const { run } = bank;
  const verhouding = run.ms / run.zonderMs;
  return {
    figuur: `Betaalrun van ${getal(run.aantal)} betalingen: kiezen, toetsen, boeken, pain.001 schrijven en ophalen`, tegenover: 'dezelfde betalingen uit een kale tabel lezen, dezelfde XML schrijven en op schijf zetten, zonder grootboek', doel: '≤ 6 × de tijd en ≤ 512 MiB RSS',
    uitkomst: `${maal(verhouding)}; ${run.geheugenMiB} MiB`, gehaald: verhouding <= 6 && (run.geheugenMiB ?? 0) <= 512,
  };
}

function afschrift({ bank }) {
  if (!bank?.afschrift) return null;
  const { afschrift: a } = bank;
  const verhouding = a.ms / a.lezenMs;
  return { figuur: `camt.053 van ${getal(a.aantal)} regels teruggeboekt`, tegenover: 'alleen lezen', doel: '≤ 6 ×', uitkomst: `${maal(verhouding)}; ${a.geheugenMiB} MiB`, gehaald: verhouding <= 6 };
}

function start({ start: s }) {
  if (!s) return null;
  return { figuur: '`npm start` op gebouwde code met bestaande gegevens tot de eerste 200', tegenover: '—', doel: '≤ 3 s', uitkomst: `${afgerond(s.ms / 1000)} s`, gehaald: s.ms <= 3000 };
}

function oordeel({ oordeel: o }) {
  if (!o) return null;
  return { figuur: 'Eén verplichting toetsen aan alle regels van haar stroom, feiten in het geheugen', tegenover: '—', doel: '≤ 60 µs (mediaan)', uitkomst: `${o.p50Us} µs`, gehaald: o.p50Us <= 60 };
}

/** A count as Dutch readers write it. */
export function getal(aantal) {
  return new Intl.NumberFormat('nl-NL').format(aantal);
}

/** All rows that were measured, in the order of the table. */
export function maakRijen(metingen) {
  const rijen = { doorvoer, bellers, staart, gespreid, bundel, omvang, uitnutting, paginas, verborgen, betaalrun, afschrift, start, oordeel };
  return Object.entries(rijen).flatMap(([naam, maak]) => {
    const rij = maak(metingen);
    return rij === null ? [] : [{ naam, figuur: rij.figuur, tegenover: rij.tegenover, doel: rij.doel, uitkomst: rij.uitkomst, gehaald: rij.gehaald, reden: rij.reden ?? null }];
  });
}
