import { gaVerder, Gebruiksfout, tekstOptie, UITGANG, type Opdracht } from './opdracht.js';
import { metDatabase } from './verbinding.js';

const GEBRUIK = 'backup --naar BESTAND [--json]';

/** `npx kassier backup`: all rows of one moment in one file. */
export const backup: Opdracht = {
  naam: 'backup',
  samenvatting: 'Schrijft de hele database van één moment naar één bestand.',
  gebruik: GEBRUIK,
  uitleg: `Schrijft alle tabellen, van één moment, samengeperst naar één bestand met de telling en de controlesom van elke tabel.
Er mag ondertussen worden geboekt. Het bestand verschijnt pas als het compleet is en op schijf staat, en is alleen
leesbaar voor wie het maakte.

In het bestand staan namen, rekeningnummers, pseudoniemen en teksten over mensen, niet versleuteld: bewaar het als de
database zelf. De sleutels van de pseudoniemen staan er niet in; bewaar PSEUDONIEM_SLEUTEL_BESTAND apart. Bewaar ook de
wortel van het laatste zegel, die deze opdracht noemt: daarmee toont u later aan dat de kopie niet is gewijzigd.

  --naar BESTAND   een bestand dat nog niet bestaat
  --json           de uitslag als één JSON-document

Bijvoorbeeld: npx kassier backup --naar kassier-2021-07-01.kopie

Uitgangscode: 0 geschreven, 1 niet gelukt, 2 verkeerd gebruik.`,
  opties: { naar: { type: 'string' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const { opties, uitvoer, afbreken } = aanroep;
    const bestand = tekstOptie(opties, 'naar');
    if (bestand === undefined || bestand === '') throw new Gebruiksfout(`Noem met --naar het bestand. Schrijf: npx kassier ${GEBRUIK}`);
    const { schrijfKopie } = await import('../reservekopie/index.js');
    const verslag = await metDatabase(aanroep, (client) => schrijfKopie(client, bestand, ({ tabel, nummer, aantal, rijen }) => {
      gaVerder(afbreken);
      uitvoer.voortgang(`Tabel ${nummer} van ${aantal}, ${tabel}: ${rijen.toLocaleString('nl-NL')} rijen`);
    }));
    const { kop, tabellen, bytes } = verslag;
    if (opties['json'] === true) await uitvoer.regel(JSON.stringify({ bestand, bytes, ...kop, tabellen }, null, 2));
    else {
      const rijen = tabellen.reduce((som, tabel) => som + tabel.rijen, 0);
      await uitvoer.regel(`${rijen.toLocaleString('nl-NL')} rijen van ${tabellen.length} tabellen geschreven naar ${bestand} (${bytes.toLocaleString('nl-NL')} bytes), stand van ${kop.gemaaktOp}.`);
      if (kop.laatsteZegel !== null) await uitvoer.regel(`Laatste zegel: nummer ${kop.laatsteZegel.nummer}, wortel ${kop.laatsteZegel.wortel}`);
      if (kop.sleutelIds.length > 0) await uitvoer.regel(`Sleutels van de pseudoniemen (bewaar die apart): ${kop.sleutelIds.join(', ')}`);
    }
    return UITGANG.goed;
  },
};
