import type { TestKassier } from '../support/kassier.js';
import { euro } from './boekhouding.js';
import type { Gehoord, Klanten } from './klanten.js';
import { andersDan, bepaal } from './keuzes.js';
import type { Model } from './model.js';
import { oordeel } from './model.oordeel.js';
import type { Opdracht, Ronde } from './opdracht.js';
import { leesbaar, type Verzoek } from './verzoek.js';

/** The service and the model do not agree, or something holds that never may. */
export class Onenigheid extends Error {}

interface TeSturen {
  readonly verzoek: Verzoek;
  readonly sleutel: string;
}

/**
 * Sends rounds and holds their answers against the model. Requests of one round are on their way together, so in which
 * order they are decided is not known beforehand. The service tells afterwards: whoever writes holds the writer's lock, so
 * transaction numbers follow the order of commit, and within one transaction the ids of the decisions (UUIDv7) do. In that
 * order the requests go through the model, which must agree with every answer. A request that was turned away without a
 * trace has no place in it: there must be a moment within the round at which the model would have turned it away too.
 */
export class Rondeleider {
  /** What was sent and heard, readable; for the report of a failure. */
  readonly verslag: string[] = [];
  stappen = 0;
  readonly tellingen = new Map<string, number>();
  private readonly beantwoord = new Map<string, Gehoord>();
  private readonly geschiedenis: TeSturen[] = [];
  private sleutelnummer = 0;

  constructor(private readonly kassier: TestKassier, private readonly klanten: Klanten, private readonly model: Model) {}

  /** Carries the wishes of a round out. */
  async speel(ronde: Ronde): Promise<void> {
    await this.stuur(ronde.flatMap((opdracht) => this.verzoekenVan(opdracht)));
  }

  /** Sends these requests together. */
  async stuurVerzoeken(verzoeken: readonly Verzoek[]): Promise<void> {
    await this.stuur(verzoeken.map((verzoek) => ({ verzoek, sleutel: this.nieuweSleutel() })));
  }

  private verzoekenVan(opdracht: Opdracht): TeSturen[] {
    if (opdracht.soort === 'opnieuw') return this.opnieuw(opdracht);
    const verzoek = bepaal(opdracht, this.model);
    if (verzoek === null) return [];
    const eerste = { verzoek, sleutel: this.nieuweSleutel() };
    if (opdracht.sleutel === 'dubbel') return [eerste, eerste];
    const ander = opdracht.sleutel === 'ander-lichaam' ? andersDan(verzoek) : null;
    return ander ? [eerste, { verzoek: ander, sleutel: eerste.sleutel }] : [eerste];
  }

  /** Something that was sent before, again under its key: unchanged, or with another content. */
  private opnieuw({ keuze: [a, b] }: Opdracht): TeSturen[] {
    const eerder = this.geschiedenis[a % Math.max(this.geschiedenis.length, 1)];
    if (!eerder) return [];
    const ander = b % 3 === 0 ? andersDan(eerder.verzoek) : null;
    return [ander ? { verzoek: ander, sleutel: eerder.sleutel } : eerder];
  }

  private nieuweSleutel(): string {
    this.sleutelnummer += 1;
    return `model-${this.sleutelnummer}`;
  }

  private async stuur(teSturen: readonly TeSturen[]): Promise<void> {
    if (teSturen.length === 0) return;
    const gehoord = await Promise.all(teSturen.map(({ verzoek, sleutel }) => this.klanten.stuur(verzoek, sleutel)));
    this.stappen += gehoord.length;
    this.verslag.push(`-- ronde van ${gehoord.length}`, ...gehoord.map(regelVan));
    const uitgevoerd = gehoord.filter((een) => isUitgevoerd(een));
    const spoorloos = new Set(gehoord.filter((een) => !isUitgevoerd(een) && !een.herhaald && soortVan(een) !== 'sleutel-al-gebruikt'));
    const kijk = (): void => { for (const een of spoorloos) if (this.verklaart(een)) spoorloos.delete(een); };
    kijk();
    for (const een of await this.opVolgorde(uitgevoerd)) {
      this.vergelijk(een);
      kijk();
    }
    const [onverklaard] = spoorloos;
    if (onverklaard) throw new Onenigheid(`Afgewezen met "${soortVan(onverklaard)}", maar op geen moment in deze ronde vindt het model dat.\n${regelVan(onverklaard)}\n${JSON.stringify(onverklaard.antwoord.body)}`);
    for (const een of gehoord) this.controleerSleutel(een);
    this.geschiedenis.push(...gehoord.map(({ verzoek, sleutel }) => ({ verzoek, sleutel })));
    for (const een of gehoord) this.tel(een);
  }

