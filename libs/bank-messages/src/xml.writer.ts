const BUNDEL_TEKENS_MIN = 16_384;

const ONTSNAPPING: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes one element around a text, which is escaped. */
export function element(naam: string, tekst: string): string {
  return `<${naam}>${tekst.replace(/[&<>"]/g, (teken) => ONTSNAPPING[teken] ?? teken)}</${naam}>`;
}

/** Writes an element around parts that are XML already. */
export function groep(naam: string, ...delen: readonly string[]): string {
  return `<${naam}>${delen.join('')}</${naam}>`;
}

/** Writes an amount in euro. */
export function eurobedrag(naam: string, bedrag: string): string {
  return `<${naam} Ccy="EUR">${bedrag}</${naam}>`;
}

/** Whether every character of a text may stand in an XML 1.0 document. */
export function isXmlTekst(tekst: string): boolean {
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u.test(tekst);
}

/** Joins many small parts into fewer pieces of at least 16 thousand characters, so that a large file does not become a hundred thousand small writes. */
export function* gebundeld(delen: Iterable<string>): Generator<string> {
  let bundel = '';
  for (const deel of delen) {
    bundel += deel;
    if (bundel.length >= BUNDEL_TEKENS_MIN) {
      yield bundel;
      bundel = '';
    }
  }
  if (bundel !== '') yield bundel;
}
