import { Datum, eerstvolgendeTargetdag, isTargetdag } from './index.js';

/** Easter Sunday as the calendars of these years print it. */
const PASEN = [
  '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20',
  '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21',
];

const open = (dag: string): boolean => isTargetdag(Datum.van(dag));
const volgende = (dag: string): string => eerstvolgendeTargetdag(Datum.van(dag)).toString();

/** The days of a year that are not a Saturday or Sunday by the calendar of the language, and on which TARGET is closed. */
function sluitingsdagenDoorDeWeek(jaar: number): string[] {
  const gevonden: string[] = [];
  for (let dag = Datum.van(`${jaar}-01-01`); dag.jaar === jaar; dag = dag.plusDagen(1)) {
    const weekend = [0, 6].includes(new Date(`${dag.toString()}T00:00:00Z`).getUTCDay());
    if (weekend) expect(isTargetdag(dag)).toBe(false);
    else if (!isTargetdag(dag)) gevonden.push(dag.toString());
  }
  return gevonden;
}

describe('the calendar of TARGET', () => {
  it.each(PASEN)('is closed on Good Friday and Easter Monday around %s, and open on the Thursday before and the Tuesday after', (pasen) => {
    const dag = Datum.van(pasen);
    const rondom = [-3, -2, -1, 0, 1, 2].map((verschil) => isTargetdag(dag.plusDagen(verschil)));
    expect(rondom).toEqual([true, false, false, false, false, true]);
  });

  it('knows the earliest and the latest Easter there can be, and the two moons that the tables pull back', () => {
    // 1818 and 2285 have Easter on 22 March; 1943 and 2038 on 25 April; 1981 and 1954 are the moons pulled back by a day.
    for (const pasen of ['2285-03-22', '1943-04-25', '2038-04-25', '1981-04-19', '1954-04-18', '2049-04-18', '2000-04-23', '2100-03-28']) {
      const dag = Datum.van(pasen);
      expect([dag.plusDagen(-2), dag.plusDagen(1)].map(isTargetdag)).toEqual([false, false]);
    }
  });

  it('is closed on weekdays on these days and no others', () => {
    expect(sluitingsdagenDoorDeWeek(2021)).toEqual(['2021-01-01', '2021-04-02', '2021-04-05']);
    expect(sluitingsdagenDoorDeWeek(2024)).toEqual(['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-01', '2024-12-25', '2024-12-26']);
    expect(sluitingsdagenDoorDeWeek(2026)).toEqual(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25']);
  });

  it('takes no notice of holidays of the Netherlands alone', () => {
    // King's Day, Liberation Day, Ascension Day and Whit Monday of 2026.
    for (const dag of ['2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25']) expect(open(dag)).toBe(true);
  });

  it('leaves an open day as it is, and moves a closed one to the first open day after it', () => {
    expect(volgende('2026-11-23')).toBe('2026-11-23');
    expect(volgende('2026-11-21')).toBe('2026-11-23');
    expect(volgende('2026-11-22')).toBe('2026-11-23');
    expect(volgende('2026-12-25')).toBe('2026-12-28');
    expect(volgende('2026-05-01')).toBe('2026-05-04');
    expect(volgende('2027-01-01')).toBe('2027-01-04');
    expect(volgende('2024-12-25')).toBe('2024-12-27');
  });

  it('moves the longest over Easter, from Good Friday to Tuesday', () => {
    expect(volgende('2026-04-03')).toBe('2026-04-07');
    expect(volgende('2026-04-02')).toBe('2026-04-02');
  });

  it('works before 1970 as well', () => {
    expect([open('1969-12-31'), open('1969-12-28'), open('1969-12-27')]).toEqual([true, false, false]);
  });
});
