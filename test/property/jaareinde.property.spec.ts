import fc from 'fast-check';
import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, uitgevoerd } from '../support/bank.js';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../support/kassier.js';
import { zaadVan } from '../support/zaad.js';

// Years that end, in any order with everything else that happens: after every step the figures of article 2.13 are compared with what
// a plain sum of the postings says, none of them is negative, and what was asked before is answered the same afterwards.
//
//   KASSIER_JAAREINDE_ZAAD   the seed (follows from the committed content, and printed with a failure)
//   KASSIER_JAAREINDE_REEKS  how many lives to play (2)

const ZAAD = zaadVan('KASSIER_JAAREINDE_ZAAD');
const REEKS = Number(process.env['KASSIER_JAAREINDE_REEKS'] ?? 2);
const STAPPEN = 45;

const STROOM = 'mbo-inkoop';
const REGIOS = ['AM18', 'AM19'] as const;
const NOOIT_NEGATIEF = ['toegedeeld', 'kasToegedeeld', 'aangegaan', 'vrijgevallen', 'teVorderen', 'openstaand', 'betaalbaar', 'ruimte', 'kasruimte', 'kasNietVastgelegd', 'kasTekort', 'overgelopen'];
const DAGEN = ['2021-06-10', '2021-12-20', '2022-01-15', '2022-07-01', '2023-02-01', '2023-08-20'];

const STAPSOORTEN = ['verplichting', 'verplichting', 'wijziging', 'betaling', 'betaling', 'betaling', 'betaling', 'intrekking', 'intrekking', 'bank', 'terugvordering', 'overloop', 'overloop', 'teruggave', 'kasschuif'] as const;
type Stap = readonly [soort: (typeof STAPSOORTEN)[number], een: number, ander: number];

const leven = fc.noBias(fc.array(fc.tuple(fc.constantFrom(...STAPSOORTEN), fc.nat(9999), fc.nat(9999)), { minLength: STAPPEN, maxLength: STAPPEN }));

const kies = <T>(uit: readonly T[], getal: number): T | undefined => uit[getal % Math.max(1, uit.length)];
const euro = (getal: number): string => `${1 + (getal % 300)}.${String(getal % 100).padStart(2, '0')}`;

/** One life of a service: what was made in it, and how each step is asked. */
class Leven {
  readonly verslag: string[] = [];
  private readonly verplichtingen: { readonly id: string; readonly regio: string }[] = [];
  private readonly betalingen: { readonly id: string; readonly regio: string; status: string }[] = [];
  private tokens: Record<string, string> = {};
  private gegevens: [string, string] = ['', ''];

  constructor(readonly kassier: TestKassier) {}

  async begin(): Promise<void> {
    const { kassier } = this;
    for (const regio of REGIOS) {
      await geefBudget(kassier, regio, { [STROOM]: '1500.00' });
      this.tokens[regio] = await regioToken(kassier, regio);
    }
    const [een, twee] = ['szw-een', 'szw-twee'].map((gebruiker) => kassier.token({ rollen: ['szw-budgethouder'], gebruiker }));
    Object.assign(this.tokens, {
      een: await een, twee: await twee, szw: await kassier.token({ rollen: ['szw-financien'] }), medewerker: await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' }),
      fiatteur: await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' }), auditor: await kassier.token({ rollen: ['auditor'] }),
    });
    this.gegevens = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  }

  token(wie: string): string {
    return this.tokens[wie] as string;
  }

  async doe([soort, een, ander]: Stap): Promise<void> {
    const gevolg = await this[soort](een, ander);
    this.verslag.push(`${soort} ${een} ${ander}: ${gevolg}`);
  }

  private async post(pad: string, wie: string, body: unknown): Promise<Antwoord> {
    const antwoord = await this.kassier.verzoek('POST', pad, { token: this.token(wie), body });
    // Many wishes cannot be granted; what is no answer to them is a bug. Of a claim the day may be before that of the payment.
    if (antwoord.status >= 500 || (antwoord.status === 400 && !pad.startsWith('/v1/terugvorderingen'))) throw new Error(`${pad} ${JSON.stringify(body)}: ${antwoord.status} ${antwoord.tekst}`);
    return antwoord;
  }

  async verplichting(een: number, ander: number): Promise<string> {
    const regio = kies(REGIOS, een) as string;
    const { status, body } = await this.post('/v1/verplichtingen', regio, mboVerplichting(regio, ...this.gegevens, { bedrag: euro(ander) }));
    if (status === 201) this.verplichtingen.push({ id: body.id, regio });
    return `${status} ${regio} ${euro(ander)}`;
  }

