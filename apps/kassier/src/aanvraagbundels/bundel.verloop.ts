import type { Verbinding } from '#ledger';
import type { Aanvrager, Groep, Groepsuitslag, Opdracht } from '../besluitstraat/index.js';
import { nieuwId, type Schrijfgang } from '../database/index.js';
import { nietVerwerkt } from './aanvraagbundels.fouten.js';
import { leesStand, schrijfBundel, schrijfRegels, type Bundelaanroep } from './bundel.opslag.js';
import { bundelfout, type Bundelregel, type Regelfout } from './bundel.regels.js';
import { uitUitslag, type Regeluitkomst } from './bundel.uitkomst.js';

/**
 * One bundle on its way through the pipeline, group by group. What was decided is what the database says under the lock:
 * a group leaves out the lines that another attempt has decided, so every line is decided once.
 */
export class Bundelverloop {
  /** What became of each line, from index 0; absent while it is undecided, and where another attempt decided it. */
  readonly uitkomsten: (Regeluitkomst | undefined)[];
  /** The key turned out to be taken by another request. */
  sleutelBezet = false;
  private bundelId = nieuwId();

  constructor(
    private readonly aanroep: Bundelaanroep,
    private readonly aanvrager: Aanvrager & { readonly regio: string },
    private readonly regels: readonly Bundelregel[],
    private readonly allesOfNiets: boolean,
  ) {
    this.uitkomsten = new Array<undefined>(regels.length).fill(undefined);
  }

  get id(): string {
    return this.bundelId;
  }

  /** The lines from index `van` up to `tot` as a group, and what to do when it has been committed. */
  groep(van: number, tot: number): { groep: Groep; beslist: () => void } {
    let open: readonly number[] = [];
    let nieuw: readonly Regeluitkomst[] = [];
    let onbekend = false;
    const groep: Groep = {
      aanvrager: this.aanvrager,
      allesOfNiets: this.allesOfNiets,
      verwacht: this.regels.slice(van, tot).flatMap(opdrachtIn),
      teBeslissen: async (transactie) => {
        [open, onbekend] = await this.neem(transactie, van, tot);
        nieuw = [];
        return open.flatMap((index) => opdrachtIn(this.regels[index] as Bundelregel));
      },
      bewaar: (transactie, uitslagen) => {
        if (open.length === 0) return;
        nieuw = this.uitkomstenVan(open, uitslagen);
        if (onbekend) this.schrijfKop(transactie);
        schrijfRegels(transactie, this.bundelId, nieuw);
      },
    };
    return { groep, beslist: () => { for (const uitkomst of nieuw) this.uitkomsten[uitkomst.regel - 1] = uitkomst; } };
  }

  /** One line that the database refused for a reason nobody foresaw, as a group that only says so. */
  onverwerkbaar(index: number): { groep: Groep; beslist: () => void } {
    const regel = this.regels[index] as Bundelregel;
    const fouten = [bundelfout(regel.plek, '', nietVerwerkt(this.bundelId, index + 1))];
    const zonder = new Bundelverloop(this.aanroep, this.aanvrager, this.regels.map((ander) => (ander === regel ? { plek: regel.plek, fouten } : ander)), this.allesOfNiets);
    zonder.bundelId = this.bundelId;
    const { groep, beslist } = zonder.groep(index, index + 1);
    return { groep, beslist: () => { beslist(); this.bundelId = zonder.bundelId; this.uitkomsten[index] = zonder.uitkomsten[index]; } };
  }

  /** The faults of the lines that a group found to be invalid, for an all-or-nothing bundle of valid lines. */
  foutenIn(uitslagen: readonly Groepsuitslag[]): Regelfout[] {
    return uitslagen.flatMap((uitslag, index) => this.foutenVan(index, uitslag));
  }

  /** Finds the lines to decide, and whether the bundle is still to be registered. */
  private async neem(transactie: Verbinding, van: number, tot: number): Promise<[open: number[], onbekend: boolean]> {
    const stand = await leesStand(transactie, this.aanroep, van + 1, tot);
    this.sleutelBezet = stand !== null && (stand.vingerafdruk !== this.aanroep.vingerafdruk || stand.bundel === null);
    if (this.sleutelBezet) return [[], false];
    if (stand?.bundel) this.bundelId = stand.bundel;
    const beslist = new Set(stand?.beslist ?? []);
    const open: number[] = [];
    for (let index = van; index < tot; index += 1) if (!beslist.has(index + 1)) open.push(index);
    return [open, stand === null];
  }

  /** The outcomes of the open lines: those of the judged ones in order, and the faults of the others. */
  private uitkomstenVan(open: readonly number[], uitslagen: readonly Groepsuitslag[]): Regeluitkomst[] {
    let beoordeeld = 0;
    return open.map((index): Regeluitkomst => {
      const regel = this.regels[index] as Bundelregel;
      if ('fouten' in regel) return { regel: index + 1, uitkomst: 'ongeldig', fouten: regel.fouten };
      const uitslag = uitslagen[beoordeeld] as Groepsuitslag;
      beoordeeld += 1;
      return uitUitslag(index + 1, uitslag, this.foutenVan(index, uitslag));
    });
  }

  private foutenVan(index: number, uitslag: Groepsuitslag): Regelfout[] {
    const { plek } = this.regels[index] as Bundelregel;
    return uitslag.soort === 'ongeldig' ? uitslag.fouten.map(({ pointer, melding }) => bundelfout(plek, pointer, melding)) : [];
  }

  private schrijfKop(transactie: Schrijfgang): void {
    const { regio, sub: ingediendDoor } = this.aanvrager;
    schrijfBundel(transactie, this.aanroep, { id: this.bundelId, regio, allesOfNiets: this.allesOfNiets, aantal: this.regels.length, ingediendDoor });
  }
}

/** What a line asks; nothing when it cannot be read. */
export function opdrachtIn(regel: Bundelregel): Opdracht[] {
  return 'invoer' in regel ? [{ soort: 'verplichting', invoer: regel.invoer }] : [];
}
