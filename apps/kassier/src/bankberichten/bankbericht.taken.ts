import { Injectable, type OnModuleInit } from '@nestjs/common';
import { herkenBankbericht } from '#bank-messages';
import type { Gebruiker } from '../access/index.js';
import { TakenService, Uitvoerders, type AangenomenTaak } from '../taken/index.js';
import { BEGIN_TEKENS, BankberichtenService } from './bankberichten.service.js';
import { onbekendBericht } from './bankberichten.fouten.js';

const PAD = '/v1/bankberichten';

/** The bank answers what was sent to it: these jobs come after the ones that send (see betaalrun.taken.ts). */
const REEKS = 'betaalverkeer';
const SOORT = 'bankbericht-verwerken';

/** Messages of the bank that are read and booked by jobs. */
@Injectable()
export class BankberichtTaken implements OnModuleInit {
  constructor(private readonly service: BankberichtenService, private readonly taken: TakenService, private readonly uitvoerders: Uitvoerders) {}

  onModuleInit(): void {
    this.uitvoerders.registreer(SOORT, {
      href: (antwoord) => `${PAD}/${String(antwoord['id'])}`,
      voerUit: ({ lichaam, gebruiker, sleutel, voortgang }) => this.service.verwerk(lichaam, gebruiker, sleutel, voortgang),
    });
  }

  /** Has a message processed later. Throws the 400 problem at once for what no bank sends. */
  async laatVerwerken(tekst: unknown, gebruiker: Gebruiker, sleutel: string): Promise<AangenomenTaak> {
    if (typeof tekst !== 'string' || herkenBankbericht(tekst.slice(0, BEGIN_TEKENS)) === 'onbekend') throw onbekendBericht();
    return this.taken.neemAan({ soort: SOORT, reeks: REEKS, pad: PAD, onderwerp: null, href: null, invoer: {}, lichaam: tekst }, gebruiker, sleutel);
  }
}
