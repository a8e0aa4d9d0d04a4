import { Inject, Injectable } from '@nestjs/common';
import { Bedrag, type Klok } from '#values';
import { metAansluiting } from '../bankberichten/index.js';
import { KLOK } from '../config/index.js';
import { Database, type Transactie } from '../database/index.js';
import { nietGevonden } from '../http/index.js';
import { LEES_AFSCHRIFTEN, LEES_BESTANDEN, LEES_OPDRACHTSTANDEN, LEES_STROOMSTANDEN } from './aansluiting.opdrachten.js';
import { verschilVan, type Opdrachtverschil, type Verschil } from './aansluiting.verschillen.js';

const DELEN = ['opdrachten', 'verzonden', 'uitgevoerd', 'afgewezen', 'retour', 'onderweg', 'ingetrokken'] as const;
type Deel = (typeof DELEN)[number];
type Stand = Record<Deel, { readonly aantal: number; readonly bedrag: string }>;

/** Counts and amounts per stream, as the query gives them. */
type Stroomtelling = Readonly<Record<Deel, number> & Record<`${Deel}Bedrag`, string>> & { readonly stroom: string; readonly geboektOnderweg: string; readonly geboektBank: string };

interface Stroomstand {
  readonly stroom: string;
  readonly geboektVerzonden: string;
  readonly saldo: string;
  readonly andereRuns: string;
}

interface Bestandsrij {
  readonly nummer: number;
  readonly berichtId: string;
  readonly aantal: number;
  readonly totaal: string;
  readonly sha256: string;
  readonly sha256Nu: string;
}

interface Runrij {
  readonly nummer: string;
  readonly status: string;
  readonly aantal: number;
  readonly totaal: string;
}

/** From how many orders on whole tables are read instead of one row after the other. */
const GROTE_RUN = 10_000;

