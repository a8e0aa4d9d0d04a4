import type { Verificatie, Verschil, Voortgang } from '../verificatie/index.js';
import { gaVerder, Gebruiksfout, tekstOptie, UITGANG, type Aanroep, type Opdracht } from './opdracht.js';
import { metEigenaar } from './verbinding.js';

const VERSCHILLEN_STANDAARD = 100;

/** `npx kassier verify`: recomputes the books from the postings. */
export const verify: Opdracht = {
  naam: 'verify',
  samenvatting: 'Rekent het hele grootboek na uit de postings en meldt elk verschil.',
  gebruik: 'verify [--maximaal N] [--json]',
  uitleg: `Rekent saldi, dagomzet, verplichtingen, betalingen, budgetten, bankposten en zegels na uit de postings, beoordeelt elk
besluit opnieuw op zijn bewaarde feiten, en meldt elk verschil: welke controle, waar, wat er hoort te staan en wat er
staat. Alles is van één moment; er mag tijdens het narekenen worden geboekt. Er wordt niets geboekt; hoe het
afliep wordt bewaard en staat op het dashboard.

  --maximaal N   toon per controle ten hoogste N verschillen (standaard ${VERSCHILLEN_STANDAARD}); geteld worden ze alle
  --json         de uitslag als één JSON-document

Uitgangscode: 0 geen verschillen, 1 wel verschillen of niet gelukt, 2 verkeerd gebruik.`,
  opties: { maximaal: { type: 'string' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const verschillenMax = leesMaximaal(tekstOptie(aanroep.opties, 'maximaal'));
    // Read only now: the help text need not wait for the rules of the regeling.
    const { BEGIN_VERIFICATIE, bewaarNarekening, verifieer } = await import('../verificatie/index.js');
    const uitslag = await metEigenaar(aanroep, async (client) => {
      await client.query(BEGIN_VERIFICATIE);
      const gevonden = await verifieer(client, { verschillenMax, voortgang: (stand) => { meldVoortgang(aanroep, stand); } });
      await client.query('COMMIT');
      // A copy that nobody may write to can still be verified.
      await bewaarNarekening(client, gevonden, { door: 'opdrachtregel', langs: 'opdrachtregel' }).catch((fout: Error) => { aanroep.uitvoer.meld(`De uitslag is niet bewaard: ${fout.message}`); });
      return gevonden;
    });
    await (aanroep.opties['json'] === true ? aanroep.uitvoer.regel(JSON.stringify(uitslag, null, 2)) : toonVerificatie(aanroep, uitslag));
    return uitslag.aantalVerschillen === 0 ? UITGANG.goed : UITGANG.mis;
  },
};

function leesMaximaal(tekst: string | undefined): number {
  if (tekst === undefined) return VERSCHILLEN_STANDAARD;
  if (!/^\d{1,7}$/.test(tekst)) throw new Gebruiksfout(`--maximaal is een geheel getal, niet "${tekst}". Schrijf bijvoorbeeld: npx kassier verify --maximaal 20`);
  return Number(tekst);
}

/** Tells how far a verification is. */
export function meldVoortgang({ uitvoer, afbreken }: Aanroep, { controle, nummer, aantal, deel, gedaan, totaal }: Voortgang): void {
  gaVerder(afbreken);
  const stand = deel !== null ? `: ${deel}` : gedaan === null || totaal === null ? '' : `: ${gedaan.toLocaleString('nl-NL')} van ${totaal.toLocaleString('nl-NL')}`;
  uitvoer.voortgang(`Controle ${nummer} van ${aantal}, ${controle}${stand}`);
}

/** Writes what a verification came to, for people. */
export async function toonVerificatie({ uitvoer }: Aanroep, uitslag: Verificatie): Promise<void> {
  const { gecontroleerdeBoekingen, gecontroleerdePostings, controles, aantalVerschillen } = uitslag;
  for (const { controle, verschillen } of controles.filter((rij) => rij.verschillen > 0)) {
    const getoond = uitslag.verschillen.filter((verschil) => verschil.controle === controle);
    await uitvoer.regel(`${controle}: ${telling(verschillen)}. ${getoond[0]?.toelichting ?? ''}`);
    for (const verschil of getoond) await uitvoer.regel(verschiltekst(verschil));
    if (getoond.length < verschillen) await uitvoer.regel(`  … en nog ${verschillen - getoond.length}; toon meer met --maximaal.`);
    await uitvoer.regel('');
  }
  const omvang = `${gecontroleerdeBoekingen.toLocaleString('nl-NL')} boekingen met ${gecontroleerdePostings.toLocaleString('nl-NL')} postings nagerekend met ${controles.length} controles`;
  await uitvoer.regel(aantalVerschillen === 0 ? `${omvang}: alles klopt.` : `${omvang}: ${telling(aantalVerschillen)}.`);
}

function telling(aantal: number): string {
  return aantal === 1 ? '1 verschil' : `${aantal.toLocaleString('nl-NL')} verschillen`;
}

function verschiltekst({ plaats, verwacht, gevonden }: Verschil): string {
  return `  ${plaats}\n    verwacht: ${verwacht ?? 'niets'}\n    gevonden: ${gevonden ?? 'niets'}`;
}
