import type { Dekking } from './catalogus.js';
import { regelboek, type Regelboek, type RegelboekNorm, type RegelboekParameter, type RegelboekRegel, type RegelboekVersie } from './regelboek.js';
import { catalogusvolgorde, type Regelset } from './regelset.js';
import { dagVoorMensen, FAMILIENAMEN, gevolgInHetKort, gevolgVan, ONDERWERPNAMEN, opsomming, STATUSNAMEN, UITKOMSTNAMEN, vindplaats, waardeVoorMensen } from './verwoording.js';

type Ingang = RegelboekRegel | RegelboekNorm;

/** The rule book as a Markdown document in Dutch, for people who know the law and not the program. */
export function regelboekdocument(regelset: Regelset): string {
  const boek = regelboek(regelset);
  const ingangen = [...boek.regels, ...boek.overigeNormen].sort((een, ander) => catalogusvolgorde(een.id, ander.id));
  const families = Object.entries(FAMILIENAMEN).map(([letter, naam]) => ({ letter, naam, ingangen: ingangen.filter(({ id }) => id.startsWith(letter)) }));
  const stroomnamen = new Map(regelset.referentie.stromen.map(({ code, naam }) => [code, naam]));
  return `${[
    ...inleiding(boek, ingangen),
    '## Overzicht', '',
    ...families.flatMap(({ letter, naam, ingangen: leden }) => [`### ${letter}. ${naam}`, '', '| Nummer | Titel | Als het niet klopt |', '|---|---|---|', ...leden.map(overzichtsregel), '']),
    ...families.flatMap(({ letter, naam, ingangen: leden }) => [`## ${letter}. ${naam}`, '', ...leden.flatMap((ingang) => hoofdstuk(ingang, boek, stroomnamen))]),
  ].join('\n').trimEnd()}\n`;
}

function inleiding({ naam, geldigVanaf, regels, overigeNormen }: Regelboek, ingangen: readonly Ingang[]): string[] {
  const aantal = (soort: Dekking['soort']): number => overigeNormen.filter(({ dekking }) => dekking.soort === soort).length;
  return [
    '# De regels van de kassier', '',
    `Dit boek is van de *${naam}*, die hier geldt sinds ${dagVoorMensen(geldigVanaf)}. Het wordt uit het programma zelf gemaakt (\`npm run regels\`) en een`,
    'test faalt als het daarvan afwijkt: wat hier staat is wat de service toetst. Verander het dus niet met de hand.', '',
    `Er staan ${ingangen.length} normen in. Over elk staat op wiens woorden zij rust: een letterlijk citaat met het nummer van de tekstregel in de bron. Daarvan zijn er`, '',
    `- **${regels.length} regels**: de service toetst ze bij elk verzoek waarover ze gaan;`,
    `- **${aantal('structureel')} waarborgen**: het kan door de bouw van de service niet anders, en een test bewijst dat;`,
    ...(aantal('parameter') > 0 ? [`- **${aantal('parameter')} parameters**: een gedateerd bedrag, een termijn of een dag waarmee regels rekenen;`] : []),
    `- **${aantal('niet-geautomatiseerd')} niet geautomatiseerd**: de service doet er niets mee, met de reden.`, '',
    '**Hoe een oordeel werkt.** Alle regels die over een verzoek gaan worden getoetst, en alle regels die in de weg staan komen samen in het antwoord, met de',
    'cijfers en een uitweg. Ontbreekt een gegeven dat een regel nodig heeft, dan wordt geweigerd en noemt het antwoord dat gegeven, hoe streng de regel ook',
    'is. Een bedrag of termijn is een parameter met een eerste dag: een verzoek wordt beoordeeld met wat op zijn dag geldt, en wat al is toegekend wordt betaald onder wat',
    'gold toen het werd toegekend, tenzij SZW anders besluit. Dit boek toont de waarden van de regeling zelf; wat SZW later besloot staat in `GET /v1/regels`.', '',
    '**Waar de tekst open is** staat onze lezing bij *Uitleg*; de gronden ervoor staan in [docs/uitleg](uitleg/README.md).', '',
    '**Wat er in de voorbeelden staat** is verzonnen: personen, partijen, bedragen en kenmerken. De uitkomst en de zin erachter geeft de regel zelf.', '',
  ];
}

function overzichtsregel(ingang: Ingang): string {
  return `| [${ingang.id}](#${anker(ingang.id)}) | ${cel(ingang.titel)} | ${hoofdletter(gevolgInHetKort(ingang))} |`;
}

/** An anchor of our own: the one that a viewer makes from a heading differs from viewer to viewer. */
function anker(id: string): string {
  return id.toLowerCase();
}

