import { SaxesParser } from 'saxes';

/** The messages a bank sends that this library can tell apart. */
export type Berichtsoort = 'camt.053' | 'pain.002' | 'onbekend';

const NAAMRUIMTE = /^urn:iso:std:iso:20022:tech:xsd:(camt\.053|pain\.002)\.\d{3}\.\d{2}$/;

/**
 * Tells by the namespace of the root which message a text begins with; the first few thousand characters are enough. Every version of a message is
 * recognised, so that its reader can say which version it wants. Never throws.
 */
export function herkenBankbericht(begin: string): Berichtsoort {
  let wortel: { uri: string; local: string } | null = null;
  const parser = new SaxesParser({ xmlns: true });
  // The text is only a beginning: that it breaks off, or is no XML at all, is for the reader to say.
  parser.on('error', () => undefined);
  parser.on('opentag', ({ uri, local }) => {
    wortel ??= { uri, local };
  });
  parser.write(begin);
  return soortVan(wortel);
}

function soortVan(wortel: { uri: string; local: string } | null): Berichtsoort {
  if (wortel?.local !== 'Document') return 'onbekend';
  const soort = NAAMRUIMTE.exec(wortel.uri)?.[1];
  return soort === 'camt.053' || soort === 'pain.002' ? soort : 'onbekend';
}
