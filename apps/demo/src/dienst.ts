import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rm } from 'node:fs/promises';

/** A service started for the demonstration. */
export interface Dienst {
  readonly url: string;
  stop(): Promise<void>;
}

const PROGRAMMA = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'kassier', 'src', 'main.js');

/** Starts the service on a free port, with a data folder that is emptied first, and waits until it listens. */
export async function startDienst(gegevensmap: string): Promise<Dienst> {
  await rm(gegevensmap, { recursive: true, force: true });
  const kind = spawn(process.execPath, [PROGRAMMA], { env: { LOG_LEVEL: 'warn', ...process.env, PORT: '0', KASSIER_DATA_DIR: gegevensmap }, stdio: ['ignore', 'pipe', 'inherit'] });
  const einde = new Promise<number | null>((verder) => kind.once('exit', verder));
  const url = await new Promise<string>((gevonden, mislukt) => {
    createInterface({ input: kind.stdout }).on('line', (regel) => {
      const adres = /luistert op (http\S+)/.exec(regel)?.[1];
      if (adres) gevonden(adres);
    });
    void einde.then((code) => { mislukt(new Error(`de service is gestopt met status ${code}`)); });
  });
  return {
    url,
    stop: async () => {
      kind.kill('SIGTERM');
      await einde;
    },
  };
}
