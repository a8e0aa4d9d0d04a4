import { Datum } from './datum.js';

const DAGEN_PER_WEEK = 7;
const DAG_MS = 86_400_000;
/** 1 January 1970, day zero of the count of days, was a Thursday; the week is counted from Monday. */
const DONDERDAG = 3;
const ZATERDAG = 5;

/** The closing days of TARGET with a fixed date: New Year, Labour Day, Christmas and the day after it. */
const VASTE_SLUITINGSDAGEN = ['01-01', '05-01', '12-25', '12-26'];

/** Monday is 0, Sunday is 6. */
function weekdag(dag: Datum): number {
  const sinds1970 = Date.UTC(dag.jaar, dag.maand - 1, dag.dag) / DAG_MS;
  return (((sinds1970 + DONDERDAG) % DAGEN_PER_WEEK) + DAGEN_PER_WEEK) % DAGEN_PER_WEEK;
}

/**
 * Easter Sunday of a year of the Gregorian calendar: the Sunday after the first full moon on or after 21 March, where the full moon is
 * the one of the church's tables (the "computus"), not the one in the sky.
 */
function eerstePaasdag(jaar: number): Datum {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const overgeslagenSchrikkeldagen = eeuw - Math.floor(eeuw / 4);
  const maancorrectie = Math.floor((8 * eeuw + 13) / 25);
  // The age of the moon decides how many days after 21 March the full moon falls: 0 to 29.
  const ruw = (19 * gulden + overgeslagenSchrikkeldagen - maancorrectie + 15) % 30;
  // Two full moons would come a day too late for the tables: they are pulled back, so that they stay before 19 April.
  const naMaart21 = ruw === 29 || (ruw === 28 && gulden > 10) ? ruw - 1 : ruw;
  const vollemaan = Datum.van(`${jaar}-03-21`).plusDagen(naMaart21);
  return vollemaan.plusDagen(DAGEN_PER_WEEK - 1 - weekdag(vollemaan) || DAGEN_PER_WEEK);
}

/** Good Friday and Easter Monday. */
function isPaassluiting(dag: Datum): boolean {
  // Easter is between 22 March and 25 April: no other month can hold a closing day around it.
  if (dag.maand !== 3 && dag.maand !== 4) return false;
  const pasen = eerstePaasdag(dag.jaar);
  return dag.gelijkAan(pasen.plusDagen(-2)) || dag.gelijkAan(pasen.plusDagen(1));
}

/**
 * Whether the European payment system (TARGET) is open on this day, so that a bank can execute a credit transfer in euro. It is closed on
 * Saturday and Sunday, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. Dutch holidays such as 27 April and Ascension
 * Day are ordinary days for it.
 */
export function isTargetdag(dag: Datum): boolean {
  return weekdag(dag) < ZATERDAG && !VASTE_SLUITINGSDAGEN.includes(dag.toString().slice(5)) && !isPaassluiting(dag);
}

/** This day when TARGET is open on it, else the first later day on which it is. Never more than five days away. */
export function eerstvolgendeTargetdag(dag: Datum): Datum {
  let volgende = dag;
  while (!isTargetdag(volgende)) volgende = volgende.plusDagen(1);
  return volgende;
}
