import { readFile } from 'node:fs/promises';
import { verifieerBewijs, type Bewijsoordeel } from '#ledger';
import { Gebruiksfout, tekstOptie, UITGANG, type Opdracht } from './opdracht.js';

/** `npx kassier verify-proof`: verifies a proof with nothing but the file, no database and no network. */
export const verifyProof: Opdracht = {
  naam: 'verify-proof',
  samenvatting: 'Rekent een bewijs van inclusie of consistentie na, zonder database en zonder netwerk.',
  gebruik: 'verify-proof BESTAND [--wortel HASH] [--json]',
  uitleg: `Rekent na of een boeking of besluit onder een zegel valt, of een zegel het vervolg is op een eerder zegel. Het bestand
is het antwoord van een van deze adressen, ongewijzigd opgeslagen:

  GET /v1/grootboek/boekingen/{nr}/inclusiebewijs
  GET /v1/besluiten/{id}/inclusiebewijs
  GET /v1/zegels/{nummer}/consistentiebewijzen?vanaf=…

  --wortel HASH   de wortel van een zegel die u zelf heeft bewaard; het bewijs hoort daarop te rusten
  --json          de uitslag als één JSON-document

Zonder --wortel is nagegaan dat het bewijs klopt met het zegel dat erin staat, niet dat het zegel van de kassier is.
Het bewijs rust op de wortel. Het nummer, het moment en het aantal bladeren van een zegel staan in geen hash: die neemt
de uitslag over uit het bestand. Bewaar ze bij de wortel als het erop aankomt, en vergelijk ze zelf.

Uitgangscode: 0 het bewijs klopt, 1 het klopt niet of is niet te lezen, 2 verkeerd gebruik.`,
  opties: { wortel: { type: 'string' } },
  argumenten: { min: 1, max: 1 },
  voer: async ({ argumenten: [bestand = ''], opties, uitvoer }) => {
    const oordeel = metWortel(verifieerBewijs(await leesJson(bestand)), leesWortel(tekstOptie(opties, 'wortel')));
    await uitvoer.regel(opties['json'] === true ? JSON.stringify(oordeel, null, 2) : tekstVan(oordeel));
    return oordeel.geldig ? UITGANG.goed : UITGANG.mis;
  },
};

async function leesJson(bestand: string): Promise<unknown> {
  const tekst = await readFile(bestand, 'utf8').catch((fout: Error) => { throw new Error(`Het bestand ${bestand} is niet te lezen: ${fout.message}. Controleer de naam.`, { cause: fout }); });
  try {
    return JSON.parse(tekst);
  } catch (fout) {
    throw new Error(`Het bestand ${bestand} bevat geen JSON. Sla het antwoord van de service ongewijzigd op.`, { cause: fout });
  }
}

function leesWortel(wortel: string | undefined): string | null {
  if (wortel === undefined) return null;
  if (!/^[0-9a-fA-F]{64}$/.test(wortel)) throw new Gebruiksfout('--wortel is een hash van 64 hexadecimale tekens, zoals een zegel hem geeft.');
  return wortel.toLowerCase();
}

/** A proof that does not rest on the root that was kept proves something about other books. */
function metWortel(oordeel: Bewijsoordeel, wortel: string | null): Bewijsoordeel {
  if (wortel === null || oordeel.zegels.some((zegel) => zegel.wortel === wortel)) return oordeel;
  return { ...oordeel, geldig: false, fouten: [...oordeel.fouten, 'Het bewijs rust niet op de wortel die u bewaarde. Vraag een bewijs bij dat zegel.'] };
}

function tekstVan({ geldig, fouten, onderwerp, gewist, zegels }: Bewijsoordeel): string {
  return [
    `Het bewijs ${geldig ? 'klopt' : 'klopt NIET'}${onderwerp === null ? '' : `: ${onderwerp}`}.`,
    ...fouten.map((fout) => `- ${fout}`),
    ...(gewist.length > 0 ? [`Gewist, en dus niet meer te lezen: ${gewist.join(', ')}.`] : []),
    ...zegels.map(({ nummer, omvang, wortel, gemaaktOp }) => `Zegel ${nummer} van ${gemaaktOp}: ${omvang.toLocaleString('nl-NL')} bladeren, wortel ${wortel}`),
  ].join('\n');
}
