import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startKassier } from '../../apps/kassier/src/bootstrap.js';
import { leesConfiguratie } from '../../apps/kassier/src/config/index.js';
import { installedBinaries } from '../../apps/kassier/src/database/embedded-binaries.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/kassier/src/database/embedded-postgres.js';
import { chooseLauncher } from '../../apps/kassier/src/database/embedded-user.js';

// A database elsewhere proves who it is with a certificate, or the service does not start. Needs the program openssl.

const heeftOpenssl = spawnSync('openssl', ['version']).status === 0;
const beschrijf = heeftOpenssl ? describe : describe.skip;

beschrijf('TLS to the database', () => {
  let map: string;
  let server: EmbeddedPostgres;

  function maakCertificaat(naam: string): void {
    const uitslag = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${naam}`, '-addext', 'subjectAltName=IP:127.0.0.1',
      '-keyout', join(map, `${naam}.key`), '-out', join(map, `${naam}.pem`)], { encoding: 'utf8' });
    if (uitslag.status !== 0) throw new Error(uitslag.stderr);
  }

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'kassier-tls-'));
    chmodSync(map, 0o755);
    for (const naam of ['server', 'vreemde']) maakCertificaat(naam);
    // PostgreSQL reads its key as its own user, and only when nobody else can.
    const [dataDir, tls] = [join(map, 'data'), join(map, 'tls')];
    for (const folder of [dataDir, tls]) mkdirSync(folder, { mode: 0o755 });
    copyFileSync(join(map, 'server.pem'), join(tls, 'server.pem'));
    copyFileSync(join(map, 'server.key'), join(tls, 'server.key'));
    chmodSync(join(tls, 'server.key'), 0o600);
    const { account } = chooseLauncher(installedBinaries(), dataDir, join(dataDir, 'bestaat-nog-niet'));
    if (account !== undefined) chownSync(join(tls, 'server.key'), account.uid, account.gid);
    server = await startEmbeddedPostgres({ dataDir, meld: () => undefined, settings: { ssl: 'on', ssl_cert_file: join(tls, 'server.pem'), ssl_key_file: join(tls, 'server.key') } });
  });

  afterAll(async () => {
    await server?.stop();
    rmSync(map, { recursive: true, force: true });
  });

  const configuratie = (ca: string) => leesConfiguratie({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', KASSIER_DATA_DIR: join(map, 'dienst'), DATABASE_URL: server.url, DATABASE_CA_BESTAND: join(map, ca) });

  it('every connection of the service goes over TLS when the database shows the right certificate', async () => {
    const kassier = await startKassier(configuratie('server.pem'), { meld: () => undefined });
    const eigenaar = new Client({ connectionString: server.url });
    await eigenaar.connect();
    try {
      expect((await fetch(`${kassier.url}/health/ready`)).status).toBe(200);
      const { rows } = await eigenaar.query<{ ssl: boolean }>("SELECT s.ssl FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.application_name = 'kassier'");
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ ssl }) => !ssl)).toEqual([]);
    } finally {
      await eigenaar.end();
      await kassier.stop();
    }
  });

  it('a database that shows another certificate gets no connection, and no password', async () => {
    await expect(startKassier(configuratie('vreemde.pem'), { meld: () => undefined })).rejects.toThrow(/Geen verbinding met PostgreSQL .*certificate/);
  });
});
