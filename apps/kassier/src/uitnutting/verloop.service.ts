import { Injectable } from '@nestjs/common';
import { Datum } from '#values';
import type { Gebruiker } from '../access/index.js';
import { UitnuttingService } from './uitnutting.service.js';
import { telSamen } from './samen.berekening.js';
import { maakPrognose, maakReeks, maakVerloop, type Maandreeks } from './verloop.berekening.js';
import type { PrognoseAntwoord, Prognosegroep, PrognoseVraag, VerloopAntwoord, VerloopVraag } from './verloop.dto.js';

/** How budgets were used month by month, and when they run out at that pace; from the same figures as the uitnutting. */
@Injectable()
export class VerloopService {
  constructor(private readonly uitnutting: UitnuttingService) {}

  /** Every month up to the peildatum. Throws the problems of an unknown stream or region, or of another's region. */
  async verloop(vraag: VerloopVraag, gebruiker: Gebruiker): Promise<VerloopAntwoord> {
    const { peildatum, bekendOp, rijen } = await this.uitnutting.toon({ ...vraag, groepeerOp: ['maand'] }, gebruiker);
    return { peildatum, bekendOp, ...maakVerloop(rijen, Datum.van(peildatum)) };
  }

  /** Both at once for a page, from one look at the books: all streams together, and when each of them runs out. Throws as `verloop`. */
  async beide(vraag: VerloopVraag, gebruiker: Gebruiker): Promise<{ verloop: VerloopAntwoord; prognose: PrognoseAntwoord }> {
    const { peildatum, bekendOp, rijen } = await this.uitnutting.toon({ ...vraag, groepeerOp: ['stroom', 'maand'] }, gebruiker);
    const maanden = perSleutel(rijen, ({ maand }) => maand ?? '').map(([maand, eigen]) => ({ ...telSamen(eigen), maand }));
    const groepen = perSleutel(rijen, ({ stroom }) => stroom ?? '').map(([stroom, eigen]) => ({ stroom, reeks: maakReeks(eigen) }));
    return { verloop: { peildatum, bekendOp, ...maakVerloop(maanden, Datum.van(peildatum)) }, prognose: { peildatum, bekendOp, ...prognosesVan(groepen, Datum.van(peildatum)) } };
  }

  /** When the space of each stream, year or region runs out at the pace of the last months. Throws as `verloop`. */
  async prognose({ groepeerOp, ...vraag }: PrognoseVraag, gebruiker: Gebruiker): Promise<PrognoseAntwoord> {
    const { peildatum, bekendOp, reeksen } = await this.uitnutting.toonReeksen(vraag, groepeerOp, gebruiker);
    return { peildatum, bekendOp, ...prognosesVan(reeksen, Datum.van(peildatum)) };
  }
}

/** A prognosis per group. */
function prognosesVan(groepen: readonly (Prognosegroep & { readonly reeks: Maandreeks })[], dag: Datum): Pick<PrognoseAntwoord, 'eindeJaar' | 'rijen'> {
  const eindeJaar = Datum.van(`${dag.jaar}-12-31`);
  return { eindeJaar: eindeJaar.toString(), rijen: groepen.map(({ reeks, ...sleutels }) => ({ ...sleutels, ...maakPrognose(reeks, dag, eindeJaar) })) };
}

function perSleutel<T>(rijen: readonly T[], sleutelVan: (rij: T) => string): [string, T[]][] {
  const groepen = new Map<string, T[]>();
  for (const rij of rijen) {
    const sleutel = sleutelVan(rij);
    const groep = groepen.get(sleutel);
    if (groep) groep.push(rij);
    else groepen.set(sleutel, [rij]);
  }
  return [...groepen];
}
