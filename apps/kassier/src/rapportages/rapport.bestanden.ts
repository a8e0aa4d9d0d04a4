import { Readable } from 'node:stream';
import { alsCsv, alsOds, type Blad, type Tabelkolom } from '../http/index.js';
import type { Rapport } from './rapportages.dto.js';
import { herkomstVan, tabellenVan, type Rapportkolom, type Rapporttabel } from './rapport.tabellen.js';

const CSVKOLOMMEN: readonly Tabelkolom[] = (['onderdeel', 'sleutel', 'naam', 'cijfer'] as const).map((naam): Tabelkolom => ({ naam, pad: [naam], soort: 'tekst' })).concat({ naam: 'waarde', pad: ['waarde'], soort: 'bedrag' });
const HERKOMST: readonly Tabelkolom[] = [{ naam: 'Wat', pad: ['naam'], soort: 'tekst' }, { naam: 'Waarde', pad: ['waarde'], soort: 'tekst' }];
const CELSOORT = { sleutel: 'tekst', naam: 'tekst', getal: 'getal', bedrag: 'bedrag', procent: 'bedrag' } as const satisfies Record<Rapportkolom['soort'], Tabelkolom['soort']>;

async function* ineens(rijen: readonly unknown[]): AsyncGenerator<readonly unknown[]> {
  yield await Promise.resolve(rijen);
}

function titelVan({ periode, naam }: Rapport): string {
  return `Tweemaandelijkse rapportage ${periode.naam}, ${naam}`;
}

/** As comma-separated values: a row per figure, with which part it stands in, what it is about and what it is. */
export function rapportAlsCsv(rapport: Rapport): Readable {
  const herkomst = herkomstVan(rapport).map(([cijfer, waarde]) => ({ onderdeel: 'rapport', sleutel: '', naam: titelVan(rapport), cijfer, waarde }));
  return Readable.from(alsCsv(CSVKOLOMMEN, ineens([...herkomst, ...(rapport.voorbeeld ? [{ onderdeel: 'rapport', sleutel: '', naam: titelVan(rapport), cijfer: 'Voorbeeldgegevens', waarde: 'ja' }] : []), ...tabellenVan(rapport).flatMap(csvrijen)])));
}

function csvrijen({ code, kolommen, rijen, totaal }: Rapporttabel): object[] {
  const sleutels = kolommen.filter(({ soort }) => soort === 'sleutel');
  const naam = kolommen.find(({ soort }) => soort === 'naam');
  return [...rijen, ...(totaal === null ? [] : [totaal])].flatMap((rij) => kolommen.filter(({ soort, veld }) => soort !== 'sleutel' && soort !== 'naam' && rij[veld] !== null && rij[veld] !== undefined).map(({ veld }) => ({
    onderdeel: code, sleutel: rij === totaal ? 'totaal' : sleutels.map((kolom) => rij[kolom.veld]).join('/'), naam: naam === undefined ? '' : rij[naam.veld], cijfer: veld, waarde: String(rij[veld]),
  })));
}

/** As a spreadsheet: a sheet with what the report is and rests on, and one for each of its parts. */
export function rapportAlsOds(rapport: Rapport): Promise<Readable> {
  const opschrift = [titelVan(rapport), `Peildatum ${rapport.peildatum}, zegel ${rapport.zegel.nummer}`, ...(rapport.voorbeeld ? ['Voorbeeldgegevens: deze cijfers bevatten verzonnen toedelingen.'] : [])];
  const herkomst: Blad = { naam: 'rapport', opschrift, kolommen: HERKOMST, brokken: ineens(herkomstVan(rapport).map(([naam, waarde]) => ({ naam, waarde }))) };
  const bladen = tabellenVan(rapport).map(({ code, titel, kolommen, rijen, totaal }): Blad => ({
    naam: code, opschrift: [titel, ...opschrift], kolommen: kolommen.map(({ veld, kop, soort }) => ({ naam: kop, pad: [veld], soort: CELSOORT[soort] })), brokken: ineens([...rijen, ...(totaal === null ? [] : [totaal])]),
  }));
  return alsOds([herkomst, ...bladen]);
}
