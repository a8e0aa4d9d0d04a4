import { setTimeout as wacht } from 'node:timers/promises';
import { schrijfCamt053 } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import { post } from '../support/bank.js';
import { arrangementVoor, opleidingVan, voorbeeldBsn } from '../support/gegevens.js';
import type { Antwoord, Json, TestKassier } from '../support/kassier.js';
import { euro } from './boekhouding.js';
import { ARRANGEMENTSTART } from './model.oordeel.js';
import { DOELEN, type Mutatie, type Verzoek, type VerzoekVan } from './verzoek.js';

/** The payees of a sequence, by what they are for. */
export interface Begunstigden {
  readonly instelling: string;
  readonly leerbedrijf: string;
  readonly gemeente: string;
}

/** What a request and its answer came to, as the client heard it. */
export interface Gehoord {
  readonly verzoek: Verzoek;
  readonly sleutel: string;
  /** Everything the service makes the fingerprint of; equal for a true repetition. */
  readonly afdruk: string;
  readonly organisatie: string;
  readonly antwoord: Pick<Antwoord, 'status' | 'body'>;
  readonly herhaald: boolean;
}

interface Http {
  readonly pad: string;
  readonly body: unknown;
  readonly xml?: boolean;
}

const TWEEDE_KANSEN_MAX = 500;

/** The clients: the teams of the regions, two persons of SZW and two of the kassier. */
export class Klanten {
  constructor(private readonly kassier: TestKassier, private readonly begunstigden: Begunstigden) {}

  /**
   * Sends a request and gives what came of it. Who hears that the first request with this key is still on its way asks
   * again, as that answer says.
   */
  async stuur(verzoek: Verzoek, sleutel: string): Promise<Gehoord> {
    const { pad, body, xml } = this.httpVan(verzoek);
    const token = await this.token(verzoek.door);
    for (let poging = 1; ; poging += 1) {
      const antwoord = await this.kassier.verzoek('POST', pad, { token, sleutel, body, headers: xml ? { 'content-type': 'application/xml' } : {} });
      if (antwoord.body.type === '/v1/problemen/loopt-nog' && poging < TWEEDE_KANSEN_MAX) {
        await wacht(2);
        continue;
      }
      const herhaald = antwoord.headers.get('idempotent-replayed') === 'true';
      return { verzoek, sleutel, organisatie: organisatieVan(verzoek.door), afdruk: JSON.stringify([pad, body, verzoek.door.startsWith('AM')]), antwoord: { status: antwoord.status, body: antwoord.body }, herhaald };
    }
  }

  async lees(door: string, pad: string): Promise<Json> {
    const { status, body, tekst } = await this.kassier.verzoek('GET', pad, { token: await this.token(door) });
    if (status !== 200) throw new Error(`GET ${pad}: ${status} ${tekst}`);
    return body;
  }

  /** Everything that can be recomputed, recomputed by the service itself. */
  async controleer(): Promise<Json[]> {
    const { body } = await this.kassier.verzoek('POST', '/v1/grootboek/controles', { token: await this.token('adr'), body: {} });
    return body.verschillen as Json[];
  }

  private token(door: string): Promise<string> {
    if (door.startsWith('AM')) return this.kassier.token({ rollen: ['regio-aanvrager'], regio: door, gebruiker: door, organisatie: organisatieVan(door) });
    if (door.startsWith('szw-')) return this.kassier.token({ rollen: ['szw-budgethouder'], gebruiker: door, organisatie: 'szw' });
    if (door.startsWith('kas-')) return this.kassier.token({ rollen: ['kassier-medewerker', 'kassier-fiatteur'], gebruiker: door, organisatie: 'uwv' });
    return this.kassier.token({ rollen: ['auditor'], gebruiker: door });
  }

