import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isGeldigBsn } from '#values';
import { afwijkingen } from './api-schema.js';
import { ontwerpen, operatiesVan, type Ontwerp, type Operatie } from './api-fuzz.verzoek.js';
import type { Json, TestKassier } from './kassier.js';

/** Somebody who asks. `regio` is null for who sees the whole country. */
export interface Vrager {
  readonly naam: string;
  readonly token: string | null;
  readonly regio: string | null;
}

/** What an answer should not have been, with the request that gave it. */
export interface Fuzzfout {
  readonly wat: string;
  readonly verzoek: string;
}

export interface Fuzzuitslag {
  readonly verzoeken: number;
  readonly perStatus: Readonly<Record<string, number>>;
  /** How many operations answered at least once with 2xx. */
  readonly gelukt: readonly string[];
  readonly fouten: readonly Fuzzfout[];
  /** Per region the ids that its answers held and its requests did not. */
  readonly gezien: ReadonlyMap<string, ReadonlySet<string>>;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What tells about the inside: places in the code, folders of the machine, SQL, words of PostgreSQL. */
const BINNENKANT = [/\bat .{0,80}\.[cm]?[jt]s:\d+/, /node_modules/, /\/(tmp|home|work|root|usr)\//, /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b [^.]{0,80}\b(FROM|SET|VALUES|WHERE)\b/, /relation "|column "|violates|duplicate key|invalid input syntax|syntax error at|\bKG0\d\d\b/, /TypeError|ReferenceError|RangeError|Cannot read propert/, /\[object Object\]/];

/** Asks a running service everything its document offers, in many forms and roles, and looks at every answer. */
export class ApiFuzz {
  /** Ids that the service gave out, by the collection they are of. */
  private readonly ids = new Map<string, string[]>();
  private readonly fouten: Fuzzfout[] = [];
  private readonly perStatus: Record<string, number> = {};
  private readonly gelukt = new Set<string>();
  private readonly gezien = new Map<string, Set<string>>();
  private readonly rechten = leesRechten();
  private verzoeken = 0;

  constructor(private readonly kassier: TestKassier, private readonly document: Json, private readonly vragers: readonly Vrager[]) {}

  /** Sends about so many requests, chosen by the seed, spread over all operations. */
  async draai(aantal: number, zaad: number, bezig: (verzoeken: number) => void = () => undefined): Promise<Fuzzuitslag> {
    const operaties = operatiesVan(this.document);
    await this.verzamelIds(operaties);
    const rondes = Math.max(1, Math.round(aantal / operaties.length));
    const rijen = operaties.map((operatie, nr) => fc.sample(ontwerpen(operatie, this.document), { seed: zaad + nr, numRuns: rondes }));
    // Round by round, so that what one operation made is there for the next.
    for (let ronde = 0; ronde < rondes; ronde += 1) {
      for (const [nr, operatie] of operaties.entries()) {
        const ontwerp = rijen[nr]?.[ronde];
        if (ontwerp !== undefined) await this.vraag(operatie, ontwerp, ontwerp.keuzes[0] ?? 0);
      }
      bezig(this.verzoeken);
    }
    return { verzoeken: this.verzoeken, perStatus: this.perStatus, gelukt: [...this.gelukt].sort(), fouten: this.fouten, gezien: this.gezien };
  }

  /** Lists first: what is there already can be named. */
  private async verzamelIds(operaties: readonly Operatie[]): Promise<void> {
    for (const operatie of operaties.filter(({ methode, pad }) => methode === 'GET' && !pad.includes('{'))) {
      const leeg: Ontwerp = { soort: 'geldig', pad: {}, vraag: [], mediatype: null, lichaam: undefined, keuzes: [0] };
      for (let wie = 0; wie < this.vragers.length; wie += 1) await this.vraag(operatie, leeg, wie, true);
    }
  }

  private async vraag(operatie: Operatie, ontwerp: Ontwerp, keuze: number, vast = false): Promise<void> {
    const vrager = vast ? this.vragers[keuze] : this.kiesVrager(operatie, keuze);
    if (vrager === undefined) return;
    const adres = this.adres(operatie, ontwerp);
    // fetch sends no body with a GET.
    const lichaam = operatie.methode === 'GET' ? undefined : this.lichaam(ontwerp, vrager);
    const koppen: Record<string, string> = { ...(vrager.token === null ? {} : { authorization: `Bearer ${vrager.token}` }), ...(ontwerp.mediatype === null ? {} : { 'content-type': ontwerp.mediatype }) };
    if (operatie.methode === 'POST' && keuze % 50 !== 49) koppen['idempotency-key'] = keuze % 10 === 7 ? `vast-${keuze % 40}` : `fuzz-${this.verzoeken}-${keuze}`;
    this.verzoeken += 1;
    const verzoek = `${vrager.naam}: ${operatie.methode} ${adres.slice(0, 600)} ${ontwerp.mediatype ?? ''} ${(lichaam ?? '').slice(0, 1500)}`;
    try {
      const antwoord = await fetch(`${this.kassier.url}${adres}`, { method: operatie.methode, headers: koppen, redirect: 'manual', ...(lichaam === undefined ? {} : { body: lichaam }) });
      const isStroom = antwoord.headers.get('content-type')?.startsWith('text/event-stream') === true;
      if (isStroom) await antwoord.body?.cancel();
      this.bekijk(operatie, vrager, verzoek, antwoord, isStroom ? '' : await antwoord.text());
    } catch (fout) {
      this.fouten.push({ wat: `geen antwoord: ${(fout as Error).message} ${String((fout as Error).cause)}`, verzoek });
    }
  }

  /** Mostly somebody who may do it: what others get is the same everywhere. */
  private kiesVrager({ methode, pad }: Operatie, keuze: number): Vrager | undefined {
    const rollen = this.rechten.get(`${methode} ${pad}`) ?? [];
    const gerechtigd = this.vragers.filter(({ naam }) => rollen.includes(naam.split(' ')[0] ?? ''));
    return keuze % 4 === 3 || gerechtigd.length === 0 ? this.vragers[keuze % this.vragers.length] : gerechtigd[keuze % gerechtigd.length];
  }

  private adres({ pad }: Operatie, ontwerp: Ontwerp): string {
    let gekozen = 1;
    const ingevuld = pad.replaceAll(/\/([^/{}]+)\/\{([^}]+)\}/g, (_, verzameling: string, naam: string) => {
      const waarde = ontwerp.pad[naam];
      const id = waarde === undefined ? this.kiesId(verzameling, ontwerp.keuzes[(gekozen += 1)] ?? 0) : typeof waarde === 'string' ? waarde : String(JSON.stringify(waarde));
      return `/${verzameling}/${gecodeerd(id)}`;
    });
    const vraag = ontwerp.vraag.map(([naam, waarde]) => `${gecodeerd(naam)}=${gecodeerd(waarde)}`).join('&');
    return vraag === '' ? ingevuld : `${ingevuld}?${vraag}`;
  }

  private kiesId(verzameling: string, keuze: number): string {
    const eigen = keuze % 10 === 9 ? [...this.ids.values()].flat() : (this.ids.get(verzameling) ?? []);
    return eigen[keuze % Math.max(1, eigen.length)] ?? '00000000-0000-7000-8000-000000000000';
  }

  /** Fields that name something get the id of something that is there, and the region that of who asks: else nearly all would end at the door. */
  private lichaam({ lichaam, keuzes, soort }: Ontwerp, vrager: Vrager): string | undefined {
    if (lichaam === undefined) return undefined;
    if (typeof lichaam === 'string') return lichaam;
    let gekozen = 4;
    return JSON.stringify(lichaam, (naam, waarde: unknown) => {
      const verzameling = { begunstigdeId: 'begunstigden', instellingId: 'begunstigden', leerbedrijfId: 'begunstigden', arrangementId: 'arrangementen', verplichtingId: 'verplichtingen', betalingId: 'betalingen' }[naam];
      const keuze = keuzes[(gekozen += 1) % keuzes.length] ?? 0;
      if (verzameling !== undefined && typeof waarde === 'string' && keuze % 12 !== 0) return this.kiesId(verzameling, keuze);
      return naam === 'regio' && typeof waarde === 'string' && vrager.regio !== null && soort === 'geldig' && keuze % 6 !== 0 ? vrager.regio : waarde;
    });
  }

  private bekijk(operatie: Operatie, vrager: Vrager, verzoek: string, antwoord: Response, tekst: string): void {
    const meld = (wat: string): void => void this.fouten.push({ wat: `${antwoord.status} ${wat}`, verzoek: `${verzoek}\n    → ${tekst.slice(0, 400)}` });
    const status = String(antwoord.status);
    const mediatype = antwoord.headers.get('content-type')?.split(';')[0] ?? null;
    this.perStatus[status] = (this.perStatus[status] ?? 0) + 1;
    if (antwoord.status < 300) this.gelukt.add(`${operatie.methode} ${operatie.pad}`);
    if (antwoord.status >= 500) meld('een fout van de dienst');
    const beloofd: Json = operatie.beschrijving.responses[status];
    if (beloofd === undefined) meld('deze status staat niet in de OpenAPI');
    if (antwoord.headers.get('api-version') === null) meld('de kop API-Version ontbreekt');
    const vormen = (beloofd?.content ?? {}) as Record<string, Json>;
    if (beloofd !== undefined && Object.keys(vormen).length > 0 && tekst !== '') {
      const vorm = vormen[mediatype ?? ''];
      if (vorm === undefined) meld(`het mediatype ${mediatype} staat niet in de OpenAPI (wel ${Object.keys(vormen).join(', ')})`);
      else if (/json/.test(mediatype ?? '') && mediatype !== 'application/x-ndjson') this.bekijkJson(tekst, vorm.schema, operatie, meld);
    }
    for (const spoor of BINNENKANT) {
      const gevonden = spoor.exec(mediatype?.includes('json') === true ? tekst : '');
      if (gevonden !== null && !verzoek.includes(gevonden[0])) meld(`lekt de binnenkant: ${gevonden[0]}`);
    }
    // An id may hold nine digits by chance.
    for (const nummer of verzoek.replaceAll(UUID, '').match(/(?<!\d)\d{9}(?!\d)/g) ?? []) if (isGeldigBsn(nummer) && new RegExp(`(?<!\\d)${nummer}(?!\\d)`).test(tekst)) meld('herhaalt een burgerservicenummer');
    if (vrager.regio !== null) this.onthoud(vrager.regio, verzoek, tekst);
  }

  private bekijkJson(tekst: string, schema: Json, { pad }: Operatie, meld: (wat: string) => void): void {
    let inhoud: Json;
    try {
      inhoud = JSON.parse(tekst);
    } catch {
      meld('dit is geen JSON');
      return;
    }
    const gebreken = afwijkingen(inhoud, schema ?? {}, this.document);
    if (gebreken.length > 0) meld(`past niet op zijn schema: ${gebreken.slice(0, 3).join('; ')}`);
    const delen = pad.split('/').filter((deel) => deel !== '' && !deel.startsWith('{'));
    const verzameling = delen.at(-1) ?? '';
    for (const deel of [inhoud, ...(Array.isArray(inhoud?.resultaten) ? (inhoud.resultaten as unknown[] as Json[]) : [])]) this.bewaarId(verzameling, deel?.id ?? deel?.code);
    if (typeof inhoud?.besluitId === 'string') this.bewaarId('besluiten', inhoud.besluitId);
  }

  private bewaarId(verzameling: string, id: unknown): void {
    if (typeof id !== 'string') return;
    const lijst = this.ids.get(verzameling) ?? [];
    if (!lijst.includes(id) && lijst.length < 2_000) lijst.push(id);
    this.ids.set(verzameling, lijst);
  }

  private onthoud(regio: string, verzoek: string, tekst: string): void {
    const gezien = this.gezien.get(regio) ?? new Set<string>();
    for (const id of tekst.match(UUID) ?? []) if (!verzoek.includes(id)) gezien.add(id.toLowerCase());
    this.gezien.set(regio, gezien);
  }
}

/** Which roles may do what, as the document of rights says; a test of its own compares that with the code. */
function leesRechten(): ReadonlyMap<string, readonly string[]> {
  const regels = readFileSync('docs/rechten.md', 'utf8').split('\n').filter((regel) => /^\| (`(GET|POST) |Bewerking)/.test(regel)).map((regel) => regel.split('|').map((cel) => cel.trim().replaceAll('`', '')));
  const kop = regels[0] ?? [];
  return new Map(regels.slice(1).map((cellen) => [cellen[1] ?? '', kop.filter((_, plaats) => cellen[plaats] === 'ja')]));
}

/** In an address; a half of a character cannot be written there at all. */
function gecodeerd(tekst: string): string {
  return encodeURIComponent(tekst.replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}
