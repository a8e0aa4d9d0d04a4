import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, post, retour, uitgevoerd } from '../support/bank.js';
import { arrangementVoor, besluitBudget, claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken, vergoedingVerplichting, voorbeeldBsn } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';
import { metLeeswerk, telLeeswerk, type Leeswerk } from '../support/leeswerk.js';
import { statusbericht } from '../support/statusbericht.js';

// A plan is made once per connection, often when there was next to nothing yet, and kept. Here every act is done until its plans are
// kept, the books grow, and the act is done again on the same connections: it may not read more because there is more.

/** So much the books grow: verplichtingen with a payment each, and of what is rare a fifth. */
const AANTAL = 800;
/** So many more tuples of one table may be read for an act after that. */
const MEER_MAX = 150;
/** What is planned anew each time may go through all of these, so many times at most: not for each payee, line or earlier run. */
const HEEL_KEER_MAX = 5;
const HEEL: Readonly<Record<string, readonly string[]>> = {
  betaalrun: ['betaling', 'begunstigde'],
  fiattering: ['betaling', 'begunstigde', 'betaalopdracht'],
  statusbericht: ['terugvordering', 'terugvordering_intrekking'],
  afschrift: ['terugvordering', 'terugvordering_intrekking', 'bankpost'],
  ontvangst: ['terugvordering_ontvangst'],
  'ontvangst intrekken': ['terugvordering_ontvangst', 'tussenrekening_afhandeling'],
  'terugvordering intrekken': ['terugvordering_ontvangst'],
  wegstrepen: ['bankpost'],
};

class Dagelijks {
  private plaats = 0;
  private personen = 0;
  private readonly gemeten = new Map<string, Leeswerk>();

  private constructor(
    readonly kassier: TestKassier,
    private readonly tokens: { medewerker: string; fiatteur: string; am18: string },
    private readonly begunstigden: { instelling: string; leerbedrijf: string },
  ) {}

