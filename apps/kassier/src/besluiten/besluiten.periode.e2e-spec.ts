import { Client } from 'pg';
import { maakBoeken, type Boeken } from '../../../../test/support/boeken.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';
import { leesRegelset } from '../referentie/index.js';
import { besluitenInBrokken, herbeoordeelPeriode, telBesluiten, type Afwijking, type Periode } from './index.js';

const ALTIJD: Periode = { van: null, tot: null };

interface Schade {
  readonly wat: string;
  readonly besluit: (boeken: Boeken) => string;
  /** Sets columns of that one decision. */
  readonly sql: string;
  readonly verschil: Readonly<Record<'regel' | 'veld' | 'toen' | 'nu', unknown>>;
}

const geweigerd = (boeken: Boeken): string => boeken.geweigerd;
const toegekend = (boeken: Boeken): string => boeken.verplichting.besluitId as string;

const SCHADEN: readonly Schade[] = [
  {
    wat: 'a verdict that was made better', besluit: geweigerd, sql: `oordelen = replace(oordelen::text, '"niet-voldaan"', '"voldaan"')::json`,
    verschil: { regel: 'B-13', veld: 'uitkomst', toen: 'voldaan', nu: 'niet-voldaan' },
  },
  { wat: 'a verdict that was taken away', besluit: geweigerd, sql: `oordelen = (SELECT json_agg(o) FROM json_array_elements(oordelen) o WHERE o ->> 'regel' <> 'B-13')`, verschil: { regel: 'B-13', veld: 'oordeel', toen: null, nu: 'niet-voldaan' } },
  {
    wat: 'other words in a verdict', besluit: toegekend, sql: `oordelen = (SELECT json_agg(CASE o ->> 'regel' WHEN 'B-13' THEN (o::jsonb || '{"toelichting":"Er is genoeg."}')::json ELSE o END) FROM json_array_elements(oordelen) o)`,
    verschil: { regel: 'B-13', veld: 'toelichting', toen: 'Er is genoeg.', nu: expect.stringContaining('ruimte') as unknown },
  },
  {
    wat: 'a fact that decides', besluit: toegekend, sql: `feiten = jsonb_set(feiten::jsonb, '{cel,beschikbaar}', '"10.00"')::json`,
    verschil: { regel: '', veld: 'uitkomst', toen: 'toegekend', nu: 'geweigerd' },
  },
  {
    wat: 'a fact that only changes a figure', besluit: toegekend, sql: `feiten = jsonb_set(feiten::jsonb, '{cel,beschikbaar}', '"59999.99"')::json`,
    verschil: { regel: 'B-13', veld: 'toelichting', toen: expect.stringContaining('ruimte') as unknown, nu: expect.stringContaining('59.999,99') as unknown },
  },
  { wat: 'a refusal that was called a grant', besluit: geweigerd, sql: "uitkomst = 'toegekend'", verschil: { regel: '', veld: 'uitkomst', toen: 'toegekend', nu: 'geweigerd' } },
  { wat: 'a grant that was called a refusal', besluit: toegekend, sql: "uitkomst = 'geweigerd'", verschil: { regel: '', veld: 'uitkomst', toen: 'geweigerd', nu: 'toegekend' } },
  { wat: 'facts that no rule can read', besluit: toegekend, sql: "feiten = '{}'", verschil: { regel: '', veld: 'feiten', toen: 'beoordeeld', nu: expect.stringContaining('niet te beoordelen') as unknown } },
  { wat: 'another regelset', besluit: toegekend, sql: "regelset = 'een-andere'", verschil: { regel: '', veld: 'regelset', toen: 'een-andere', nu: 'kamerbrief-2020-11-30' } },
];

