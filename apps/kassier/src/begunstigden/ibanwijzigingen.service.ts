import { Injectable } from '@nestjs/common';
import type { Verbinding } from '#ledger';
import type { Gebruiker } from '../access/index.js';
import { IdempotenteActie, nieuwId, type ActieUitslag, type Transactie, type VastAntwoord } from '../database/index.js';
import { vingerafdruk } from '../http/index.js';
import { gebruikMandaat } from '../mandaten/index.js';
import { leesBegunstigde, leesIbanwijziging, telAndereOpen } from './begunstigde.lezen.js';
import { leesGedeeld, type Melding } from './begunstigde.meldingen.js';
import type { IbanwijzigingInvoer, IntrekkingInvoer } from './begunstigden.dto.js';
import { nietMeerIngediend, ongewijzigdIban, zelfdePersoon } from './begunstigden.fouten.js';

/** Changes the account number of a payee, with two persons. */
@Injectable()
export class IbanwijzigingenService {
  constructor(private readonly actie: IdempotenteActie) {}

  /** Asks for another account number; it holds after a second person approves. */
  async vraag(begunstigde: string, invoer: IbanwijzigingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const nu = await leesBegunstigde(transactie, begunstigde);
      if (nu.iban === invoer.iban) throw ongewijzigdIban();
      const id = nieuwId();
      await transactie.query('INSERT INTO ibanwijziging (id, begunstigde, iban, bic, reden, ingediend_door) VALUES ($1, $2, $3, $4, $5, $6)', [id, begunstigde, invoer.iban, invoer.bic, invoer.reden, gebruiker.sub]);
      const straks = { ...nu, iban: invoer.iban };
      const gedeeld = (await leesGedeeld(transactie, [straks], begunstigde)).meldingenOver(straks);
      return antwoord(transactie, begunstigde, id, gedeeld.filter(({ soort }) => soort !== 'zelfde-nummer'));
    });
  }

  /** Approves a change of account number, and applies it in the same transaction. */
  async fiatteer(begunstigde: string, id: string, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen/${id}/fiatteringen`, {}) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const wijziging = await leesIbanwijziging(transactie, begunstigde, id);
      if (wijziging.status !== 'ingediend') throw nietMeerIngediend(wijziging.status, 'gefiatteerd');
      if (wijziging.ingediendDoor === gebruiker.sub) throw zelfdePersoon();
      const bedrag = await leesNogTeBetalen(transactie, begunstigde);
      await gebruikMandaat(transactie, { handeling: 'ibanwijziging', onderwerp: id, persoon: gebruiker.sub, bedrag, moment: null });
      await transactie.query("UPDATE ibanwijziging SET status = 'gefiatteerd', gefiatteerd_door = $2, gefiatteerd_op = now() WHERE id = $1", [id, gebruiker.sub]);
      // A BIC belongs to its account: without a new one there is none.
      await transactie.query('UPDATE begunstigde SET iban = $2, bic = $3 WHERE id = $1', [begunstigde, wijziging.iban, wijziging.bic]);
      return antwoord(transactie, begunstigde, id, []);
    });
  }

  /** Takes back a change that nobody has approved: by who asked for it, or by who refuses it. */
  async trekIn(begunstigde: string, id: string, { reden }: IntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen/${id}/intrekkingen`, { reden }) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const wijziging = await leesIbanwijziging(transactie, begunstigde, id);
      if (wijziging.status !== 'ingediend') throw nietMeerIngediend(wijziging.status, 'ingetrokken');
      await transactie.query("UPDATE ibanwijziging SET status = 'ingetrokken', ingetrokken_door = $2, ingetrokken_op = now(), ingetrokken_reden = $3 WHERE id = $1", [id, gebruiker.sub, reden]);
      return antwoord(transactie, begunstigde, id, []);
    });
  }
}

/** What is still to be paid to this payee, as a text with two decimals: what would go to another account. */
async function leesNogTeBetalen(verbinding: Verbinding, begunstigde: string): Promise<string> {
  const { rows } = await verbinding.query('SELECT nog_te_betalen($1) AS bedrag', [begunstigde]);
  return rows[0]?.['bedrag'] as string;
}

async function antwoord(transactie: Transactie, begunstigde: string, id: string, meldingen: readonly Melding[]): Promise<VastAntwoord> {
  const open = await telAndereOpen(transactie, begunstigde, id);
  const andere: Melding[] = open === 0 ? [] : [{
    soort: 'andere-wijziging-open', begunstigden: [],
    melding: `Voor deze begunstigde ${open === 1 ? 'wacht nog een andere IBAN-wijziging' : `wachten nog ${open} andere IBAN-wijzigingen`} op fiattering. Het rekeningnummer dat het laatst wordt gefiatteerd geldt; trek in wat niet meer klopt.`,
  }];
  return { status: 201, antwoord: { ...(await leesIbanwijziging(transactie, begunstigde, id)), meldingen: [...andere, ...meldingen] } };
}
