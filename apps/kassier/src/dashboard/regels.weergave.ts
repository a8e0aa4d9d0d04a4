import {
  catalogusvolgorde, FAMILIENAMEN, gevolgInHetKort, gevolgVan, ONDERWERPNAMEN, opsomming, STATUSNAMEN, UITKOMSTNAMEN, vindplaats, waardeVoorMensen, type RegelboekNorm, type RegelboekParameter,
  type RegelboekRegel,
} from '#regeling-rules';
import { dagVoorMensen } from './dashboard.weergave.js';

type Ingang = RegelboekRegel | RegelboekNorm;

/** The norms of one family, as a table shows them. */
export interface Regelgroep {
  readonly letter: string;
  readonly naam: string;
  readonly regels: readonly { readonly id: string; readonly titel: string; readonly norm: string; readonly gevolg: string; readonly verwijzing: string }[];
}

/** A heading with a table below it; the first cell of a row is its heading. */
export interface Teksttabel {
  readonly bijschrift: string;
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly string[])[];
}

/** One norm as its page shows it: headings with sentences below them, and tables. */
export interface Regelweergave {
  readonly citaten: readonly { readonly citaat: string; readonly plaats: string }[];
  readonly delen: readonly { readonly kop: string; readonly zinnen: readonly string[] }[];
  readonly tabellen: readonly Teksttabel[];
}

/** All norms by family, in catalogue order; each leads to its own page for the same day. */
export function regelgroepen(ingangen: readonly Ingang[], peildatum: string): Regelgroep[] {
  const opVolgorde = [...ingangen].sort((een, ander) => catalogusvolgorde(een.id, ander.id));
  return Object.entries(FAMILIENAMEN).flatMap(([letter, naam]) => {
    const regels = opVolgorde.filter(({ id }) => id.startsWith(letter)).map((ingang) => ({
      id: ingang.id, titel: ingang.titel, norm: ingang.norm, gevolg: gevolgInHetKort(ingang), verwijzing: `/dashboard/regels/${ingang.id}?peildatum=${peildatum}`,
    }));
    return regels.length === 0 ? [] : [{ letter, naam, regels }];
  });
}

/** One norm in words, of a regeling that holds since `begin`; `stroomnaam` gives the name of a stream. */
export function regelweergave(ingang: Ingang, begin: string, stroomnaam: (code: string) => string): Regelweergave {
  const citaten = ingang.bronnen.map((bron) => ({ citaat: bron.citaat, plaats: vindplaats(bron) }));
  return 'versies' in ingang ? { citaten, ...alsRegel(ingang, begin, stroomnaam) } : { citaten, ...alsNorm(ingang) };
}

function alsRegel(regel: RegelboekRegel, begin: string, stroomnaam: (code: string) => string): Omit<Regelweergave, 'citaten'> {
  const stromen = regel.stromen === 'alle' ? 'Alle stromen.' : `${regel.stromen.map(stroomnaam).join('; ')}.`;
  const delen = [
    { kop: 'Als het niet klopt', zinnen: [gevolgVan(regel)] },
    { kop: 'Waarop', zinnen: [`${hoofdletter(opsomming(regel.werktOp.map((onderwerp) => ONDERWERPNAMEN[onderwerp])))}.`, stromen] },
    { kop: 'Sinds', zinnen: regel.versies.map(({ versie, geldigVanaf, geldigTotEnMet }) => `Versie ${versie}, ${termijn(begin, geldigVanaf, geldigTotEnMet)}.`) },
    ...gewijzigd(regel),
    ...uitleg(regel.uitleg, regel.uitlegpagina),
  ];
  const tabellen = regel.versies.flatMap(({ parameters, voorbeelden }): Teksttabel[] => [
    ...(parameters.length === 0 ? [] : [{ bijschrift: 'Bedragen, termijnen en dagen', koppen: ['Parameter', 'Waarde', 'Geldt', 'Op wiens woorden'], rijen: parameters.flatMap((parameter) => waarden(parameter, begin)) }]),
    {
      bijschrift: 'Uitgewerkte voorbeelden (verzonnen)', koppen: ['Voorbeeld', 'Uitkomst', 'Wat de regel daarvan zegt'],
      rijen: voorbeelden.map(({ naam, onderwerp, verwacht, toelichting, uitweg }) => [`${hoofdletter(onderwerp)}: ${naam}`, UITKOMSTNAMEN[verwacht], uitweg === null ? toelichting : `${toelichting} ${uitweg}`]),
    },
  ]);
  return { delen, tabellen };
}

