import { Gebruiksfout, tekstOptie, UITGANG, type Opdracht } from './opdracht.js';
import { metEigenaar } from './verbinding.js';

const KANTEN = ['szw', 'regio', 'kassier'] as const;
type Kant = (typeof KANTEN)[number];
const REDEN_TEKENS_MAX = 1_000;

/** `npx kassier functie`: somebody who changes sides and keeps his account. */
export const functie: Opdracht = {
  naam: 'functie',
  samenvatting: 'Zet iemand die echt van functie wisselt aan een andere kant: SZW, regio of kassier.',
  gebruik: 'functie --persoon SUB --naar szw|regio|kassier --reden TEKST [--json]',
  uitleg: `Aan welke kant iemand handelt, ligt vast vanaf zijn eerste handeling: wie verdeelt, betaalt nooit. Wie echt van functie
wisselt en zijn account houdt, zet u hiermee aan een andere kant. De reden blijft bij de wisseling staan, onder de zegels.
Wat hij deed blijft van hem: wat hij indiende, maakte of vroeg kan hij ook later niet fiatteren. Trek mandaten die bij de
oude functie hoorden zelf in. Binnen een minuut telt de nieuwe kant in elke dienst die draait.

  --persoon SUB   de "sub" van zijn token
  --naar KANT     szw, regio of kassier
  --reden TEKST   waarom, bijvoorbeeld het kenmerk van het besluit
  --json          de uitslag als één JSON-document

Uitgangscode: 0 gedaan, 1 niet gelukt, 2 verkeerd gebruik.`,
  opties: { persoon: { type: 'string' }, naar: { type: 'string' }, reden: { type: 'string' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const { opties, uitvoer } = aanroep;
    const [persoon, naar, reden] = ['persoon', 'naar', 'reden'].map((naam) => tekstOptie(opties, naam)?.trim() ?? '') as [string, string, string];
    if (persoon === '') throw new Gebruiksfout('Noem met --persoon wie het is: de "sub" van zijn token.');
    if (!isKant(naar)) throw new Gebruiksfout(`Noem met --naar de nieuwe kant: ${KANTEN.join(', ')}.`);
    if (reden === '' || reden.length > REDEN_TEKENS_MAX) throw new Gebruiksfout(`Noem met --reden waarom, in ten hoogste ${REDEN_TEKENS_MAX} tekens.`);
    const { wijzigFunctie } = await import('../functiescheiding/index.js');
    const uitslag = await metEigenaar(aanroep, (client) => wijzigFunctie(client, { persoon, naar, reden }));
    await uitvoer.regel(opties['json'] === true ? JSON.stringify(uitslag, null, 2) : `${uitslag.persoon} staat nu aan de kant van ${uitslag.naar} (was ${uitslag.van}).`);
    return UITGANG.goed;
  },
};

function isKant(tekst: string): tekst is Kant {
  return KANTEN.some((kant) => kant === tekst);
}
