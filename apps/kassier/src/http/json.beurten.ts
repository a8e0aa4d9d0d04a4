import { setImmediate } from 'node:timers/promises';

/** So many rows become text before others get a turn: a few milliseconds. */
const RIJEN_PER_BEURT = 50;

/** The JSON text of `{ ...kop, [naam]: rijen }`, made in turns: thousands of rows at once would keep everybody else waiting. */
export async function jsonInBeurten(kop: object, naam: string, rijen: readonly unknown[]): Promise<Buffer> {
  const stukken = [Buffer.from(JSON.stringify({ ...kop, [naam]: [] }).slice(0, -']}'.length))];
  for (let van = 0; van < rijen.length; van += RIJEN_PER_BEURT) {
    if (van > 0) await setImmediate();
    const tekst = JSON.stringify(rijen.slice(van, van + RIJEN_PER_BEURT)).slice(1, -1);
    stukken.push(Buffer.from(van > 0 ? `,${tekst}` : tekst));
  }
  return Buffer.concat([...stukken, Buffer.from(']}')]);
}
