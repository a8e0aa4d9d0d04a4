import { Readable } from 'node:stream';
import { celVan, type Tabelkolom } from './tabel.kolommen.js';

/** The media type of an OpenDocument spreadsheet. */
export const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

const NAAMRUIMTEN = ['office', 'table', 'text', 'style', 'number'].map((naam) => ` xmlns:${naam}="urn:oasis:names:tc:opendocument:xmlns:${naam === 'number' ? 'datastyle' : naam}:1.0"`).join('') + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
const STIJLEN = `<office:automatic-styles>
<number:number-style style:name="twee"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:date-style style:name="jmd"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="bedrag" style:family="table-cell" style:data-style-name="twee"/>
<style:style style:name="dag" style:family="table-cell" style:data-style-name="jmd"/>
</office:automatic-styles>`;
/** The same rows make the same file, whenever it is made. */
const MOMENT = new Date('2021-01-01T00:00:00Z');
const ONTSNAPPING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(tekst: string): string {
  return tekst.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ' ').replace(/[&<>"]/g, (teken) => ONTSNAPPING[teken] ?? teken);
}

function tekstcel(tekst: string, stijl = ''): string {
  return `<table:table-cell${stijl} office:value-type="string">${tekst.split(/\r?\n|\r/).map((regel) => `<text:p>${xml(regel)}</text:p>`).join('')}</table:table-cell>`;
}

function cel(rij: unknown, kolom: Tabelkolom): string {
  const tekst = celVan(rij, kolom);
  if (tekst === null) return '<table:table-cell/>';
  const isGetal = /^-?\d{1,15}(\.\d{1,2})?$/.test(tekst);
  if (kolom.soort === 'bedrag' && isGetal) return `<table:table-cell table:style-name="bedrag" office:value-type="float" office:value="${tekst}"><text:p>${tekst}</text:p></table:table-cell>`;
  if (kolom.soort === 'getal' && isGetal) return `<table:table-cell office:value-type="float" office:value="${tekst}"><text:p>${tekst}</text:p></table:table-cell>`;
  if (kolom.soort === 'dag' && /^\d{4}-\d\d-\d\d$/.test(tekst)) return `<table:table-cell table:style-name="dag" office:value-type="date" office:date-value="${tekst}"><text:p>${tekst}</text:p></table:table-cell>`;
  return tekstcel(tekst);
}

/** One sheet of a document: its name, what stands above the columns (a line each), and its rows, a piece at a time. */
export interface Blad {
  readonly naam: string;
  readonly kolommen: readonly Tabelkolom[];
  readonly brokken: AsyncIterable<readonly unknown[]>;
  readonly opschrift?: readonly string[];
}

async function* inhoud(bladen: readonly Blad[]): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content${NAAMRUIMTEN} office:version="1.3">${STIJLEN}<office:body><office:spreadsheet>`;
  for (const { naam, kolommen, brokken, opschrift = [] } of bladen) {
    yield `<table:table table:name="${xml(naam)}"><table:table-column table:number-columns-repeated="${kolommen.length}"/>`;
    for (const regel of opschrift) yield `<table:table-row>${tekstcel(regel)}</table:table-row>\n`;
    yield `<table:table-header-rows><table:table-row>${kolommen.map((kolom) => tekstcel(kolom.naam, ' table:style-name="kop"')).join('')}</table:table-row></table:table-header-rows>\n`;
    for await (const rijen of brokken) {
      if (rijen.length > 0) yield rijen.map((rij) => `<table:table-row>${kolommen.map((kolom) => cel(rij, kolom)).join('')}</table:table-row>\n`).join('');
    }
    yield '</table:table>';
  }
  yield '</office:spreadsheet></office:body></office:document-content>';
}

/** An OpenDocument spreadsheet (ODF 1.3) of these sheets, made while it is read. What goes wrong with the rows breaks the stream. */
export async function alsOds(bladen: readonly Blad[]): Promise<Readable> {
  // Few ask for it, so whoever starts the service does not wait for it.
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const uit = zip.outputStream as Readable;
  const rijen = Readable.from(inhoud(bladen));
  rijen.on('error', (fout) => { uit.destroy(fout); });
  uit.on('close', () => { rijen.destroy(); });
  // First and not compressed, so that programs know the kind of file by its first bytes.
  zip.addBuffer(Buffer.from(ODS), 'mimetype', { compress: false, mtime: MOMENT });
  zip.addBuffer(Buffer.from(MANIFEST), 'META-INF/manifest.xml', { mtime: MOMENT });
  zip.addReadStream(rijen, 'content.xml', { mtime: MOMENT });
  zip.end();
  return uit;
}
