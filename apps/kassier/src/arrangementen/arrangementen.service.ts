import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { eisEigenRegio, Pseudonimiseerder, zichtbareRegio, type Gebruiker, type Pseudoniem } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, metZicht, nieuwId, zichtVan, type ActieUitslag, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Fout, type Pagina } from '../http/index.js';
import { vindPersoon } from '../pseudoniemen/index.js';
import { Referentie } from '../referentie/index.js';
import { inDeToekomst } from '../verplichtingen/index.js';
import { laatsteOverdracht, leesArrangement, leesArrangementen, leesMetGebeurtenissen, zichtbaarVoor, type ArrangementRij } from './arrangement.lezen.js';
import type { ArrangementenVraag, ArrangementInvoer, BeeindigingInvoer, EvaluatieInvoer, OverdrachtInvoer } from './arrangementen.dto.js';
import { alBeeindigd, ligtVoor, nietsVeranderd, onbekendeRegio } from './arrangementen.fouten.js';

const PAD = '/v1/arrangementen';
/** The key of a pseudonym that the caller brought is not known here. */
const SLEUTEL_ONBEKEND = 'onbekend';

type Gebeurtenissoort = 'registratie' | 'overdracht' | 'evaluatie' | 'beeindiging';

/** What happened to an arrangement, to be written down for ever. */
interface Gebeurtenis {
  readonly soort: Gebeurtenissoort;
  readonly datum: string;
  /** The region from that day on; null when it stays where it is. */
  readonly regio: string | null;
  readonly inhoud: Readonly<Record<string, unknown>>;
}

