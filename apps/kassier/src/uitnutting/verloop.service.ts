import { Injectable } from '@nestjs/common';
import { Datum } from '#values';
import type { Gebruiker } from '../access/index.js';
import { NIET_TOEGEDEELD } from './uitnutting.berekening.js';
import { UitnuttingService } from './uitnutting.service.js';
import { maakPrognose, maakVerloop, type Maandrij } from './verloop.berekening.js';
import type { PrognoseAntwoord, PrognoseVraag, Prognosesleutel, VerloopAntwoord, VerloopVraag } from './verloop.dto.js';

type Rij = Maandrij & { readonly [sleutel in Prognosesleutel]?: string | number | undefined };

/** How budgets were used month by month, and when they run out at that pace; from the same figures as the uitnutting. */
@Injectable()
export class VerloopService {
  constructor(private readonly uitnutting: UitnuttingService) {}

  /** Every month up to the peildatum. Throws the problems of an unknown stream or region, or of another's region. */
  async verloop(vraag: VerloopVraag, gebruiker: Gebruiker): Promise<VerloopAntwoord> {
    const { peildatum, bekendOp, rijen } = await this.uitnutting.toon({ ...vraag, groepeerOp: ['maand'] }, gebruiker);
    return { peildatum, bekendOp, ...maakVerloop(rijen, Datum.van(peildatum)) };
  }

  /** When the space of each stream, year or region runs out at the pace of the last months. Throws as `verloop`. */
  async prognose({ groepeerOp, ...vraag }: PrognoseVraag, gebruiker: Gebruiker): Promise<PrognoseAntwoord> {
    const { peildatum, bekendOp, rijen } = await this.uitnutting.toon({ ...vraag, groepeerOp: [...groepeerOp, 'maand'] }, gebruiker);
    const dag = Datum.van(peildatum);
    const eindeJaar = Datum.van(`${dag.jaar}-12-31`);
    const groepen = new Map<string, Rij[]>();
    for (const rij of rijen as readonly Rij[]) {
      // What no region has cannot be committed; it is to be allotted first.
      if (rij.regio === NIET_TOEGEDEELD) continue;
      const naam = groepeerOp.map((sleutel) => rij[sleutel]).join('\n');
      const groep = groepen.get(naam);
      if (groep) groep.push(rij);
      else groepen.set(naam, [rij]);
    }
    const berekend = [...groepen.values()].map((groep) => ({
      ...(Object.fromEntries(groepeerOp.map((sleutel) => [sleutel, groep[0]?.[sleutel]])) as Pick<PrognoseAntwoord['rijen'][number], Prognosesleutel>), ...maakPrognose(groep, dag, eindeJaar),
    }));
    return { peildatum, bekendOp, eindeJaar: eindeJaar.toString(), rijen: berekend };
  }
}
