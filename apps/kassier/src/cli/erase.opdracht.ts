import { userInfo } from 'node:os';
import type { Gewist } from '../wissingen/index.js';
import { Gebruiksfout, tekstOptie, UITGANG, type Aanroep, type Opdracht } from './opdracht.js';
import { metEigenaar } from './verbinding.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const REDEN_TEKENS_MAX = 1_000;

/** `npx kassier erase`: erases the texts about a person and keeps the books. */
export const erase: Opdracht = {
  naam: 'erase',
  samenvatting: 'Wist de teksten over een kandidaat; bedragen, besluiten en zegels blijven.',
  gebruik: 'erase --arrangement ID --reden TEKST [--door NAAM] [--proef] [--json]',
  uitleg: `Wist van één arrangement elke tekst die over de kandidaat kan gaan: toelichtingen, omschrijvingen, motiveringen en
redenen bij het arrangement, de verplichtingen, de betalingen en de besluiten daarover, ook de geweigerde, en in de
antwoorden die voor herhaalde verzoeken zijn bewaard. Er staat daarna "[gewist]". Bedragen, dagen, codes en oordelen
blijven, en elk zegel blijft geldig: van een gewiste tekst houdt het zegel alleen de hash. Wissen is niet terug te
draaien. Alles wordt gewist, of niets.

Een aanvraag die nog op een fiatteur wacht, kan daarna niet meer worden beslist. Wat er later bij komt, wist u met
dezelfde opdracht nog eens. Reservekopieën van voor het wissen bevatten de teksten nog.

  --arrangement ID   het kenmerk van het arrangement
  --reden TEKST      waarom; blijft bij de plaats staan die leeg werd. Noem hierin niemand
  --door NAAM        wie wist (standaard de gebruiker van dit systeem)
  --proef            alleen tellen wat zou worden gewist
  --json             de uitslag als één JSON-document

Bijvoorbeeld: npx kassier erase --arrangement 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20 --reden "Bewaartermijn verstreken"

Uitgangscode: 0 gedaan, 1 niet gelukt, 2 verkeerd gebruik.`,
  opties: { arrangement: { type: 'string' }, reden: { type: 'string' }, door: { type: 'string' }, proef: { type: 'boolean' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const arrangement = leesArrangement(aanroep);
    const [reden, door] = [leesReden(aanroep), tekstOptie(aanroep.opties, 'door') ?? userInfo().username];
    const proef = aanroep.opties['proef'] === true;
    const { wisArrangement } = await import('../wissingen/index.js');
    const gewist = await metEigenaar(aanroep, (client) => wisArrangement(client, { arrangement, reden, door }, proef));
    await (aanroep.opties['json'] === true ? aanroep.uitvoer.regel(JSON.stringify({ arrangement, proef, gewist }, null, 2)) : toon(aanroep, arrangement, gewist, proef));
    return UITGANG.goed;
  },
};

function leesArrangement({ opties }: Aanroep): string {
  const arrangement = tekstOptie(opties, 'arrangement');
  if (arrangement === undefined) throw new Gebruiksfout('Noem met --arrangement van welk arrangement de teksten worden gewist.');
  if (!UUID.test(arrangement)) throw new Gebruiksfout(`"${arrangement}" bij --arrangement is geen kenmerk van een arrangement. Schrijf het UUID, zoals GET /v1/arrangementen het toont.`);
  return arrangement.toLowerCase();
}

function leesReden({ opties }: Aanroep): string {
  const reden = tekstOptie(opties, 'reden')?.trim() ?? '';
  if (reden === '') throw new Gebruiksfout('Noem met --reden waarom de teksten worden gewist, bijvoorbeeld: --reden "Op verzoek van de betrokkene".');
  if (reden.length > REDEN_TEKENS_MAX) throw new Gebruiksfout(`De reden is langer dan ${REDEN_TEKENS_MAX} tekens. Kort haar in.`);
  return reden;
}

async function toon({ uitvoer }: Aanroep, arrangement: string, gewist: readonly Gewist[], proef: boolean): Promise<void> {
  for (const { soort, aantal } of gewist) await uitvoer.regel(`${soort.replaceAll('_', ' ').padEnd(26)} ${String(aantal).padStart(7)}`);
  const totaal = gewist.reduce((som, { aantal }) => som + aantal, 0);
  const tekst = totaal === 1 ? '1 tekst' : `${totaal} teksten`;
  if (totaal === 0) await uitvoer.regel(`Arrangement ${arrangement}: er is geen tekst meer om te wissen.`);
  else await uitvoer.regel(proef ? `Proef: van arrangement ${arrangement} zouden ${tekst} worden gewist. Er is niets gewist.` : `Van arrangement ${arrangement} ${totaal === 1 ? 'is' : 'zijn'} ${tekst} gewist.`);
}