/** Personal arrangements. They travel with their person, and nothing that was committed changes when they do. */
@Injectable()
export class ArrangementenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly pseudonimiseerder: Pseudonimiseerder,
    private readonly referentie: Referentie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Registers an arrangement in the caller's own region. Of the person only a pseudonym remains. */
  async registreer({ kandidaat, ...invoer }: ArrangementInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    eisEigenRegio(gebruiker, invoer.regio);
    const onbekend = this.referentie.regio(invoer.regio) === null ? [onbekendeRegio('/regio')] : [];
    this.eis([...onbekend, ...this.toekomst('/startdatum', invoer.startdatum)]);
    const pseudoniemen = this.pseudoniemenVan(kandidaat);
    // A fingerprint of the body itself would be a hash of the BSN, which can be guessed back; and one of today's pseudonym another one after the key was replaced.
    const { pseudoniem } = await vindPersoon(this.database.landelijk, pseudoniemen);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, { ...invoer, kandidaat: pseudoniem }) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      // A person is the same one in every region, so this one look is wider than the region's own.
      const persoon = await metZicht(transactie, '*', zichtVan(gebruiker), () => vindPersoon(transactie, pseudoniemen));
      const id = nieuwId();
      await transactie.query(
        `INSERT INTO arrangement (id, persoon, sleutel_id, regio, categorie, eerstverantwoordelijke, op_verzoek, doelgroep_banenafspraak, wajong, loonwaarde_percentage,
                                  toestemming, afgestemd_met, voorliggend, startdatum, organisatie, geregistreerd_door)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          id, persoon.pseudoniem, persoon.sleutelId, invoer.regio, invoer.categorie, invoer.eerstverantwoordelijke, invoer.opVerzoek, invoer.doelgroepBanenafspraak, invoer.wajong,
          invoer.loonwaardePercentage, invoer.toestemming, JSON.stringify(invoer.afgestemdMet), JSON.stringify(invoer.voorliggend), invoer.startdatum, gebruiker.organisatie, gebruiker.sub,
        ],
      );
      const inhoud = { categorie: invoer.categorie, eerstverantwoordelijke: invoer.eerstverantwoordelijke, opVerzoek: invoer.opVerzoek };
      await schrijfGebeurtenis(transactie, id, { soort: 'registratie', datum: invoer.startdatum, regio: invoer.regio, inhoud }, gebruiker);
      return { status: 201, antwoord: await leesMetGebeurtenissen(transactie, id, null) };
    });
  }

  /** Hands an arrangement over: to another region, another responsible party or another category. Only who has it can. */
  async draagOver(id: string, invoer: OverdrachtInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    if (invoer.naarRegio !== null && this.referentie.regio(invoer.naarRegio) === null) throw ongeldigeInvoer([onbekendeRegio('/naarRegio')]);
    return this.wijzig(id, 'overdrachten', invoer, gebruiker, sleutel, async (transactie, arrangement) => {
      this.eis(ligtVoor(invoer.datum, await laatsteOverdracht(transactie, id), 'de vorige overdracht'));
      const naar = {
        regio: invoer.naarRegio ?? arrangement.regio, eerstverantwoordelijke: invoer.eerstverantwoordelijke ?? arrangement.eerstverantwoordelijke,
        opVerzoek: invoer.opVerzoek ?? arrangement.opVerzoek, categorie: invoer.categorie ?? arrangement.categorie,
      };
      const { regio, eerstverantwoordelijke, opVerzoek, categorie } = arrangement;
      const van = { regio, eerstverantwoordelijke, opVerzoek, categorie };
      if (JSON.stringify(van) === JSON.stringify(naar)) throw nietsVeranderd();
      await transactie.query('UPDATE arrangement SET regio = $2, eerstverantwoordelijke = $3, op_verzoek = $4, categorie = $5 WHERE id = $1', [id, naar.regio, naar.eerstverantwoordelijke, naar.opVerzoek, naar.categorie]);
      return { soort: 'overdracht', datum: invoer.datum, regio: naar.regio === regio ? null : naar.regio, inhoud: { reden: invoer.reden, van, naar } };
    });
  }

  /** Records an evaluation. */
  async evalueer(id: string, invoer: EvaluatieInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    return this.wijzig(id, 'evaluaties', invoer, gebruiker, sleutel, () => Promise.resolve({
      soort: 'evaluatie', datum: invoer.datum, regio: null, inhoud: { uitkomst: invoer.uitkomst, toelichting: invoer.toelichting },
    }));
  }

  /** Ends an arrangement. What was committed on it stays. */
  async beeindig(id: string, invoer: BeeindigingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    return this.wijzig(id, 'beeindigingen', invoer, gebruiker, sleutel, async (transactie) => {
      this.eis(ligtVoor(invoer.datum, await laatsteOverdracht(transactie, id), 'de vorige overdracht'));
      await transactie.query("UPDATE arrangement SET status = 'beeindigd', einddatum = $2 WHERE id = $1", [id, invoer.datum]);
      return { soort: 'beeindiging', datum: invoer.datum, regio: null, inhoud: { reden: invoer.reden } };
    });
  }

  /** An arrangement the caller may see, with what happened to it. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    return leesMetGebeurtenissen(this.database.gezienDoor(gebruiker), id, zichtbareRegio(gebruiker));
  }

  /** One page of the arrangementen the caller may see, in order of registration. */
  async lijst(vraag: ArrangementenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown> & { id: string }>(
      `${leesArrangementen(1)} WHERE ${zichtbaarVoor(1)} AND ($2::uuid IS NULL OR a.id > $2) AND ($3::text IS NULL OR a.regio = $3)
         AND ($4::text IS NULL OR a.status = $4) AND ($5::text IS NULL OR a.categorie = $5)
       ORDER BY a.id LIMIT $6`,
      [zichtbareRegio(gebruiker), leesCursor(vraag.cursor, UUID_PLAATS), vraag.regio, vraag.status, vraag.categorie, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  /** Everything that changes has in common: by the region that has it, while open, on a day that fits, and recorded. */
  private async wijzig(
    id: string, wat: string, invoer: { readonly datum: string }, gebruiker: Gebruiker, sleutel: string,
    werk: (transactie: Transactie, arrangement: ArrangementRij) => Promise<Gebeurtenis>,
  ): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/${wat}`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const arrangement = await leesArrangement(transactie, id, zichtbareRegio(gebruiker));
      eisEigenRegio(gebruiker, arrangement.regio);
      if (arrangement.einddatum !== null) throw alBeeindigd(arrangement.einddatum);
      this.eis([...this.toekomst('/datum', invoer.datum), ...ligtVoor(invoer.datum, arrangement.startdatum, 'de start van het arrangement')]);
      await schrijfGebeurtenis(transactie, id, await werk(transactie, arrangement), gebruiker);
      return { status: 201, antwoord: await leesMetGebeurtenissen(transactie, id, zichtbareRegio(gebruiker)) };
    });
  }

  /** Under the current key first, then under older ones. */
  private pseudoniemenVan(kandidaat: ArrangementInvoer['kandidaat']): [Pseudoniem, ...Pseudoniem[]] {
    if ('pseudoniem' in kandidaat) return [{ pseudoniem: kandidaat.pseudoniem, sleutelId: SLEUTEL_ONBEKEND }];
    return this.pseudonimiseerder.alleVanBsn(kandidaat.bsn) as [Pseudoniem, ...Pseudoniem[]];
  }

  private toekomst(pointer: string, dag: string): Fout[] {
    return inDeToekomst(pointer, dag, vandaag(this.klok).toString());
  }

  private eis(fouten: readonly Fout[]): void {
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  }
}

async function schrijfGebeurtenis(transactie: Transactie, arrangement: string, { soort, datum, regio, inhoud }: Gebeurtenis, gebruiker: Gebruiker): Promise<void> {
  await transactie.query('INSERT INTO arrangement_gebeurtenis (id, arrangement, soort, datum, regio, inhoud, door) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    nieuwId(), arrangement, soort, datum, regio, JSON.stringify(inhoud), gebruiker.sub,
  ]);
}
