import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';

const REGIO = 'AM18';
const MBO = { stroom: 'mbo-inkoop', jaar: 2021 };

describe('budgetbesluiten', () => {
  let kassier: TestKassier;
  let indiener: string;
  let fiatteur: string;
  let volgnummer = 0;

  beforeAll(async () => {
    kassier = await startTestKassier();
    indiener = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
    fiatteur = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' });
  });

  afterAll(() => kassier.stop());

  const besluitMet = (mutaties: readonly object[], anders: object = {}): object => ({
    kenmerk: `TEST-${(volgnummer += 1)}`, besluitdatum: '2021-01-15', omschrijving: 'Verdeling (voorbeeld)', mutaties, ...anders,
  });
  const dienIn = (mutaties: readonly object[], anders: object = {}, sleutel?: string): Promise<Antwoord> =>
    kassier.verzoek('POST', '/v1/budgetbesluiten', { token: indiener, body: besluitMet(mutaties, anders), ...(sleutel === undefined ? {} : { sleutel }) });
  const fiatteer = (id: string, token = fiatteur, sleutel?: string): Promise<Antwoord> =>
    kassier.verzoek('POST', `/v1/budgetbesluiten/${id}/fiatteringen`, { token, body: {}, ...(sleutel === undefined ? {} : { sleutel }) });
  const stelVast = async (mutaties: readonly object[], anders: object = {}): Promise<Json> => {
    const ingediend = await dienIn(mutaties, anders);
    expect(ingediend).toMatchObject({ status: 201 });
    const vastgesteld = await fiatteer(ingediend.body.id);
    expect(vastgesteld).toMatchObject({ status: 201 });
    return vastgesteld.body;
  };
  /** The balance of an account, turned so that what there is counts as positive; "0.00" when there is no such account. */
  const saldo = async (boek: string, soort: string, stroom: string, jaar: number, regio: string | null = null): Promise<string> => {
    const [rij] = await kassier.database<{ bedrag: string }>(
      'SELECT abs(s.bedrag)::text AS bedrag FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE boek = $1 AND soort = $2 AND stroom = $3 AND jaar = $4 AND regio IS NOT DISTINCT FROM $5',
      [boek, soort, stroom, jaar, regio],
    );
    return rij?.bedrag ?? '0.00';
  };
  const aantalBoekingen = async (): Promise<number> => Number((await kassier.database<{ n: string }>('SELECT count(*)::text AS n FROM boeking'))[0]?.n);
  const regels = (antwoord: Antwoord): string[] => (antwoord.body.oordelen as { regel: string }[]).map(({ regel }) => regel);

  describe('from submission to booking', () => {
    it('books nothing until a second person approves, and then every mutatie in both budgets', async () => {
      const voor = await aantalBoekingen();
      const ingediend = await dienIn([
        { soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1000.00' },
        { soort: 'toedelen', ...MBO, regio: 'landelijk', bedrag: '50.00' },
        { soort: 'herverdelen', ...MBO, vanRegio: REGIO, naarRegio: 'AM19', bedrag: '300.00' },
        { soort: 'intrekken', ...MBO, regio: REGIO, bedrag: '100.00', budget: 'kas' },
      ]);
      expect(ingediend.status).toBe(201);
      expect(ingediend.headers.get('location')).toBe(`/v1/budgetbesluiten/${ingediend.body.id}`);
      expect(ingediend.body).toMatchObject({ status: 'ingediend', ingediendDoor: 'szw-een', gefiatteerdDoor: null, besluitId: null, boekingen: null });
      expect(ingediend.body.mutaties[0]).toEqual({ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: REGIO, vanRegio: null, naarRegio: null, naarJaar: null, naarStroom: null, bedrag: '1000.00', budget: 'beide' });
      expect(await aantalBoekingen()).toBe(voor);

      const { status, body } = await fiatteer(ingediend.body.id);
      expect(status).toBe(201);
      expect(body).toMatchObject({ status: 'vastgesteld', gefiatteerdDoor: 'szw-twee', besluitId: expect.any(String), boekingen: [voor + 1, voor + 4] });
      expect(body.oordelen.map((oordeel: Json) => [oordeel.regel, oordeel.uitkomst])).toEqual(expect.arrayContaining([['B-01', 'voldaan'], ['B-13', 'voldaan']]));
      expect(await aantalBoekingen()).toBe(voor + 4);
      expect(await saldo('verplichtingen', 'ruimte', 'mbo-inkoop', 2021, REGIO)).toBe('700.00');
      expect(await saldo('kas', 'ruimte', 'mbo-inkoop', 2021, REGIO)).toBe('600.00');
      expect(await saldo('verplichtingen', 'ruimte', 'mbo-inkoop', 2021, 'AM19')).toBe('300.00');
      expect(await saldo('verplichtingen', 'te-verdelen', 'mbo-inkoop', 2021)).toBe('31498950.00');
      expect(await saldo('kas', 'te-verdelen', 'mbo-inkoop', 2021)).toBe('31499050.00');
      expect(await kassier.database('SELECT soort, boekdatum::text, besluit, door FROM boeking WHERE onderwerp_id = $1 ORDER BY nummer', [body.id])).toEqual(
        ['toedelen', 'toedelen', 'herverdelen', 'intrekken'].map((soort) => ({ soort, boekdatum: '2021-01-15', besluit: body.besluitId, door: 'szw-twee' })),
      );
    });

    it('keeps the decision with the facts it rests on', async () => {
      const { id, besluitId } = await stelVast([{ soort: 'openstellen', stroom: 'teambemensing', jaar: 2021, bedrag: '250.00' }]);
      const [besluit] = await kassier.database<Json>('SELECT soort, uitkomst, onderwerp_id, stroom, regio, genomen_voor, peildatum::text, feiten, oordelen FROM besluit WHERE id = $1', [besluitId]);
      expect(besluit).toMatchObject({ soort: 'budgetbesluit', uitkomst: 'toegekend', onderwerp_id: id, stroom: null, regio: null, genomen_voor: 'szw-twee', peildatum: '2021-01-15' });
      expect(besluit.feiten.totalenNa).toContainEqual({ stroom: 'teambemensing', jaar: 2021, verplichtingen: '250.00', kas: '250.00' });
      expect(besluit.feiten.totalenNa).toContainEqual({ stroom: 'mbo-inkoop', jaar: 2021, verplichtingen: '31500000.00', kas: '31500000.00' });
      expect(besluit.oordelen.map(({ regel }: Json) => regel)).toEqual(['B-06', 'B-13', 'T-03']);
      // What is met, is stored without saying so.
      expect(besluit.oordelen.every((oordeel: Json) => oordeel.uitkomst === undefined)).toBe(true);
    });

    it('moves cash to another year, also out of the space of one region', async () => {
      await stelVast([
        { soort: 'toedelen', stroom: 'impuls-banenafspraak', jaar: 2021, regio: 'AM01', bedrag: '500.00' },
        { soort: 'kasschuif', stroom: 'impuls-banenafspraak', jaar: 2021, naarJaar: 2022, regio: 'AM01', bedrag: '200.00', budget: 'kas' },
        { soort: 'kasschuif', stroom: 'impuls-banenafspraak', jaar: 2021, naarJaar: 2022, bedrag: '70.00', budget: 'kas' },
      ]);
      expect(await saldo('kas', 'ruimte', 'impuls-banenafspraak', 2021, 'AM01')).toBe('300.00');
      expect(await saldo('kas', 'ruimte', 'impuls-banenafspraak', 2022, 'AM01')).toBe('200.00');
      expect(await saldo('kas', 'budget', 'impuls-banenafspraak', 2022)).toBe('13000270.00');
      expect(await saldo('kas', 'te-verdelen', 'impuls-banenafspraak', 2022)).toBe('13000070.00');
      expect(await saldo('verplichtingen', 'ruimte', 'impuls-banenafspraak', 2021, 'AM01')).toBe('500.00');
      expect(await saldo('verplichtingen', 'budget', 'impuls-banenafspraak', 2022)).toBe('13000000.00');
    });

    it('moves budget to another stream as long as the frame holds', async () => {
      await stelVast([
        { soort: 'openstellen', stroom: 'ontschot-menukaart', jaar: 2021, bedrag: '900.00' },
        { soort: 'toedelen', stroom: 'ontschot-menukaart', jaar: 2021, regio: 'AM02', bedrag: '400.00' },
        { soort: 'overhevelen', stroom: 'ontschot-menukaart', jaar: 2021, naarStroom: 'teambemensing', regio: 'AM02', bedrag: '150.00' },
        { soort: 'verlagen', stroom: 'ontschot-menukaart', jaar: 2021, bedrag: '500.00' },
      ]);
      expect(await saldo('verplichtingen', 'ruimte', 'ontschot-menukaart', 2021, 'AM02')).toBe('250.00');
      expect(await saldo('verplichtingen', 'ruimte', 'teambemensing', 2021, 'AM02')).toBe('150.00');
      expect(await saldo('verplichtingen', 'te-verdelen', 'ontschot-menukaart', 2021)).toBe('0.00');
      expect(await saldo('verplichtingen', 'budget', 'ontschot-menukaart', 2021)).toBe('250.00');
    });

    it('opens the whole cell, so that a region without commitments can be shown', async () => {
      await stelVast([{ soort: 'toedelen', ...MBO, regio: 'AM03', bedrag: '1.00', budget: 'verplichtingen' }]);
      const rekeningen = await kassier.database<{ naam: string }>("SELECT boek || '/' || soort AS naam FROM rekening WHERE stroom = 'mbo-inkoop' AND jaar = 2021 AND regio = 'AM03' ORDER BY 1");
      expect(rekeningen.map(({ naam }) => naam)).toEqual(['kas/betaalbaar', 'kas/betaald', 'kas/ruimte', 'verplichtingen/ruimte', 'verplichtingen/vastgelegd']);
    });

    it('books in the first open month when the month of the besluit is closed', async () => {
      await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2020-12-01', 'test')");
      const { id } = await stelVast([{ soort: 'toedelen', ...MBO, regio: 'AM20', bedrag: '1.00' }], { besluitdatum: '2020-12-10' });
      expect(await kassier.database('SELECT boekdatum::text FROM boeking WHERE onderwerp_id = $1', [id])).toEqual([{ boekdatum: '2021-01-01' }]);
    });
  });

  describe('the second person', () => {
    it('may not be the one who submitted, and the answer says who may', async () => {
      const { body } = await dienIn([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1.00' }]);
      const antwoord = await fiatteer(body.id, indiener);
      expect(antwoord).toMatchObject({ status: 409, body: { type: '/v1/problemen/zelfde-persoon', detail: expect.stringContaining('andere budgethouder') } });
      expect(await fiatteer(body.id)).toMatchObject({ status: 201 });
      expect(await fiatteer(body.id)).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status', detail: expect.stringContaining('vastgesteld') } });
    });

    it('may approve without a body', async () => {
      const { body } = await dienIn([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1.00' }]);
      const antwoord = await kassier.verzoek('POST', `/v1/budgetbesluiten/${body.id}/fiatteringen`, { token: fiatteur });
      expect(antwoord).toMatchObject({ status: 201, body: { status: 'vastgesteld' } });
    });

    it('cannot approve what was withdrawn, nor withdraw what was approved', async () => {
      const { body } = await dienIn([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1.00' }]);
      const pad = `/v1/budgetbesluiten/${body.id}/intrekkingen`;
      expect(await kassier.verzoek('POST', pad, { token: indiener, body: {} })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/reden' }] } });
      expect(await kassier.verzoek('POST', pad, { token: indiener, body: { reden: 'Verkeerde regio' } })).toMatchObject({ status: 201, body: { status: 'ingetrokken', ingetrokkenDoor: 'szw-een', ingetrokkenReden: 'Verkeerde regio' } });
      expect(await fiatteer(body.id)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('ingetrokken') } });
      const ander = await stelVast([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1.00' }]);
      expect(await kassier.verzoek('POST', `/v1/budgetbesluiten/${ander.id}/intrekkingen`, { token: indiener, body: { reden: 'Te laat' } })).toMatchObject({ status: 409 });
    });
  });

  describe('refusals', () => {
    it.each<[string, readonly string[], readonly object[]]>([
      ['more than 63 million for praktijkleren', ['B-01', 'B-02'], [{ soort: 'openstellen', ...MBO, bedrag: '0.01' }]],
      ['less than 63 million for praktijkleren', ['B-01'], [{ soort: 'verlagen', ...MBO, bedrag: '0.01' }]],
      ['more than 195 million for the teams', ['B-06'], [{ soort: 'openstellen', stroom: 'ontschot-menukaart', jaar: 2021, bedrag: '150000000.00' }, { soort: 'openstellen', stroom: 'teambemensing', jaar: 2022, bedrag: '45000000.01' }]],
      ['commitments of the impuls in another year', ['B-09'], [{ soort: 'kasschuif', stroom: 'impuls-banenafspraak', jaar: 2022, naarJaar: 2021, bedrag: '0.01' }]],
      ['the impuls in a year without budget', ['B-09'], [{ soort: 'openstellen', stroom: 'impuls-banenafspraak', jaar: 2023, bedrag: '0.01', budget: 'verplichtingen' }]],
    ])('refuses %s at submission, with the rules', async (_wat, verwacht, mutaties) => {
      const voor = await aantalBoekingen();
      const antwoord = await dienIn(mutaties);
      expect(antwoord).toMatchObject({ status: 409, body: { type: '/v1/problemen/geweigerd', besluitId: expect.any(String) } });
      expect(regels(antwoord)).toEqual(expect.arrayContaining([...verwacht]));
      expect(antwoord.body.oordelen[0]).toMatchObject({ uitkomst: 'niet-voldaan', uitweg: expect.any(String), bron: { document: 'S1', citaat: expect.any(String) } });
      const [besluit] = await kassier.database<Json>('SELECT uitkomst, onderwerp_id FROM besluit WHERE id = $1', [antwoord.body.besluitId]);
      expect(besluit).toEqual({ uitkomst: 'geweigerd', onderwerp_id: null });
      expect(await aantalBoekingen()).toBe(voor);
    });

    it('names every mutatie that does not fit, and the numbers of the first', async () => {
      const antwoord = await dienIn([
        { soort: 'toedelen', ...MBO, regio: 'AM05', bedrag: '10.00' },
        { soort: 'intrekken', ...MBO, regio: 'AM05', bedrag: '10.01', budget: 'verplichtingen' },
        { soort: 'herverdelen', ...MBO, vanRegio: 'AM05', naarRegio: 'AM06', bedrag: '10.00' },
        { soort: 'intrekken', ...MBO, regio: 'AM05', bedrag: '0.01', budget: 'kas' },
      ]);
      expect(antwoord.status).toBe(409);
      expect(regels(antwoord)).toEqual(['B-13']);
      expect(antwoord.body.tekort).toEqual({ stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM05', budget: '10.00', vastgelegd: '0.00', beschikbaar: '10.00', gevraagd: '10.01', tekort: '0.01' });
      const [besluit] = await kassier.database<Json>('SELECT feiten, tekort FROM besluit WHERE id = $1', [antwoord.body.besluitId]);
      expect(besluit.tekort).toEqual(antwoord.body.tekort);
      expect(besluit.feiten.tekorten).toEqual([
        { boek: 'verplichtingen', rekening: 'ruimte', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM05', beschikbaar: '10.00', gevraagd: '10.01' },
        { boek: 'kas', rekening: 'ruimte', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM05', beschikbaar: '0.00', gevraagd: '0.01' },
      ]);
    });

    it('carries mutaties out in order: what is taken before it was given is a shortage', async () => {
      const geef = { soort: 'toedelen', ...MBO, regio: 'AM07', bedrag: '10.00' };
      const neem = { soort: 'intrekken', ...MBO, regio: 'AM07', bedrag: '10.00' };
      expect(await dienIn([neem, geef])).toMatchObject({ status: 409, body: { tekort: { regio: 'AM07', beschikbaar: '0.00', tekort: '10.00' } } });
      expect(await dienIn([geef, neem])).toMatchObject({ status: 201 });
    });

    it('does not take back what a region has committed, and tells how much that is', async () => {
      await geefBudget(kassier, 'AM08', { 'mbo-inkoop': '2000.00' });
      const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
      await moet(kassier, 'POST', '/v1/verplichtingen', await regioToken(kassier, 'AM08'), mboVerplichting('AM08', instelling, leerbedrijf, { bedrag: '1500.00' }));
      const antwoord = await dienIn([{ soort: 'intrekken', ...MBO, regio: 'AM08', bedrag: '500.01' }], { besluitdatum: '2021-04-01' });
      expect(antwoord).toMatchObject({ status: 409, body: { tekort: { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM08', budget: '2000.00', vastgelegd: '1500.00', beschikbaar: '500.00', gevraagd: '500.01', tekort: '0.01' } } });
      expect(antwoord.body.detail).toMatch(/AM08.*€\u00a0500,00.*€\u00a0500,01/);
      expect(await dienIn([{ soort: 'intrekken', ...MBO, regio: 'AM08', bedrag: '500.00' }], { besluitdatum: '2021-04-01' })).toMatchObject({ status: 201 });
    });

    it('does not lower a national budget below what regions have of it', async () => {
      await stelVast([{ soort: 'openstellen', stroom: 'teambemensing', jaar: 2024, bedrag: '100.00' }, { soort: 'toedelen', stroom: 'teambemensing', jaar: 2024, regio: 'AM09', bedrag: '60.00' }]);
      const antwoord = await dienIn([{ soort: 'verlagen', stroom: 'teambemensing', jaar: 2024, bedrag: '40.01' }]);
      expect(antwoord).toMatchObject({ status: 409, body: { tekort: { stroom: 'teambemensing', jaar: 2024, regio: 'landelijk', beschikbaar: '40.00', gevraagd: '40.01', tekort: '0.01' } } });
    });

    it('judges again at approval: of two that each fit, only the first is booked, and the other stays submitted', async () => {
      await stelVast([{ soort: 'openstellen', stroom: 'teambemensing', jaar: 2025, bedrag: '100.00' }]);
      const neem = (regio: string): object[] => [
        { soort: 'toedelen', ...MBO, regio, bedrag: '5.00' },
        { soort: 'toedelen', stroom: 'teambemensing', jaar: 2025, regio, bedrag: '60.00' },
      ];
      const [een, ander] = [await dienIn(neem('AM10')), await dienIn(neem('AM11'))];
      expect([een.status, ander.status]).toEqual([201, 201]);
      expect(await fiatteer(een.body.id)).toMatchObject({ status: 201 });
      const voor = await aantalBoekingen();
      const geweigerd = await fiatteer(ander.body.id, fiatteur, 'fiat-te-laat');
      expect(geweigerd).toMatchObject({ status: 409, body: { tekort: { regio: 'landelijk', budget: '100.00', beschikbaar: '40.00', gevraagd: '60.00', tekort: '20.00' } } });
      expect(geweigerd.headers.get('idempotent-replayed')).toBeNull();
      expect(await aantalBoekingen()).toBe(voor);
      expect(await saldo('verplichtingen', 'ruimte', 'mbo-inkoop', 2021, 'AM11')).toBe('0.00');
      expect(await kassier.verzoek('GET', `/v1/budgetbesluiten/${ander.body.id}`, { token: indiener })).toMatchObject({ body: { status: 'ingediend', besluitId: null } });
      expect(await kassier.database('SELECT uitkomst, onderwerp_id FROM besluit WHERE id = $1', [geweigerd.body.besluitId])).toEqual([{ uitkomst: 'geweigerd', onderwerp_id: ander.body.id }]);

      const herhaald = await fiatteer(ander.body.id, fiatteur, 'fiat-te-laat');
      expect(herhaald.status).toBe(409);
      expect(herhaald.headers.get('idempotent-replayed')).toBe('true');
      expect(herhaald.body).toEqual(geweigerd.body);
    });

    it('lets only one of two approvals at the same moment have the last euro', async () => {
      await stelVast([{ soort: 'openstellen', stroom: 'teambemensing', jaar: 2026, bedrag: '100.00' }]);
      const besluiten = await Promise.all(['AM12', 'AM13', 'AM14', 'AM15'].map((regio) => dienIn([{ soort: 'toedelen', stroom: 'teambemensing', jaar: 2026, regio, bedrag: '100.00' }])));
      const antwoorden = await Promise.all(besluiten.map(({ body }) => fiatteer(body.id)));
      expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect(await saldo('kas', 'te-verdelen', 'teambemensing', 2026)).toBe('0.00');
    });
  });

  describe('repetition', () => {
    it('gives the same answer to the same key and body, and books once', async () => {
      const body = besluitMet([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '3.00' }]);
      const stuur = (inhoud: object): Promise<Antwoord> => kassier.verzoek('POST', '/v1/budgetbesluiten', { token: indiener, body: inhoud, sleutel: 'indienen-1' });
      const [een, twee] = [await stuur(body), await stuur(body)];
      expect(een.status).toBe(201);
      expect(een.headers.get('idempotent-replayed')).toBeNull();
      expect(twee.headers.get('idempotent-replayed')).toBe('true');
      expect(twee.headers.get('location')).toBe(een.headers.get('location'));
      expect(twee.body).toEqual(een.body);
      expect(await stuur({ ...body, omschrijving: 'Iets anders' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/sleutel-al-gebruikt' } });

      const eerste = await fiatteer(een.body.id, fiatteur, 'fiat-1');
      const voor = await aantalBoekingen();
      const tweede = await fiatteer(een.body.id, fiatteur, 'fiat-1');
      expect(tweede.status).toBe(201);
      expect(tweede.body).toEqual(eerste.body);
      expect(await aantalBoekingen()).toBe(voor);
    });

    it('repeats a refusal without recording it again', async () => {
      const body = besluitMet([{ soort: 'openstellen', ...MBO, bedrag: '1.00' }]);
      const stuur = (): Promise<Antwoord> => kassier.verzoek('POST', '/v1/budgetbesluiten', { token: indiener, body, sleutel: 'geweigerd-1' });
      const [een, twee] = [await stuur(), await stuur()];
      expect([een.status, twee.status]).toEqual([409, 409]);
      expect(twee.body).toEqual(een.body);
      expect(twee.headers.get('idempotent-replayed')).toBe('true');
    });

    it('asks for a key', async () => {
      expect(await kassier.verzoek('POST', '/v1/budgetbesluiten', { token: indiener, body: besluitMet([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '3.00' }]), sleutel: null })).toMatchObject({ status: 400, body: { fouten: [{ parameter: 'Idempotency-Key' }] } });
    });
  });

  describe('input', () => {
    const pointers = (antwoord: Antwoord): string[] => (antwoord.body.fouten as { pointer: string }[]).map(({ pointer }) => pointer).sort();

    it('names every fault at once, each in its place', async () => {
      const antwoord = await dienIn([
        { soort: 'toedelen', ...MBO, bedrag: '1.00' },
        { soort: 'herverdelen', ...MBO, vanRegio: REGIO, bedrag: '1.00', regio: REGIO },
        { soort: 'openstellen', stroom: 'onbekend', jaar: 2021, regio: REGIO, bedrag: '1,00' },
        { soort: 'intrekken', ...MBO, regio: 'AM99', bedrag: '0.00', kleur: 'rood' },
        { soort: 'schenken', ...MBO, bedrag: '1.00' },
        { soort: 'kasschuif', ...MBO, bedrag: '1.00', naarStroom: 'teambemensing' },
      ], { kenmerk: '' });
      expect(antwoord.status).toBe(400);
      expect(pointers(antwoord)).toEqual([
        '/kenmerk', '/mutaties/0/regio', '/mutaties/1/naarRegio', '/mutaties/1/regio', '/mutaties/2/bedrag', '/mutaties/2/regio', '/mutaties/2/stroom',
        '/mutaties/3/bedrag', '/mutaties/3/kleur', '/mutaties/3/regio', '/mutaties/4/soort', '/mutaties/5/naarJaar', '/mutaties/5/naarStroom',
      ]);
      expect(JSON.stringify(antwoord.body.fouten)).toContain('Bij de soort kasschuif hoort geen naarStroom');
    });

    it.each<[string, object]>([
      ['/mutaties/0/naarRegio', { soort: 'herverdelen', ...MBO, vanRegio: REGIO, naarRegio: REGIO, bedrag: '1.00' }],
      ['/mutaties/0/naarJaar', { soort: 'kasschuif', ...MBO, naarJaar: 2021, bedrag: '1.00' }],
      ['/mutaties/0/naarStroom', { soort: 'overhevelen', ...MBO, naarStroom: 'mbo-inkoop', bedrag: '1.00' }],
      ['/mutaties/0/naarStroom', { soort: 'overhevelen', ...MBO, naarStroom: 'nog-te-bestemmen', bedrag: '1.00' }],
      ['/mutaties/0/regio', { soort: 'toedelen', stroom: 'sociale-partners-landelijk', jaar: 2020, regio: REGIO, bedrag: '1.00' }],
      ['/mutaties/0/jaar', { soort: 'openstellen', stroom: 'teambemensing', jaar: 2019, bedrag: '1.00' }],
      ['/mutaties/0/budget', { soort: 'openstellen', stroom: 'teambemensing', jaar: 2021, bedrag: '1.00', budget: 'alles' }],
      ['/mutaties/0/bedrag', { soort: 'openstellen', stroom: 'teambemensing', jaar: 2021, bedrag: 5 }],
    ])('refuses with a fault at %s', async (pointer, mutatie) => {
      const antwoord = await dienIn([mutatie]);
      expect(antwoord.status).toBe(400);
      expect(pointers(antwoord)).toEqual([pointer]);
    });

    it.each(['2020-10-31', '2999-01-01', '2021-02-30'])('refuses a besluit of %s', async (besluitdatum) => {
      const antwoord = await dienIn([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1.00' }], { besluitdatum });
      expect(antwoord.status).toBe(400);
      expect(pointers(antwoord)).toEqual(['/besluitdatum']);
    });

    it('takes 1 to 500 mutaties', async () => {
      const een = { soort: 'toedelen', ...MBO, regio: 'AM21', bedrag: '0.01' };
      expect(pointers(await dienIn([]))).toEqual(['/mutaties']);
      expect(pointers(await dienIn(Array<object>(501).fill(een)))).toEqual(['/mutaties']);
      const { boekingen } = await stelVast(Array<object>(500).fill(een));
      expect(boekingen[1] - boekingen[0]).toBe(499);
      expect(await saldo('kas', 'ruimte', 'mbo-inkoop', 2021, 'AM21')).toBe('5.00');
    });

    it('does not take anything in an approval', async () => {
      const { body } = await dienIn([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1.00' }]);
      expect(await kassier.verzoek('POST', `/v1/budgetbesluiten/${body.id}/fiatteringen`, { token: fiatteur, body: { akkoord: true } })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/akkoord' }] } });
    });
  });

  describe('access', () => {
    it.each(['szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'])('lets %s look and not touch', async (rol) => {
      const token = await kassier.token({ rollen: [rol] });
      expect((await kassier.verzoek('GET', '/v1/budgetbesluiten', { token })).status).toBe(200);
      expect((await kassier.verzoek('POST', '/v1/budgetbesluiten', { token, body: besluitMet([{ soort: 'toedelen', ...MBO, regio: REGIO, bedrag: '1.00' }]) })).status).toBe(403);
    });

    it('is closed to regions and to strangers', async () => {
      expect((await kassier.verzoek('GET', '/v1/budgetbesluiten', { token: await regioToken(kassier, REGIO) })).status).toBe(403);
      expect((await kassier.verzoek('GET', '/v1/budgetbesluiten')).status).toBe(401);
    });

    it('shows the reference decision, filters, and pages without gaps', async () => {
      const haal = async (vraag: string): Promise<Json> => (await kassier.verzoek('GET', `/v1/budgetbesluiten?${vraag}`, { token: indiener })).body;
      const [kamerbrief] = (await haal('kenmerk=2020-0000156233')).resultaten;
      expect(kamerbrief).toMatchObject({ status: 'vastgesteld', besluitdatum: '2020-11-30', besluitId: null, boekingen: [1, 7] });
      const alle = (await haal('limiet=500')).resultaten.map(({ id }: Json) => id);
      const gezien: string[] = [];
      for (let cursor = ''; ;) {
        const pagina = await haal(`limiet=7${cursor}`);
        gezien.push(...pagina.resultaten.map(({ id }: Json) => id));
        if (pagina.volgende === null) break;
        cursor = `&cursor=${pagina.volgende}`;
      }
      expect(gezien).toEqual(alle);
      expect((await haal('status=ingetrokken')).resultaten.map(({ status }: Json) => status)).toEqual(['ingetrokken']);
    });

    it('answers 404 to what does not exist', async () => {
      const id = '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20';
      expect((await kassier.verzoek('GET', `/v1/budgetbesluiten/${id}`, { token: indiener })).status).toBe(404);
      expect((await fiatteer(id)).status).toBe(404);
      expect((await kassier.verzoek('POST', `/v1/budgetbesluiten/${id}/intrekkingen`, { token: indiener, body: { reden: 'x' } })).status).toBe(404);
    });
  });
});