/** Lays a run beside its files, the bank's messages and the ledger. Changes nothing. */
@Injectable()
export class AansluitingenService {
  constructor(
    private readonly database: Database,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** The run as it stands now, with every difference by its name. Throws the 404 problem when there is none. */
  toon(id: string): Promise<Record<string, unknown>> {
    // On one snapshot: what is booked meanwhile cannot look like a difference.
    return this.database.landelijk.transactie((transactie) => this.maak(transactie, id), 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  }

  private async maak(transactie: Transactie, id: string): Promise<Record<string, unknown>> {
    const rijen = async <T>(sql: string): Promise<T[]> => (await transactie.query(sql, [id])).rows as T[];
    const [run] = await rijen<Runrij>('SELECT nummer, status, aantal, totaal FROM betaalrun WHERE id = $1');
    if (!run) throw nietGevonden();
    // Of many orders the planner expects a handful, because it cannot look into the parts of the query: then it would look each up.
    if (run.aantal >= GROTE_RUN) await transactie.query("SET LOCAL work_mem = '64MB'; SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off");
    const [gevonden] = await rijen<{ stromen: Stroomtelling[]; aantal: number; verschillen: Opdrachtverschil[] }>(LEES_OPDRACHTSTANDEN);
    const { stromen, aantal, verschillen } = gevonden ?? { stromen: [], aantal: 0, verschillen: [] };
    const stroomstanden = new Map((await rijen<Stroomstand>(LEES_STROOMSTANDEN)).map((stand) => [stand.stroom, stand]));
    const bestanden = await rijen<Bestandsrij>(LEES_BESTANDEN);
    const perStroom = stromen.map((telling) => stroomVan(telling, stroomstanden.get(telling.stroom)));
    const totaal = optelling(perStroom);
    const overig = [...perStroom.flatMap(stroomverschillen), ...bestandsverschillen(run, bestanden), ...runverschillen(run, totaal)];
    return {
      betaalrunId: id, nummer: run.nummer, status: run.status, opgemaaktOp: new Date(this.klok.nuMs()).toISOString(), sluitAan: aantal + overig.length === 0, totaal, perStroom,
      bestanden: bestanden.map(({ sha256Nu, ...bestand }) => ({ ...bestand, onveranderd: sha256Nu === bestand.sha256 })),
      afschriften: (await rijen<object>(LEES_AFSCHRIFTEN)).map(metAansluiting),
      aantalVerschillen: aantal + overig.length, verschillen: [...overig, ...verschillen.map(verschilVan)],
    };
  }
}

interface Stroom extends Stand {
  readonly stroom: string;
  readonly grootboek: { readonly verzonden: string; readonly afgerekend: string; readonly bank: string };
  readonly betalingenOnderweg: { readonly saldo: string; readonly dezeRun: string; readonly andereRuns: string; readonly verschil: string };
}

function stroomVan(telling: Stroomtelling, stand: Stroomstand | undefined): Stroom {
  const saldo = Bedrag.van(stand?.saldo ?? '0.00');
  const andereRuns = Bedrag.van(stand?.andereRuns ?? '0.00');
  const verschil = saldo.min(andereRuns).min(Bedrag.van(telling.onderwegBedrag));
  return {
    stroom: telling.stroom, ...standVan((deel) => ({ aantal: telling[deel], bedrag: telling[`${deel}Bedrag`] })),
    grootboek: { verzonden: stand?.geboektVerzonden ?? '0.00', afgerekend: telling.geboektOnderweg, bank: telling.geboektBank },
    betalingenOnderweg: { saldo: saldo.toString(), dezeRun: telling.onderwegBedrag, andereRuns: andereRuns.toString(), verschil: verschil.toString() },
  };
}

function standVan(deel: (naam: Deel) => Stand[Deel]): Stand {
  return Object.fromEntries(DELEN.map((naam) => [naam, deel(naam)])) as Stand;
}

function optelling(stromen: readonly Stand[]): Stand {
  return standVan((naam) => ({
    aantal: stromen.reduce((som, stroom) => som + stroom[naam].aantal, 0), bedrag: Bedrag.som(stromen.map((stroom) => Bedrag.van(stroom[naam].bedrag))).toString(),
  }));
}

const LEEG = { betalingId: null, betalingNummer: null, endToEndId: null, stroom: null, bedrag: null } as const;
/** An amount in a text for people. */
const euro = (bedrag: string): string => Bedrag.van(bedrag).voorMensen();

const NAREKENEN = 'Laat de boeken narekenen (POST /v1/grootboek/controles).';

function stroomverschillen({ stroom, verzonden, grootboek, betalingenOnderweg }: Stroom): Verschil[] {
  const verschillen: Verschil[] = [];
  if (grootboek.verzonden !== verzonden.bedrag) {
    verschillen.push({
      ...LEEG, soort: 'stroom', stroom, bedrag: Bedrag.van(grootboek.verzonden).min(Bedrag.van(verzonden.bedrag)).toString(), run: `${verzonden.aantal} opdrachten van samen ${euro(verzonden.bedrag)} verzonden`, bank: 'niet van toepassing',
      grootboek: `${euro(grootboek.verzonden)} als verzonden geboekt`, watTeDoen: NAREKENEN,
    });
  }
  if (!Bedrag.van(betalingenOnderweg.verschil).isNul()) {
    verschillen.push({
      ...LEEG, soort: 'stroom', stroom, bedrag: betalingenOnderweg.verschil, run: `onderweg ${euro(betalingenOnderweg.dezeRun)} van deze run en ${euro(betalingenOnderweg.andereRuns)} van andere runs`, bank: 'niet van toepassing',
      grootboek: `saldo betalingen-onderweg ${euro(betalingenOnderweg.saldo)}`, watTeDoen: `Het saldo is niet uit betaalruns te verklaren. Bekijk ook de aansluiting van de andere runs die onderweg zijn. ${NAREKENEN}`,
    });
  }
  return verschillen;
}

function bestandsverschillen(run: Runrij, bestanden: readonly Bestandsrij[]): Verschil[] {
  const veranderd = bestanden.filter(({ sha256, sha256Nu }) => sha256 !== sha256Nu).map((bestand): Verschil => ({
    ...LEEG, soort: 'bestand', run: `bestand ${bestand.berichtId} met sha256 ${bestand.sha256}`, bank: 'heeft het bestand zoals het is opgehaald', grootboek: `bewaard is een inhoud met sha256 ${bestand.sha256Nu}`,
    watTeDoen: 'De bewaarde inhoud is veranderd na de fiattering (of gewist). Vergelijk met het bestand dat naar de bank ging en laat de zegels nagaan (GET /v1/zegels).',
  }));
  const hoort = ['gefiatteerd', 'verzonden', 'verwerkt'].includes(run.status);
  const [aantal, totaal] = [bestanden.reduce((som, bestand) => som + bestand.aantal, 0), Bedrag.som(bestanden.map((bestand) => Bedrag.van(bestand.totaal))).toString()];
  if (!hoort || (aantal === run.aantal && totaal === run.totaal)) return veranderd;
  return [...veranderd, {
    ...LEEG, soort: 'bestand', run: `${run.aantal} opdrachten van samen ${euro(run.totaal)}`, bank: `${aantal} opdrachten van samen ${euro(totaal)} in ${bestanden.length} bestanden`, grootboek: 'niet van toepassing',
    watTeDoen: `De bestanden bevatten iets anders dan de run. Verzend niets meer van deze run. ${NAREKENEN}`,
  }];
}

function runverschillen(run: Runrij, { opdrachten }: Stand): Verschil[] {
  if (opdrachten.aantal === run.aantal && opdrachten.bedrag === run.totaal) return [];
  return [{
    ...LEEG, soort: 'run', run: `${run.aantal} opdrachten van samen ${euro(run.totaal)}`, bank: 'niet van toepassing', grootboek: `${opdrachten.aantal} opdrachten van samen ${euro(opdrachten.bedrag)} gevonden`, watTeDoen: NAREKENEN,
  }];
}
