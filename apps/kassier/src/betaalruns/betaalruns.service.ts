import { Inject, Injectable } from '@nestjs/common';
import { alsBetalingskenmerk, BetaalopdrachtFout } from '#bank-messages';
import { eersteOpenDag, Rekeningschema, type Verbinding } from '#ledger';
import { Bedrag, Datum, eerstvolgendeTargetdag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database, IdempotenteActie, leesOpenVanaf, nieuwId, type ActieUitslag, type Transactie, type Voortgang } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, NUMMER_PLAATS, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Pagina, type Probleem } from '../http/index.js';
import { gebruikMandaat } from '../mandaten/index.js';
import { bewaarAangehouden, telAangehouden } from './betaalrun.aanhoudingen.js';
import { bewaarBegunstigden } from './betaalrun.begunstigden.js';
import { maakBestanden } from './betaalrun.bestanden.js';
import { leesControlegetal } from './betaalrun.controlegetal.js';
import { eisGeenBezwaar, eisTweedePersoon } from './betaalrun.fiattering.js';
import type { Keuze } from './betaalrun.keuze.js';
import { kan, type Handeling } from './betaalrun.levensloop.js';
import { leesRun, LEES_BESTAND, LEES_OPDRACHTEN, LEES_RUN, toonRun, type Betaalbestand, type RunRij } from './betaalrun.lezen.js';
import { bevries, neemBetalingen, telBetaalbaar } from './betaalrun.selectie.js';
import { boekVerzending } from './betaalrun.verzending.js';
import type { BetaalrunInvoer, BetaalrunsVraag, FiatteringInvoer, OpdrachtenVraag, RunIntrekkingInvoer } from './betaalruns.dto.js';
import { andereRun, bestandGeweigerd, gesloten, nietsTeBetalen, nogGeenBestanden, verkeerdeStatus } from './betaalruns.fouten.js';

