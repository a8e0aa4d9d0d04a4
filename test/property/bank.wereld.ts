import { setTimeout as wacht } from 'node:timers/promises';
import { Bank } from '../support/bank-simulator.js';
import { openDoorgeefluik, type Doorgeefluik } from '../support/doorgeefluik.js';
import { besluitBudget, claim, mboVerplichting, moet } from '../support/gegevens.js';
import { startTestKassier, type Antwoord, type TestKassier } from '../support/kassier.js';

/** What goes wrong between a client, the service and PostgreSQL while a request is on its way. */
export type Storing = 'geen' | 'dubbel' | 'lijn' | 'afgebroken';

/** A commitment of the world: large enough for all its sequences, so that only what the bank does matters. */
export interface Verplichting {
  readonly id: string;
  readonly stroom: string;
  readonly regio: string;
  readonly begunstigde: Begunstigde;
}

export interface Begunstigde {
  readonly id: string;
  readonly naam: string;
  readonly iban: string;
}

/** The account that the kassier pays from when nothing else is configured. */
const REKENING = 'NL93KASS0000000000';
const BEGINSALDO = 500_000_000n;
const BEGINDAG = '2021-04-06';
const PER_VERPLICHTING = '2000000.00';
const POGINGEN_MAX = 400;

export const WIE = { indiener: 'regio', medewerker: 'kas-een', fiatteur: 'kas-twee', tweede: 'kas-drie', derde: 'kas-vier', auditor: 'adr' } as const;
export type Wie = (typeof WIE)[keyof typeof WIE];

/** A service that many sequences share, with a line to its database that can break, and a bank of its own. */
export class Wereld {
  readonly bank = new Bank(REKENING, BEGINSALDO);
  readonly verplichtingen: Verplichting[] = [];
  /** Today; time only goes forward. */
  dag = BEGINDAG;
  /** Requests that were sent. */
  verzoeken = 0;
  private sleutels = 0;

  private constructor(readonly kassier: TestKassier, private readonly luik: Doorgeefluik) {}

  /** `map` holds the keys of the test users, which worlds after each other share. */
  static async start(map: string): Promise<Wereld> {
    let luik: Doorgeefluik | undefined;
    try {
      const kassier = await startTestKassier({ KASSIER_DATA_DIR: map, BETAALBESTAND_MAX: '3' }, async (url) => {
        luik = await openDoorgeefluik(url);
        return { dienst: luik.url, eigenaar: () => url };
      });
      const wereld = new Wereld(kassier, luik as unknown as Doorgeefluik);
      await wereld.richtIn();
      return wereld;
    } catch (fout) {
      await luik?.sluit();
      throw fout;
    }
  }

  async stop(): Promise<void> {
    await this.kassier.stop();
    await this.luik.sluit();
  }

  /** A new Idempotency-Key. */
  sleutel(): string {
    return `bank-${(this.sleutels += 1)}`;
  }

  /**
   * Sends a POST until it is answered, always with the same key, as a client with patience does: the answer counts that
   * was heard at last.
   */
  async vraag(wie: Wie, pad: string, body: unknown, storing: Storing = 'geen', sleutel = this.sleutel()): Promise<Antwoord> {
    const token = await this.token(wie);
    const stuur = (): Promise<Antwoord | null> => this.kassier.verzoek('POST', pad, { token, sleutel, body, headers: typeof body === 'string' ? { 'content-type': 'application/xml' } : {} }).catch(() => null);
    this.verzoeken += 1;
    if (storing === 'lijn') this.luik.breekNaCommit(1);
    if (storing === 'afgebroken') await this.breekAf(token, pad, body, sleutel);
    if (storing === 'dubbel') void stuur();
    for (let poging = 1; poging < POGINGEN_MAX; poging += 1) {
      const antwoord = await stuur();
      if (storing === 'lijn') this.luik.breekNaCommit(0);
      if (antwoord !== null && antwoord.status !== 503 && antwoord.body.type !== '/v1/problemen/loopt-nog') {
        if (antwoord.status >= 500) throw new Error(`${pad}: ${antwoord.status} ${antwoord.tekst}`);
        return antwoord;
      }
      await wacht(poging < 20 ? 2 : 25);
    }
    throw new Error(`${pad}: de service geeft na ${POGINGEN_MAX} pogingen geen antwoord`);
  }