function hoofdstuk(ingang: Ingang, boek: Regelboek, stroomnamen: ReadonlyMap<string, string>): string[] {
  const kop = [`<a id="${anker(ingang.id)}"></a>`, '', `### ${ingang.id} ${ingang.titel}`, '', ingang.norm, ''];
  const woorden = ingang.bronnen.flatMap((bron, plaats) => [...(plaats === 0 ? [] : ['>']), `> «${bron.citaat}»  `, `> ${vindplaats(bron)}`]);
  const inhoud = 'versies' in ingang ? alsRegel(ingang, boek, stroomnamen) : alsNorm(ingang);
  return [...kop, ...woorden, '', ...inhoud];
}

function alsRegel(regel: RegelboekRegel, boek: Regelboek, stroomnamen: ReadonlyMap<string, string>): string[] {
  const stromen = regel.stromen === 'alle' ? 'alle stromen' : regel.stromen.map((code) => `${stroomnamen.get(code) ?? code} (\`${code}\`)`).join('; ');
  return [
    `**Als het niet klopt.** ${gevolgVan(regel)}`, '',
    `**Waarop.** ${hoofdletter(opsomming(regel.werktOp.map((onderwerp) => ONDERWERPNAMEN[onderwerp])))}; ${stromen}.`, '',
    ...uitleg(regel),
    ...regel.versies.flatMap((versie) => alsVersie(versie, boek, regel.versies.length > 1)),
  ];
}

function uitleg({ uitleg: tekst, uitlegpagina }: { uitleg?: string | null; uitlegpagina: string | null }): string[] {
  const verwijzing = uitlegpagina === null ? '' : ` [Meer uitleg](uitleg/${uitlegpagina}).`;
  return (tekst ?? null) === null && verwijzing === '' ? [] : [`**Uitleg.** ${tekst ?? ''}${verwijzing}`.trim(), ''];
}

function alsVersie(versie: RegelboekVersie, boek: Regelboek, genummerd: boolean): string[] {
  const sinds = versie.geldigVanaf < boek.geldigVanaf ? 'altijd, ook voor het begin van de regeling' : `sinds ${dagVoorMensen(versie.geldigVanaf)}`;
  const tot = versie.geldigTotEnMet === null ? '' : ` tot en met ${dagVoorMensen(versie.geldigTotEnMet)}`;
  return [
    `**Geldt** ${sinds}${tot}${genummerd ? ` (versie ${versie.versie})` : ''}.`, '',
    ...(versie.parameters.length === 0 ? [] : ['| Parameter | Waarde | Geldt vanaf | Op wiens woorden |', '|---|---|---|---|', ...versie.parameters.flatMap((parameter) => waarden(parameter, boek)), '']),
    '| Voorbeeld | Uitkomst | Wat de regel daarvan zegt |', '|---|---|---|',
    ...versie.voorbeelden.map(({ onderwerp, naam, verwacht, toelichting, uitweg }) =>
      `| ${cel(`${hoofdletter(onderwerp)}: ${naam}`)} | ${UITKOMSTNAMEN[verwacht]} | ${cel(uitweg === null ? toelichting : `${toelichting} *${uitweg}*`)} |`),
    '',
  ];
}

function waarden({ id, naam, eenheid, versies }: RegelboekParameter, boek: Regelboek): string[] {
  return versies.map(({ waarde, geldigVanaf, geldigTotEnMet, bron }) => {
    const vanaf = geldigVanaf < boek.geldigVanaf ? 'altijd' : dagVoorMensen(geldigVanaf);
    const tot = geldigTotEnMet === null ? '' : ` tot en met ${dagVoorMensen(geldigTotEnMet)}`;
    const woorden = bron.citaat === null ? vindplaats(bron) : `«${bron.citaat}» (${vindplaats(bron)})`;
    return `| ${cel(naam)} (\`${id}\`) | ${cel(waardeVoorMensen(eenheid, waarde))} | ${vanaf}${tot} | ${cel(woorden)} |`;
  });
}

function alsNorm(norm: RegelboekNorm): string[] {
  const { dekking, status } = norm;
  const bindend = `**Hoe bindend.** ${hoofdletter(STATUSNAMEN[status])}.`;
  switch (dekking.soort) {
    case 'parameter':
      return [bindend, '', `**Parameter.** ${dekking.parameters.map((id) => `\`${id}\``).join(', ')}.`, '', ...uitleg(norm)];
    case 'structureel':
      return [bindend, '', `**Waarborg.** ${dekking.waarborg}`, '', '**Bewijs.**', '', ...dekking.bewijs.map(({ bestand, test }) => `- «${test}», in \`${bestand}\``), '', ...uitleg(norm)];
    case 'niet-geautomatiseerd':
      return [bindend, '', `**Niet geautomatiseerd.** ${dekking.reden}`, '', ...uitleg(norm)];
  }
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** In a cell of a table a bar would begin the next one. */
function cel(tekst: string): string {
  return tekst.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
