import type { Afwijking, Periode } from '../besluiten/index.js';
import { gaVerder, leesPeriode, UITGANG, type Aanroep, type Opdracht } from './opdracht.js';
import { metDatabase } from './verbinding.js';

/** `npx kassier replay`: judges stored decisions again on their stored facts. */
export const replay: Opdracht = {
  naam: 'replay',
  samenvatting: 'Beoordeelt bewaarde besluiten opnieuw op hun bewaarde feiten en meldt elk verschil.',
  gebruik: 'replay [--van DAG] [--tot DAG] [--json]',
  uitleg: `Beoordeelt elk besluit waarvan de peildatum in de periode ligt opnieuw: dezelfde feiten, de regels en de parameters
van die peildatum zoals ze bekend waren toen het besluit werd genomen. De oordelen en de uitkomst horen gelijk te
zijn; elk verschil wordt gemeld met het besluit, de regel, het veld, wat er toen stond en wat het nu is. Alles is van
één moment; er mag ondertussen worden besloten. Er wordt niets gewijzigd.

De peildatum is de dag waarvan de regels zijn gebruikt: de datum van een verplichting of wijziging, de boekdag van een
betaling, de dag van een budgetbesluit. Het is niet de dag waarop de kassier besliste.

Een veranderd feit waar geen regel naar kijkt verandert geen oordeel; dat vinden de zegels: npx kassier verify.

  --van DAG   peildatum op of na deze dag (JJJJ-MM-DD); zonder --van vanaf het begin
  --tot DAG   peildatum op of voor deze dag; zonder --tot tot het einde
  --json      de uitslag als één JSON-document; elk verschil staat erin

Bijvoorbeeld: npx kassier replay --van 2021-01-01 --tot 2021-12-31

Uitgangscode: 0 alles komt gelijk uit, 1 verschillen of niet gelukt, 2 verkeerd gebruik.`,
  opties: { van: { type: 'string' }, tot: { type: 'string' } },
  argumenten: { min: 0, max: 0 },
  voer: async (aanroep) => {
    const periode = leesPeriode(aanroep.opties);
    const verslag = aanroep.opties['json'] === true ? new JsonVerslag(aanroep) : new Leesverslag(aanroep);
    const telling = await herbeoordeel(aanroep, periode, verslag);
    return telling.verschillen === 0 ? UITGANG.goed : UITGANG.mis;
  },
};

interface Telling {
  besluiten: number;
  /** Decisions with at least one difference. */
  afwijkend: number;
  verschillen: number;
}

/** Written while the work goes on, so that a report of any length needs no memory. */
interface Verslag {
  readonly begin: (periode: Periode) => Promise<void>;
  readonly afwijking: (afwijking: Afwijking, isEerste: boolean) => Promise<void>;
  readonly einde: (periode: Periode, telling: Telling) => Promise<void>;
}

async function herbeoordeel(aanroep: Aanroep, periode: Periode, verslag: Verslag): Promise<Telling> {
  const [{ herbeoordeelPeriode, telBesluiten }, { leesRegelset }] = await Promise.all([import('../besluiten/index.js'), import('../referentie/index.js')]);
  const telling: Telling = { besluiten: 0, afwijkend: 0, verschillen: 0 };
  await metDatabase(aanroep, async (client) => {
    const [regelset, totaal] = [await leesRegelset(client), await telBesluiten(client, periode)];
    await verslag.begin(periode);
    const afwijkingen = herbeoordeelPeriode(client, regelset, periode, (aantal) => {
      gaVerder(aanroep.afbreken);
      telling.besluiten = aantal;
      aanroep.uitvoer.voortgang(`${getal(aantal)} van ${getal(totaal)} besluiten herbeoordeeld, ${getal(telling.verschillen)} verschillen`);
    });
    for await (const afwijking of afwijkingen) {
      await verslag.afwijking(afwijking, telling.afwijkend === 0);
      telling.afwijkend += 1;
      telling.verschillen += afwijking.verschillen.length;
    }
  });
  await verslag.einde(periode, telling);
  return telling;
}

class Leesverslag implements Verslag {
  constructor(private readonly aanroep: Aanroep) {}

  async begin(): Promise<void> {
    // The differences speak for themselves; what was looked at stands at the end.
  }

  async afwijking({ besluit, soort, uitkomst, peildatum, verschillen }: Afwijking): Promise<void> {
    const { uitvoer } = this.aanroep;
    await uitvoer.regel(`besluit ${besluit} (${soort} ${uitkomst}, peildatum ${peildatum})`);
    for (const { regel, veld, toen, nu } of verschillen) {
      await uitvoer.regel(`  ${regel === '' ? veld : `regel ${regel}, ${veld}`}\n    toen: ${waardetekst(toen)}\n    nu:   ${waardetekst(nu)}`);
    }
    await uitvoer.regel('');
  }

  async einde(periode: Periode, { besluiten, afwijkend, verschillen }: Telling): Promise<void> {
    const omvang = `${getal(besluiten)} ${besluiten === 1 ? 'besluit' : 'besluiten'} met een peildatum ${periodetekst(periode)} herbeoordeeld`;
    const uitslag = afwijkend === 0 ? 'alles komt gelijk uit' : `${getal(afwijkend)} ${afwijkend === 1 ? 'besluit komt' : 'besluiten komen'} anders uit, met ${getal(verschillen)} ${verschillen === 1 ? 'verschil' : 'verschillen'}`;
    await this.aanroep.uitvoer.regel(`${omvang}: ${uitslag}.`);
  }
}

/** One document, written as it comes into being: half of it is no JSON, so it cannot pass for a report. */
class JsonVerslag implements Verslag {
  constructor(private readonly aanroep: Aanroep) {}

  async begin({ van, tot }: Periode): Promise<void> {
    await this.aanroep.uitvoer.regel(`{"van":${JSON.stringify(van)},"tot":${JSON.stringify(tot)},"afwijkingen":[`);
  }

  async afwijking(afwijking: Afwijking, isEerste: boolean): Promise<void> {
    await this.aanroep.uitvoer.regel(`${isEerste ? '' : ','}${JSON.stringify(afwijking)}`);
  }

  async einde(_periode: Periode, { besluiten, afwijkend, verschillen }: Telling): Promise<void> {
    await this.aanroep.uitvoer.regel(`],"besluiten":${besluiten},"aantalAfwijkingen":${afwijkend},"aantalVerschillen":${verschillen}}`);
  }
}

function getal(aantal: number): string {
  return aantal.toLocaleString('nl-NL');
}

function periodetekst({ van, tot }: Periode): string {
  if (van !== null && tot !== null) return `van ${van} tot en met ${tot}`;
  return van !== null ? `vanaf ${van}` : tot !== null ? `tot en met ${tot}` : 'op welke dag ook';
}

function waardetekst(waarde: unknown): string {
  return waarde === null || waarde === undefined ? 'niets' : typeof waarde === 'string' ? waarde : JSON.stringify(waarde);
}
