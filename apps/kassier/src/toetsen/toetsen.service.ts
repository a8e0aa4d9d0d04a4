import { Injectable } from '@nestjs/common';
import { belemmeringen, catalogusvolgorde, overigeOordelen, type Oordeel } from '#regeling-rules';
import { Datum } from '#values';
import { eisEigenRegio, type Gebruiker } from '../access/index.js';
import { aanvragerVan, Besluitstraat, type Opdracht } from '../besluitstraat/index.js';
import type { Fout } from '../http/index.js';
import type { Nodig, ToetsInvoer } from './toetsen.dto.js';
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
    if (uitslag.soort === 'ongeldig') throw nietTeToetsen(opdracht.soort === 'wijziging' ? uitslag.fouten.map(inWijziging) : uitslag.fouten);
    const { toegestaan, ruimte, tekort, oordelen, peildatum, stroom, regelset } = uitslag;
    // The pipeline judges the rules about this request; who asks for everything also hears which are about something else.
    const overige = overigeOordelen(regelset, opdracht.soort, Datum.van(peildatum), stroom);
    const alle = [...oordelen, ...overige].sort((een, ander) => catalogusvolgorde(een.regel, ander.regel));
    return { toegestaan, regelset: regelset.slug, peildatum, ruimte, tekort, watNodig: watNodig(oordelen), oordelen: alle };
  }
}

/** The pipeline names places in the body of a change, which stands deeper here. */
function inWijziging(fout: Fout): Fout {
  return fout.pointer === undefined || fout.pointer === '/verplichtingId' ? fout : { ...fout, pointer: `/wijziging${fout.pointer}` };
}

function opdrachtVan(invoer: ToetsInvoer): Opdracht {
  switch (invoer.soort) {
    case 'verplichting': {
      const { soort, ...verplichting } = invoer;
      return { soort, invoer: verplichting };
    }
    case 'wijziging':
      return { soort: invoer.soort, verplichtingId: invoer.verplichtingId, invoer: invoer.wijziging };
    case 'betaling': {
      const { soort, ...betaling } = invoer;
      return { soort, invoer: betaling };
    }
  }
}

/** What would make the request pass: each way out once, with every rule that asks for it, in catalogue order. */
function watNodig(oordelen: readonly Oordeel[]): Nodig[] {
  const nodig = new Map<string, Nodig>();
  for (const { regel, uitkomst, uitweg, toelichting } of belemmeringen(oordelen)) {
    const soort = uitkomst === 'motivering-vereist' ? 'motiveren' : uitkomst === 'menselijk-oordeel' ? 'voorleggen' : 'aanpassen';
    const tekst = uitweg ?? toelichting;
    const sleutel = `${soort} ${tekst}`;
    const bekend = nodig.get(sleutel);
    if (bekend) bekend.regels.push(regel);
    else nodig.set(sleutel, { soort, tekst, regels: [regel] });
  }
  return [...nodig.values()];
}