  async wijziging(een: number, ander: number): Promise<string> {
    const verplichting = kies(this.verplichtingen, een);
    if (!verplichting) return 'niets';
    const soort = kies(['verhogen', 'verlagen', 'vrijvallen'], ander) as string;
    const body = { soort, bedrag: soort === 'vrijvallen' && ander % 2 === 0 ? null : euro(Math.trunc(ander / 7)), reden: 'Anders', datum: kies(DAGEN, een + ander) };
    return `${(await this.post(`/v1/verplichtingen/${verplichting.id}/wijzigingen`, verplichting.regio, body)).status} ${verplichting.id} ${soort} ${body.bedrag} ${body.datum}`;
  }

  async betaling(een: number, ander: number): Promise<string> {
    const verplichting = kies(this.verplichtingen, een);
    if (!verplichting) return 'niets';
    const dag = kies(DAGEN, ander) as string;
    const { status, body } = await this.post('/v1/betalingen', verplichting.regio, claim(verplichting.id, {
      bedrag: euro(Math.trunc(ander / 6)), factuurdatum: dag, eindafrekening: ander % 11 === 0, prestatie: { vastgesteldOp: dag, vastgesteldDoor: 'Begeleider', omschrijving: 'Geleverd' },
    }));
    if (status === 201) this.betalingen.push({ id: body.id, regio: verplichting.regio, status: 'betaalbaar' });
    return `${status} ${verplichting.id} ${euro(Math.trunc(ander / 6))} ${dag} uit ${body.jaar}`;
  }

  async intrekking(een: number): Promise<string> {
    const betaling = kies(this.betalingen.filter(({ status }) => status === 'betaalbaar'), een);
    if (!betaling) return 'niets';
    const { status } = await this.post(`/v1/betalingen/${betaling.id}/intrekkingen`, betaling.regio, { reden: 'Onjuist' });
    if (status === 201) betaling.status = 'ingetrokken';
    return `${status} ${betaling.id}`;
  }

  async bank(een: number): Promise<string> {
    const dag = kies(['2022-01-04', '2022-08-01', '2023-09-01'], een) as string;
    const run = await this.post('/v1/betaalruns', 'medewerker', { uitvoeringsdatum: dag });
    if (run.status !== 201) return `${run.status}`;
    if ((await this.post(`/v1/betaalruns/${run.body.id}/fiatteringen`, 'fiatteur', {})).status !== 201) return 'niet gefiatteerd';
    await this.post(`/v1/betaalruns/${run.body.id}/verzendingen`, 'medewerker', {});
    const { tekst } = await this.kassier.verzoek('GET', `/v1/betaalruns/${run.body.id}/betaalbestanden/1`, { token: this.token('medewerker') });
    const body = afschrift([uitgevoerd(leesOpdrachten(tekst), dag)], { datum: dag });
    const { status } = await this.kassier.verzoek('POST', '/v1/bankberichten', { token: this.token('medewerker'), body, headers: { 'content-type': 'application/xml' } });
    expect(status).toBe(201);
    for (const betaling of this.betalingen) if (betaling.status === 'betaalbaar') betaling.status = 'uitgevoerd';
    return dag;
  }

  async terugvordering(een: number, ander: number): Promise<string> {
    const betaling = kies(this.betalingen.filter(({ status }) => status === 'uitgevoerd'), een);
    if (!betaling) return 'niets';
    const bedrag = euro(ander % 40);
    const vordering = await this.post('/v1/terugvorderingen', 'medewerker', { betalingId: betaling.id, bedrag, datum: kies(['2022-02-01', '2023-09-10'], ander), reden: 'Niet geleverd' });
    if (vordering.status !== 201) return `${vordering.status}`;
    const ontvangst = await this.post(`/v1/terugvorderingen/${vordering.body.id}/ontvangsten`, 'medewerker', { bedrag, ontvangenOp: kies(['2022-03-01', '2023-10-01'], een) });
    return `${vordering.status} ${ontvangst.status} ${bedrag}`;
  }

