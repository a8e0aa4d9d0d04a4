import { geslaagd, type KassierClient, type PostInvoer } from '#client';
import { Bedrag, Datum } from '#values';
import type { Loket } from './client.js';
import { CREBO, type Arrangement, type Begunstigden, type Regio, type Rollen } from './partijen.js';
import type { Toeval } from './toeval.js';
import { Voortgang } from './voortgang.js';

/** A commitment that was granted, as far as payments need it. */
export interface Toegekend {
  readonly id: string;
  readonly stroom: string;
  readonly regio: string;
  readonly bedrag: string;
  readonly datum: string;
  readonly weken: number | null;
}

export interface Aanvraagresultaat {
  readonly toegekend: Toegekend[];
  /** How often each rule stood in the way. */
  readonly geweigerdPerRegel: ReadonlyMap<string, number>;
  readonly geweigerd: number;
}

type Invoer = PostInvoer<'/verplichtingen'>;
type Opleiding = NonNullable<Invoer['opleiding']>;

interface Aanvraag {
  readonly regio: Regio;
  readonly body: Invoer;
  readonly weken: number | null;
}

/** A training begins so many days after it was asked for, and takes three months or more. */
export const AANLOOP_DAGEN = 14;
export const KORTSTE_OPLEIDING_WEKEN = 13;
/** One werkfit traject in so many is not evaluated in time, so that its payments are refused. */
const ZONDER_EVALUATIE_PER = 5;

const STROMEN = ['ontschot-menukaart', 'ontschot-menukaart', 'teambemensing', 'impuls-banenafspraak', 'mbo-inkoop', 'werkgeversvergoeding'] as const;
const MENUKAART = [
  { instrument: 'loopbaanadvies', van: 250, tot: 900 },
  { instrument: 'workshop-virtueel', van: 80, tot: 300 },
  { instrument: 'jobcoach', van: 400, tot: 1500 },
  { instrument: 'maatwerkbudget', van: 200, tot: 900 },
  { instrument: 'scholing', van: 300, tot: 2000 },
] as const;
const DOELEN = ['praktijkverklaring', 'certificaat'] as const;

/** Requests commitments on all five streams; a visible part is asked wrongly on purpose, and some budgets run out. */
export async function vraagAan(loket: Loket, rollen: Rollen, arrangementen: readonly Arrangement[], begunstigden: Begunstigden, aantal: number, toeval: Toeval): Promise<Aanvraagresultaat> {
  const toegekend: Toegekend[] = [];
  const geweigerdPerRegel = new Map<string, number>();
  let geweigerd = 0;
  const voortgang = new Voortgang('Verplichtingen', aantal);
  for (let index = 0; index < aantal; index += 1) {
    const { regio, body, weken } = maakAanvraag(toeval.kies(arrangementen), begunstigden, toeval, index);
    const client = loket.als(rollen.regio.get(regio.code) ?? '');
    const uitslag = await client.POST('/verplichtingen', { body });
    if (uitslag.response.status === 409) {
      geweigerd += 1;
      for (const { regel } of uitslag.error?.oordelen ?? []) geweigerdPerRegel.set(regel, (geweigerdPerRegel.get(regel) ?? 0) + 1);
    } else {
      toegekend.push({ id: geslaagd(uitslag).id, stroom: body.stroom, regio: regio.code, bedrag: body.bedrag, datum: body.datum, weken });
      if (body.instrument === 'werkfit-houden' && index % ZONDER_EVALUATIE_PER !== 0) await evalueer(client, body);
    }
    voortgang.stap();
  }
  return { toegekend, geweigerdPerRegel, geweigerd };
}

/** In the twelfth week somebody looks whether the person can leave already. */
async function evalueer(client: KassierClient, { arrangementId, datum }: Invoer): Promise<void> {
  const body = { datum: Datum.van(datum).plusDagen(85).toString(), uitkomst: 'uitstroom-niet-mogelijk', toelichting: 'Voorbeeld: nog drie maanden nodig' } as const;
  geslaagd(await client.POST('/arrangementen/{id}/evaluaties', { params: { path: { id: arrangementId as string } }, body }));
}

function maakAanvraag(arrangement: Arrangement, begunstigden: Begunstigden, toeval: Toeval, index: number): Aanvraag {
  const gekozen = toeval.kies(STROMEN);
  // The impuls is for its own target group only; now and then somebody tries anyway.
  const stroom = gekozen === 'impuls-banenafspraak' && !arrangement.banenafspraak && !toeval.kans(0.1) ? 'ontschot-menukaart' : gekozen;
  const { regio } = arrangement;
  const datum = dagIn2021(regio, toeval);
  const basis: Basis = {
    stroom, jaar: 2021, regio: regio.code, datum: datum.toString(), einddatum: '2021-12-31', gerichtOpWerkhervatting: !toeval.kans(0.01), omschrijving: `Voorbeeld ${index + 1}`,
    cofinanciering: toeval.kans(0.4) ? [{ bron: 'oo-fonds', bedrag: '100.00' }] : [], motiveringen: toeval.kans(0.96) ? [{ regel: 'F-06', tekst: 'Voorbeeld: geen cofinanciering beschikbaar' }] : [],
  };
  switch (stroom) {
    case 'teambemensing':
      return { regio, weken: null, body: { ...basis, instrument: 'teambemensing', bedrag: euros(toeval.geheel(2, 40) * 100), begunstigdeId: toeval.kies(begunstigden.gemeenten) } };
    case 'impuls-banenafspraak':
      return impuls(basis, arrangement, begunstigden, toeval, datum);
    case 'mbo-inkoop':
    case 'werkgeversvergoeding':
      return praktijkleren(basis, arrangement, begunstigden, toeval, datum);
    default:
      return menukaart(basis, arrangement, begunstigden, toeval);
  }
}

