import type { Rekeningschema } from '#ledger';
import { v7 as uuidv7 } from 'uuid';
import { DatabaseOnbereikbaar, isHerhaalbaar, type Database } from '../database/index.js';
import type { Referentie } from '../referentie/index.js';
import type { Aanvraag, Aanvrager, Opdracht, Toetsuitslag, Uitslag } from './aanvraag.js';
import type { Beoordeeld, Beslissing } from './beslissing.js';
import { beslisBetaling } from './betaling.beslissing.js';
import { laadFeiten } from './laden.js';
import { Schrijfset } from './schrijfset.js';
import { REGELSET, bewaar, geweigerd, herhaling, relevant, toegekend } from './uitspraak.js';
import { beslisVerplichting } from './verplichting.beslissing.js';
import type { Werkstand } from './werkstand.js';
import { beslisWijziging } from './wijziging.beslissing.js';

export interface BesluitstraatOpties {
  /** How many requests may wait before new ones are turned away. */
  readonly wachtrijMax: number;
  /** How many requests one transaction takes at most. */
  readonly groepMax: number;
}

interface Wachtende {
  readonly aanvraag: Aanvraag;
  readonly antwoord: (uitslag: Uitslag) => void;
  readonly mislukt: (fout: unknown) => void;
}

/** How often a batch is tried again after a serialisation failure or a lost connection, with this pause between (ms). */
const POGINGEN_MAX = 4;
const PAUZE_MS = 50;

/**
 * The decision pipeline: collect → lock → load → judge → book → answer.
 *
 * Requests that arrive while a transaction is on its way wait together, and the next transaction takes them all: an idle
 * service answers at once, a busy one batches by itself. Within a batch the order of arrival decides, each request gets
 * its own verdict, and nobody is answered before the commit. The writer's lock makes what was read stay true until then,
 * also with several instances of the service on one database.
 */
