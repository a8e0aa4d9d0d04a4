import { Inject, Injectable } from '@nestjs/common';
import { Bedrag, Datum, vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database } from '../database/index.js';
import { Referentie } from '../referentie/index.js';
import type { PrognoseAntwoord } from './verloop.dto.js';
import { VerloopService } from './verloop.service.js';
import type { Waarschuwing, WaarschuwingenAntwoord, WaarschuwingenVraag } from './waarschuwingen.dto.js';

/** At which part of what was allotted it is said, in procent; the highest that is reached counts. */
const DREMPELS = [100, 90, 75] as const;
/** Less than this part in so many days is hardly any use. */
const NAUWELIJKS_PROCENT = 10;
const NAUWELIJKS_DAGEN = 90;
/** A budget that is not bound to its year is warned about so long before it runs out. */
const VOORUIT_DAGEN = 183;
/** So many verplichtingen per budget are counted, of one region and of the whole country; with more it is said that there are more. */
const TELLEN_MAX = { regio: 100, landelijk: 5 } as const;

type Prognoserij = PrognoseAntwoord['rijen'][number];
interface Telling {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly aantal: number;
  readonly bedrag: string;
}

const AANGEHOUDEN = `
  SELECT b.stroom, b.kasjaar AS jaar, b.regio, count(*)::int AS aantal, sum(b.bedrag)::text AS bedrag FROM betaling b
   WHERE b.status NOT IN ('uitgevoerd', 'ingetrokken') AND b.id IN (SELECT a.betaling FROM lopende_aanhouding a WHERE a.betaling IS NOT NULL
         UNION SELECT t.id FROM lopende_aanhouding a JOIN betaling t ON t.begunstigde = a.begunstigde WHERE a.begunstigde IS NOT NULL)
     AND ($1::text IS NULL OR b.stroom = $1) AND ($2::int IS NULL OR b.kasjaar = $2) AND ($3::text IS NULL OR b.regio = $3)
   GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

// Counted per budget and not further than needed, so that it takes as long in large books as in small ones.
const VOORBIJ = `
  SELECT r.stroom, r.jaar, r.regio, x.aantal, x.bedrag FROM rekening r
    CROSS JOIN LATERAL (SELECT count(*)::int AS aantal, sum(o.bedrag)::text AS bedrag FROM (
      SELECT s.vastgelegd - s.betaalbaar - s.betaald AS bedrag FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id
       WHERE v.regio = r.regio AND v.stroom = r.stroom AND v.jaar = r.jaar AND v.einddatum < $4::date AND v.status IN ('vastgelegd', 'gewijzigd') AND s.vastgelegd > s.betaalbaar + s.betaald
         AND (v.instrument <> 'werkfit-houden' OR NOT EXISTS (SELECT 1 FROM werkfit_verlenging w WHERE w.verplichting = v.id AND w.einddatum >= $4::date))
       LIMIT $5::int + 1) o) x
   WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd' AND x.aantal > 0 AND ($1::text IS NULL OR r.stroom = $1) AND ($2::int IS NULL OR r.jaar = $2) AND ($3::text IS NULL OR r.regio = $3)
   ORDER BY 1, 2, 3`;

const NIETS = { drempel: null, percentage: null, opOp: null, opVroegst: null, opLaatst: null, aantal: null, meerDanGeteld: false, bedrag: null };

/** What asks for attention: budgets that are nearly used, that run out or are hardly used, payments that are held, and verplichtingen past their end. */
@Injectable()
export class WaarschuwingenService {
  constructor(private readonly verloop: VerloopService, private readonly database: Database, private readonly referentie: Referentie, @Inject(KLOK) private readonly klok: Klok) {}

  /** All warnings on a day that this user may see. Throws the problems of an unknown stream or region, or of another's region. */
  async toon({ soort, ...vraag }: WaarschuwingenVraag, gebruiker: Gebruiker): Promise<WaarschuwingenAntwoord> {
    const peildatum = vraag.peildatum ?? vandaag(this.klok).toString();
    const venster = this.database.gezienDoor(gebruiker);
    const regio = vraag.regio ?? zichtbareRegio(gebruiker);
    const waarden = [vraag.stroom ?? null, vraag.jaar ?? null, regio];
    const tellenMax = TELLEN_MAX[regio === null ? 'landelijk' : 'regio'];
    const gewenst = (naam: Waarschuwing['soort']): boolean => soort === undefined || soort === naam;
    const [{ rijen }, aangehouden, voorbij] = await Promise.all([
      this.verloop.prognose({ ...vraag, peildatum, groepeerOp: ['stroom', 'jaar', 'regio'] }, gebruiker),
      gewenst('betaling-aangehouden') ? venster.rijen<Telling>(AANGEHOUDEN, waarden) : [],
      gewenst('einddatum-voorbij') ? venster.rijen<Telling>(VOORBIJ, [...waarden, peildatum, tellenMax]) : [],
    ]);
    const dag = Datum.van(peildatum);
    const vanBudget = rijen.flatMap((rij) => [...drempel(rij), ...this.looptLeeg(rij, dag), ...nauwelijksGebruikt(rij)]).filter((waarschuwing) => gewenst(waarschuwing.soort));
    return { peildatum, waarschuwingen: [...vanBudget, ...aangehouden.map(betalingAangehouden), ...voorbij.map((telling) => einddatumVoorbij(telling, tellenMax))] };
  }

  private looptLeeg(rij: Prognoserij, dag: Datum): Waarschuwing[] {
    const { stand, opOp, opVroegst, opLaatst } = rij.verplichtingen;
    if (stand !== 'loopt-leeg' || opOp === null) return [];
    const jaargebonden = this.referentie.stroom(rij.stroom ?? '')?.jaargebonden ?? false;
    const grens = jaargebonden ? `${rij.jaar}-12-31` : dag.plusDagen(VOORUIT_DAGEN).toString();
    return opOp > grens ? [] : [{ ...NIETS, ...plaatsVan(rij), soort: 'loopt-leeg', tekst: rij.uitleg, opOp, opVroegst, opLaatst }];
  }
}

function plaatsVan({ stroom, jaar, regio }: Prognoserij): { stroom: string; jaar: number; regio: string } {
  return { stroom: stroom ?? '', jaar: jaar ?? 0, regio: regio ?? '' };
}

function drempel(rij: Prognoserij): Waarschuwing[] {
  const [toegedeeld, vastgelegd] = [Bedrag.van(rij.toegedeeld), Bedrag.van(rij.vastgelegd)];
  const bereikt = toegedeeld.isPositief() ? DREMPELS.find((procent) => !vastgelegd.maal(100).kleinerDan(toegedeeld.maal(procent))) : undefined;
  if (bereikt === undefined) return [];
  const percentage = vastgelegd.percentageVan(toegedeeld);
  const vrij = Bedrag.van(rij.verplichtingen.ruimte).voorMensen();
  const tekst = `Van de ${toegedeeld.voorMensen()} is ${percentage.replace('.', ',')} % vastgelegd; vrij is ${vrij}.${bereikt === 100 ? ' Vraag SZW om een herverdeling voordat u meer vastlegt.' : ''}`;
  return [{ ...NIETS, ...plaatsVan(rij), soort: 'drempel', tekst, drempel: bereikt, percentage }];
}

function nauwelijksGebruikt(rij: Prognoserij): Waarschuwing[] {
  const [toegedeeld, vastgelegd] = [Bedrag.van(rij.toegedeeld), Bedrag.van(rij.vastgelegd)];
  if (!toegedeeld.isPositief() || rij.toegedeeldSinds === null || rij.dagenToegedeeld < NAUWELIJKS_DAGEN || !vastgelegd.maal(100).kleinerDan(toegedeeld.maal(NAUWELIJKS_PROCENT))) return [];
  const percentage = vastgelegd.percentageVan(toegedeeld);
  return [{ ...NIETS, ...plaatsVan(rij), soort: 'nauwelijks-gebruikt', percentage, tekst: `Van de ${toegedeeld.voorMensen()} die sinds ${rij.toegedeeldSinds} is toegedeeld, is ${percentage.replace('.', ',')} % vastgelegd. Vraag het team wat er nodig is, of overweeg een herverdeling.` }];
}

function betalingAangehouden({ aantal, bedrag, ...plaats }: Telling): Waarschuwing {
  const wat = aantal === 1 ? 'is nu één betaling' : `zijn nu ${aantal} betalingen`;
  return { ...NIETS, ...plaats, soort: 'betaling-aangehouden', aantal, bedrag, tekst: `Er ${wat} aangehouden, samen ${Bedrag.van(bedrag).voorMensen()}. Een fiatteur van de kassier kan de aanhouding opheffen.` };
}

function einddatumVoorbij({ aantal, bedrag, ...plaats }: Telling, tellenMax: number): Waarschuwing {
  const meerDanGeteld = aantal > tellenMax;
  const geteld = Math.min(aantal, tellenMax);
  const wat = `${meerDanGeteld ? 'meer dan ' : ''}${geteld} ${geteld === 1 ? 'verplichting' : 'verplichtingen'}`;
  return { ...NIETS, ...plaats, soort: 'einddatum-voorbij', aantal: geteld, meerDanGeteld, bedrag: meerDanGeteld ? null : bedrag, tekst: `Van ${wat} is de einddatum voorbij, terwijl er nog geld openstaat${meerDanGeteld ? '' : ` (${Bedrag.van(bedrag).voorMensen()})`}. Declareer wat is gedaan, of laat de rest vrijvallen.` };
}