describe('judging a period again', () => {
  let kassier: TestKassier;
  let boeken: Boeken;
  let client: Client;
  let aantal: number;

  async function naspelen(periode: Periode = ALTIJD): Promise<{ afwijkingen: Afwijking[]; gezien: number }> {
    const afwijkingen: Afwijking[] = [];
    let gezien = 0;
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for await (const afwijking of herbeoordeelPeriode(client, await leesRegelset(client), periode, (tot) => { gezien = tot; })) afwijkingen.push(afwijking);
    await client.query('COMMIT');
    return { afwijkingen, gezien };
  }

  /** Only the owner of the database can do this, and only by switching the guards off. */
  async function alsEigenaar(sql: string, waarden: readonly unknown[]): Promise<void> {
    await kassier.database('ALTER TABLE besluit DISABLE TRIGGER USER');
    await kassier.database(sql, waarden);
    await kassier.database('ALTER TABLE besluit ENABLE TRIGGER USER');
  }

  beforeAll(async () => {
    kassier = await startTestKassier();
    boeken = await maakBoeken(kassier);
    client = new Client({ connectionString: kassier.databaseUrl });
    await client.connect();
    aantal = (await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM besluit'))[0]?.aantal ?? 0;
  });
  afterAll(async () => {
    await client.end();
    await kassier.stop();
  });

  it('finds nothing in books that are as they were made, in every kind of decision', async () => {
    const soorten = await kassier.database<{ soort: string }>('SELECT DISTINCT soort FROM besluit ORDER BY 1');
    expect(soorten.map(({ soort }) => soort)).toEqual(['betaling', 'budgetbesluit', 'verplichting', 'wijziging']);
    expect(await naspelen()).toEqual({ afwijkingen: [], gezien: aantal });
  });

  it.each(SCHADEN)('names $wat, by decision, rule and field, then and now', async ({ besluit, sql, verschil }) => {
    const id = besluit(boeken);
    const [toen] = await kassier.database<Record<string, unknown>>('SELECT feiten::text, oordelen::text, uitkomst, regelset FROM besluit WHERE id = $1', [id]);
    await alsEigenaar(`UPDATE besluit SET ${sql} WHERE id = $1`, [id]);
    const { afwijkingen, gezien } = await naspelen();
    await alsEigenaar('UPDATE besluit SET feiten = $2::json, oordelen = $3::json, uitkomst = $4, regelset = $5 WHERE id = $1', [id, toen?.['feiten'], toen?.['oordelen'], toen?.['uitkomst'], toen?.['regelset']]);
    expect([gezien, afwijkingen.map((afwijking) => afwijking.besluit)]).toEqual([aantal, [id]]);
    expect(afwijkingen[0]?.verschillen).toContainEqual(verschil);
    expect((await naspelen()).afwijkingen).toEqual([]);
  });

  it('leaves words that were erased to the seals, but not verdicts', async () => {
    const id = geweigerd(boeken);
    const [toen] = await kassier.database<{ oordelen: string }>('SELECT oordelen::text FROM besluit WHERE id = $1', [id]);
    const gewist = toen?.oordelen.replace(/"toelichting":"[^"]*"/, '"toelichting":"[gewist]"') ?? '';
    expect(gewist).toContain('[gewist]');
    await alsEigenaar('UPDATE besluit SET oordelen = $2::json WHERE id = $1', [id, gewist]);
    expect((await naspelen()).afwijkingen).toEqual([]);
    await alsEigenaar('UPDATE besluit SET oordelen = $2::json WHERE id = $1', [id, gewist.replace('"niet-voldaan"', '"voldaan"')]);
    expect((await naspelen()).afwijkingen.map(({ besluit }) => besluit)).toEqual([id]);
    await alsEigenaar('UPDATE besluit SET oordelen = $2::json WHERE id = $1', [id, toen?.oordelen]);
  });

  it('looks at the peildatum, with both days of the period included', async () => {
    const dagen = await kassier.database<{ peildatum: string; aantal: number }>('SELECT peildatum::text, count(*)::int AS aantal FROM besluit GROUP BY 1 ORDER BY 1');
    const som = (van: string, tot: string): number => dagen.filter(({ peildatum }) => peildatum >= van && peildatum <= tot).reduce((totaal, dag) => totaal + dag.aantal, 0);
    for (const [van, tot] of [['2021-03-15', '2021-03-15'], ['2021-03-16', '2021-05-01'], ['2021-05-02', '2099-12-31'], ['1999-01-01', '1999-12-31']] as const) {
      expect([van, tot, (await naspelen({ van, tot })).gezien, await telBesluiten(client, { van, tot })]).toEqual([van, tot, som(van, tot), som(van, tot)]);
    }
    expect(som('2021-03-15', '2021-03-15')).toBeGreaterThan(0);
    expect((await naspelen({ van: '2021-03-16', tot: null })).gezien + (await naspelen({ van: null, tot: '2021-03-15' })).gezien).toBe(aantal);
  });

  it('can be narrowed to kinds and streams, and never leaves a decision without a stream out', async () => {
    const soorten = async (keuze: Parameters<typeof besluitenInBrokken>[2]): Promise<string[]> => {
      await client.query('BEGIN');
      const gevonden: string[] = [];
      for await (const rijen of besluitenInBrokken(client, ALTIJD, keuze)) gevonden.push(...rijen.map(({ soort, stroom }) => `${soort}/${stroom ?? ''}`));
      await client.query('COMMIT');
      return [...new Set(gevonden)].sort();
    };
    expect(await soorten({ soorten: ['betaling'], stromen: null })).toEqual(['betaling/mbo-inkoop', 'betaling/ontschot-menukaart']);
    expect(await soorten({ soorten: ['betaling', 'budgetbesluit'], stromen: ['mbo-inkoop'] })).toEqual(['betaling/mbo-inkoop', 'budgetbesluit/']);
  });

  it('stops when it is told to', async () => {
    await client.query('BEGIN');
    const regelset = await leesRegelset(client);
    const werk = async (): Promise<void> => { for await (const _ of herbeoordeelPeriode(client, regelset, ALTIJD, () => { throw new Error('genoeg'); })); };
    await expect(werk()).rejects.toThrow('genoeg');
    await client.query('ROLLBACK');
  });
});
