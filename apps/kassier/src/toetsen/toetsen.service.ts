import { Injectable } from '@nestjs/common';
import { eisEigenRegio, type Gebruiker } from '../access/index.js';
import { aanvragerVan, Besluitstraat, type Opdracht } from '../besluitstraat/index.js';
import type { ToetsInvoer } from './toetsen.dto.js';
import { nietTeToetsen } from './toetsen.fouten.js';

/** Dry runs: the same pipeline, up to and including the verdict. */
@Injectable()
export class ToetsenService {
  constructor(private readonly besluitstraat: Besluitstraat) {}

  /** Judges without booking. Throws the 400 problem when the request cannot be judged. */
  async toets(invoer: ToetsInvoer, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    const opdracht = opdrachtVan(invoer);
    if (opdracht.soort === 'verplichting') eisEigenRegio(gebruiker, opdracht.invoer.regio);
    const uitslag = await this.besluitstraat.toets(opdracht, aanvragerVan(gebruiker));
    if (uitslag.soort === 'ongeldig') throw nietTeToetsen(uitslag.fouten);
    const { toegestaan, ruimte, tekort, oordelen } = uitslag;
    return { toegestaan, ruimte, tekort, oordelen };
  }
}

function opdrachtVan(invoer: ToetsInvoer): Opdracht {
  if (invoer.soort === 'verplichting') {
    const { soort, ...verplichting } = invoer;
    return { soort, invoer: verplichting };
  }
  const { soort, ...betaling } = invoer;
  return { soort, invoer: betaling };
}
