import { Datum } from '#values';
import type { Dag, Onderwerp, Toekenning } from './feiten.js';
import { eenvormig, type Moment, type Oordeelmoment } from './moment.js';
import { bekendSinds, Parameterwaarden, type Parameter } from './parameter.js';
import type { Regel, RegelVersie, Toets } from './regel.js';
import { catalogusvolgorde, type Regelset } from './regelset.js';
import { toepasselijkheid, versieVan } from './toepasselijkheid.js';

/** A rule that is in force, with the values to judge by. */
export interface GekozenRegel<O extends Onderwerp> {
  readonly regel: Regel;
  readonly versie: number;
  readonly toets: Toets<O>;
  readonly waarden: Parameterwaarden;
}

/** Far more than the periods of a regeling; beyond that the oldest selection makes room. */
const SELECTIES_MAX = 8_192;

/**
 * Which rules of one set are in force with which values. That changes only on the days on which a version begins or ends and
 * at the moments when one was decided, so a selection is kept per period between such days and number of decisions known.
 */
export class Selectie {
  /** Sorted: the first days of the periods in which nothing begins or ends. */
  private readonly grenzen: readonly Dag[];
  /** Sorted: when the decided versions were decided. */
  private readonly besluitmomenten: readonly Moment[];
  private readonly bewaard = new Map<string, readonly GekozenRegel<Onderwerp>[]>();

  constructor(private readonly regelset: Regelset) {
    const versies = regelset.parameters.flatMap((parameter) => parameter.versies);
    const perioden = [...versies, ...regelset.regels.flatMap((regel) => regel.versies)];
    const einden = perioden.flatMap(({ geldigTotEnMet }) => (geldigTotEnMet === null ? [] : [Datum.van(geldigTotEnMet).plusDagen(1).toString()]));
    this.grenzen = [...new Set([...perioden.map(({ geldigVanaf }) => geldigVanaf), ...einden])].sort();
    this.besluitmomenten = versies.map(bekendSinds).filter((moment) => moment !== '').sort();
  }

  /** The rules in force for a subject on a stream, in catalogue order. Throws a RangeError when there are none. */
  regels<O extends Onderwerp>(onderwerp: O, stroom: string, moment: Oordeelmoment, toegekend: Toekenning | null): readonly GekozenRegel<O>[] {
    const sleutel = this.sleutel(onderwerp, stroom, moment, toegekend);
    const bekend = this.bewaard.get(sleutel);
    // The key holds the subject, so what is stored under it was selected for this subject.
    if (bekend) return bekend;

    const gekozen = this.kies(onderwerp, stroom, moment, toegekend);
    if (gekozen.length === 0) {
      throw new RangeError(`Op ${moment.peildatum.toString()} geldt in ${this.regelset.slug} geen regel voor een ${onderwerp} op stroom ${stroom}; kies een latere datum`);
    }
    const oudste = this.bewaard.size >= SELECTIES_MAX ? this.bewaard.keys().next().value : undefined;
    if (oudste !== undefined) this.bewaard.delete(oudste);
    this.bewaard.set(sleutel, gekozen as unknown as readonly GekozenRegel<Onderwerp>[]);
    return gekozen;
  }

  private sleutel(onderwerp: Onderwerp, stroom: string, { peildatum, bekendOp }: Oordeelmoment, toegekend: Toekenning | null): string {
    const nu = `${onderwerp}|${onderwerp === 'budgetbesluit' ? '' : stroom}|${this.periode(peildatum.toString())}|${this.aantalBekend(bekendOp)}`;
    return toegekend === null ? nu : `${nu}|${this.periode(toegekend.datum)}|${this.aantalBekend(toegekend.vastgelegdOp)}`;
  }

  private periode(dag: Dag): number {
    return this.grenzen.findLastIndex((grens) => grens <= dag);
  }

  private aantalBekend(moment: Moment): number {
    if (this.besluitmomenten.length === 0) return 0;
    const tot = eenvormig(moment);
    return this.besluitmomenten.findLastIndex((besluitmoment) => besluitmoment <= tot) + 1;
  }

  private kies<O extends Onderwerp>(onderwerp: O, stroom: string, moment: Oordeelmoment, toegekend: Toekenning | null): GekozenRegel<O>[] {
    const gekozen: GekozenRegel<O>[] = [];
    for (const regel of this.regelset.regels) {
      const versie = versieVan(regel, moment.peildatum);
      const toets = versie?.toetsen[onderwerp];
      if (!versie || !toets || toepasselijkheid(regel, onderwerp, moment.peildatum, stroom) !== 'geldt') continue;
      gekozen.push({ regel, versie: versie.versie, toets, waarden: new Parameterwaarden(this.parametersVan(regel, versie), moment, toegekend) });
    }
    return gekozen.sort((een, ander) => catalogusvolgorde(een.regel.id, ander.regel.id));
  }

  private parametersVan(regel: Regel, versie: RegelVersie): Parameter[] {
    return versie.parameters.map(({ id }) => {
      const parameter = this.regelset.parameters.find((kandidaat) => kandidaat.id === id);
      if (!parameter) throw new Error(`Regel ${regel.id} gebruikt parameter ${id}, die niet in ${this.regelset.slug} staat; voeg haar daar toe`);
      return parameter;
    });
  }
}
