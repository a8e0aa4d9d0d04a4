import { Inject, Injectable } from '@nestjs/common';
import { gebruikerVan, leesKoekje, PERSOONSCLAIMS, type Gebruiker } from '../access/index.js';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { nietAangemeld, type Probleem } from '../http/index.js';
import { AanbiederFout, AanmeldingMislukt, OIDC_CLIENT, type OidcClient, type Poging } from './oidc.client.js';
import { afgeleid, isGeheim, kenmerkVan, Koekjes, nieuwGeheim } from './sessie.koekje.js';
import { SESSIE_S, Sessieopslag } from './sessie.opslag.js';
import { aanbiederWeg, aanmeldingGeweigerd, aanmeldingVerlopen, geenRollen, nietIngericht } from './sessies.fouten.js';

/** How long somebody may take to sign in. */
const AANMELDEN_S_MAX = 600;
const KENMERK_TEKENS = 16;

/** Where a browser goes on, and the cookies it gets. */
export interface Terugkeer {
  readonly adres: string;
  /** Who signed in or out; null when nobody is known. */
  readonly gebruiker: Gebruiker | null;
  readonly koekjes: readonly string[];
}

/**
 * Signs people in at the issuer and knows them again by their session. What ties an answer of the issuer to the browser that
 * asked (state, nonce, PKCE) follows from a number in a cookie of that browser, so that nothing is kept here of who only begins.
 */
@Injectable()
export class Sessies {
  private readonly koekjes: Koekjes;

  constructor(@Inject(OIDC_CLIENT) private readonly client: OidcClient | null, private readonly opslag: Sessieopslag, @Inject(CONFIGURATIE) private readonly configuratie: Configuratie) {
    this.koekjes = new Koekjes(configuratie.publiekeUrl ?? 'http://localhost');
  }

  /** Whether people can sign in at an issuer. */
  get ingericht(): boolean {
    return this.client !== null;
  }

  /** Begins signing in: the address of the issuer, and the cookie that the answer must belong to. `terug` is where on the dashboard to go afterwards. */
  async begin(terug: string): Promise<Terugkeer> {
    const geheim = nieuwGeheim();
    const adres = await vertaald(this.eisClient().aanmeldadres(pogingVan(geheim)));
    return { adres, gebruiker: null, koekjes: [this.koekjes.zet(this.koekjes.aanmelding, `${geheim}.${Buffer.from(terug).toString('base64url')}`, AANMELDEN_S_MAX)] };
  }

  /** Ends signing in with what the issuer sent the browser back with: a new session, whatever session there was before. Throws the problem that says why not. */
  async rondAf(vraag: string, kop: string | undefined): Promise<Terugkeer> {
    const client = this.eisClient();
    const [geheim, terug = ''] = (leesKoekje(kop, this.koekjes.aanmelding) ?? '').split('.');
    if (!isGeheim(geheim)) throw aanmeldingVerlopen();
    const { idToken, claims } = await vertaald(client.wieKwamTerug(vraag, pogingVan(geheim)));
    const gelezen = PERSOONSCLAIMS.safeParse(claims);
    if (!gelezen.success) throw geenRollen();
    const { sub, organisatie, rollen, regio } = gebruikerVan(gelezen.data, '');
    if (rollen.length === 0) throw geenRollen();
    const oud = this.sessieVan(kop);
    if (oud !== null) await this.opslag.beeindig(oud);
    const nieuw = await this.opslag.begin({ sub, organisatie, rollen: [...rollen], regio, idToken });
    return {
      adres: Buffer.from(terug, 'base64url').toString('utf8'), gebruiker: gebruikerVan(gelezen.data, tokenIdVan(nieuw)),
      koekjes: [this.koekjes.zet(this.koekjes.sessie, nieuw, SESSIE_S), this.koekjes.neemWeg(this.koekjes.aanmelding)],
    };
  }

  /** Who has the session of these cookies. Throws the 401 problem when there is none that runs. */
  async gebruiker(kop: string | undefined): Promise<Gebruiker> {
    const geheim = this.sessieVan(kop);
    const inhoud = geheim === null ? null : await this.opslag.lees(geheim);
    if (geheim === null || inhoud === null) throw nietAangemeld('U bent niet aangemeld, of uw sessie is voorbij. Meld u aan.');
    return gebruikerVan(inhoud, tokenIdVan(geheim));
  }

  /** The number of the session of these cookies, whether it runs or not. */
  koekje(kop: string | undefined): string | undefined {
    return this.sessieVan(kop) ?? undefined;
  }

  /** Ends the session of these cookies; then the browser goes to the issuer, to sign out there too. */
  async beeindig(kop: string | undefined): Promise<Terugkeer> {
    const client = this.eisClient();
    const geheim = this.sessieVan(kop);
    const inhoud = geheim === null ? null : await this.opslag.beeindig(geheim);
    const hier = `${(this.configuratie.publiekeUrl ?? '').replace(/\/+$/, '')}/dashboard/aanmelden`;
    // Whoever is signed out here must not be stopped by an issuer that is away.
    const daar = inhoud === null ? null : await client.afmeldadres(inhoud.idToken, hier).catch(() => null);
    return { adres: daar ?? '/dashboard/aanmelden', gebruiker: geheim === null || inhoud === null ? null : gebruikerVan(inhoud, tokenIdVan(geheim)), koekjes: [this.koekjes.neemWeg(this.koekjes.sessie)] };
  }

  private sessieVan(kop: string | undefined): string | null {
    const geheim = leesKoekje(kop, this.koekjes.sessie);
    return isGeheim(geheim) ? geheim : null;
  }

  private eisClient(): OidcClient {
    if (this.client === null) throw nietIngericht();
    return this.client;
  }
}

/** What a session is called where a token would be. */
function tokenIdVan(geheim: string): string {
  return `sessie-${kenmerkVan(geheim).toString('hex').slice(0, KENMERK_TEKENS)}`;
}

function pogingVan(geheim: string): Poging {
  return { state: afgeleid(geheim, 'state'), nonce: afgeleid(geheim, 'nonce'), codeVerifier: afgeleid(geheim, 'code_verifier') };
}

async function vertaald<T>(werk: Promise<T>): Promise<T> {
  try {
    return await werk;
  } catch (fout) {
    throw naarProbleem(fout) ?? fout;
  }
}

function naarProbleem(fout: unknown): Probleem | null {
  if (fout instanceof AanbiederFout) return aanbiederWeg();
  if (!(fout instanceof AanmeldingMislukt)) return null;
  return fout.code === 'past-niet' || fout.code === 'invalid_grant' ? aanmeldingVerlopen() : aanmeldingGeweigerd(fout.code);
}