/** Payment runs: made by one person, approved by another, sent to the bank, and settled by its statements. */
@Injectable()
export class BetaalrunsService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly schema: Rekeningschema,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /**
   * Makes a run of everything that is payable in the selection and not held; on the day that was asked for, or else the first on which
   * banks pay. As a job under the id that was reserved for it.
   */
  async maak(invoer: BetaalrunInvoer, gebruiker: Gebruiker, sleutel: string, taak?: { readonly id: string; readonly voortgang: Voortgang }): Promise<ActieUitslag> {
    await this.eisBestaandeStromen(invoer.stromen);
    const voortgang = taak?.voortgang;
    const keuze: Keuze = { ...invoer, uitvoeringsdatum: eerstvolgendeTargetdag(Datum.van(invoer.uitvoeringsdatum)).toString() };
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', '/v1/betaalruns', zonderStandaard(invoer)), voortgang };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const openVanaf = await leesOpenVanaf(transactie);
      if (openVanaf !== null && Datum.van(keuze.uitvoeringsdatum).ligtVoor(openVanaf)) throw gesloten(keuze.uitvoeringsdatum, openVanaf);
      voortgang?.meld('kiezen', 0, 0);
      const betalingen = await neemBetalingen(transactie, keuze);
      if (betalingen.length === 0) throw await leegheid(transactie, keuze);
      const run = { id: taak?.id ?? nieuwId(), nummer: await volgendNummer(transactie, `R-${keuze.uitvoeringsdatum.slice(0, 4)}`), bundelen: invoer.bundelen, heeftEigenAdres: this.configuratie.rekening.adres !== null };
      await transactie.query(
        `INSERT INTO betaalrun (id, nummer, gevraagde_datum, uitvoeringsdatum, stromen, soort_begunstigde, bundelen, aantal, totaal, gemaakt_door, gemaakt_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [run.id, run.nummer, invoer.uitvoeringsdatum, keuze.uitvoeringsdatum, invoer.stromen && JSON.stringify(invoer.stromen), invoer.soortBegunstigde, invoer.bundelen, betalingen.length,
          Bedrag.som(betalingen.map((betaling) => Bedrag.van(betaling.bedrag))).toString(), gebruiker.sub, this.nu()],
      );
      await bewaarBegunstigden(transactie, run.id, await bevries(transactie, run, betalingen, voortgang));
      await bewaarAangehouden(transactie, run.id, keuze);
      return { status: 201, antwoord: await toonRun(transactie, run.id, true) };
    });
  }

  /** Approves a run and makes its files; by somebody who had no part in it, only when nothing stands in its way any more, and only what he saw when he tells which that was. */
  async fiatteer(id: string, invoer: FiatteringInvoer, gebruiker: Gebruiker, sleutel: string, voortgang?: Voortgang): Promise<ActieUitslag> {
    return this.stap(id, 'fiatteren', invoer, gebruiker, sleutel, async (transactie, run) => {
      if (invoer.controle !== undefined && invoer.controle !== await leesControlegetal(transactie, id)) throw andereRun(run.nummer);
      await eisTweedePersoon(transactie, run, gebruiker.sub);
      await eisGeenBezwaar(transactie, run, await leesOpenVanaf(transactie));
      const moment = this.nu();
      await gebruikMandaat(transactie, { handeling: 'betaalrun', onderwerp: id, persoon: gebruiker.sub, bedrag: run.totaal, moment });
      try {
        await maakBestanden(transactie, { run, moment, voortgang }, this.configuratie);
      } catch (fout) {
        throw fout instanceof BetaalopdrachtFout ? bestandGeweigerd(run.nummer, fout.fouten) : fout;
      }
      await transactie.query("UPDATE betaalrun SET status = 'gefiatteerd', gefiatteerd_door = $2, gefiatteerd_op = $3 WHERE id = $1", [id, gebruiker.sub, moment]);
    }, voortgang);
  }

  /** Tells that the files went to the bank, and books every payment as on its way. */
  async verzend(id: string, gebruiker: Gebruiker, sleutel: string, voortgang?: Voortgang): Promise<ActieUitslag> {
    return this.stap(id, 'verzenden', {}, gebruiker, sleutel, async (transactie, run) => {
      const boekdatum = eersteOpenDag(Datum.van(run.uitvoeringsdatum), await leesOpenVanaf(transactie));
      voortgang?.meld('boeken', 0, run.aantal);
      await boekVerzending(transactie, this.schema, run, boekdatum, gebruiker.sub);
      await transactie.query("UPDATE betaalrun SET status = 'verzonden', verzonden_door = $2, verzonden_op = $3 WHERE id = $1", [id, gebruiker.sub, this.nu()]);
    }, voortgang);
  }

  /** Withdraws a run that is not with the bank: its payments are payable again. Files that were made stay, and their EndToEndIds are not used again. */
  async trekIn(id: string, invoer: RunIntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    return this.stap(id, 'intrekken', invoer, gebruiker, sleutel, async (transactie) => {
      await transactie.query("UPDATE betaling b SET status = 'betaalbaar' FROM betaalopdracht o WHERE o.run = $1 AND b.id = o.betaling", [id]);
      await transactie.query('UPDATE betaalopdracht SET loopt = false WHERE run = $1', [id]);
      await transactie.query("UPDATE betaalrun SET status = 'ingetrokken', ingetrokken_door = $2, ingetrokken_op = $3, ingetrokken_reden = $4 WHERE id = $1", [id, gebruiker.sub, this.nu(), invoer.reden]);
    });
  }

  /** The run as it is now. Throws the 404 problem when there is none. */
  toon(id: string): Promise<Record<string, unknown>> {
    return toonRun(this.database.landelijk, id);
  }

  /** One page of runs, in the order in which they were made. */
  async lijst(vraag: BetaalrunsVraag): Promise<Pagina<RunRij>> {
    const rijen = await this.database.landelijk.rijen<RunRij>(`${LEES_RUN} WHERE ($1::uuid IS NULL OR id > $1) AND ($2::text IS NULL OR status = $2) ORDER BY id LIMIT $3`, [
      leesCursor(vraag.cursor, UUID_PLAATS), vraag.status, vraag.limiet + 1,
    ]);
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  /** One page of the payments of a run, in the order in which they stand in its files. */
  async opdrachten(id: string, vraag: OpdrachtenVraag): Promise<Pagina<Record<string, unknown>>> {
    await leesRun(this.database.landelijk, id);
    const rijen = await this.database.landelijk.rijen<Record<string, unknown> & { volgnummer: number; omschrijving: string }>(LEES_OPDRACHTEN, [id, leesCursor(vraag.cursor, NUMMER_PLAATS) ?? 0, vraag.limiet + 1]);
    return maakPagina(rijen.map((rij) => ({ ...rij, betalingskenmerk: alsBetalingskenmerk(rij.omschrijving)?.referentie ?? null })), vraag.limiet, (rij) => String(rij.volgnummer));
  }

  /** A file exactly as it was made, also when the run was withdrawn since. Throws the 404 problem, or the 409 problem when none was made. */
  async bestand(id: string, nummer: number): Promise<Betaalbestand> {
    const run = await leesRun(this.database.landelijk, id);
    if (run.gefiatteerdDoor === null) throw nogGeenBestanden(run.nummer, run.status);
    const [bestand] = await this.database.landelijk.rijen<Omit<Betaalbestand, 'ingetrokken'>>(LEES_BESTAND, [id, nummer]);
    if (!bestand) throw nietGevonden();
    return { ...bestand, ingetrokken: run.status === 'ingetrokken' };
  }

  private stap(
    id: string, handeling: Handeling, lichaam: object, gebruiker: Gebruiker, sleutel: string, werk: (transactie: Transactie, run: RunRij) => Promise<void>, voortgang?: Voortgang,
  ): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/betaalruns/${id}/${handeling}`, lichaam), voortgang };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const run = await leesRun(transactie, id);
      if (!kan(handeling, run.status)) throw verkeerdeStatus(run.nummer, run.status, handeling);
      await werk(transactie, run);
      return { status: 201, antwoord: await toonRun(transactie, id, true) };
    });
  }

  private async eisBestaandeStromen(stromen: readonly string[] | null): Promise<void> {
    if (stromen === null) return;
    const bekend = (await this.database.landelijk.rijen<{ code: string }>('SELECT code FROM stroom WHERE kader IS NOT NULL ORDER BY code')).map((rij) => rij.code);
    const fouten = stromen.flatMap((stroom, index) =>
      bekend.includes(stroom) ? [] : [{ pointer: `/stromen/${index}`, melding: `Deze stroom bestaat niet. Kies één van: ${bekend.join(', ')}.` }],
    );
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  }

  /** The moment now, in whole seconds: the form that every bank takes. */
  private nu(): string {
    return `${new Date(this.klok.nuMs()).toISOString().slice(0, 19)}Z`;
  }
}

/** Gives out the next number of the year: "R-2021-0001". */
async function volgendNummer(verbinding: Verbinding, reeks: string): Promise<string> {
  const { rows } = await verbinding.query(
    'INSERT INTO nummerreeks AS n (reeks, laatste) VALUES ($1, 1) ON CONFLICT (reeks) DO UPDATE SET laatste = n.laatste + 1 RETURNING laatste', [reeks],
  );
  return `${reeks}-${String(rows[0]?.['laatste']).padStart(4, '0')}`;
}

/** Why there is nothing to pay. */
async function leegheid(transactie: Transactie, keuze: Keuze): Promise<Probleem> {
  const aangehouden = await telAangehouden(transactie, keuze);
  return nietsTeBetalen(keuze.uitvoeringsdatum, keuze.stromen !== null || keuze.soortBegunstigde !== null, { daarbuiten: (await telBetaalbaar(transactie)) - aangehouden, aangehouden });
}

/** What is asked for as it was asked for before bundling existed, so that keys of then still answer. */
function zonderStandaard({ bundelen, ...rest }: BetaalrunInvoer): object {
  return bundelen ? { ...rest, bundelen } : rest;
}