function alsNorm({ dekking, status, uitlegpagina }: RegelboekNorm): Omit<Regelweergave, 'citaten'> {
  const bindend = { kop: 'Hoe bindend', zinnen: [`${hoofdletter(STATUSNAMEN[status])}.`] };
  switch (dekking.soort) {
    case 'parameter':
      return { delen: [bindend, { kop: 'Parameter', zinnen: dekking.parameters }, ...uitleg(null, uitlegpagina)], tabellen: [] };
    case 'structureel':
      return {
        delen: [bindend, { kop: 'Waarborg', zinnen: [dekking.waarborg] }, ...uitleg(null, uitlegpagina)],
        tabellen: [{ bijschrift: 'Bewijs', koppen: ['Test', 'In'], rijen: dekking.bewijs.map(({ bestand, test }) => [test, bestand]) }],
      };
    case 'niet-geautomatiseerd':
      return { delen: [bindend, { kop: 'Niet geautomatiseerd', zinnen: [dekking.reden] }, ...uitleg(null, uitlegpagina)], tabellen: [] };
  }
}

/** The norm, its words and its examples are those of the text; a value that SZW decided later can differ from them. */
function gewijzigd({ versies }: RegelboekRegel): { kop: string; zinnen: string[] }[] {
  const besluiten = versies.flatMap(({ parameters }) => parameters.flatMap((parameter) => parameter.versies.flatMap(({ besluit }) => (besluit === undefined ? [] : [besluit.kenmerk]))));
  if (besluiten.length === 0) return [];
  const zin = `SZW heeft een waarde gewijzigd (kenmerk ${opsomming([...new Set(besluiten)])}); die staat hieronder, en daarmee wordt beoordeeld. De norm, het citaat en de voorbeelden zijn die van de tekst zelf.`;
  return [{ kop: 'Gewijzigd', zinnen: [zin] }];
}

function uitleg(tekst: string | null, pagina: string | null): { kop: string; zinnen: string[] }[] {
  const zinnen = [...(tekst === null ? [] : [tekst]), ...(pagina === null ? [] : [`Meer hierover staat in docs/uitleg/${pagina} bij de broncode.`])];
  return zinnen.length === 0 ? [] : [{ kop: 'Uitleg', zinnen }];
}

function waarden({ naam, eenheid, versies }: RegelboekParameter, begin: string): string[][] {
  return versies.map(({ waarde, geldigVanaf, geldigTotEnMet, bron, besluit }) => {
    const gebied = besluit?.ookVoorBestaande === true ? ', ook voor wat al was toegekend' : '';
    const plaats = besluit === undefined ? vindplaats(bron) : `besluit van SZW, kenmerk ${besluit.kenmerk}`;
    return [naam, waardeVoorMensen(eenheid, waarde), `${termijn(begin, geldigVanaf, geldigTotEnMet)}${gebied}`, bron.citaat === null ? plaats : `«${bron.citaat}» (${plaats})`];
  });
}

function termijn(begin: string, geldigVanaf: string, geldigTotEnMet: string | null): string {
  const vanaf = geldigVanaf < begin ? 'altijd, ook voor het begin van de regeling' : `sinds ${dagVoorMensen(geldigVanaf)}`;
  return `${vanaf}${geldigTotEnMet === null ? '' : ` tot en met ${dagVoorMensen(geldigTotEnMet)}`}`;
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