  async overloop(een: number, ander: number): Promise<string> {
    const [jaar, naarJaar] = kies([[2021, 2022], [2022, 2023], [2021, 2023]], een) as [number, number];
    const regio = ander % 3 === 0 ? kies(REGIOS, ander) as string : null;
    const genoemd = kies(this.verplichtingen.filter((rij) => rij.regio === regio), een);
    const mutatie = { soort: 'overloop', stroom: STROOM, jaar, naarJaar, regio, ...(ander % 4 === 0 && genoemd ? { verplichtingen: [genoemd.id] } : {}) };
    return this.besluit([mutatie, ...(ander % 5 === 0 ? [{ soort: 'teruggave', stroom: STROOM, jaar, regio }] : [])], kies(['2023-01-10', '2023-11-10'], ander) as string);
  }

  async teruggave(een: number, ander: number): Promise<string> {
    return this.besluit([{ soort: 'teruggave', stroom: STROOM, jaar: kies([2021, 2022], een), budget: kies(['kas', 'beide'], ander) }], '2023-11-20');
  }

  async kasschuif(een: number, ander: number): Promise<string> {
    return this.besluit([{ soort: 'kasschuif', stroom: STROOM, jaar: 2021, naarJaar: kies([2022, 2023], een), regio: kies(REGIOS, ander), bedrag: euro(Math.trunc(een / 3)), budget: 'kas' }], kies(['2021-12-31', '2022-06-01'], ander) as string);
  }

  private async besluit(mutaties: readonly object[], besluitdatum: string): Promise<string> {
    const ingediend = await this.kassier.verzoek('POST', '/v1/budgetbesluiten', { token: this.token('een'), body: { kenmerk: 'JAAREINDE', besluitdatum, omschrijving: 'Jaareinde', mutaties } });
    if (ingediend.status === 400 && !ingediend.tekst.includes('niets openstaan')) throw new Error(ingediend.tekst);
    if (ingediend.status !== 201) return `${JSON.stringify(mutaties)} ${ingediend.status} ${ingediend.body.type}`;
    const vastgesteld = await moet(this.kassier, 'POST', `/v1/budgetbesluiten/${ingediend.body.id}/fiatteringen`, this.token('twee'), {});
    return vastgesteld.mutaties.map(({ soort, regio, jaar, naarJaar, bedrag, budget }: Json) => [soort, regio, jaar, naarJaar, budget, bedrag].join(' ')).join('; ');
  }
}

interface Som {
  readonly jaar: number;
  readonly regio: string;
  readonly ruimte: string;
  readonly kasruimte: string;
  readonly toegedeeld: string;
  readonly kasToegedeeld: string;
  readonly betaalbaar: string;
}

// The postings, added up in the plainest way, on a day and up to an entry.
const SOMMEN = `
  SELECT r.jaar, r.regio, sum(p.bedrag) FILTER (WHERE r.boek = 'verplichtingen' AND r.soort = 'ruimte') AS ruimte, sum(p.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'ruimte') AS kasruimte,
         sum(p.bedrag) FILTER (WHERE r.boek = 'verplichtingen') AS toegedeeld, sum(p.bedrag) FILTER (WHERE r.boek = 'kas') AS "kasToegedeeld", sum(p.bedrag) FILTER (WHERE r.soort = 'betaalbaar') AS betaalbaar
    FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening
   WHERE r.stroom = '${STROOM}' AND r.regio IS NOT NULL AND r.boek <> 'financieel' AND b.boekdatum <= $1 GROUP BY 1, 2`;
const VERPLICHT = `
  SELECT v.regio, v.jaar, sum(CASE r.soort WHEN 'vastgelegd' THEN p.bedrag WHEN 'betaald' THEN -p.bedrag ELSE 0 END)::text AS openstaand, sum(CASE r.soort WHEN 'vastgelegd' THEN p.bedrag ELSE -p.bedrag END)::text AS nodig
    FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening JOIN verplichting v ON v.id = p.verplichting WHERE b.boekdatum <= $1 GROUP BY 1, 2`;
const PEILDATUMS = ['2021-12-31', '2022-12-31', '2023-12-31'];

const bedrag = (tekst: string | null | undefined): Bedrag => Bedrag.van(tekst ?? '0.00');

async function vraag(leven: Leven, jaar: number, query: string): Promise<Json[]> {
  return (await moet(leven.kassier, 'GET', `/v1/jaarafsluitingen/${jaar}?stroom=${STROOM}&${query}`, leven.token('szw'))).cellen;
}

