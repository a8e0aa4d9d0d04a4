import { beoordeel, KAMERBRIEF, voorbeeldMboInkoop, voorbeeldVerplichting, voorbeeldWerkgeversvergoeding } from '#regeling-rules';
import { Datum } from '#values';
import { percentiel, afgerond } from '../statistiek.mjs';

const MOMENT = { peildatum: Datum.van('2021-03-15'), bekendOp: '2021-03-15T09:30:00.000000Z' };
const GROEP = 50;

/** Judging one verplichting by all rules of its stream, the facts in memory: microseconds, measured in groups because a clock is coarser than a judgement. */
export function meetOordeel(aantal) {
  const feiten = [voorbeeldVerplichting(), voorbeeldMboInkoop(), voorbeeldWerkgeversvergoeding()];
  const oordeelEen = (een) => beoordeel(KAMERBRIEF, 'verplichting', een, MOMENT, een.verzoek.stroom, []);
  for (let keer = 0; keer < 20_000; keer += 1) oordeelEen(feiten[keer % feiten.length]);
  const tijden = [];
  for (let groep = 0; groep < aantal / GROEP; groep += 1) {
    const begin = performance.now();
    for (let keer = 0; keer < GROEP; keer += 1) oordeelEen(feiten[(groep + keer) % feiten.length]);
    tijden.push(((performance.now() - begin) * 1000) / GROEP);
  }
  tijden.sort((een, ander) => een - ander);
  return {
    aantal, regels: feiten.map((een) => ({ stroom: een.verzoek.stroom, regels: oordeelEen(een).length })),
    p50Us: afgerond(percentiel(tijden, 0.5), 1), p99Us: afgerond(percentiel(tijden, 0.99), 1),
  };
}
