import type { GetAntwoord } from '#client';
import { Bedrag } from '#values';

/** A table for a terminal: the first column left, the others right. */
export function tabel(koppen: readonly string[], rijen: readonly (readonly string[])[]): string {
  const breedten = koppen.map((kop, kolom) => Math.max(kop.length, ...rijen.map((rij) => rij[kolom]?.length ?? 0)));
  const regel = (cellen: readonly string[]): string => cellen.map((cel, kolom) => (kolom === 0 ? cel.padEnd(breedten[kolom] ?? 0) : cel.padStart(breedten[kolom] ?? 0))).join('  ').trimEnd();
  return [regel(koppen), breedten.map((breedte) => '─'.repeat(breedte)).join('  '), ...rijen.map(regel)].join('\n');
}

type Uitnutting = GetAntwoord<'/uitnutting'>;

/** The uitnutting per stream as the service gives it. */
export function uitnuttingstabel({ rijen, totaal }: Uitnutting): string {
  const euro = (bedrag: string): string => Bedrag.van(bedrag).voorMensen();
  const rij = (naam: string, cijfers: Uitnutting['totaal']): string[] => [
    naam, euro(cijfers.toegedeeld), euro(cijfers.vastgelegd), `${cijfers.uitnuttingVerplichtingen.replace('.', ',')} %`,
    euro(cijfers.betaalbaar), euro(cijfers.betaald), `${cijfers.uitnuttingKas.replace('.', ',')} %`, euro(cijfers.beschikbaar),
  ];
  return tabel(['stroom', 'toegedeeld', 'vastgelegd', 'benut', 'betaalbaar', 'betaald', 'betaald', 'vrij'], [...rijen.map((cijfers) => rij(String(cijfers.stroom), cijfers)), rij('totaal', totaal)]);
}
