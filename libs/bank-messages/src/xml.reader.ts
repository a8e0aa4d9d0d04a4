import { SaxesParser } from 'saxes';
import { BankberichtFout, type Foutenlijst } from './berichtfout.js';

const DIEPTE_MAX = 64;

/** One element with everything in it. The messages read here have one attribute that matters: the currency of an amount. */
export interface Knoop {
  readonly naam: string;
  readonly regel: number;
  readonly valuta: string | null;
  readonly kinderen: Knoop[];
  tekst: string;
}

/** How a reader wants a message cut up, so that a large one is never in memory as a whole. Paths are joined with "/" from the root. */
export interface Berichtindeling {
  readonly naamruimte: string;
  /** Elements that are only passed through: their children are handed over one by one. */
  readonly houders: ReadonlySet<string>;
  /** Elements deeper down that are handed over by themselves and not kept in their parent. */
  readonly losseKnopen: ReadonlySet<string>;
  bijOpen(pad: string, regel: number): void;
  bijKnoop(pad: string, knoop: Knoop): void;
  bijSluit(pad: string, regel: number): void;
}

interface Niveau {
  readonly pad: string;
  readonly knoop: Knoop | null;
}

/**
 * Reads XML in pieces and hands over elements as soon as they are complete. It refuses what a bank message never has: a DOCTYPE
 * (and with it entities), another namespace, malformed or unfinished XML, absurd depth. Throws a `BankberichtFout` with what was found so far.
 */
export class XmlLezer {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly niveaus: Niveau[] = [];
  private fataleFout: BankberichtFout | null = null;
  private wortelGezien = false;

  constructor(
    private readonly indeling: Berichtindeling,
    private readonly fouten: Foutenlijst,
  ) {
    this.parser.on('error', (fout) => this.stop(`De XML is beschadigd (${fout.message}); haal het bestand opnieuw op bij de bank.`));
    this.parser.on('doctype', () => this.stop('Het bestand bevat een DOCTYPE; die hoort niet in een bankbericht en wordt nooit gelezen. Haal het bestand opnieuw op bij de bank.'));
    this.parser.on('opentag', (tag) => this.open(tag.uri, tag.local, tag.attributes['Ccy']?.value ?? null));
    this.parser.on('closetag', () => this.sluitElement());
    this.parser.on('text', (tekst) => this.voegTekstToe(tekst));
    this.parser.on('cdata', (tekst) => this.voegTekstToe(tekst));
  }

  schrijf(stuk: string): void {
    if (this.fataleFout) throw this.fataleFout;
    this.parser.write(stuk);
  }

  /** Tells that there is no more. Throws when the document is not finished. */
  sluit(): void {
    if (this.fataleFout) throw this.fataleFout;
    this.parser.close();
    if (!this.wortelGezien) this.stop('Het bestand bevat geen bericht; haal het opnieuw op bij de bank.');
  }

  private stop(melding: string): never {
    this.fouten.meld(`regel ${this.parser.line}`, melding);
    this.fataleFout = new BankberichtFout(this.fouten.alle());
    throw this.fataleFout;
  }

  private open(uri: string, lokaal: string, valuta: string | null): void {
    const { indeling } = this;
    if (!this.wortelGezien && (uri !== indeling.naamruimte || lokaal !== 'Document')) {
      this.stop(`Het bericht is "${lokaal}" uit "${uri}"; alleen Document uit "${indeling.naamruimte}" wordt gelezen. Vraag de bank om die versie.`);
    }
    this.wortelGezien = true;
    if (this.niveaus.length >= DIEPTE_MAX) this.stop(`De elementen liggen meer dan ${DIEPTE_MAX} diep; dit is geen bankbericht. Haal het bestand opnieuw op bij de bank.`);
    const boven = this.niveaus.at(-1);
    // An element of another namespace gets a name that no path can have, so that it can never pass for one of ours.
    const naam = uri === indeling.naamruimte ? lokaal : `{${uri}}${lokaal}`;
    const pad = boven === undefined ? naam : `${boven.pad}/${naam}`;
    if (indeling.houders.has(pad)) {
      this.niveaus.push({ pad, knoop: null });
      indeling.bijOpen(pad, this.parser.line);
      return;
    }
    this.niveaus.push({ pad, knoop: { naam, regel: this.parser.line, valuta, kinderen: [], tekst: '' } });
  }

  private sluitElement(): void {
    const niveau = this.niveaus.pop();
    if (niveau === undefined) return;
    const { pad, knoop } = niveau;
    if (knoop === null) {
      this.indeling.bijSluit(pad, this.parser.line);
      return;
    }
    const ouder = this.niveaus.at(-1)?.knoop ?? null;
    if (ouder === null || this.indeling.losseKnopen.has(pad)) this.indeling.bijKnoop(pad, knoop);
    else ouder.kinderen.push(knoop);
  }

  private voegTekstToe(tekst: string): void {
    const knoop = this.niveaus.at(-1)?.knoop;
    if (knoop) knoop.tekst += tekst;
  }
}

/** The first element at a path below this one ("Tp/CdOrPrtry/Cd"), or null. */
export function vind(knoop: Knoop, pad: string): Knoop | null {
  let gevonden: Knoop | null = knoop;
  for (const naam of pad.split('/')) {
    gevonden = gevonden?.kinderen.find((kind) => kind.naam === naam) ?? null;
  }
  return gevonden;
}

/** The trimmed text at a path below this element; null when it is absent or empty. */
export function tekstOp(knoop: Knoop, pad: string): string | null {
  const tekst = vind(knoop, pad)?.tekst.trim() ?? '';
  return tekst === '' ? null : tekst;
}
