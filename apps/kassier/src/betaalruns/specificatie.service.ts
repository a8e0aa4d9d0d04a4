import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Klok } from '#values';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database, Leesstromen, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, teDruk, UUID_PLAATS, type Pagina } from '../http/index.js';
import { Referentie } from '../referentie/index.js';
import { leesRun } from './betaalrun.lezen.js';
import { advieskop, adviesregels, specificatiekop, specificatieregels } from './specificatie.csv.js';
import type { OntvangersVraag, Specificatievorm } from './specificatie.dto.js';
import { magWordenGemeld, nietInDezeRun, nogNietTeMelden } from './specificatie.fouten.js';
import { LEES_ONTVANGERS, leesAdvies, leesRegels, leesSpecificatierun, type Ontvangerrij } from './specificatie.lezen.js';
import { specificatieHtml } from './specificatie.opmaak.js';

/** How many may be read at once: each holds a connection for as long as its reader takes. */
const LEZERS_MAX = 3;
const OPNIEUW_SECONDEN = 30;

/** A run on paper: a specification for whoever approves it, and per payee what he gets. */
@Injectable()
export class SpecificatieService {
  private readonly stromen: Leesstromen;

  constructor(
    private readonly database: Database,
    private readonly referentie: Referentie,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {
    this.stromen = new Leesstromen(database.landelijk, LEZERS_MAX, () => teDruk(OPNIEUW_SECONDEN));
  }

  /** Everything about a run and all its payments, of one moment. Throws the 404 problem, or the 503 problem when enough are being read already. */
  specificatie(id: string, vorm: Specificatievorm): Promise<Readable> {
    return this.stromen.open((transactie) => (vorm === 'html' ? this.html(transactie, id) : this.csv(transactie, id)));
  }

  /** One page of the payees of a run. Throws the 404 problem when there is no such run. */
  async ontvangers(id: string, vraag: OntvangersVraag): Promise<Pagina<Ontvangerrij & { readonly href: string | null }>> {
    const run = await leesRun(this.database.landelijk, id);
    const rijen = await this.database.landelijk.rijen<Ontvangerrij>(LEES_ONTVANGERS, [id, leesCursor(vraag.cursor, UUID_PLAATS), vraag.limiet + 1]);
    const metHref = rijen.map((rij) => ({ ...rij, href: magWordenGemeld(run.status) ? `/v1/betaalruns/${id}/betaalspecificaties/${rij.begunstigdeId}` : null }));
    return maakPagina(metHref, vraag.limiet, (rij) => rij.begunstigdeId);
  }

  /** What one payee gets in a run, as CSV. Throws the 404 problem when he gets nothing, and the 409 problem while he may not be told. */
  advies(id: string, begunstigdeId: string): Promise<Readable> {
    return this.stromen.open((transactie) => this.adviesCsv(transactie, id, begunstigdeId));
  }

  private async *html(transactie: Transactie, id: string): AsyncGenerator<string> {
    const run = await leesSpecificatierun(transactie, id);
    yield* specificatieHtml(run, leesRegels(transactie, id), { moment: new Date(this.klok.nuMs()).toISOString(), stroomnaam: this.stroomnaam });
  }

  private async *csv(transactie: Transactie, id: string): AsyncGenerator<string> {
    const run = await leesRun(transactie, id);
    yield specificatiekop();
    for await (const regels of leesRegels(transactie, id)) yield specificatieregels(run, regels);
  }

  private async *adviesCsv(transactie: Transactie, id: string, begunstigdeId: string): AsyncGenerator<string> {
    const run = await leesRun(transactie, id);
    if (!magWordenGemeld(run.status)) throw nogNietTeMelden(run.nummer, run.status);
    const kop = { nummer: run.nummer, uitvoeringsdatum: run.uitvoeringsdatum, betaler: this.configuratie.rekening.naam, stroomnaam: this.stroomnaam };
    let isEersteDeel = true;
    for await (const regels of leesAdvies(transactie, id, begunstigdeId)) {
      yield `${isEersteDeel ? advieskop() : ''}${adviesregels(kop, regels)}`;
      isEersteDeel = false;
    }
    if (isEersteDeel) throw nietInDezeRun(run.nummer);
  }

  private readonly stroomnaam = (code: string): string => this.referentie.stroom(code)?.naam ?? code;
}
