import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line between a service and its PostgreSQL that can break at the worst moment. */
export interface Doorgeefluik {
  /** The same address as the given one, through this line. */
  readonly url: string;
  /** From now on: how many more times the answer to a COMMIT is kept back and the connection cut instead. */
  breekNaCommit(keren: number): void;
  /** How often that has happened. */
  readonly gebroken: () => number;
  /** Sends what comes from now on to another address. */
  verleg(naar: string): void;
  sluit(): Promise<void>;
}

/** A simple query as it goes over the wire: 'Q', a length of four bytes, the text, a zero. */
const COMMIT = Buffer.from('Q\0\0\0\u000bCOMMIT\0', 'latin1');

/** Opens a line to the server of this address. */
export async function openDoorgeefluik(databaseUrl: string): Promise<Doorgeefluik> {
  let doel = new URL(databaseUrl);
  let teBreken = 0;
  let aantal = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const postgres = connect(Number(doel.port), doel.hostname);
    let commitOnderweg = false;
    for (const eind of [client, postgres]) {
      open.add(eind);
      // A line that waits for more to send costs every answer forty milliseconds.
      eind.setNoDelay(true);
      eind.on('error', () => undefined);
      eind.on('close', () => {
        open.delete(eind);
        client.destroy();
        postgres.destroy();
      });
    }
    client.on('data', (bytes: Buffer) => {
      if (teBreken > 0 && bytes.includes(COMMIT)) {
        teBreken -= 1;
        commitOnderweg = true;
      }
      postgres.write(bytes);
    });
    postgres.on('data', (bytes: Buffer) => {
      if (commitOnderweg) {
        // PostgreSQL has answered, so it is committed; whoever asked will never hear it.
        aantal += 1;
        client.destroy();
      } else client.write(bytes);
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    breekNaCommit: (keren) => { teBreken = keren; },
    gebroken: () => aantal,
    verleg: (naar) => { doel = new URL(naar); },
    sluit: () => sluit(server, open),
  };
}

async function sluit(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  for (const eind of open) eind.destroy();
  await new Promise<void>((klaar) => server.close(() => { klaar(); }));
}
