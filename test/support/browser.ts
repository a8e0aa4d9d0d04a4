/** One page that a browser ended on, and the addresses it passed. */
export interface Bezoek {
  readonly status: number;
  readonly adres: string;
  readonly html: string;
  readonly headers: Headers;
  readonly langs: readonly string[];
}

const SPRONGEN_MAX = 20;

/** A browser without scripts: follows redirects, keeps cookies per host, and knows where a public address really listens. */
export class Browser {
  readonly koekjes = new Map<string, Map<string, string>>();

  /** `plaatsen` says for a public origin ("https://kassier.example.nl") where it is to be found. */
  constructor(private readonly plaatsen: Readonly<Record<string, string>>) {}

  /** Goes to an address, or sends a form to it, and follows every redirect; `tot` stops before the first address that it holds for. */
  async ga(adres: string, formulier?: Readonly<Record<string, string>>, tot: (adres: string) => boolean = () => false): Promise<Bezoek> {
    const langs: string[] = [];
    let hier = adres;
    let velden = formulier;
    for (let sprong = 0; sprong < SPRONGEN_MAX; sprong += 1) {
      langs.push(hier);
      const antwoord = await this.haal(hier, velden);
      const naar = antwoord.headers.get('location');
      if (naar === null || antwoord.status < 300 || antwoord.status > 399) return { status: antwoord.status, adres: hier, html: await antwoord.text(), headers: antwoord.headers, langs };
      hier = new URL(naar, hier).href;
      velden = undefined;
      if (tot(hier)) return { status: antwoord.status, adres: hier, html: '', headers: antwoord.headers, langs };
    }
    throw new Error(`te veel omleidingen: ${langs.join(' -> ')}`);
  }

  /** The cookie of this name at this origin. */
  koekje(origin: string, naam: string): string | undefined {
    return this.koekjes.get(origin)?.get(naam);
  }

  private async haal(adres: string, velden: Readonly<Record<string, string>> | undefined): Promise<Response> {
    const { origin } = new URL(adres);
    const pot = this.koekjes.get(origin) ?? new Map<string, string>();
    this.koekjes.set(origin, pot);
    const headers = { cookie: [...pot].map(([naam, waarde]) => `${naam}=${waarde}`).join('; '), ...(velden === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) };
    const echt = adres.replace(origin, this.plaatsen[origin] ?? origin);
    const antwoord = await fetch(echt, { redirect: 'manual', headers, ...(velden === undefined ? {} : { method: 'POST', body: new URLSearchParams(velden).toString() }) });
    for (const koekje of antwoord.headers.getSetCookie()) {
      const [paar = '', ...eigenschappen] = koekje.split(';').map((deel) => deel.trim());
      const naam = paar.slice(0, paar.indexOf('='));
      if (eigenschappen.some((deel) => /^max-age=0$/i.test(deel) || /^expires=Thu, 01 Jan 1970/i.test(deel))) pot.delete(naam);
      else pot.set(naam, paar.slice(naam.length + 1));
    }
    return antwoord;
  }
}

/** The fields of the first form of a page, and where it goes. */
export function formulierVan(html: string): { naar: string; velden: Record<string, string> } {
  const [, kop = '', inhoud = ''] = /<form([^>]*)>(.*?)<\/form>/s.exec(html) ?? [];
  const velden = [...inhoud.matchAll(/<(?:input|button)[^>]*>/g)].flatMap(([veld]) => {
    const naam = /name="([^"]*)"/.exec(veld)?.[1];
    return naam === undefined ? [] : [[naam, /value="([^"]*)"/.exec(veld)?.[1] ?? ''] as const];
  });
  return { naar: /action="([^"]*)"/.exec(kop)?.[1] ?? '', velden: Object.fromEntries(velden) };
}
