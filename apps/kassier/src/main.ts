import { startKassier, type Kassier } from './bootstrap.js';
import { ConfiguratieFout, leesConfiguratie } from './config/index.js';

/** Lines for the operator; the service's own log goes elsewhere. */
function meld(regel: string): void {
  process.stdout.write(`${regel}\n`);
}

function wegwijzer(kassier: Kassier, ontwikkeling: boolean): string {
  const regels = [
    '',
    `De kassier luistert op ${kassier.url}`,
    `  API-documentatie  ${kassier.url}/docs   (OpenAPI: ${kassier.url}/v1/openapi.json)`,
    `  Dashboard         ${kassier.url}/dashboard`,
  ];
  if (ontwikkeling) {
    regels.push(
      `  Testgebruikers    ${kassier.url}/dev`,
      `  Een token         npm run -s token -- --rol regio-aanvrager --regio AM18`,
    );
  }
  regels.push('', 'Stoppen met Ctrl-C.', '');
  return regels.join('\n');
}

/** Starts the service and stops it cleanly on Ctrl-C or SIGTERM; the exit status is 1 when it could not start. */
async function main(): Promise<void> {
  const configuratie = leesConfiguratie(process.env);
  const kassier = await startKassier(configuratie, {
    meld,
    bijVerlies: (fout) => {
      process.stderr.write(`De database is onverwacht gestopt: ${fout.message}\n`);
      process.exit(1);
    },
  });
  const stop = (): void => {
    meld('De kassier stopt: aangenomen verzoeken worden afgemaakt.');
    kassier.stop().then(
      () => process.exit(0),
      (fout: unknown) => {
        process.stderr.write(`Stoppen lukte niet netjes: ${String(fout)}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  meld(wegwijzer(kassier, configuratie.oidcIssuer === null));
}

main().catch((fout: unknown) => {
  const tekst = !(fout instanceof Error) ? String(fout) : fout instanceof ConfiguratieFout ? fout.message : `De kassier kon niet starten: ${fout.message}`;
  process.stderr.write(`${tekst}\n`);
  process.exit(1);
});