/** What is wrong with the figures on a day, against the postings. */
async function fouten(leven: Leven, peildatum: string): Promise<string[]> {
  const cellen = await vraag(leven, Number(peildatum.slice(0, 4)), `peildatum=${peildatum}`);
  const sommen = await leven.kassier.database<Som>(SOMMEN, [peildatum]);
  const verplicht = await leven.kassier.database<{ regio: string; jaar: number; openstaand: string; nodig: string }>(VERPLICHT, [peildatum]);
  const gevonden: string[] = [];
  const gelijk = (wat: string, is: Bedrag, hoort: Bedrag): void => { if (!is.gelijkAan(hoort)) gevonden.push(`${peildatum} ${wat}: ${is.toString()}, volgens de postings ${hoort.toString()}`); };
  for (const cel of cellen) {
    const plek = `${cel.regio} ${cel.jaar}`;
    gevonden.push(...NOOIT_NEGATIEF.filter((cijfer) => bedrag(cel[cijfer]).isNegatief()).map((cijfer) => `${peildatum} ${plek} ${cijfer} is ${cel[cijfer]}`));
    if (bedrag(cel.kasNietVastgelegd).groterDan(bedrag(cel.kasruimte))) gevonden.push(`${peildatum} ${plek}: niet vastgelegd is meer dan er is`);
    const som = sommen.find(({ jaar, regio }) => jaar === cel.jaar && regio === cel.regio);
    for (const cijfer of ['ruimte', 'kasruimte', 'toegedeeld', 'kasToegedeeld', 'betaalbaar'] as const) gelijk(`${plek} ${cijfer}`, bedrag(cel[cijfer]), bedrag(som?.[cijfer]));
    gelijk(`${plek} openstaand`, bedrag(cel.openstaand), bedrag(verplicht.find(({ jaar, regio }) => jaar === cel.jaar && regio === cel.regio)?.openstaand));
  }
  for (const regio of REGIOS) {
    const tel = (cijfer: string): Bedrag => Bedrag.som(cellen.filter((cel) => cel.regio === regio).map((cel) => bedrag(cel[cijfer])));
    // Cash that went to a year after the day's own is not in its figures.
    const later = Bedrag.som(sommen.filter((som) => som.regio === regio && som.jaar > Number(peildatum.slice(0, 4))).map((som) => bedrag(som.kasruimte)));
    if (!later.isNul()) continue;
    const nodig = Bedrag.som(verplicht.filter((rij) => rij.regio === regio).map((rij) => bedrag(rij.nodig)));
    const tekort = Bedrag.grootste(Bedrag.NUL, nodig.min(tel('kasruimte')));
    gelijk(`${regio} kasTekort`, tel('kasTekort'), tekort);
    gelijk(`${regio} kasNietVastgelegd`, tel('kasNietVastgelegd'), tel('kasruimte').min(nodig).plus(tekort));
  }
  return gevonden;
}

async function speel(stappen: readonly Stap[]): Promise<void> {
  const kassier = await startTestKassier();
  try {
    const leven = new Leven(kassier);
    await leven.begin();
    const gezien: { readonly moment: string; readonly cellen: Json[] }[] = [];
    for (const [index, stap] of stappen.entries()) {
      await leven.doe(stap);
      const mis = (await Promise.all(PEILDATUMS.map((dag) => fouten(leven, dag)))).flat();
      if (mis.length > 0) throw new Error(`${mis.join('\n')}\nna stap ${index + 1}:\n${leven.verslag.join('\n')}`);
      if (index % 9 !== 0) continue;
      const [{ moment }] = await kassier.database<{ moment: string }>(`SELECT to_char(max(vastgelegd_op) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment FROM boeking`) as [{ moment: string }];
      gezien.push({ moment, cellen: await vraag(leven, 2023, 'peildatum=2023-12-31') });
    }
    for (const { moment, cellen } of gezien) expect(await vraag(leven, 2023, `peildatum=2023-12-31&bekendOp=${encodeURIComponent(moment)}`)).toEqual(cellen);
    expect((await moet(kassier, 'POST', '/v1/grootboek/controles', leven.token('auditor'), {})).verschillen).toEqual([]);
  } finally {
    await kassier.stop();
  }
}

it('the figures of every year are what the postings say, and never negative, whatever happens around the end of a year', async () => {
  await fc.assert(fc.asyncProperty(leven, speel), { seed: ZAAD, numRuns: REEKS, endOnFailure: true });
}, 60_000 + REEKS * 60_000);