  /** Whether the model would turn this request away in the same way, as it is now. */
  private verklaart({ verzoek, antwoord: { status, body } }: Gehoord): boolean {
    const verwacht = oordeel(this.model, verzoek);
    return verwacht.uitkomst === 'spoorloos' && verwacht.status === status && body.type === `/v1/problemen/${verwacht.probleem}`;
  }

  /** The answers in the order in which the service decided. */
  private async opVolgorde(uitgevoerd: readonly Gehoord[]): Promise<Gehoord[]> {
    const rijen = await this.kassier.database<{ organisatie: string; sleutel: string; plaats: string }>(
      "SELECT organisatie, sleutel, lpad(xmin::text, 12, '0') || coalesce(besluit::text, '') AS plaats FROM idempotentie WHERE sleutel = ANY($1)",
      [uitgevoerd.map(({ sleutel }) => sleutel)],
    );
    const plaatsen = new Map(rijen.map(({ organisatie, sleutel, plaats }) => [`${organisatie}\n${sleutel}`, plaats]));
    const gezien = new Set<string>();
    return uitgevoerd
      .map((een) => {
        const plek = plekVan(een);
        const plaats = plaatsen.get(plek);
        if (plaats === undefined) throw new Onenigheid(`Beantwoord, maar het antwoord is niet bewaard.\n${regelVan(een)}`);
        if (gezien.has(plek)) throw new Onenigheid(`Onder één sleutel twee keer uitgevoerd.\n${regelVan(een)}`);
        gezien.add(plek);
        return { een, plaats };
      })
      .sort((links, rechts) => (links.plaats < rechts.plaats ? -1 : 1))
      .map(({ een }) => een);
  }

  /** The model judges and, when it allows, does the same; the answer must say what the model says. */
  private vergelijk(een: Gehoord): void {
    const { verzoek, antwoord: { status, body } } = een;
    const verwacht = oordeel(this.model, verzoek);
    const oneens = (wat: string): never => { throw new Onenigheid(`${wat}\n${regelVan(een)}\n${JSON.stringify(body)}`); };
    this.beantwoord.set(plekVan(een), een);
    switch (verwacht.uitkomst) {
      case 'spoorloos': return oneens(`Het model verwacht hier "${verwacht.probleem}".`);
      case 'geweigerd': {
        const regels = (body.oordelen as { regel: string }[] | undefined)?.map(({ regel }) => regel).sort().join(' ');
        this.model.besluiten += 1;
        if (status !== 409 || soortVan(een) !== 'geweigerd') return oneens(`Het model weigert dit: ${verwacht.regels.join(' ')}.`);
        if (regels !== [...verwacht.regels].sort().join(' ')) return oneens(`Geweigerd door ${regels}, volgens het model door ${verwacht.regels.join(' ')}.`);
        const { tekort } = verwacht;
        const geld = tekort && { budget: euro(tekort.budget), vastgelegd: euro(tekort.vastgelegd), beschikbaar: euro(tekort.beschikbaar), gevraagd: euro(tekort.gevraagd), tekort: euro(tekort.gevraagd - tekort.beschikbaar) };
        const verschil = verzoek.soort.startsWith('budget') ? null : geld === null ? (body.tekort && 'tekort hoort er niet te zijn') : verschilMet(body.tekort, geld, 'tekort');
        return verschil ? oneens(verschil) : undefined;
      }
      case 'toegestaan': {
        if (status !== verwacht.status) return oneens(`Het model staat dit toe (${verwacht.status}).`);
        const { boeking, boekingen, ...velden } = verwacht.voerUit(body);
        // The entry is looked up when the journals are compared: what it must be is known, not which number it has.
        if (typeof boeking === 'number') this.model.genoemd.set(boeking, Number(body.boeking));
        if (Array.isArray(boekingen)) boekingen.forEach((plaats: number, index) => this.model.genoemd.set(plaats, Number(body.boekingen?.[index])));
        const verschil = verschilMet(body, boekingen === null ? { ...velden, boekingen } : velden, '');
        return verschil ? oneens(verschil) : undefined;
      }
    }
  }