  static async begin(): Promise<Dagelijks> {
    const kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '0', WEBHOOK_INTERVAL_MS: '0', VERZOEKEN_PER_ORGANISATIE: '0', VERZOEKEN_PER_ADRES: '0' });
    await telLeeswerk(kassier);
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000000.00', werkgeversvergoeding: '1000000.00' });
    for (const stroom of ['mbo-inkoop', 'werkgeversvergoeding']) await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom, bedrag: '900000.00', ontvangenOp: '2021-01-02', kenmerk: `SZW-${stroom}` });
    const tokens = { medewerker, fiatteur: await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fiatteur' }), am18: await regioToken(kassier, 'AM18') };
    return new Dagelijks(kassier, tokens, { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) });
  }

  /** Every act once, on so many verplichtingen of a bundle; what each read, by its name. */
  async ronde(aantal: number): Promise<ReadonlyMap<string, Leeswerk>> {
    this.plaats += 1;
    this.gemeten.clear();
    await this.vergoed();
    await this.wijzig();
    await this.claim(aantal);
    const { opdrachten, bestand } = await this.betaal();
    await this.ontvang(opdrachten, bestand);
    await this.handelAf();
    await this.achteraf();
    return new Map(this.gemeten);
  }

  /** More of what a round has only one of. */
  async groei(aantal: number): Promise<void> {
    await this.kassier.database(
      "INSERT INTO begunstigde (id, soort, naam, iban, duo_erkenningen, sbb_erkenningen, geregistreerd_door) SELECT gen_random_uuid(), 'gemeente', 'Gemeente ' || i, 'NL91ABNA0417164300', '[]', '[]', 'test' FROM generate_series(1, $1::int) i", [aantal * 5],
    );
    await tegelijk(aantal * 2, () => this.doe('am18', '/v1/arrangementen', arrangementVoor('AM18', voorbeeldBsn((this.personen += 1)))));
    await tegelijk(aantal, (plaats) => this.doe('medewerker', '/v1/voorschotten', { stroom: 'mbo-inkoop', bedrag: '1.00', ontvangenOp: '2021-08-02', kenmerk: `SZW-MEER-${plaats}` }));
    const betaald = await this.kassier.database<{ id: string }>("SELECT id FROM betaling b WHERE status = 'uitgevoerd' AND NOT EXISTS (SELECT 1 FROM terugvordering t WHERE t.betaling = b.id) AND weken IS NULL LIMIT $1", [aantal]);
    await tegelijk(aantal, async (plaats) => {
      const vordering = await this.doe('medewerker', '/v1/terugvorderingen', { betalingId: betaald[plaats]?.id, bedrag: '2.00', reden: 'Niet geleverd', datum: '2021-08-02' });
      await this.doe('medewerker', `/v1/terugvorderingen/${vordering.id}/ontvangsten`, { bedrag: '1.00', ontvangenOp: '2021-08-03' });
    });
    await this.lees(afschrift(Array.from({ length: aantal * 2 }, (_, plaats) => post(null, Bedrag.van(`${plaats % 2 === 0 ? '' : '-'}${1000 + (plaats >> 1)}.00`)))));
    await tegelijk(aantal, async (plaats) => this.streepWeg(...(await this.zoekPosten(`${1000 + plaats}.00`))));
  }

  private async meet<T>(handeling: string, werk: () => Promise<T>): Promise<T> {
    const { uitkomst, gelezen } = await metLeeswerk(this.kassier, werk);
    this.gemeten.set(handeling, gelezen);
    return uitkomst;
  }

  private doe(wie: 'medewerker' | 'fiatteur' | 'am18', pad: string, body: object): Promise<Json> {
    return moet(this.kassier, 'POST', pad, this.tokens[wie], body);
  }

  private async lees(xml: string): Promise<void> {
    const antwoord = await this.kassier.verzoek('POST', '/v1/bankberichten', { token: this.tokens.medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
    if (antwoord.status !== 201) throw new Error(`het bericht werd niet verwerkt: ${antwoord.tekst}`);
  }

  private async vergoed(): Promise<void> {
    const { instelling, leerbedrijf } = this.begunstigden;
    const arrangement = await this.meet('arrangement', () => this.doe('am18', '/v1/arrangementen', arrangementVoor('AM18', voorbeeldBsn((this.personen += 1)))));
    const verplichting = await this.meet('vergoeding', () => this.doe('am18', '/v1/verplichtingen', vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangement.id)));
    await this.meet('vergoeding betalen', () => this.doe('am18', '/v1/betalingen', claim(verplichting.id, { bedrag: '67.50', weken: 1, kenmerk: `WEEK-${this.plaats}` })));
  }

  private async wijzig(): Promise<void> {
    const { instelling, leerbedrijf } = this.begunstigden;
    const { id } = await this.meet('verplichting', () => this.doe('am18', '/v1/verplichtingen', mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '10.00' })));
    for (const wijziging of [{ soort: 'verhogen', bedrag: '3.00' }, { soort: 'verlagen', bedrag: '3.00' }, { soort: 'vrijvallen' }]) {
      await this.meet(wijziging.soort, () => this.doe('am18', `/v1/verplichtingen/${id}/wijzigingen`, { ...wijziging, reden: 'Anders', datum: '2021-05-01' }));
    }
  }

  private async claim(aantal: number): Promise<void> {
    const { instelling, leerbedrijf } = this.begunstigden;
    const regels = Array.from({ length: aantal }, () => mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '5.00', omschrijving: `Ronde ${this.plaats}` }));
    await this.meet('bundel', () => this.doe('am18', '/v1/aanvraagbundels', { allesOfNiets: false, regels }));
    const [eerste, ...andere] = await this.kassier.database<{ id: string }>('SELECT id FROM verplichting WHERE omschrijving = $1', [`Ronde ${this.plaats}`]);
    const betaling = await this.meet('betaling', () => this.doe('am18', '/v1/betalingen', claim(eerste?.id ?? '', { bedrag: '4.00' })));
    await this.meet('eindafrekening', () => this.doe('am18', '/v1/betalingen', claim(eerste?.id ?? '', { bedrag: '0.50', kenmerk: 'EIND', eindafrekening: true })));
    await this.meet('intrekking', () => this.doe('am18', `/v1/betalingen/${betaling.id}/intrekkingen`, { reden: 'Dubbel' }));
    await tegelijk(andere.length, (plaats) => this.doe('am18', '/v1/betalingen', claim(andere[plaats]?.id ?? '', { bedrag: '4.00' })));
  }

  private async betaal(): Promise<{ opdrachten: ReturnType<typeof leesOpdrachten>; bestand: string }> {
    const run = await this.meet('betaalrun', () => this.doe('medewerker', '/v1/betaalruns', { uitvoeringsdatum: '2021-07-05' }));
    await this.meet('fiattering', () => this.doe('fiatteur', `/v1/betaalruns/${run.id}/fiatteringen`, {}));
    await this.meet('verzending', () => this.doe('medewerker', `/v1/betaalruns/${run.id}/verzendingen`, {}));
    const bestand = (await this.kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: this.tokens.medewerker })).tekst;
    return { opdrachten: leesOpdrachten(bestand), bestand };
  }

  private async ontvang(opdrachten: ReturnType<typeof leesOpdrachten>, bestand: string): Promise<void> {
    const [afgewezen, terug, ...rest] = opdrachten as [(typeof opdrachten)[0], (typeof opdrachten)[0], ...typeof opdrachten];
    const inBestand = (element: string): string => new RegExp(`<${element}>([^<]*)<`).exec(bestand)?.[1] ?? '';
    const betalingVan = async (kenmerk: string | null): Promise<string | undefined> => (await this.kassier.database<{ betaling: string }>('SELECT betaling FROM betaalopdracht WHERE end_to_end_id = $1', [kenmerk]))[0]?.betaling;
    await this.meet('statusbericht', () => this.lees(statusbericht(inBestand('MsgId'), { groepen: [{ groepId: inBestand('PmtInfId'), betalingen: [{ endToEndId: afgewezen.endToEndId, code: 'RJCT', reden: 'AM05' }] }] })));
    await this.meet('afschrift', () => this.lees(afschrift([uitgevoerd([terug, ...rest]), retour(terug), post(null, Bedrag.van(`${this.plaats}.13`)), post(null, Bedrag.van(`-${this.plaats}.13`))])));
    const heropend = await betalingVan(terug.endToEndId);
    await this.meet('heropening', () => this.doe('medewerker', `/v1/betalingen/${heropend}/heropeningen`, { reden: 'Rekening hersteld' }));
    const betalingId = await betalingVan(rest[0]?.endToEndId ?? null);
    const vordering = await this.meet('terugvordering', () => this.doe('medewerker', '/v1/terugvorderingen', { betalingId, bedrag: '2.00', reden: 'Niet geleverd', datum: '2021-08-02' }));
    const { ontvangsten } = await this.meet('ontvangst', () => this.doe('medewerker', `/v1/terugvorderingen/${vordering.id}/ontvangsten`, { bedrag: '1.00', ontvangenOp: '2021-08-03' }));
    await this.meet('ontvangst intrekken', () => this.doe('fiatteur', `/v1/terugvorderingen/${vordering.id}/ontvangsten/${ontvangsten[0].id}/intrekkingen`, { reden: 'Hoorde bij een ander' }));
    await this.meet('terugvordering intrekken', () => this.doe('fiatteur', `/v1/terugvorderingen/${vordering.id}/intrekkingen`, { reden: 'Oninbaar' }));
  }

  private async handelAf(): Promise<void> {
    const [bij, af] = await this.zoekPosten(`${this.plaats}.13`);
    await this.meet('wegstrepen', () => this.streepWeg(bij, af));
    const voorschot = await this.meet('voorschot', () => this.doe('medewerker', '/v1/voorschotten', { stroom: 'mbo-inkoop', bedrag: '1.00', ontvangenOp: '2021-08-02', kenmerk: `SZW-${this.plaats}` }));
    await this.meet('voorschot intrekken', () => this.doe('medewerker', `/v1/voorschotten/${voorschot.id}/intrekkingen`, { reden: 'Bestaat niet' }));
    await this.meet('budgetbesluit', () => besluitBudget(this.kassier, [{ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', bedrag: '1.00' }], `MEER-${this.plaats}`));
  }

  /** The transaction of this amount that came in, and the one that went out. */
  private async zoekPosten(bedrag: string): Promise<[bij: string, af: string]> {
    const posten = await this.kassier.database<{ id: string }>("SELECT bankbericht || '.' || volgnummer AS id FROM bankpost WHERE abs(bedrag) = $1 AND verwerking = 'onbekend' ORDER BY bedrag DESC", [bedrag]);
    return [posten[0]?.id ?? '', posten[1]?.id ?? ''];
  }

  private streepWeg(bij: string, af: string): Promise<Json> {
    return this.doe('medewerker', `/v1/tussenrekeningposten/${bij}/afhandelingen`, { soort: 'wegstrepen', tegenpostId: af, reden: 'Uitgezocht' });
  }

  /** What the service does by itself, without anybody asking; on one connection. */
  private async achteraf(): Promise<void> {
    const regels: [string, string][] = [['verzegelen', 'verzegel(100000, NULL)'], ['tussenstand', 'maak_tussenstand(1, 100000)'], ['gebeurtenissen', 'gebeurtenissen_maken(100000)']];
    for (const [handeling, functie] of regels) await this.meet(handeling, () => this.kassier.database(`SELECT ${functie}`));
  }
}

/** Many at once, but no more than two hundred. */
async function tegelijk(aantal: number, werk: (plaats: number) => Promise<unknown>): Promise<void> {
  for (let begin = 0; begin < aantal; begin += 200) await Promise.all(Array.from({ length: Math.min(200, aantal - begin) }, (_, plaats) => werk(begin + plaats)));
}

async function tel(kassier: TestKassier, tabellen: readonly string[]): Promise<Map<string, number>> {
  const geteld = await Promise.all(tabellen.map(async (tabel) => [tabel, (await kassier.database<{ aantal: number }>(`SELECT count(*)::int AS aantal FROM ${tabel}`))[0]?.aantal ?? 0] as const));
  return new Map(geteld);
}

describe.each([['were never counted', false], ['were last counted when they were small', true]])('with tables that %s', (_naam, geteld) => {
  let dagelijks: Dagelijks;
  let klein: ReadonlyMap<string, Leeswerk>;
  let groot: ReadonlyMap<string, Leeswerk>;
  let rijen: ReadonlyMap<string, number>;

  beforeAll(async () => {
    dagelijks = await Dagelijks.begin();
    // After five times a plan is kept that knows no values.
    for (let keer = 1; keer <= 7; keer += 1) {
      klein = await dagelijks.ronde(4);
      if (keer === 3 && geteld) await dagelijks.kassier.database('ANALYZE');
    }
    await dagelijks.ronde(AANTAL);
    await dagelijks.groei(AANTAL / 5);
    // What is made in the background catches up first.
    await dagelijks.ronde(4);
    groot = await dagelijks.ronde(4);
    rijen = await tel(dagelijks.kassier, [...new Set(Object.values(HEEL).flat())]);
  });

  afterAll(() => dagelijks.kassier.stop());

  it('no act reads more because the books have grown', () => {
    const meer = [...groot].flatMap(([handeling, gelezen]) => [...gelezen].map(([tabel, aantal]) => ({ handeling, tabel, gelezen: aantal, eerder: klein.get(handeling)?.get(tabel) ?? 0 })));
    const mag = (handeling: string, tabel: string): number => MEER_MAX + (HEEL[handeling]?.includes(tabel) === true ? HEEL_KEER_MAX * (rijen.get(tabel) ?? 0) : 0);
    expect(meer.filter(({ handeling, tabel, gelezen, eerder }) => gelezen - eerder > mag(handeling, tabel))).toEqual([]);
    expect(groot.size).toBe(28);
  });

  it('whatever reads all of a table is seen', async () => {
    const { gelezen } = await metLeeswerk(dagelijks.kassier, () => dagelijks.kassier.database('SELECT count(bedrag) FROM posting'));
    expect(gelezen.get('posting')).toBeGreaterThan(AANTAL * 4);
  });
});