export class Besluitstraat {
  private wachtrij: Wachtende[] = [];
  private readonly onderweg = new Set<string>();
  private bezig: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly schema: Rekeningschema,
    private readonly referentie: Referentie,
    private readonly opties: BesluitstraatOpties,
  ) {}

  /** Decides one request and books it when it may be; answers after the commit. Rejects only on broken plumbing. */
  async dien(ontvangen: Aanvraag): Promise<Uitslag> {
    // Who acts for another region asks something else, also under the same key.
    const aanvraag = { ...ontvangen, vingerafdruk: `${ontvangen.aanvrager.regio ?? 'alle'}:${ontvangen.vingerafdruk}` };
    const sleutel = `${aanvraag.aanvrager.organisatie}\n${aanvraag.sleutel}`;
    if (this.onderweg.has(sleutel)) return { soort: 'loopt-nog' };
    if (this.wachtrij.length >= this.opties.wachtrijMax) return { soort: 'wachtrij-vol' };
    this.onderweg.add(sleutel);
    try {
      return await new Promise<Uitslag>((antwoord, mislukt) => {
        this.wachtrij.push({ aanvraag, antwoord, mislukt });
        this.bezig ??= this.werk();
      });
    } finally {
      this.onderweg.delete(sleutel);
    }
  }

  /** The same judgement without booking anything: on the facts as they are now, without a lock. */
  async toets(opdracht: Opdracht, aanvrager: Aanvrager): Promise<Toetsuitslag> {
    const aanvraag: Aanvraag = { opdracht, aanvrager, sleutel: '', vingerafdruk: '' };
    const beslissing = this.beslis(aanvraag, await laadFeiten(this.database, [aanvraag]));
    switch (beslissing.soort) {
      case 'beoordeeld': {
        const { toegestaan, oordelen, tekort, ruimte } = beslissing;
        return { soort: 'beoordeeld', toegestaan, oordelen, tekort, ruimte };
      }
      case 'ongeldig':
        return beslissing;
      case 'niet-gevonden':
        return { soort: 'ongeldig', fouten: [{ pointer: '/verplichtingId', melding: 'Deze verplichting bestaat niet.' }] };
    }
  }

  /** Resolves when everything that was accepted has been answered. */
  async leeg(): Promise<void> {
    while (this.bezig) await this.bezig;
  }

  private async werk(): Promise<void> {
    // One turn of the event loop lets requests that arrived together be decided together.
    await new Promise((verder) => setImmediate(verder));
    while (this.wachtrij.length > 0) {
      const groep = this.wachtrij.slice(0, this.opties.groepMax);
      this.wachtrij = this.wachtrij.slice(groep.length);
      await this.behandel(groep);
    }
    this.bezig = null;
  }

  /** Answers every member of the group, whatever happens: when the group fails as a whole, each is tried alone. */
  private async behandel(groep: readonly Wachtende[]): Promise<void> {
    try {
      const uitslagen = await this.besluitMetHerhaling(groep.map(({ aanvraag }) => aanvraag));
      groep.forEach((wachtende, index) => wachtende.antwoord(uitslagen[index] as Uitslag));
    } catch (fout) {
      if (groep.length === 1 || fout instanceof DatabaseOnbereikbaar) groep.forEach((wachtende) => wachtende.mislukt(fout));
      else for (const wachtende of groep) await this.behandel([wachtende]);
    }
  }

  private async besluitMetHerhaling(aanvragen: readonly Aanvraag[]): Promise<Uitslag[]> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await this.besluit(aanvragen);
      } catch (fout) {
        // When the connection broke after the commit, the next try finds the answers under their keys.
        if (poging >= POGINGEN_MAX || !isHerhaalbaar(fout)) throw fout;
        await new Promise((verder) => setTimeout(verder, PAUZE_MS * poging));
      }
    }
  }

  private async besluit(aanvragen: readonly Aanvraag[]): Promise<Uitslag[]> {
    return this.database.metSlot(async (transactie) => {
      const werkstand = await laadFeiten(transactie, aanvragen);
      const schrijfset = new Schrijfset(werkstand);
      const uitslagen = aanvragen.map((aanvraag) => this.behandelEen(aanvraag, werkstand, schrijfset));
      await schrijfset.schrijf(transactie, this.schema);
      return uitslagen;
    });
  }

  private behandelEen(aanvraag: Aanvraag, werkstand: Werkstand, schrijfset: Schrijfset): Uitslag {
    const eerder = werkstand.bewaardAntwoord(aanvraag.aanvrager.organisatie, aanvraag.sleutel);
    if (eerder) return herhaling(aanvraag, eerder);
    const beslissing = this.beslis(aanvraag, werkstand);
    return beslissing.soort === 'beoordeeld' ? this.legVast(aanvraag, beslissing, werkstand, schrijfset) : beslissing;
  }

  private beslis({ opdracht, aanvrager }: Aanvraag, werkstand: Werkstand): Beslissing {
    switch (opdracht.soort) {
      case 'verplichting':
        return beslisVerplichting(opdracht.invoer, aanvrager, werkstand, this.referentie);
      case 'wijziging':
        return beslisWijziging(opdracht.verplichtingId, opdracht.invoer, aanvrager, werkstand, this.referentie);
      case 'betaling':
        return beslisBetaling(opdracht.invoer, aanvrager, werkstand, this.referentie);
    }
  }

  /** Writes the decision with its evidence, and books it when it is a yes. */
  private legVast(aanvraag: Aanvraag, beslissing: Beoordeeld, werkstand: Werkstand, schrijfset: Schrijfset): Uitslag {
    const besluitId = uuidv7();
    const id = beslissing.onderwerpId ?? uuidv7();
    const oordelen = relevant(beslissing.oordelen);
    const antwoord = beslissing.toegestaan ? beslissing.boek({ schrijfset, besluitId, id }) : {};
    const { aanvrager, sleutel, vingerafdruk } = aanvraag;
    const soort = aanvraag.opdracht.soort;
    const status = beslissing.toegestaan ? 201 : 409;
    schrijfset.besluiten.push({
      id: besluitId, soort, uitkomst: beslissing.toegestaan ? 'toegekend' : 'geweigerd', regelset: REGELSET.slug, peildatum: beslissing.peildatum,
      stroom: beslissing.stroom, regio: beslissing.regio, organisatie: aanvrager.organisatie, genomen_voor: aanvrager.sub, genomen_op: werkstand.positie.moment,
      onderwerp_id: beslissing.toegestaan ? id : (beslissing.onderwerpId ?? null), feiten: beslissing.feiten, oordelen: oordelen.map(bewaar), tekort: beslissing.tekort, antwoord,
    });
    schrijfset.idempotentie.push({ organisatie: aanvrager.organisatie, sleutel, vingerafdruk, status, besluit: besluitId });
    werkstand.onthoudAntwoord({
      organisatie: aanvrager.organisatie, sleutel, vingerafdruk, status, vast: null, besluit: besluitId, soort, oordelen: oordelen.map(bewaar), tekort: beslissing.tekort, antwoord,
    });
    return beslissing.toegestaan
      ? toegekend(antwoord, oordelen, false)
      : geweigerd(besluitId, soort, oordelen, beslissing.tekort, false);
  }
}
