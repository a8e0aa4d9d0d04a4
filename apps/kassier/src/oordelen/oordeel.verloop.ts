import type { Verbinding } from '#ledger';
import type { MenselijkOordeel } from '#regeling-rules';
import type { Gebruiker } from '../access/index.js';
import type { Groep, Groepsuitslag, Opdracht } from '../besluitstraat/index.js';
import { bewaarAntwoord, type Schrijfgang } from '../database/index.js';
import { aanvraagGewist, alAfgedaan } from './oordelen.fouten.js';
import { leesStand, schrijfAfdoening, type Voorgelegd } from './voorlegging.opslag.js';

/** Which request this is: the fiatteur's organisation with its key, and the fingerprint of method, path and body. */
export interface Aanroep {
  readonly gebruiker: Gebruiker;
  readonly sleutel: string;
  readonly vingerafdruk: string;
}

export type Oordeeluitslag = { readonly soort: 'gedaan'; readonly antwoord: Record<string, unknown>; readonly herhaald: boolean } | { readonly soort: 'sleutel-al-gebruikt' };

/**
 * Verdicts on their way through the pipeline: under the writer's lock the request is taken up once more, judged on what is
 * true now together with the verdicts, and decided for good in the same transaction that keeps them.
 */
export class Oordeelverloop {
  private afloop: Oordeeluitslag | null = null;

  constructor(
    private readonly aanroep: Aanroep,
    private readonly voorgelegd: Voorgelegd,
    private readonly oordelen: readonly MenselijkOordeel[],
    private readonly door: { readonly sub: string; readonly rol: string },
  ) {}

  /** The request as a group of one, in the name of who asked. Throws the problem of what can no longer be decided. */
  groep(): Groep {
    const { genomenVoor: sub, organisatie, namensRegio: regio } = this.voorgelegd;
    return {
      aanvrager: { sub, organisatie, regio },
      allesOfNiets: false,
      teBeslissen: async (transactie) => {
        this.afloop = await this.eerder(transactie);
        return this.afloop === null ? [await this.opdracht(transactie)] : [];
      },
      bewaar: (transactie, [uitslag]) => {
        if (uitslag !== undefined) this.afloop = { soort: 'gedaan', antwoord: this.bewaar(transactie, uitslag), herhaald: false };
      },
    };
  }

  /** What came of it, once the group was committed. */
  uitslag(): Oordeeluitslag {
    if (this.afloop === null) throw new Error(`over besluit ${this.voorgelegd.besluitId} is niets beslist`);
    return this.afloop;
  }

  /** The answer that was given under this key before; null when the key is new. */
  private async eerder(transactie: Verbinding): Promise<Oordeeluitslag | null> {
    const { gebruiker: { organisatie }, sleutel, vingerafdruk } = this.aanroep;
    const { rows } = await transactie.query('SELECT vingerafdruk, antwoord FROM idempotentie WHERE organisatie = $1 AND sleutel = $2', [organisatie, sleutel]);
    const rij = rows[0] as { vingerafdruk: string; antwoord: Record<string, unknown> | null } | undefined;
    if (!rij) return null;
    return rij.vingerafdruk === vingerafdruk && rij.antwoord !== null ? { soort: 'gedaan', antwoord: rij.antwoord, herhaald: true } : { soort: 'sleutel-al-gebruikt' };
  }

  private async opdracht(transactie: Verbinding): Promise<Opdracht> {
    const { besluitId } = this.voorgelegd;
    const { verzoek, vervolgbesluit } = await leesStand(transactie, besluitId);
    if (vervolgbesluit !== null) throw alAfgedaan(besluitId, vervolgbesluit);
    if (verzoek === null) throw aanvraagGewist(besluitId);
    return { ...verzoek, voorlegging: { besluitId, oordelen: this.oordelen } };
  }

  /** Sends what keeps it, behind the decision; the commit tells of a refusal. */
  private bewaar(transactie: Schrijfgang, uitslag: Groepsuitslag): Record<string, unknown> {
    const { besluitId: vervolgOp } = this.voorgelegd;
    const antwoord = { vervolgOp, ...antwoordOp(uitslag) };
    schrijfAfdoening(transactie, vervolgOp, antwoord.besluitId, this.oordelen, this.door);
    bewaarAntwoord(transactie, { ...this.aanroep, status: 201, antwoord }).catch(() => undefined);
    return antwoord;
  }
}

/** What the fiatteur is told. A request that could be judged before can be judged now: what it names never goes away. */
function antwoordOp(uitslag: Groepsuitslag) {
  switch (uitslag.soort) {
    case 'toegekend': {
      const { oordelen, ...resultaat } = uitslag.antwoord;
      return { besluitId: String(resultaat['besluitId']), uitkomst: 'toegekend', oordelen, tekort: null, resultaat };
    }
    case 'geweigerd':
      return { besluitId: uitslag.besluitId, uitkomst: 'geweigerd', oordelen: uitslag.oordelen, tekort: uitslag.tekort, resultaat: null };
    default:
      throw new Error(`een voorgelegde aanvraag eindigde als ${uitslag.soort}`);
  }
}
