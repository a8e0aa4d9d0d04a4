import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pseudonimiseerder } from '../access/index.js';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';

/**
 * Lets the service start only with keys under which everybody in the books is found. With another key somebody who is known would come in as somebody new, and
 * what he got before would not count for his limits. Who was brought with a pseudonym of the caller's is of no key, and asks for none.
 */
@Injectable()
export class Sleutelwacht implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sleutels: Pseudonimiseerder,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
  ) {}

  async onModuleInit(): Promise<void> {
    const aanwezig = [this.sleutels.huidigeSleutelId, ...this.sleutels.oudereSleutelIds];
    const [onvindbaar] = await this.database.landelijk.rijen<{ sleutelId: string }>(
      `SELECT a.sleutel_id AS "sleutelId" FROM arrangement a
        WHERE a.sleutel_id <> ALL ($1) AND a.sleutel_id ~ '^[0-9a-f]{16}$' AND NOT EXISTS (SELECT 1 FROM pseudoniem p WHERE p.persoon = a.persoon AND p.sleutel_id = ANY ($1)) LIMIT 1`, [aanwezig],
    );
    if (onvindbaar === undefined) return;
    const plaats = this.configuratie.pseudoniemSleutelBestand ?? `pseudoniem.sleutel in ${this.configuratie.gegevensMap}`;
    throw new Error(`in de boeken staan mensen onder pseudoniemen van sleutel ${onvindbaar.sleutelId}, en die staat niet in ${plaats}. Wie al bekend is zou als een nieuw mens binnenkomen, en zijn grenzen zouden opnieuw beginnen. `
      + 'Zet die sleutel erbij, op een regel onder de huidige. Na npx kassier rotate-pseudonyms kan zij weg.');
  }
}
