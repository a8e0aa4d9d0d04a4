import { inflateRawSync } from 'node:zlib';

/** The files in a zip, in the order of its directory: name, whether it is compressed, and content. */
export function leesZip(zip: Buffer): { naam: string; gecomprimeerd: boolean; inhoud: Buffer }[] {
  const einde = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (einde < 0) throw new Error('geen einde van de inhoudsopgave: dit is geen (hele) zip');
  const aantal = zip.readUInt16LE(einde + 10);
  let plaats = zip.readUInt32LE(einde + 16);
  return Array.from({ length: aantal }, () => {
    const [methode, lengte, naamlengte, extra, opmerking, begin] = [zip.readUInt16LE(plaats + 10), zip.readUInt32LE(plaats + 20), zip.readUInt16LE(plaats + 28), zip.readUInt16LE(plaats + 30), zip.readUInt16LE(plaats + 32), zip.readUInt32LE(plaats + 42)];
    const naam = zip.toString('utf8', plaats + 46, plaats + 46 + naamlengte);
    plaats += 46 + naamlengte + extra + opmerking;
    const gegevens = begin + 30 + zip.readUInt16LE(begin + 26) + zip.readUInt16LE(begin + 28);
    const ruw = zip.subarray(gegevens, gegevens + lengte);
    return { naam, gecomprimeerd: methode !== 0, inhoud: methode === 0 ? ruw : inflateRawSync(ruw) };
  });
}

/** A cell of a spreadsheet: its text, and the kind it says to be. */
export interface Cel { readonly soort: string | null; readonly waarde: string | null; readonly tekst: string }

/** The rows of the sheets of an OpenDocument spreadsheet. */
export function leesOds(ods: Buffer): Cel[][] {
  const [eerste, ...rest] = leesZip(ods);
  if (eerste?.naam !== 'mimetype' || eerste.gecomprimeerd || eerste.inhoud.toString() !== 'application/vnd.oasis.opendocument.spreadsheet') throw new Error('dit begint niet als een rekenblad');
  const inhoud = rest.find(({ naam }) => naam === 'content.xml')?.inhoud.toString() ?? '';
  const schoon = (tekst: string): string => tekst.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...inhoud.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map((rij) => [...(rij[1] ?? '').matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map((cel) => ({
    soort: /office:value-type="([^"]*)"/.exec(cel[1] ?? '')?.[1] ?? null,
    waarde: /office:(?:date-)?value="([^"]*)"/.exec(cel[1] ?? '')?.[1] ?? null,
    tekst: [...(cel[2] ?? '').matchAll(/<text:p>(.*?)<\/text:p>/gs)].map((regel) => schoon(regel[1] ?? '')).join('\n'),
  })));
}
