/** The middle value; of an even number of values the mean of the two in the middle. */
export function mediaan(waarden) {
  const gesorteerd = [...waarden].sort((een, ander) => een - ander);
  const midden = Math.floor(gesorteerd.length / 2);
  return gesorteerd.length % 2 === 1 ? gesorteerd[midden] : (gesorteerd[midden - 1] + gesorteerd[midden]) / 2;
}

/** The value below which this part (0–1) of the values lies; of values that are sorted already. */
export function percentiel(gesorteerd, deel) {
  if (gesorteerd.length === 0) return 0;
  return gesorteerd[Math.min(gesorteerd.length - 1, Math.floor(gesorteerd.length * deel))];
}

/** Rounds to so many decimals, as a number. */
export function afgerond(waarde, decimalen = 2) {
  return Number(waarde.toFixed(decimalen));
}

/**
 * Sums repeated measurements of one thing up: the median of the rates and of the percentiles, the lowest and highest rate,
 * and what was counted in all. Times in milliseconds, rates per second.
 */
export function vatSamen(metingen) {
  const rates = metingen.map(({ perSeconde }) => perSeconde);
  const midden = (veld) => afgerond(mediaan(metingen.map((meting) => meting[veld])));
  return {
    perSeconde: afgerond(mediaan(rates), 1),
    laagste: afgerond(Math.min(...rates), 1),
    hoogste: afgerond(Math.max(...rates), 1),
    p50Ms: midden('p50Ms'),
    p95Ms: midden('p95Ms'),
    p99Ms: midden('p99Ms'),
    aantal: metingen.reduce((som, { aantal }) => som + aantal, 0),
    ronden: metingen.length,
  };
}

/** Makes one measurement of latencies (ms) that took `duurMs` together. */
export function meting(latenties, duurMs) {
  const gesorteerd = Float64Array.from(latenties).sort();
  return {
    perSeconde: (latenties.length / duurMs) * 1000,
    p50Ms: percentiel(gesorteerd, 0.5),
    p95Ms: percentiel(gesorteerd, 0.95),
    p99Ms: percentiel(gesorteerd, 0.99),
    aantal: latenties.length,
  };
}
