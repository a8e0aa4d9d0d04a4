import { parse } from 'csv-parse/sync';
import { alsCsv } from './tabel.csv.js';

async function csvVan(...teksten: string[]): Promise<string> {
  const rijen = async function* () { yield await Promise.resolve(teksten.map((reden) => ({ reden }))); };
  let csv = '';
  for await (const deel of alsCsv([{ naam: 'reden', pad: ['reden'], soort: 'tekst' }], rijen())) csv += deel;
  return csv;
}

describe('a list as CSV', () => {
  it('keeps a text of several lines in one cell, whatever ends them', async () => {
    const teksten = ['een\ntwee', 'een\rtwee', 'een\r\ntwee', 'een regel'];
    const csv = await csvVan(...teksten);
    expect(csv).toBe('reden\r\n"een\ntwee"\r\n"een\rtwee"\r\n"een\r\ntwee"\r\neen regel\r\n');
    expect(parse<{ reden: string }>(csv, { columns: true }).map(({ reden }) => reden)).toEqual(teksten);
  });

  it('keeps a text a text for a spreadsheet', async () => {
    expect(await csvVan('=1+1', '-1', 'x=1')).toBe("reden\r\n'=1+1\r\n'-1\r\nx=1\r\n");
  });
});
