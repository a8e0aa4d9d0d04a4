import type { Impact, Omslagen, Voorstel } from '../impactanalyses/index.js';
import { dagOptie, gaVerder, Gebruiksfout, leesPeriode, tekstOpties, UITGANG, type Aanroep, type Opdracht } from './opdracht.js';
import { metDatabase } from './verbinding.js';

const GEBRUIK = 'impact --parameter NAAM=WAARDE [--parameter …] --van DAG [--tot DAG] [--ook-voor-bestaande] [--json]';

/** `npx kassier impact`: what another value of a parameter would have changed. */
export const impact: Opdracht = {
  naam: 'impact',
  samenvatting: 'Rekent uit wat een andere waarde van een parameter zou hebben veranderd.',
  gebruik: GEBRUIK,
  uitleg: `Beoordeelt elk besluit met een peildatum op of na --van opnieuw op zijn bewaarde feiten, alsof de voorgestelde waarde
vanaf die dag had gegolden, en telt wat anders zou zijn uitgekomen: aantal en bedrag van de weigeringen die zouden zijn
toegekend en van de toekenningen die zouden zijn geweigerd, in totaal, per stroom, per regio en per regel. Er wordt
niets geboekt of gewijzigd.

Elk besluit wordt op zijn eigen feiten beoordeeld: gevolgen van het ene besluit voor het andere tellen niet mee. Een
latere versie van dezelfde parameter neemt het over vanaf haar eigen eerste dag. Betalingen en wijzigingen volgen de
waarde waaronder hun verplichting is toegekend, behalve met --ook-voor-bestaande.

  --parameter NAAM=WAARDE  een parameter, of een regel met één parameter waar de waarde bij past; mag vaker
  --van DAG                eerste dag van de voorgestelde waarde (JJJJ-MM-DD)
  --tot DAG                laatste peildatum; zonder --tot alle latere
  --ook-voor-bestaande     ook betalingen en wijzigingen op wat eerder is toegekend
  --json                   de uitslag als één JSON-document

Bijvoorbeeld: npx kassier impact --parameter M-01=1500 --van 2021-07-01

Uitgangscode: 0 uitgerekend, 1 niet gelukt, 2 verkeerd gebruik.`,
  opties: { parameter: { type: 'string', multiple: true }, van: { type: 'string' }, tot: { type: 'string' }, 'ook-voor-bestaande': { type: 'boolean' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const { opties } = aanroep;
    const voorstellen = leesParameters(tekstOpties(opties, 'parameter'));
    const van = dagOptie(opties, 'van');
    if (van === null) throw new Gebruiksfout(`Noem met --van de eerste dag van de voorgestelde waarde. Schrijf: npx kassier ${GEBRUIK}`);
    const { tot } = leesPeriode(opties);
    const uitslag = await bereken(aanroep, voorstellen, { van, tot, ookVoorBestaande: opties['ook-voor-bestaande'] === true });
    await (opties['json'] === true ? aanroep.uitvoer.regel(JSON.stringify(uitslag, null, 2)) : toon(aanroep, uitslag));
    return UITGANG.goed;
  },
};

function leesParameters(teksten: readonly string[]): Voorstel[] {
  if (teksten.length === 0) throw new Gebruiksfout(`Noem met --parameter wat er anders zou zijn, bijvoorbeeld --parameter M-01=1500. Schrijf: npx kassier ${GEBRUIK}`);
  return teksten.map((tekst) => {
    const plaats = tekst.indexOf('=');
    if (plaats < 1) throw new Gebruiksfout(`"${tekst}" bij --parameter mist een naam of een waarde. Schrijf bijvoorbeeld: --parameter M-01=1500`);
    return { parameter: tekst.slice(0, plaats).trim(), waarde: tekst.slice(plaats + 1).trim() };
  });
}

async function bereken(aanroep: Aanroep, voorstellen: readonly Voorstel[], rest: { van: string; tot: string | null; ookVoorBestaande: boolean }): Promise<Impact> {
  // Read only now: the help text need not wait for the rules of the regeling.
  const [{ berekenImpact, leesVoorstellen }, { leesRegelset }] = await Promise.all([import('../impactanalyses/index.js'), import('../referentie/index.js')]);
  return metDatabase(aanroep, async (client) => {
    const regelset = await leesRegelset(client);
    const { gevonden, fouten } = leesVoorstellen(regelset, voorstellen);
    if (fouten.length > 0) throw new Gebruiksfout(fouten.map(({ melding }) => melding).join('\n'));
    return berekenImpact(client, regelset, { voorstellen: gevonden, ...rest }, (aantal) => {
      gaVerder(aanroep.afbreken);
      aanroep.uitvoer.voortgang(`${getal(aantal)} besluiten beoordeeld`);
    });
  });
}

async function toon({ uitvoer }: Aanroep, uitslag: Impact): Promise<void> {
  for (const { parameter, naam, waarde, regels } of uitslag.voorstellen) await uitvoer.regel(`${parameter} = ${waarde} vanaf ${uitslag.van} (${naam}; regels ${regels.join(', ')})`);
  await uitvoer.regel(`${getal(uitslag.beoordeeld)} besluiten met een peildatum ${uitslag.tot === null ? `vanaf ${uitslag.van}` : `van ${uitslag.van} tot en met ${uitslag.tot}`} beoordeeld.\n`);
  if (uitslag.totaal.length === 0) await uitvoer.regel('Geen enkel besluit zou anders zijn uitgekomen.');
  else {
    await tabel(uitvoer, 'in totaal', uitslag.totaal.map((rij) => ['', rij]));
    await tabel(uitvoer, 'per stroom', uitslag.perStroom.map((rij) => [rij.stroom ?? 'landelijk', rij]));
    await tabel(uitvoer, 'per regio', uitslag.perRegio.map((rij) => [rij.regio ?? 'landelijk', rij]));
    await tabel(uitvoer, 'per regel', uitslag.perRegel.map((rij) => [`${rij.regel} ${rij.titel}`, rij]));
    await uitvoer.regel('Om op te zoeken:');
    for (const { besluit, soort, peildatum, toen, bedrag, regels } of uitslag.voorbeelden) await uitvoer.regel(`  besluit ${besluit} (${soort} ${toen}, peildatum ${peildatum}, ${bedrag}; ${regels.join(', ')})`);
    await uitvoer.regel('');
  }
  if (uitslag.zonderGevolg > 0) await uitvoer.regel(`${getal(uitslag.zonderGevolg)} keer verandert een oordeel zonder dat de uitkomst verandert: andere regels beslissen.`);
  if (uitslag.nuAlAnders > 0) await uitvoer.regel(`${getal(uitslag.nuAlAnders)} besluiten komen ook zonder het voorstel nu anders uit en tellen niet mee; npx kassier replay noemt ze.`);
  await uitvoer.regel('Er is niets geboekt. Wat deze cijfers niet zeggen:');
  for (const beperking of uitslag.beperkingen) await uitvoer.regel(`- ${beperking}`);
}

async function tabel(uitvoer: Aanroep['uitvoer'], kop: string, rijen: readonly (readonly [string, Omslagen & { readonly soort: string }])[]): Promise<void> {
  const regels = [
    [kop, 'soort', 'alsnog toegekend', 'bedrag', 'alsnog geweigerd', 'bedrag'],
    ...rijen.map(([naam, { soort, alsnogToegekend: erbij, alsnogGeweigerd: eraf }]) => [naam, soort, getal(erbij.aantal), erbij.bedrag, getal(eraf.aantal), eraf.bedrag]),
  ];
  const breedten = regels[0]?.map((_, kolom) => Math.max(...regels.map((rij) => (rij[kolom] ?? '').length))) ?? [];
  for (const rij of regels) await uitvoer.regel(rij.map((cel, kolom) => (kolom < 2 ? cel.padEnd(breedten[kolom] ?? 0) : cel.padStart(breedten[kolom] ?? 0))).join('  ').trimEnd());
  await uitvoer.regel('');
}

function getal(aantal: number): string {
  return aantal.toLocaleString('nl-NL');
}