  /** A key stands for one request: the same request gets the same answer, and another is turned away. */
  private controleerSleutel(een: Gehoord): void {
    if (!een.herhaald && soortVan(een) !== 'sleutel-al-gebruikt') return;
    const eerste = this.beantwoord.get(plekVan(een));
    const oneens = (wat: string): never => { throw new Onenigheid(`${wat}\n${regelVan(een)}\neerder: ${eerste ? regelVan(eerste) : 'niets'}`); };
    if (!eerste) return oneens('Onder deze sleutel is nooit iets uitgevoerd.');
    const zelfde = eerste.afdruk === een.afdruk;
    if (zelfde !== een.herhaald) return oneens(zelfde ? 'Een ware herhaling hoort het eerste antwoord te krijgen.' : 'Onder deze sleutel werd iets anders gevraagd.');
    if (zelfde && inhoudVan(een) !== inhoudVan(eerste)) return oneens(`De herhaling kreeg een ander antwoord: ${inhoudVan(een)} in plaats van ${inhoudVan(eerste)}`);
  }

  private tel(een: Gehoord): void {
    const uitkomst = een.herhaald ? 'herhaald' : een.antwoord.status < 300 ? 'toegestaan' : soortVan(een);
    const naam = `${een.verzoek.soort} ${uitkomst}`;
    this.tellingen.set(naam, (this.tellingen.get(naam) ?? 0) + 1);
  }
}

function plekVan({ organisatie, sleutel }: Gehoord): string {
  return `${organisatie}\n${sleutel}`;
}

/** The slug of a problem; empty when the request succeeded. */
function soortVan({ antwoord: { status, body } }: Gehoord): string {
  return status < 300 ? '' : String(body.type).replace('/v1/problemen/', '');
}

/** Carried out now, with an answer that is kept: a success, or a refusal with its decision. */
function isUitgevoerd(een: Gehoord): boolean {
  return !een.herhaald && (een.antwoord.status < 300 || soortVan(een) === 'geweigerd');
}

/** An answer without what names the request that it answers. */
function inhoudVan({ antwoord: { status, body } }: Gehoord): string {
  return JSON.stringify([status, { ...body, instance: undefined }]);
}

function regelVan(een: Gehoord): string {
  const { verzoek, sleutel, antwoord: { status, body }, herhaald } = een;
  const wat = status < 300 ? [body.nummer, body.id, body.boeking && `boeking ${body.boeking}`].filter(Boolean).join(' ') : `${soortVan(een)} ${(body.oordelen as { regel: string }[] | undefined)?.map(({ regel }) => regel).join(' ') ?? ''}`;
  return `   ${leesbaar(verzoek)} [${sleutel}] → ${status} ${herhaald ? 'herhaald ' : ''}${wat}`;
}

/** The first field of what was expected that the answer has otherwise; null when all agree. */
function verschilMet(gevonden: unknown, verwacht: unknown, plek: string): string | null {
  if (typeof verwacht !== 'object' || verwacht === null) return gevonden === verwacht ? null : `${plek} is ${JSON.stringify(gevonden)}, volgens het model ${JSON.stringify(verwacht)}.`;
  for (const [naam, waarde] of Object.entries(verwacht)) {
    const verschil = verschilMet((gevonden as Record<string, unknown> | null | undefined)?.[naam], waarde, `${plek}/${naam}`);
    if (verschil) return verschil;
  }
  return null;
}
