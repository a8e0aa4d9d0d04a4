import { getal } from './rijen.mjs';

const KOP = `# Wat gemeten is

Dit document is gemaakt door \`npm run bench\` uit [bench.json](bench.json); wijzig het niet met de hand. Verhoudingen zeggen
meer dan kale getallen: die hangen van de machine af, en staan daaronder. Alle rijen komen uit één run op één machine.
`;

function tabel(koppen, rijen) {
  const regel = (cellen) => `| ${cellen.join(' | ')} |`;
  return [regel(koppen), regel(koppen.map(() => '---')), ...rijen.map(regel)].join('\n');
}

function oordeel({ gehaald, reden }) {
  if (gehaald === null) return `overgeslagen: ${reden}`;
  return gehaald ? 'ja' : '**nee**';
}

const decimaal = (waarde, decimalen = 1) => waarde.toLocaleString('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });

function doorvoerregel([naam, m]) {
  return [naam, decimaal(m.perSeconde, 0), `${decimaal(m.laagste, 0)} – ${decimaal(m.hoogste, 0)}`, decimaal(m.p50Ms, 2), decimaal(m.p95Ms, 2), decimaal(m.p99Ms, 2), getal(m.aantal), m.ronden];
}

const NAMEN = {
  gelijke: 'één transactie per aanvraag, losse statements, kale `pg`, 16 verbindingen', gelijkeEenStatement: 'hetzelfde, alles in één statement, 16 verbindingen',
  bellers1: 'de dienst, hete cel, 1 beller', bellers8: 'de dienst, hete cel, 8 bellers', bellers64: 'de dienst, hete cel, 64 bellers', bellers256: 'de dienst, hete cel, 256 bellers',
  gespreid64: 'de dienst, gespreid over 1.015 cellen, 64 bellers', bundel: 'de dienst, bundels van 1.000 (tijd per bundel)',
  fastify: 'ijking: kale Fastify, 64 bellers', selectEen: 'ijking: `SELECT 1`, één verbinding', commit: 'ijking: één rij en een commit, één verbinding',
};

function doorvoertabel({ doorvoer = {}, omvang, uitnutting, ijking = {} }) {
  const regels = Object.entries({ ...doorvoer, ...ijking }).map(([naam, meting]) => doorvoerregel([NAMEN[naam] ?? naam, meting]));
  for (const maat of ['klein', 'groot']) if (omvang) regels.push(doorvoerregel([`de dienst, hete cel, 64 bellers, bij ${getal(omvang.aanwezig[maat])} verplichtingen`, omvang.metingen[maat]]));
  for (const maat of ['klein', 'groot']) if (uitnutting) regels.push(doorvoerregel([`\`GET ${uitnutting.pad}\`, bij ${getal(uitnutting.aanwezig[maat])} verplichtingen`, uitnutting.metingen[maat]]));
  return regels.length === 0 ? '' : tabel(['Meting', 'per seconde', 'laagste – hoogste ronde', 'p50 (ms)', 'p95 (ms)', 'p99 (ms)', 'aantal', 'ronden'], regels);
}

function banktabel({ bank }) {
  const regels = [];
  if (bank?.run) {
    const { run } = bank;
    regels.push([`betaalrun van ${getal(run.aantal)}: ${Object.entries(run.stappen).map(([stap, ms]) => `${stap} ${getal(ms)}`).join(', ')}`, getal(run.ms), `${getal(run.zonderMs)}, waarvan de XML ${getal(run.alleenSchrijvenMs)}`, run.geheugenMiB, run.ronden]);
  }
  if (bank?.afschrift) regels.push([`camt.053 van ${getal(bank.afschrift.aantal)} regels (${decimaal(bank.afschrift.bytes / 2 ** 20)} MiB)`, getal(bank.afschrift.ms), `lezen ${getal(bank.afschrift.lezenMs)}`, bank.afschrift.geheugenMiB, bank.afschrift.ronden]);
  return regels.length === 0 ? '' : tabel(['Bank', 'ms', 'zonder grootboek (ms)', 'hoogste RSS (MiB)', 'ronden'], regels);
}

const PAGINAS_GETOOND = 12;

function paginatabel({ paginas: p }) {
  if (!p) return '';
  return tabel(['De traagste pagina\'s', 'voor wie', 'ms', 'hoogste (ms)', 'eerste keer (ms)', 'kB'], p.paginas.slice(0, PAGINAS_GETOOND).map(({ naam, wie, ms, hoogsteMs, eersteMs, kB }) => [naam, wie, getal(ms), getal(hoogsteMs), getal(eersteMs), decimaal(kB)]));
}

function overig({ start, oordeel: o, zaaien, geheugenMiB, verzegelen }) {
  return [
    ...(start ? [`- Start: mediaan ${getal(start.ms)} ms van ${start.keren} keer (${getal(start.laagsteMs)} – ${getal(start.hoogsteMs)}).`] : []),
    ...(o ? [`- Toetsen: p50 ${decimaal(o.p50Us)} µs, p99 ${decimaal(o.p99Us)} µs over ${getal(o.aantal)} oordelen (${o.regels.map(({ stroom, regels }) => `${stroom} ${regels} regels`).join(', ')}).`] : []),
    ...(geheugenMiB ? [`- Hoogste RSS van de dienst bij de doorvoerrijen: ${geheugenMiB} MiB.`] : []),
    ...(verzegelen?.ms > 0 ? [`- Verzegelen: ${getal(Math.round((verzegelen.bladeren / verzegelen.ms) * 1000))} bladeren per seconde, drie per verplichting. Het wijkt voor besluiten die wachten en gebeurt dus na elke meting, voor de volgende begint.`] : []),
    ...(zaaien ? [`- Zaaien van ${getal(zaaien.aantal)} verplichtingen met alle triggers: ${decimaal(zaaien.seconden)} s.`] : []),
  ].join('\n');
}

function machine({ machine: m, opties }) {
  return [
    `- ${m.processor}, ${m.kernen} kernen, ${m.geheugenGiB} GiB geheugen, ${m.systeem}`,
    `- Node ${m.node}, PostgreSQL ${m.postgres.server_version} (fsync ${m.postgres.fsync}, synchronous_commit ${m.postgres.synchronous_commit}, full_page_writes ${m.postgres.full_page_writes}, shared_buffers ${m.postgres.shared_buffers})`,
    `- ${m.datum}, commit ${m.commit ?? 'onbekend'}${m.gewijzigd ? ' met wijzigingen die nog niet zijn vastgelegd' : ''}`,
    `- Elke doorvoermeting: ${opties.tijd.opwarmMs / 1000} s opwarmen, ${opties.tijd.duurMs / 1000} s meten, ${opties.ronden} ronden om en om; de tabel toont de mediaan. Bankrijen: ${opties.bankronden} keer.`,
  ].join('\n');
}

const UITLEG = `## Hoe er gemeten is

- De dienst, PostgreSQL en de lastgever draaien op dezelfde machine en delen de kernen. De dienst is een eigen proces, gestart zoals
  gebruikers dat doen; de database is de ingebouwde, met de instellingen van de dienst. De lastgever wacht op elk antwoord, en elk
  antwoord moet 201 zijn.
- De gelijke schrijft met de kale \`pg\`-driver dezelfde rijen (boeking, twee postings, besluit met even groot bewijs, verplichting, stand,
  idempotentie, twee saldi) en bewaakt de grens op de hete rij, één transactie per aanvraag, in een andere database op dezelfde server, zonder
  onze triggers, verwijzende sleutels en extra indexen, zonder HTTP, token en regels.
- De 1.015 cellen zijn de 35 regio's van het ontschot budget in 29 begrotingsjaren: die stroom is niet aan een jaar gebonden, dus elke
  aanvraag wordt aan dezelfde regels getoetst als op de hete cel.
- De verplichtingen die er al zijn, zijn gezaaid in de tabellen van het grootboek met alle triggers aan, over alle cellen behalve de hete, 300
  dagen, drie instrumenten en een kwart zoveel personen.
- In de rijen met gezaaide gegevens (omvang, uitnutting, paginas, betaalrun, afschrift) verzegelt de dienst niet: zij zou een achterstand van het zaaien
  inhalen. Wat verzegelen kost staat hierboven apart. Van de pagina's rusten de rapportages op een zegel dat 200.000 boekingen achterloopt, en op
  het zegel daarvoor; gemeten wordt als de tussenstanden gemaakt zijn.
- Het geheugen is VmHWM van het proces van de dienst, dat voor elke bankrij nieuw is gestart.
`;

/** The document of a run. The same figures always give the same text. */
export function schrijfVerslag(uitslag) {
  const rijen = uitslag.rijen.map((rij) => [rij.figuur, rij.tegenover, rij.doel, `**${rij.uitkomst}**`, oordeel(rij)]);
  return [
    KOP, tabel(['Wat', 'Tegenover', 'Doel', 'Gemeten', 'Gehaald'], rijen), '', '## De machine', '', machine(uitslag), '', '## De getallen', '',
    ...[doorvoertabel(uitslag.metingen), banktabel(uitslag.metingen), paginatabel(uitslag.metingen), overig(uitslag.metingen)].filter((deel) => deel !== '').flatMap((deel) => [deel, '']), UITLEG,
  ].join('\n');
}
