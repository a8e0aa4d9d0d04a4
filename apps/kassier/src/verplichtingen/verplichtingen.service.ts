import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { eisEigenRegio, zichtbareRegio, type Gebruiker } from '../access/index.js';
import { aanvragerVan, Besluitstraat, type Uitslag, type VerplichtingInvoer, type WijzigingInvoer } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import type { VerplichtingenVraag } from './verplichtingen.dto.js';
import { inDeToekomst } from './verplichtingen.fouten.js';

const LEES = `
  SELECT v.id, v.nummer, v.status, v.stroom, v.jaar, v.regio, v.datum, greatest(v.einddatum, w.tot) AS einddatum, v.instrument, s.vastgelegd AS bedrag, s.betaalbaar, s.betaald,
         s.vastgelegd - s.betaald AS openstaand, v.begunstigde AS "begunstigdeId", v.arrangement AS "arrangementId", v.omschrijving,
         v.verzoek -> 'gerichtOpWerkhervatting' AS "gerichtOpWerkhervatting", v.verzoek -> 'cofinanciering' AS cofinanciering,
         v.verzoek -> 'motiveringen' AS motiveringen, v.verzoek -> 'opleiding' AS opleiding, CASE WHEN w.tot IS NULL THEN v.verzoek -> 'werkfit' ELSE (jsonb_set(v.verzoek::jsonb -> 'werkfit', '{einddatum}', to_jsonb(w.tot)))::json END AS werkfit,
         v.verzoek -> 'virtueel' AS virtueel, v.verzoek ->> 'toekenningskenmerk' AS toekenningskenmerk, v.verzoek -> 'loonaanvulling' AS loonaanvulling,
         v.besluit AS "besluitId", v.boeking, v.vastgelegd_op AS "vastgelegdOp"
    FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id
    CROSS JOIN LATERAL (SELECT max(e.einddatum) AS tot FROM werkfit_verlenging e WHERE e.verplichting = v.id) w`;

/** Requests and shows commitments. Deciding is the pipeline's; this asks and tells. */
@Injectable()
export class VerplichtingenService {
  constructor(
    private readonly besluitstraat: Besluitstraat,
    private readonly database: Database,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Requests a verplichting in the caller's own region. */
  async vraagAan(invoer: VerplichtingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<Uitslag> {
    eisEigenRegio(gebruiker, invoer.regio);
    this.eisVerleden(invoer.datum);
    return this.besluitstraat.dien({ opdracht: { soort: 'verplichting', invoer }, aanvrager: aanvragerVan(gebruiker), gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', '/v1/verplichtingen', invoer) });
  }

  /** Raises, lowers or releases a verplichting of the caller's own region. */
  async wijzig(verplichtingId: string, invoer: WijzigingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<Uitslag> {
    this.eisVerleden(invoer.datum);
    return this.besluitstraat.dien({
      opdracht: { soort: 'wijziging', verplichtingId, invoer }, aanvrager: aanvragerVan(gebruiker), gebruiker, sleutel,
      vingerafdruk: vingerafdruk('POST', `/v1/verplichtingen/${verplichtingId}/wijzigingen`, invoer),
    });
  }

  /** A verplichting the caller may see. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    const [rij] = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown>>(`${LEES} WHERE v.id = $1 AND ($2::text IS NULL OR v.regio = $2)`, [id, zichtbareRegio(gebruiker)]);
    if (!rij) throw nietGevonden();
    return rij;
  }

  /** One page of the verplichtingen the caller may see, in order of registration. */
  async lijst(vraag: VerplichtingenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown> & { id: string }>(
      `${LEES} WHERE ($1::text IS NULL OR v.regio = $1) AND ($2::uuid IS NULL OR v.id > $2) AND ($3::text IS NULL OR v.regio = $3)
         AND ($4::text IS NULL OR v.stroom = $4) AND ($5::int IS NULL OR v.jaar = $5) AND ($6::text IS NULL OR v.instrument = $6)
         AND ($7::text IS NULL OR v.status = $7) AND ($8::uuid IS NULL OR v.arrangement = $8) AND ($9::uuid IS NULL OR v.begunstigde = $9)
       ORDER BY v.id LIMIT $10`,
      [zichtbareRegio(gebruiker), leesCursor(vraag.cursor, UUID_PLAATS), vraag.regio, vraag.stroom, vraag.jaar, vraag.instrument, vraag.status, vraag.arrangementId, vraag.begunstigdeId, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  private eisVerleden(datum: string): void {
    const fouten = inDeToekomst('/datum', datum, vandaag(this.klok).toString());
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  }
}
