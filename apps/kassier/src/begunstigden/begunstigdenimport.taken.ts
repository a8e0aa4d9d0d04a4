import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { ongeldigeInvoer } from '../http/index.js';
import { TakenService, Uitvoerders, type AangenomenTaak } from '../taken/index.js';
import { leesImport } from './begunstigdenimport.lezen.js';
import { BegunstigdenimportService, type Importverzoek } from './begunstigdenimport.service.js';

const PAD = '/v1/begunstigden/importen';
const SOORT = 'begunstigden-importeren';

/** Files of payees that are read by jobs. */
@Injectable()
export class BegunstigdenimportTaken implements OnModuleInit {
  constructor(private readonly service: BegunstigdenimportService, private readonly taken: TakenService, private readonly uitvoerders: Uitvoerders) {}

  onModuleInit(): void {
    this.uitvoerders.registreer(SOORT, {
      href: (antwoord) => `${PAD}/${String(antwoord['id'])}`,
      voerUit: ({ invoer, lichaam, gebruiker, sleutel, voortgang }) =>
        this.service.importeer({ ...(invoer as Omit<Importverzoek, 'bestand'>), bestand: lichaam ?? '' }, gebruiker, sleutel, voortgang),
    });
  }

  /** Has a file read later. Throws the 400 problem at once when no line of it can be read. */
  async laatImporteren({ bestand, ...invoer }: Importverzoek, gebruiker: Gebruiker, sleutel: string): Promise<AangenomenTaak> {
    const gelezen = await leesImport(bestand);
    if ('fouten' in gelezen) throw ongeldigeInvoer([...gelezen.fouten]);
    return this.taken.neemAan({ soort: SOORT, reeks: 'begunstigden', pad: PAD, onderwerp: null, href: null, invoer, lichaam: bestand }, gebruiker, sleutel);
  }
}