type Basis = Omit<Invoer, 'instrument' | 'bedrag' | 'begunstigdeId'>;

function menukaart(basis: Basis, { id, regio }: Arrangement, begunstigden: Begunstigden, toeval: Toeval): Aanvraag {
  const { instrument, van, tot } = toeval.kies(MENUKAART);
  // Now and then without an arrangement, or for training in a company, which has its own stream.
  const opleiding = instrument === 'scholing' && toeval.kans(0.1) ? opleidingVan(begunstigden, toeval, Datum.van(basis.datum), 8) : null;
  return { regio, weken: null, body: { ...basis, instrument, bedrag: euros(toeval.geheel(van, tot)), begunstigdeId: toeval.kies(begunstigden.dienstverleners), arrangementId: toeval.kans(0.02) ? null : id, opleiding } };
}

function impuls(basis: Basis, { id, regio, banenafspraak }: Arrangement, begunstigden: Begunstigden, toeval: Toeval, datum: Datum): Aanvraag {
  const doel = { begunstigdeId: toeval.kies(begunstigden.gemeenten), arrangementId: id };
  if (!banenafspraak || toeval.kans(0.6)) {
    return { regio, weken: null, body: { ...basis, ...doel, instrument: toeval.kans(0.7) ? 'loonkostensubsidie' : 'jobcoach', bedrag: euros(toeval.geheel(500, 3000)) } };
  }
  const maanden = toeval.kies([3, 6, 6, 6, 8, 11]);
  const werkfit: Invoer['werkfit'] = {
    startdatum: datum.toString(), einddatum: datum.laatsteDagVanTermijn(maanden).toString(), professioneelOordeel: { datum: datum.plusDagen(-7).toString(), functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' },
    baanVerloren: true, uitzondering: maanden === 8 ? { reden: 'Voorbeeld: uitstroom is bijna mogelijk' } : null,
  };
  return { regio, weken: null, body: { ...basis, ...doel, instrument: 'werkfit-houden', bedrag: euros(maanden * 900), werkfit } };
}

function praktijkleren(basis: Basis, { id, regio }: Arrangement, begunstigden: Begunstigden, toeval: Toeval, datum: Datum): Aanvraag {
  const maanden = toeval.kans(0.04) ? 11 : toeval.geheel(3, 9);
  const opleiding = opleidingVan(begunstigden, toeval, datum, maanden);
  if (toeval.kans(0.04)) opleiding.leerweg = 'bbl';
  if (basis.stroom === 'mbo-inkoop') {
    return { regio, weken: null, body: { ...basis, instrument: 'praktijkleren-mbo', bedrag: euros(toeval.geheel(8, 32) * 100), begunstigdeId: opleiding.instellingId, arrangementId: id, opleiding } };
  }
  const weken = toeval.geheel(4, 30);
  const teveel = toeval.kans(0.04) ? Bedrag.van('0.01') : Bedrag.NUL;
  const bedrag = Bedrag.van('67.50').maal(weken).plus(teveel).toString();
  return { regio, weken, body: { ...basis, instrument: 'praktijkleren-mbo', bedrag, begunstigdeId: opleiding.leerbedrijfId, arrangementId: id, opleiding: { ...opleiding, weken } } };
}

function opleidingVan(begunstigden: Begunstigden, toeval: Toeval, datum: Datum, maanden: number): Opleiding & { instellingId: string; leerbedrijfId: string } {
  const start = datum.plusDagen(AANLOOP_DAGEN);
  const doel = toeval.kies(DOELEN);
  return {
    vorm: 'praktijkleren', doel, certificaatcode: doel === 'certificaat' ? 'VOORBEELD-1' : null, leerweg: 'derde-leerweg', crebo: CREBO, startdatum: start.toString(), einddatum: start.laatsteDagVanTermijn(maanden).toString(),
    instellingId: toeval.kies(begunstigden.instellingen), leerbedrijfId: toeval.kies(begunstigden.leerbedrijven), overeenkomst: `POK-${toeval.geheel(1000, 9999)}`, weken: toeval.geheel(4, 30), inkoper: 'uwv', verkorting: null, startkwalificatie: false,
  };
}

/** Mostly after the region's team has begun; now and then too early. */
function dagIn2021(regio: Regio, toeval: Toeval): Datum {
  const begin = regio.faseStart > '2021-01-04' && !toeval.kans(0.02) ? Datum.van(regio.faseStart) : Datum.van('2021-01-04');
  return begin.plusDagen(toeval.geheel(0, 200));
}

/** Whole euros as money. */
function euros(aantal: number): string {
  return Bedrag.van('1.00').maal(aantal).toString();
}
