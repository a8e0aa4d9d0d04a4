import { Bedrag } from '#values';
import { INDICATOREN, isProcent, type Indicatorrij } from '../regio-indicatoren/index.js';
import { telSamen, type UitnuttingAntwoord, type Uitnuttingcijfers } from '../uitnutting/index.js';
import type { Rapport } from './rapportages.dto.js';
import type { Periode } from './rapport.periode.js';

type Rij = UitnuttingAntwoord['rijen'][number];
type Gebruik = Pick<Uitnuttingcijfers, 'toegedeeld' | 'vastgelegd' | 'openstaand' | 'betaald' | 'beschikbaar' | 'uitnuttingVerplichtingen' | 'uitnuttingKas'>;
const VELDEN = ['toegedeeld', 'vastgelegd', 'betaald'] as const;
type Veld = (typeof VELDEN)[number];

const NUL = '0.00';

/** Of the figures of the uitnutting those that a report shows. */
export function gebruikVan({ toegedeeld, vastgelegd, openstaand, betaald, beschikbaar, uitnuttingVerplichtingen, uitnuttingKas }: Uitnuttingcijfers): Gebruik {
  return { toegedeeld, vastgelegd, openstaand, betaald, beschikbaar, uitnuttingVerplichtingen, uitnuttingKas };
}

/** The figures of what has none. */
export const GEEN_GEBRUIK: Gebruik = gebruikVan(telSamen([]));

/** What changed in the period, by `naam` of a row ("stroom", "regio" …): the sum of its months, of each of these fields. */
export function mutatiesVan(rijen: readonly Rij[], sleutel: 'stroom' | 'regio' | 'instrument', periode: Periode): (waarde: string) => Readonly<Record<Veld, { readonly begin: string; readonly eerste: string; readonly tweede: string; readonly samen: string; readonly eind: string }>> {
  const perWaarde = new Map<string, Rij[]>();
  for (const rij of rijen) perWaarde.set(rij[sleutel] ?? '', [...(perWaarde.get(rij[sleutel] ?? '') ?? []), rij]);
  return (waarde) => {
    const eigen = perWaarde.get(waarde) ?? [];
    const som = (veld: Veld, telt: (maand: string) => boolean): Bedrag => Bedrag.som(eigen.filter(({ maand }) => telt(maand ?? '')).map((rij) => Bedrag.van(rij[veld])));
    const mutatie = (veld: Veld) => {
      const begin = som(veld, (maand) => maand < periode.maanden[0]);
      const [eerste, tweede] = periode.maanden.map((een) => som(veld, (maand) => maand === een)) as [Bedrag, Bedrag];
      const samen = eerste.plus(tweede);
      return { begin: begin.toString(), eerste: eerste.toString(), tweede: tweede.toString(), samen: samen.toString(), eind: begin.plus(samen).toString() };
    };
    return { toegedeeld: mutatie('toegedeeld'), vastgelegd: mutatie('vastgelegd'), betaald: mutatie('betaald') };
  };
}

/** The movements of each stream that has any figure at all. */
export function mutaties(stromen: readonly { readonly stroom: string; readonly naam: string }[], van: ReturnType<typeof mutatiesVan>): Rapport['mutaties'] {
  return stromen.flatMap(({ stroom, naam }) => {
    const perVeld = van(stroom);
    const gebruikt = VELDEN.some((veld) => [perVeld[veld].begin, perVeld[veld].eerste, perVeld[veld].tweede].some((bedrag) => bedrag !== NUL));
    return gebruikt ? VELDEN.map((cijfer) => ({ stroom, naam, cijfer, begin: perVeld[cijfer].begin, eersteMaand: perVeld[cijfer].eerste, tweedeMaand: perVeld[cijfer].tweede, eind: perVeld[cijfer].eind })) : [];
  });
}

/** In whole cents, half of one up; null of nothing. */
export function gemiddelde(bedrag: string, aantal: number): string | null {
  if (aantal === 0) return null;
  const noemer = BigInt(aantal);
  return Bedrag.uitCenten((Bedrag.van(bedrag).centen * 2n + noemer) / (noemer * 2n)).toString();
}

/** What regions told, per indicator. Percentages of one region stay; of several regions or months they are not added up. */
export function indicatoren(rijen: readonly Indicatorrij[], { maanden }: Periode, eenRegio: boolean): Rapport['indicatoren'] {
  return INDICATOREN.map(({ code, naam }) => {
    const eigen = rijen.filter(({ indicator }) => indicator === code);
    const binnen = eigen.filter(({ maand }) => maanden.includes(maand));
    const optelbaar = !isProcent(code);
    const som = (deel: readonly Indicatorrij[], mag: boolean): number | null => (mag && deel.length > 0 ? deel.reduce((tot, { waarde }) => tot + waarde, 0) : null);
    const [eersteMaand, tweedeMaand] = maanden.map((maand) => som(binnen.filter((rij) => rij.maand === maand), optelbaar || eenRegio)) as [number | null, number | null];
    return { indicator: code, naam, eersteMaand, tweedeMaand, samen: som(binnen, optelbaar), totEnMet: som(eigen, optelbaar), regios: new Set(binnen.map(({ regio }) => regio)).size };
  });
}
