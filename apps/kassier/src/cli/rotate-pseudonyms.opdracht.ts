import { join } from 'node:path';
import { gaVerder, UITGANG, type Opdracht } from './opdracht.js';
import { metEigenaar } from './verbinding.js';

/** `npx kassier rotate-pseudonyms`: a pseudonym under the new key for everybody who is known under an older one. */
export const rotatePseudonyms: Opdracht = {
  naam: 'rotate-pseudonyms',
  samenvatting: 'Geeft iedereen een pseudoniem onder de nieuwe sleutel; daarna kan de oude weg.',
  gebruik: 'rotate-pseudonyms [--json]',
  uitleg: `Zo vervangt u de sleutel van de pseudoniemen:

  1. Zet een nieuwe sleutel (openssl rand -hex 32) als eerste regel in PSEUDONIEM_SLEUTEL_BESTAND, laat de oude eronder
     staan, en start alle instanties van de service opnieuw.
  2. Voer deze opdracht uit. De service mag draaien.
  3. Is iedereen over, haal dan de oude regel weg, start opnieuw, en vernietig de oude sleutel met zijn kopieën.

Niemand hoeft een BSN te noemen: elk nummer dat kan bestaan wordt in het geheugen onder de oude sleutel geprobeerd, en
alleen van wie in de boeken staat wordt het pseudoniem onder de nieuwe sleutel bewaard. Dat duurt minuten tot een half uur.
Wie een persoon is, blijft het pseudoniem waaronder hij bekend werd: wat hij al kreeg telt mee, en elk zegel blijft
geldig. Afbreken kan; de volgende keer gaat het verder met wie nog niet over is.

Pseudoniemen die een aanvrager zelf meegaf horen bij geen sleutel en blijven zoals zij zijn.

  --json   de uitslag als één JSON-document

Uitgangscode: 0 iedereen is over, 1 niet iedereen of niet gelukt, 2 verkeerd gebruik.`,
  opties: {},
  argumenten: { min: 0, max: 0 },
  naAfbreken: () => 'wie al een pseudoniem onder de nieuwe sleutel heeft, houdt dat. Voer de opdracht opnieuw uit voor de rest, en bewaar tot dan de oude sleutel.',
  voer: async (aanroep) => {
    const { env, uitvoer, afbreken, opties } = aanroep;
    const [{ leesConfiguratie }, { Pseudonimiseerder }, { roteerPseudoniemen }] = await Promise.all([import('../config/index.js'), import('../access/index.js'), import('../pseudoniemen/index.js')]);
    const { pseudoniemSleutelBestand, gegevensMap } = leesConfiguratie({ PSEUDONIEM_SLEUTEL_BESTAND: env['PSEUDONIEM_SLEUTEL_BESTAND'], KASSIER_DATA_DIR: env['KASSIER_DATA_DIR'] });
    const sleutels = Pseudonimiseerder.uitBestand(pseudoniemSleutelBestand ?? join(gegevensMap, 'pseudoniem.sleutel'));
    const verslag = await metEigenaar(aanroep, (client) => roteerPseudoniemen(client, sleutels, ({ gedaan, totaal, gevonden, gezocht }) => {
      gaVerder(afbreken);
      uitvoer.voortgang(`${gevonden.toLocaleString('nl-NL')} van ${gezocht.toLocaleString('nl-NL')} personen over; ${Math.floor((gedaan / totaal) * 100)} % van de nummers geprobeerd`);
    }));
    const { gemaakt, warenAl, zonderSleutel, nietGevonden, dubbel } = verslag;
    if (opties['json'] === true) await uitvoer.regel(JSON.stringify(verslag, null, 2));
    else {
      await uitvoer.regel(`${gemaakt.toLocaleString('nl-NL')} personen hebben nu een pseudoniem onder sleutel ${sleutels.huidigeSleutelId}; ${warenAl.toLocaleString('nl-NL')} hadden dat al.`);
      for (const { sleutelId, personen } of zonderSleutel) await uitvoer.regel(`${personen} personen staan onder sleutel ${sleutelId}, die niet in het sleutelbestand staat. Zet die sleutel erbij en voer de opdracht opnieuw uit.`);
      if (nietGevonden > 0) await uitvoer.regel(`${nietGevonden} personen staan onder een pseudoniem dat van geen enkel BSN is. Bewaar de oude sleutel en zoek uit waar het vandaan komt.`);
      for (const { arrangementen } of dubbel) await uitvoer.regel(`Een persoon staat onder twee pseudoniemen in de boeken; zijn grenzen gelden voor elk apart: arrangementen ${arrangementen.join(', ')}.`);
    }
    return zonderSleutel.length + nietGevonden + dubbel.length === 0 ? UITGANG.goed : UITGANG.mis;
  },
};
