import { Gebruiksfout, gaVerder, tekstOptie, UITGANG, type Aanroep, type Opdracht } from './opdracht.js';
import { metLegeDatabase } from './verbinding.js';
import { meldVoortgang, toonVerificatie } from './verify.opdracht.js';

const GEBRUIK = 'restore --van BESTAND [--wortel HASH] [--proef | --ondanks-verschillen] [--json]';
const VERSCHILLEN_MAX = 100;

/** `npx kassier restore`: a backup back into an empty database, and everything recomputed. */
export const restore: Opdracht = {
  naam: 'restore',
  samenvatting: 'Zet een reservekopie terug in een lege database en rekent alles na.',
  gebruik: GEBRUIK,
  uitleg: `Legt het schema van de reservekopie aan, laadt alle rijen, werkt het schema bij en rekent alles na zoals
npx kassier verify doet. Dat is één transactie: gaat er iets mis, of blijkt er een verschil, dan is de database daarna
even leeg als ervoor. Terugzetten gaat alleen in een lege database: een nieuwe KASSIER_DATA_DIR, of een nieuwe database
achter DATABASE_URL (en MIGRATIE_DATABASE_URL). Start de service pas daarna.

Een afgebroken of beschadigd bestand wordt geweigerd. Wie het bestand kan wijzigen kan ook zijn controlesommen wijzigen,
maar geen wortel die u zelf bewaarde: noem die met --wortel.

Wat na de reservekopie is geboekt ontbreekt. Een verzoek dat met dezelfde Idempotency-Key opnieuw komt wordt gewoon
gedaan. Wat naar de bank ging staat op haar afschriften: lees die opnieuw in voordat er een betaalrun wordt gemaakt.

  --van BESTAND            de reservekopie
  --wortel HASH            de wortel van een zegel dat in de kopie hoort te staan
  --proef                  lees alleen het bestand, van begin tot eind; er is geen database nodig
  --ondanks-verschillen    behoud wat is teruggezet ook als er verschillen zijn
  --json                   de uitslag als één JSON-document

Bijvoorbeeld: npx kassier restore --van kassier-2021-07-01.kopie

Uitgangscode: 0 teruggezet en alles klopt, 1 verschillen of niet gelukt, 2 verkeerd gebruik.`,
  opties: { van: { type: 'string' }, wortel: { type: 'string' }, proef: { type: 'boolean' }, 'ondanks-verschillen': { type: 'boolean' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const { opties } = aanroep;
    const bestand = tekstOptie(opties, 'van');
    if (bestand === undefined || bestand === '') throw new Gebruiksfout(`Noem met --van de reservekopie. Schrijf: npx kassier ${GEBRUIK}`);
    const wortel = tekstOptie(opties, 'wortel')?.toLowerCase() ?? null;
    if (wortel !== null && !/^[0-9a-f]{64}$/.test(wortel)) throw new Gebruiksfout('--wortel is een hash van 64 hexadecimale tekens, zoals npx kassier backup haar noemt.');
    if (opties['proef'] !== true) return zetTerug(aanroep, bestand, wortel);
    if (wortel !== null || opties['ondanks-verschillen'] === true) throw new Gebruiksfout('Met --proef wordt alleen het bestand gelezen: laat --wortel en --ondanks-verschillen weg.');
    return lees(aanroep, bestand);
  },
};

async function lees({ opties, uitvoer, afbreken }: Aanroep, bestand: string): Promise<number> {
  const { leesKopie } = await import('../reservekopie/index.js');
  const { kop, slot } = await leesKopie(bestand, () => Promise.resolve(), async ({ tabel }, rijen) => {
    for await (const _stuk of rijen) {
      gaVerder(afbreken);
      uitvoer.voortgang(`Tabel ${tabel}`);
    }
  });
  const rijen = slot.tabellen.reduce((som, tabel) => som + tabel.rijen, 0);
  if (opties['json'] === true) await uitvoer.regel(JSON.stringify({ ...kop, bestand, tabellen: slot.tabellen }, null, 2));
  else await uitvoer.regel(`Proef: ${bestand} is heel: ${rijen.toLocaleString('nl-NL')} rijen van ${slot.tabellen.length} tabellen, stand van ${kop.gemaaktOp}, schema ${kop.schema}. Er is niets teruggezet.`);
  return UITGANG.goed;
}

async function zetTerug(aanroep: Aanroep, bestand: string, wortel: string | null): Promise<number> {
  const { opties, uitvoer, afbreken } = aanroep;
  const { zetTerug: zet } = await import('../reservekopie/index.js');
  const verslag = await metLegeDatabase(aanroep, (client) => zet(client, bestand, {
    wortel, ondanksVerschillen: opties['ondanks-verschillen'] === true, verschillenMax: VERSCHILLEN_MAX,
    tabel: (tabel, nummer, aantal) => {
      gaVerder(afbreken);
      uitvoer.voortgang(`Tabel ${nummer} van ${aantal}, ${tabel}`);
    },
    controle: (stand) => { meldVoortgang(aanroep, stand); },
  }));
  const { kop, rijen, verificatie, behouden } = verslag;
  if (opties['json'] === true) await uitvoer.regel(JSON.stringify({ ...kop, bestand, rijen, behouden, verificatie }, null, 2));
  else {
    await toonVerificatie(aanroep, verificatie);
    await uitvoer.regel(behouden
      ? `${rijen.toLocaleString('nl-NL')} rijen van ${kop.tabellen.length} tabellen teruggezet uit ${bestand}, stand van ${kop.gemaaktOp}.`
      : 'Er is niets teruggezet: de reservekopie klopt niet. Neem een oudere, of behoud haar zoals zij is met --ondanks-verschillen.');
    if (kop.sleutelIds.length > 0) await uitvoer.regel(`De service heeft de sleutels van de pseudoniemen nodig: ${kop.sleutelIds.join(', ')}`);
  }
  return verificatie.aantalVerschillen === 0 ? UITGANG.goed : UITGANG.mis;
}
