import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { INSTELLINGEN } from '../../apps/kassier/src/config/index.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';

// The tour of the README, run as it stands there, must give the answers that stand there.

const README = readFileSync('README.md', 'utf8');
const STAPPEN = [...README.matchAll(/<!-- tour -->\n```bash\n([\s\S]*?)```(?:\n```\n([\s\S]*?)```)?/g)].map(([, opdrachten = '', antwoorden = '']) => ({ opdrachten, antwoorden }));
const SCHEIDING = '-- volgende stap --';

let kassier: TestKassier;

beforeAll(async () => {
  kassier = await startTestKassier();
});

afterAll(() => kassier.stop());

function draai(script: string): Promise<{ uitvoer: string; fouten: string }> {
  return new Promise((klaar) => {
    const proces = spawn('bash', ['-uo', 'pipefail', '-c', script], { env: { ...process.env, KASSIER: kassier.url } });
    let [uitvoer, fouten] = ['', ''];
    proces.stdout.on('data', (deel: Buffer) => { uitvoer += deel.toString(); });
    proces.stderr.on('data', (deel: Buffer) => { fouten += deel.toString(); });
    proces.on('close', () => { klaar({ uitvoer, fouten }); });
  });
}

it('the tour gives the answers that the README shows', async () => {
  const { uitvoer, fouten } = await draai(STAPPEN.map(({ opdrachten }) => `${opdrachten}\necho '${SCHEIDING}'\n`).join(''));
  const gekregen = uitvoer.split(`${SCHEIDING}\n`).slice(0, -1).map((deel) => deel.trim());
  expect({ gekregen, fouten: fouten.replaceAll(/^npm warn.*\n/gm, '') }).toEqual({ gekregen: STAPPEN.map(({ antwoorden }) => antwoorden.trim()), fouten: '' });
  expect(STAPPEN.length).toBeGreaterThanOrEqual(6);
}, 120_000);

it('the table of settings is the one the service checks', () => {
  const rijen = [...README.matchAll(/^\| `([A-Z_]+)` \| (.*) \| (.*) \|$/gm)].map(([, naam, betekenis, standaard]) => ({ naam, betekenis, standaard }));
  expect(rijen).toEqual(INSTELLINGEN);
});