  private httpVan(verzoek: Verzoek): Http {
    switch (verzoek.soort) {
      case 'budget':
        return { pad: '/v1/budgetbesluiten', body: { kenmerk: 'MODEL-2021', besluitdatum: verzoek.datum, omschrijving: 'Voorbeeld', mutaties: verzoek.mutaties.map((mutatie: Mutatie) => ({ ...mutatie, bedrag: euro(mutatie.bedrag) })) } };
      case 'budget-fiatteren': return { pad: `/v1/budgetbesluiten/${verzoek.id}/fiatteringen`, body: {} };
      case 'budget-intrekken': return { pad: `/v1/budgetbesluiten/${verzoek.id}/intrekkingen`, body: { reden: 'Voorbeeld' } };
      case 'arrangement': return { pad: '/v1/arrangementen', body: arrangementVoor(verzoek.door, voorbeeldBsn(verzoek.persoon), { startdatum: ARRANGEMENTSTART }) };
      case 'overdracht': return { pad: `/v1/arrangementen/${verzoek.id}/overdrachten`, body: { naarRegio: verzoek.naarRegio, datum: verzoek.datum, reden: 'Verhuisd' } };
      case 'beeindigen': return { pad: `/v1/arrangementen/${verzoek.id}/beeindigingen`, body: { datum: verzoek.datum, reden: 'Werk gevonden' } };
      case 'verplichting': return { pad: '/v1/verplichtingen', body: this.verplichting(verzoek) };
      case 'wijziging':
        return { pad: `/v1/verplichtingen/${verzoek.id}/wijzigingen`, body: { soort: verzoek.wat, datum: verzoek.datum, reden: 'Voorbeeld', bedrag: verzoek.bedrag === null ? null : euro(verzoek.bedrag) } };
      case 'betaling': return { pad: '/v1/betalingen', body: betaling(verzoek) };
      case 'betaling-intrekken': return { pad: `/v1/betalingen/${verzoek.id}/intrekkingen`, body: { reden: 'Voorbeeld' } };
      case 'heropenen': return { pad: `/v1/betalingen/${verzoek.id}/heropeningen`, body: { reden: 'Voorbeeld' } };
      case 'run': return { pad: '/v1/betaalruns', body: { uitvoeringsdatum: verzoek.datum, stromen: verzoek.stromen } };
      case 'run-fiatteren': return { pad: `/v1/betaalruns/${verzoek.id}/fiatteringen`, body: {} };
      case 'run-verzenden': return { pad: `/v1/betaalruns/${verzoek.id}/verzendingen`, body: {} };
      case 'run-intrekken': return { pad: `/v1/betaalruns/${verzoek.id}/intrekkingen`, body: { reden: 'Voorbeeld' } };
      case 'sluiten': return { pad: `/v1/boekperioden/${verzoek.maand}/sluitingen`, body: { reden: 'Voorbeeld' } };
      case 'bank': return { pad: '/v1/bankberichten', body: afschriftVan(verzoek), xml: true };
    }
  }

  private verplichting({ door, doel, jaar, datum, bedrag, arrangement, crebo, weken, meebetaald }: VerzoekVan<'verplichting'>): Record<string, unknown> {
    const { stroom, instrument } = DOELEN[doel];
    const { instelling, leerbedrijf, gemeente } = this.begunstigden;
    const opleiding = doel === 'mbo' || doel === 'vergoeding' ? opleidingVan(instelling, leerbedrijf, { crebo, weken }) : null;
    const werkfit = doel === 'werkfit'
      ? { startdatum: '2021-04-01', einddatum: '2021-09-30', professioneelOordeel: { datum: '2021-02-01', functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' }, uitzondering: null }
      : null;
    return {
      stroom, jaar, regio: door, datum, einddatum: '2022-12-31', instrument, bedrag: euro(bedrag), arrangementId: arrangement, omschrijving: 'Voorbeeld', gerichtOpWerkhervatting: true,
      begunstigdeId: doel === 'mbo' ? instelling : doel === 'vergoeding' ? leerbedrijf : gemeente, opleiding, werkfit,
      cofinanciering: meebetaald === 'ja' ? [{ bron: 'werkgever', bedrag: '25.00' }] : [], motiveringen: meebetaald === 'nee, met reden' ? [{ regel: 'F-06', tekst: 'Er is geen fonds in deze sector.' }] : [],
    };
  }
}

function betaling({ id, bedrag, weken, datum, eind }: VerzoekVan<'betaling'>): Record<string, unknown> {
  return {
    verplichtingId: id, bedrag: bedrag === null ? null : euro(bedrag), weken, kenmerk: 'F-1', factuurdatum: datum, eindafrekening: eind,
    prestatie: { vastgesteldOp: datum, vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Aanwezig geweest' },
  };
}

/** The account that the kassier pays from when nothing else is configured. */
const REKENING = 'NL93KASS0000000000';

/** The same statement is the same text. */
function afschriftVan({ afschrift, datum, posten }: VerzoekVan<'bank'>): string {
  const geschreven = posten.map(({ kenmerk, bedrag }) => post(kenmerk, Bedrag.van(euro(bedrag)), { datum }));
  const beginsaldo = Bedrag.van('1000000.00');
  return [...schrijfCamt053({
    berichtId: afschrift, aangemaaktOp: '2022-03-01T02:00:00Z', id: afschrift, volgnummer: volgnummerVan(afschrift), rekeningIban: REKENING, datum: Datum.van(datum),
    beginsaldo, eindsaldo: beginsaldo.plus(Bedrag.som(geschreven.map((een) => een.bedrag))), posten: geschreven,
  })].join('');
}

function organisatieVan(door: string): string {
  return door.startsWith('AM') ? `rmt-${door.toLowerCase()}` : door.startsWith('szw-') ? 'szw' : 'uwv';
}

/** Every statement of an account has a number of its own: with one number, the same content under another name is the same statement made anew. */
function volgnummerVan(afschrift: string): number {
  return Number(afschrift.replace(/\D/g, ' ').trim().split(' ').map((deel) => deel.padStart(4, '0')).join(''));
}