  /** Reads as the auditor. */
  async lees(pad: string): Promise<Antwoord> {
    const antwoord = await this.kassier.verzoek('GET', pad, { token: await this.token(WIE.medewerker) });
    if (antwoord.status !== 200) throw new Error(`GET ${pad}: ${antwoord.status} ${antwoord.tekst}`);
    return antwoord;
  }

  /** Hangs up while the service is at it, and waits for no answer. */
  private async breekAf(token: string, pad: string, body: unknown, sleutel: string): Promise<void> {
    const einde = new AbortController();
    const koppen = { authorization: `Bearer ${token}`, 'idempotency-key': sleutel, 'content-type': typeof body === 'string' ? 'application/xml' : 'application/json' };
    const onderweg = fetch(`${this.kassier.url}${pad}`, { method: 'POST', headers: koppen, body: typeof body === 'string' ? body : JSON.stringify(body), signal: einde.signal }).then(() => undefined, () => undefined);
    await wacht(this.sleutels % 6);
    einde.abort();
    await onderweg;
  }

  private token(wie: Wie): Promise<string> {
    if (wie === WIE.indiener) return this.kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18', gebruiker: wie, organisatie: 'rmt-am18' });
    if (wie === WIE.auditor) return this.kassier.token({ rollen: ['auditor'], gebruiker: wie });
    return this.kassier.token({ rollen: ['kassier-medewerker', 'kassier-fiatteur'], gebruiker: wie, organisatie: 'uwv' });
  }

  private async richtIn(): Promise<void> {
    const bedrag = '6000000.00';
    const [mbo, team] = [{ stroom: 'mbo-inkoop', jaar: 2021 }, { stroom: 'teambemensing', jaar: 2021 }];
    await besluitBudget(this.kassier, [{ ...mbo, soort: 'toedelen', regio: 'AM18', bedrag }, { ...team, soort: 'openstellen', bedrag }, { ...team, soort: 'toedelen', regio: 'AM18', bedrag }]);
    const token = await this.token(WIE.medewerker);
    const maak = async (body: Record<string, unknown>): Promise<Begunstigde> => ({ ...body, id: (await moet(this.kassier, 'POST', '/v1/begunstigden', token, body))['id'] as string }) as unknown as Begunstigde;
    const instelling = await maak({ soort: 'mbo-instelling', naam: 'Ömer & Zn. "De Ƀ" <b.v.>', iban: 'NL20INGB0001234567', brin: '25PW', duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }] });
    const tweede = await maak({ soort: 'mbo-instelling', naam: 'ROC Zuid-Oost', iban: 'NL91ABNA0417164300', brin: '25PX', duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }] });
    const leerbedrijf = await maak({ soort: 'leerbedrijf', naam: 'Leerbedrijf Voorbeeld', iban: 'NL44RABO0123456789', kvkNummer: '12345678', sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }] });
    const gemeente = await maak({ soort: 'gemeente', naam: 'Gemeente Súdwest-Fryslân', iban: 'DE89370400440532013000' });
    const regio = await this.token(WIE.indiener);
    const leg = async (begunstigde: Begunstigde, body: Record<string, unknown>): Promise<void> => {
      const { id, stroom } = await moet(this.kassier, 'POST', '/v1/verplichtingen', regio, body);
      this.verplichtingen.push({ id, stroom, regio: 'AM18', begunstigde });
    };
    for (const school of [instelling, tweede]) await leg(school, mboVerplichting('AM18', school.id, leerbedrijf.id, { bedrag: PER_VERPLICHTING }));
    await leg(instelling, mboVerplichting('AM18', instelling.id, leerbedrijf.id, { bedrag: '1000000.00', omschrijving: 'Tweede verplichting' }));
    await leg(gemeente, {
      stroom: 'teambemensing', jaar: 2021, regio: 'AM18', datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'teambemensing', bedrag: PER_VERPLICHTING, begunstigdeId: gemeente.id,
      omschrijving: 'Bemensing van het team', gerichtOpWerkhervatting: true,
    });
  }
}

/** The body of a claim of so many cents on a day. */
export function declaratie(verplichting: Verplichting, bedrag: string, dag: string, kenmerk: string): Record<string, unknown> {
  return claim(verplichting.id, { bedrag, kenmerk, factuurdatum: dag, prestatie: { vastgesteldOp: dag, vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Aanwezig geweest' } });
}
