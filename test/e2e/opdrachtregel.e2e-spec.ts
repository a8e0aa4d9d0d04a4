import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { maakBoeken, type Boeken } from '../support/boeken.js';
import { nieuweLegeDatabase } from '../support/database.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';
import { bouw, startProgramma, zonderVoortgang } from '../support/programma.js';

// The command line as its users meet it: a process with arguments, an environment and an exit status.

// What `npx kassier` runs after it has seen to the build.
const PROGRAMMA = join(process.cwd(), 'dist/apps/kassier/src/cli/main.js');

function omgeving(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, MIGRATIE_DATABASE_URL: _migratie, KASSIER_DATA_DIR: _map, ...rest } = process.env;
  return { ...rest, ...env };
}

function kassierOpdracht(woorden: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  const uitslag = spawnSync(process.execPath, [PROGRAMMA, ...woorden], { encoding: 'utf8', env: omgeving(env), maxBuffer: 64 * 1024 * 1024 });
  return { ...uitslag, stderr: zonderVoortgang(uitslag.stderr) };
}

/** While the service of this process goes on: erasing waits for its sealer. */
function kassierOpdrachtNaast(woorden: readonly string[], env: Readonly<Record<string, string>>): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const proces = spawn(process.execPath, [PROGRAMMA, ...woorden], { env: omgeving(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = [proces.stdout, proces.stderr].map((stroom) => text(stroom));
  return new Promise((verder, mislukt) => {
    proces.once('error', mislukt);
    proces.once('close', (status) => { void Promise.all([stdout, stderr]).then(([uit, fout]) => { verder({ status, stdout: uit ?? '', stderr: zonderVoortgang(fout ?? '') }); }); });
  });
}

describe('the command line', () => {
  let map: string;

  beforeAll(() => {
    bouw();
    map = mkdtempSync(join(tmpdir(), 'kassier-opdracht-'));
  });
  afterAll(() => rmSync(map, { recursive: true, force: true }));

  it('explains itself, and every command', () => {
    const hulp = spawnSync(process.execPath, [join(process.cwd(), 'scripts/kassier.mjs'), 'help'], { encoding: 'utf8', env: omgeving({}) });
    expect([hulp.status, hulp.stderr]).toEqual([0, '']);
    for (const [naam, woorden] of [['verify', ['help', 'verify']], ['verify-proof', ['verify-proof', '--help']], ['export', ['export', '-h']], ['replay', ['replay', '--help']], ['impact', ['help', 'impact']], ['functie', ['help', 'functie']], ['erase', ['help', 'erase']], ['backup', ['help', 'backup']], ['restore', ['help', 'restore']], ['bewaartermijnen', ['help', 'bewaartermijnen']], ['rotate-pseudonyms', ['help', 'rotate-pseudonyms']]] as const) {
      expect(hulp.stdout).toMatch(new RegExp(`^  ${naam} +\\S`, 'm'));
      const uitleg = kassierOpdracht(woorden);
      expect([woorden, uitleg.status, uitleg.stderr]).toEqual([woorden, 0, '']);
      expect(uitleg.stdout).toContain(`npx kassier ${naam}`);
    }
    expect(kassierOpdracht([])).toMatchObject({ status: 2, stdout: hulp.stdout });
  });

  it.each([
    [['bestaat-niet'], 'De opdracht "bestaat-niet" bestaat niet. Kies uit: verify,'], [['verify', '--snel'], 'De optie --snel bestaat niet'], [['verify', 'alles'], '"alles" is te veel'],
    [['verify', '--maximaal', 'veel'], '--maximaal is een geheel getal'], [['verify', '--maximaal'], 'heeft een waarde nodig'], [['verify', '--json=ja'], 'heeft geen waarde'],
    [['export'], 'Kies met --formaat'], [['export', '--formaat', 'ods'], 'hledger of csv of xaf'], [['export', '--formaat', 'csv', '--van', '2021-02-30'], '"2021-02-30" bij --van is geen dag'],
    [['export', '--formaat', 'csv', '--van', '2021-02-02', '--tot', '2021-02-01'], 'Verwissel ze'],
    [['replay', '--van', 'gisteren'], '"gisteren" bij --van is geen dag'], [['replay', '--van', '2021-02-02', '--tot', '2021-02-01'], 'Verwissel ze'],
    [['impact', '--van', '2021-07-01'], 'Noem met --parameter wat er anders zou zijn'], [['impact', '--parameter', 'M-01=1500'], 'Noem met --van de eerste dag'],
    [['impact', '--parameter', 'M-01', '--van', '2021-07-01'], '"M-01" bij --parameter mist een naam of een waarde'],
    [['erase', '--reden', 'Verstreken'], 'Noem met --arrangement'], [['erase', '--arrangement', '12', '--reden', 'Verstreken'], '"12" bij --arrangement is geen kenmerk'],
    [['erase', '--arrangement', '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', '--reden', ' '], 'Noem met --reden'],
    [['functie', '--naar', 'szw', '--reden', 'x'], 'Noem met --persoon'], [['functie', '--persoon', 'p', '--naar', 'auditor', '--reden', 'x'], 'Noem met --naar de nieuwe kant: szw, regio, kassier'], [['functie', '--persoon', 'p', '--naar', 'szw'], 'Noem met --reden'],
    [['backup'], 'Noem met --naar'], [['restore'], 'Noem met --van'], [['restore', '--van', 'kopie', '--wortel', 'ab'], '--wortel is een hash'],
  ])('says what is wrong with %j, on the error output and with status 2', (woorden, melding) => {
    const uitslag = kassierOpdracht(woorden);
    expect([uitslag.status, uitslag.stdout]).toEqual([2, '']);
    expect(uitslag.stderr).toContain(melding);
  });

  it.each([
    [['--onzin'], '"--onzin" is geen optie van deze opdracht.'], [['auditor'], '"auditor" is geen optie van deze opdracht.'], [['--rol'], 'De optie --rol heeft een waarde nodig.'], [['--help=ja'], 'De optie --help heeft geen waarde.'],
  ])('the command that gives a token says what is wrong with %j', (woorden, melding) => {
    const uitslag = spawnSync(process.execPath, [join(process.cwd(), 'scripts/token.mjs'), ...woorden], { encoding: 'utf8', env: omgeving({}) });
    expect([uitslag.status, uitslag.stdout, uitslag.stderr.split('\n')[0]]).toEqual([1, '', melding]);
  });

  it('says what to do when there is no database, an empty one, or none that answers', async () => {
    const leeg = await nieuweLegeDatabase();
    for (const [env, melding] of [
      [{ KASSIER_DATA_DIR: join(map, 'niets') }, 'is geen database. Start de kassier een keer met "npm start"'], [{ DATABASE_URL: leeg.url }, 'er zijn nog geen tabellen'],
      [{ DATABASE_URL: 'postgresql://niemand@127.0.0.1:1/kassier' }, 'De database is niet bereikbaar'], [{ DATABASE_URL: 'geen adres' }, 'DATABASE_URL: schrijf een URL'],
    ] as const) {
      const uitslag = kassierOpdracht(['verify'], env);
      expect([env, uitslag.status, uitslag.stdout]).toEqual([env, 1, '']);
      expect(uitslag.stderr).toContain(melding);
    }
    expect(existsSync(join(map, 'niets'))).toBe(false);
    await leeg.verwijder();
  });

  it('works beside a running service on the embedded database, and without one starts and stops the database itself', async () => {
    const env = { KASSIER_DATA_DIR: join(map, 'ingebouwd') };
    const programma = await startProgramma({ ...env, LOG_LEVEL: 'error' });
    const ernaast = kassierOpdracht(['verify'], env);
    expect([ernaast.status, ernaast.stderr]).toEqual([0, '']);
    expect(ernaast.stdout).toMatch(/^\d+ boekingen met \d+ postings nagerekend met \d+ controles: alles klopt\.\n$/);
    expect((await fetch(`${programma.url}/health/ready`)).status).toBe(200);
    expect(await programma.beeindig('SIGTERM')).toBe(0);
    expect(kassierOpdracht(['verify'], env)).toMatchObject({ status: 0, stdout: ernaast.stdout });
    const journaal = kassierOpdracht(['export', '--formaat', 'hledger'], env);
    expect([journaal.status, journaal.stdout.split('\n')[0]]).toEqual([0, '; Het journaal van de kassier. Bedragen in euro; positief is debet, negatief is credit.']);
    // Nothing of it is left behind: the next service can have the folder.
    const weer = await startProgramma({ ...env, LOG_LEVEL: 'error' });
    expect(await weer.beeindig('SIGTERM')).toBe(0);
  });

  describe('on books', () => {
    let kassier: TestKassier;
    let env: { DATABASE_URL: string };
    let boeken: Boeken;

    beforeAll(async () => {
      kassier = await startTestKassier();
      env = { DATABASE_URL: kassier.databaseUrl };
      boeken = await maakBoeken(kassier);
    });
    afterAll(() => kassier.stop());

    it('verify ends well when all is well, also as JSON', () => {
      expect(kassierOpdracht(['verify'], env)).toMatchObject({ status: 0, stdout: expect.stringContaining('alles klopt') as string });
      const uitslag = kassierOpdracht(['verify', '--json'], env);
      expect([uitslag.status, JSON.parse(uitslag.stdout).aantalVerschillen]).toEqual([0, 0]);
    });

    it('export writes the same to a file as to the output, and the file only when it is whole', async () => {
      const bestand = join(map, 'journaal.csv');
      const uit = kassierOpdracht(['export', '--formaat', 'csv'], env);
      const naar = kassierOpdracht(['export', '--formaat', 'csv', '--uit', bestand, '--json'], env);
      const [{ aantal } = { aantal: 0 }] = await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM boeking');
      expect([uit.status, naar.status, JSON.parse(naar.stdout)]).toEqual([0, 0, { formaat: 'csv', van: null, tot: null, bestand, boekingen: aantal }]);
      expect(readFileSync(bestand, 'utf8')).toBe(uit.stdout);
      expect(uit.stderr).toBe(`${aantal} boekingen geschreven.\n`);
      const nergens = kassierOpdracht(['export', '--formaat', 'csv', '--uit', join(map, 'bestaat-niet', 'journaal.csv')], env);
      expect([nergens.status, nergens.stdout]).toEqual([1, '']);
      expect(nergens.stderr).toContain('Kies met --uit een ander bestand.');
    });

    it('replay judges the decisions of a period again, counts them, and ends well when all come out the same', async () => {
      const [telling] = await kassier.database<{ alle: number; maart: number }>("SELECT count(*)::int AS alle, count(*) FILTER (WHERE peildatum BETWEEN '2021-03-01' AND '2021-03-31')::int AS maart FROM besluit");
      expect(kassierOpdracht(['replay'], env)).toMatchObject({ status: 0, stdout: `${telling?.alle} besluiten met een peildatum op welke dag ook herbeoordeeld: alles komt gelijk uit.\n` });
      const maart = kassierOpdracht(['replay', '--van', '2021-03-01', '--tot', '2021-03-31', '--json'], env);
      expect([maart.status, JSON.parse(maart.stdout)]).toEqual([0, { van: '2021-03-01', tot: '2021-03-31', afwijkingen: [], besluiten: telling?.maart, aantalAfwijkingen: 0, aantalVerschillen: 0 }]);
      expect(kassierOpdracht(['replay', '--tot', '1999-12-31'], env)).toMatchObject({ status: 0, stdout: '0 besluiten met een peildatum tot en met 1999-12-31 herbeoordeeld: alles komt gelijk uit.\n' });
    });

    it('replay names decision, rule, field, then and now, and ends with status 1', async () => {
      const besluiten = [boeken.geweigerd, boeken.verplichting.besluitId as string].sort();
      await kassier.database('ALTER TABLE besluit DISABLE TRIGGER USER');
      const bewaard = await kassier.database<{ id: string; feiten: string; oordelen: string }>('SELECT id, feiten::text, oordelen::text FROM besluit WHERE id = ANY ($1)', [besluiten]);
      await kassier.database(`UPDATE besluit SET oordelen = replace(oordelen::text, '"niet-voldaan"', '"voldaan"')::json WHERE id = $1`, [boeken.geweigerd]);
      await kassier.database(`UPDATE besluit SET feiten = jsonb_set(feiten::jsonb, '{cel,beschikbaar}', '"10.00"')::json WHERE id = $1`, [boeken.verplichting.besluitId]);
      const leesbaar = kassierOpdracht(['replay'], env);
      const json = kassierOpdracht(['replay', '--json'], env);
      for (const { id, feiten, oordelen } of bewaard) await kassier.database('UPDATE besluit SET feiten = $2::json, oordelen = $3::json WHERE id = $1', [id, feiten, oordelen]);
      await kassier.database('ALTER TABLE besluit ENABLE TRIGGER USER');
      expect([leesbaar.status, json.status]).toEqual([1, 1]);
      expect(leesbaar.stdout).toContain(`besluit ${boeken.geweigerd} (verplichting geweigerd, peildatum 2021-03-15)\n  regel B-13, uitkomst\n    toen: voldaan\n    nu:   niet-voldaan\n`);
      expect(leesbaar.stdout).toContain(`besluit ${boeken.verplichting.besluitId} (verplichting toegekend, peildatum 2021-03-15)\n`);
      expect(leesbaar.stdout).toContain('  uitkomst\n    toen: toegekend\n    nu:   geweigerd\n');
      expect(leesbaar.stdout).toMatch(/ besluiten met een peildatum op welke dag ook herbeoordeeld: 2 besluiten komen anders uit, met \d+ verschillen\.\n$/);
      const uitslag = JSON.parse(json.stdout);
      expect(uitslag.afwijkingen.map(({ besluit }: Json) => besluit)).toEqual(besluiten);
      expect(uitslag.aantalVerschillen).toBe(uitslag.afwijkingen.flatMap(({ verschillen }: Json) => verschillen).length);
    });

    it('erase counts first when asked, then erases once, and leaves books in which all is well', async () => {
      const [rij] = await kassier.database<{ arrangement: string }>('SELECT arrangement FROM verplichting WHERE id = $1', [boeken.afgewikkeld.id]);
      const opdracht = ['erase', '--arrangement', rij?.arrangement as string, '--reden', 'Bewaartermijn verstreken', '--door', 'privacy'];
      const proef = await kassierOpdrachtNaast([...opdracht, '--proef', '--json'], env);
      expect([proef.status, JSON.parse(proef.stdout)]).toMatchObject([0, { proef: true, gewist: expect.arrayContaining([{ soort: 'verplichting', aantal: 1 }]) as unknown }]);
      expect(await kassierOpdrachtNaast(opdracht, env)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/zijn \d+ teksten gewist\.\n$/) as string });
      expect((await kassierOpdrachtNaast(opdracht, env)).stdout).toContain('er is geen tekst meer om te wissen');
      expect(kassierOpdracht(['verify'], env)).toMatchObject({ status: 0 });
      expect(await kassier.database("SELECT DISTINCT door, reden FROM wissing")).toEqual([{ door: 'privacy', reden: 'Bewaartermijn verstreken' }]);
      const niets = await kassierOpdrachtNaast(['erase', '--arrangement', '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', '--reden', 'x'], env);
      expect([niets.status, niets.stderr]).toEqual([1, expect.stringContaining('bestaat niet')]);
    }, 180_000);

    it('impact says what another value would have changed, and what it does not know', async () => {
      const negen = kassierOpdracht(['impact', '--parameter', 'O-01=6', '--van', '2021-03-01', '--json'], env);
      const uitslag = JSON.parse(negen.stdout);
      expect([negen.status, uitslag.voorstellen]).toEqual([0, [expect.objectContaining({ parameter: 'opleiding-maanden-maximum', waarde: '6' })]]);
      const [toegekend] = await kassier.database<{ aantal: number; bedrag: string }>(
        "SELECT count(*)::int AS aantal, sum((feiten #>> '{verzoek,bedrag}')::numeric)::text AS bedrag FROM besluit WHERE soort = 'verplichting' AND uitkomst = 'toegekend' AND stroom = 'mbo-inkoop' AND peildatum >= '2021-03-01'",
      );
      expect(uitslag.perStroom).toContainEqual({ stroom: 'mbo-inkoop', soort: 'verplichting', alsnogToegekend: { aantal: 0, bedrag: '0.00' }, alsnogGeweigerd: toegekend });
      const leesbaar = kassierOpdracht(['impact', '--parameter', 'opleiding-maanden-maximum=6', '--parameter', 'M-01=1500', '--van', '2021-03-01', '--tot', '2021-12-31'], env);
      expect([leesbaar.status, leesbaar.stderr]).toEqual([0, '']);
      expect(leesbaar.stdout).toMatch(/^opleiding-maanden-maximum = 6 vanaf 2021-03-01 \(.*\)\nmaatwerk-maximum = 1500\.00 vanaf 2021-03-01 \(.*\)\n/);
      expect(leesbaar.stdout).toMatch(new RegExp(`^mbo-inkoop +verplichting +0 +0\\.00 +${toegekend?.aantal} +${toegekend?.bedrag}$`, 'm'));
      expect(leesbaar.stdout).toContain('Er is niets geboekt. Wat deze cijfers niet zeggen:\n- Elk besluit is beoordeeld op zijn eigen feiten.');
      expect(kassierOpdracht(['impact', '--parameter', 'M-01=1500', '--van', '2030-01-01'], env).stdout).toContain('Geen enkel besluit zou anders zijn uitgekomen.');
      const fout = kassierOpdracht(['impact', '--parameter', 'V-02=35', '--van', '2021-03-01'], env);
      expect([fout.status, fout.stdout]).toEqual([2, '']);
      expect(fout.stderr).toContain('past bij meer dan één parameter van regel V-02');
    });

    it.each([
      ['nummerreeks', ['verify'], 'er is niets gewijzigd.'], ['besluit', ['replay'], 'er is niets gewijzigd.'], ['besluit', ['impact', '--parameter', 'M-01=1500', '--van', '2021-03-01'], 'er is niets gewijzigd.'],
      ['sessie', ['bewaartermijnen'], 'er is niets gewijzigd.'], ['sessie', ['bewaartermijnen', '--uitvoeren'], 'wat al gewist is blijft gewist.'], ['pseudoniem', ['rotate-pseudonyms'], 'wie al een pseudoniem onder de nieuwe sleutel heeft, houdt dat.'],
    ])('ends in good order on Ctrl-C while it waits for %s: %j, and says what stays done', async (tabel, woorden, melding) => {
      const sleutels = join(map, 'pseudoniem.sleutel');
      writeFileSync(sleutels, `${'ab'.repeat(32)}\n`);
      // A lock that somebody holds makes the work last as long as the test needs.
      await kassier.database(`BEGIN; LOCK TABLE ${tabel} IN ACCESS EXCLUSIVE MODE`);
      const proces = spawn(process.execPath, [PROGRAMMA, ...woorden], { env: omgeving({ ...env, PSEUDONIEM_SLEUTEL_BESTAND: sleutels }), stdio: ['ignore', 'ignore', 'pipe'] });
      const gezegd = text(proces.stderr);
      const einde = new Promise<number | null>((verder) => proces.once('exit', verder));
      const bezig = async (): Promise<number> => {
        // Inside a transaction PostgreSQL shows the same picture of the others over and over, unless it is thrown away.
        await kassier.database('SELECT pg_stat_clear_snapshot()');
        return (await kassier.database<{ aantal: number }>("SELECT count(*)::int AS aantal FROM pg_stat_activity WHERE application_name = 'kassier-opdracht' AND wait_event_type = 'Lock'"))[0]?.aantal ?? 0;
      };
      for (let ronde = 0; ronde < 600 && (await bezig()) === 0; ronde += 1) await new Promise((verder) => setTimeout(verder, 50));
      proces.kill('SIGINT');
      expect([await einde, await gezegd]).toEqual([130, expect.stringContaining(`Afgebroken; ${melding}`)]);
      expect(await bezig()).toBe(0);
      await kassier.database('ROLLBACK');
    });

    it('ends in good order when whoever reads goes away', () => {
      const gekeken = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${PROGRAMMA}" export --formaat csv | head -n 1`], { encoding: 'utf8', env: omgeving(env) });
      expect([gekeken.status, gekeken.stdout.split(',')[0]]).toEqual([0, 'boeking']);
      expect(gekeken.stderr).not.toContain('Error');
    });

    // Linux has a device that is always full.
    (existsSync('/dev/full') ? it : it.skip).each([[['export', '--formaat', 'csv']], [['verify']], [['verify', '--json']], [['help']]])('says so when the output takes no more, and what was written is not taken for the result: %j', (woorden) => {
      const vol = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${PROGRAMMA}" ${woorden.join(' ')} > /dev/full`], { encoding: 'utf8', env: omgeving(env) });
      expect([vol.status, zonderVoortgang(vol.stderr)]).toEqual([1, expect.stringMatching(/^De uitvoer kan niet worden geschreven: .*\. Wat er staat is niet compleet: [^\n]*\n$/)]);
    });

    it('export takes the place of a file, and of nothing else', async () => {
      // It stands for /dev/null, which a failing test must not replace.
      const [stopcontact, luisteraar] = [join(map, 'stopcontact'), createServer()];
      await new Promise<void>((verder) => { luisteraar.listen(stopcontact, verder); });
      for (const [uit, melding] of [[stopcontact, 'is geen gewoon bestand'], [map, 'is geen gewoon bestand'], ['', 'Noem met --uit het bestand']] as const) {
        const uitslag = kassierOpdracht(['export', '--formaat', 'csv', '--uit', uit], env);
        expect([uit, uitslag.status, uitslag.stdout, uitslag.stderr]).toEqual([uit, 2, '', expect.stringContaining(melding)]);
      }
      expect(statSync(stopcontact).isSocket()).toBe(true);
      await new Promise((verder) => luisteraar.close(verder));
    });

    it('bewaartermijnen counts in whole sentences', () => {
      expect(kassierOpdracht(['bewaartermijnen'], env)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^In het auditspoor is van 0 namen en adressen de termijn verstreken\.\nVan 0 sessies is de termijn verstreken\.\n/m) as string });
    });

    it('verify names the damage, counts all of it, and ends with status 1', async () => {
      await kassier.database('ALTER TABLE posting DISABLE TRIGGER USER');
      await kassier.database("UPDATE posting SET bedrag = bedrag + 0.01 WHERE regel = 1");
      const uitslag = kassierOpdracht(['verify', '--maximaal', '3'], env);
      expect(uitslag.status).toBe(1);
      expect(uitslag.stdout).toMatch(/^evenwicht: \d+ verschillen\. Een boeking hoort per boek en per stroom in evenwicht te zijn\.\n {2}boeking 1, boek [a-z]+, stroom [a-z-]+\n {4}verwacht: 0\.00\n {4}gevonden: 0\.01\n/);
      expect(uitslag.stdout).toMatch(/ {2}… en nog \d+; toon meer met --maximaal\.\n/);
      const json = JSON.parse(kassierOpdracht(['verify', '--json', '--maximaal', '1'], env).stdout);
      const [{ aantal } = { aantal: 0 }] = await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM boeking');
      expect(json.controles.find((rij: Json) => rij.controle === 'evenwicht')).toEqual({ controle: 'evenwicht', verschillen: aantal });
      expect(json.verschillen.filter((rij: Json) => rij.controle === 'evenwicht')).toHaveLength(1);
    });
  });
});
