/** What the bank's reason codes for a payment that came back (ISO 20022) mean, in our own words. */
const REDENEN: Readonly<Record<string, string>> = {
  AC01: 'het rekeningnummer klopt niet', AC03: 'het rekeningnummer klopt niet', AC04: 'de rekening is opgeheven', AC06: 'de rekening is geblokkeerd', AG01: 'op deze rekening mag dit niet',
  AG02: 'de bank kent deze soort betaling niet', AM04: 'er stond te weinig op de rekening', AM05: 'de betaling is dubbel', BE04: 'het adres van de ontvanger ontbreekt', BE05: 'de bank herkent de partij niet',
  CUST: 'de ontvanger heeft erom gevraagd', DT01: 'de datum klopt niet', FF01: 'de vorm van de opdracht klopt niet', FOCR: 'er is om teruggave gevraagd', MD07: 'de ontvanger is overleden',
  MS02: 'de ontvanger wil de betaling niet', MS03: 'de bank noemt geen reden', NARR: 'de bank geeft een toelichting', RC01: 'de code van de bank klopt niet', RR04: 'een wettelijk voorschrift houdt de betaling tegen',
};

/** The reason that the words of an entry name, explained: "AC04: de rekening is opgeheven". */
export function redenVoorMensen(omschrijving: string): string {
  const codes = [...new Set(omschrijving.match(/\b(?:[A-Z]{2}\d{2}|CUST|FOCR|NARR)\b/g) ?? [])];
  if (codes.length === 0) return 'de bank noemde geen reden';
  return codes.map((code) => `${code}: ${REDENEN[code] ?? 'een reden van de bank zelf'}`).join('; ');
}
