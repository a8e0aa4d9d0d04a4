import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Klok } from '#values';
import type { Functie, Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database, nieuwId } from '../database/index.js';
import { andereKant } from './functiescheiding.fouten.js';

const PERSONEN_ONTHOUDEN_MAX = 10_000;
/** So long does it take before another side, which the owner of the database gave somebody, counts everywhere. */
const ONTHOUDEN_MS_MAX = 60_000;

/** On which side each person acts, by his `sub` and not by his role: fixed by the first thing that he does. */
@Injectable()
export class Functieregister {
  private readonly bekend = new LRUCache<string, { readonly functie: Functie; readonly totMs: number }>({ max: PERSONEN_ONTHOUDEN_MAX });

  constructor(private readonly database: Database, @Inject(KLOK) private readonly klok: Klok) {}

  /** Requires that this person acts on one of these sides; who never acted is from now on the last of them (the kassier before a region). Asks the database only for who is not known here. */
  eis(gebruiker: Gebruiker, kanten: readonly Functie[]): Promise<void> | void {
    const bekend = this.bekend.get(gebruiker.sub);
    if (bekend !== undefined && this.klok.nuMs() < bekend.totMs) {
      if (!kanten.includes(bekend.functie)) throw andereKant(bekend.functie);
      return;
    }
    return this.zoek(gebruiker, kanten);
  }

  private async zoek({ sub }: Gebruiker, kanten: readonly Functie[]): Promise<void> {
    const [eerste] = [...kanten].reverse();
    if (eerste === undefined) return;
    const functie = (await this.lees(sub)) ?? (await this.leg(sub, eerste));
    this.bekend.set(sub, { functie, totMs: this.klok.nuMs() + ONTHOUDEN_MS_MAX });
    if (!kanten.includes(functie)) throw andereKant(functie);
  }

  private async lees(sub: string): Promise<Functie | undefined> {
    const [rij] = await this.database.landelijk.rijen<{ functie: Functie }>('SELECT functie FROM functie f WHERE persoon = $1 AND NOT EXISTS (SELECT 1 FROM functie n WHERE n.eerder = f.id)', [sub]);
    return rij?.functie;
  }

  /** Of two requests that are somebody's first at the same moment one wins, and the other hears which. */
  private async leg(sub: string, functie: Functie): Promise<Functie> {
    await this.database.landelijk.query('INSERT INTO functie (id, persoon, functie) VALUES ($1, $2, $3) ON CONFLICT (persoon) WHERE eerder IS NULL DO NOTHING', [nieuwId(), sub, functie]);
    return (await this.lees(sub)) ?? functie;
  }
}
