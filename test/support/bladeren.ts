import type { Antwoord, TestKassier } from './kassier.js';

/** A page as a person reads it: its address, and its HTML. */
export interface Blad {
  readonly adres: string;
  readonly html: string;
}

const TEKENS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const ontsnapt = (tekst: string): string => tekst.replace(/&(?:lt|gt|quot|#39|amp);/g, (teken) => TEKENS[teken] ?? teken);

/** Somebody with a browser without JavaScript, who is signed in. */
export class Lezer {
  private constructor(private readonly kassier: TestKassier, readonly cookie: string) {}

  static async meldAan(kassier: TestKassier, rol: string, regio?: string): Promise<Lezer> {
    const antwoord = await kassier.verzoek('POST', '/dashboard/aanmelden', {
      sleutel: null, body: new URLSearchParams({ rol, ...(regio === undefined ? {} : { regio }) }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    return new Lezer(kassier, antwoord.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  /** What is at an address; a page without a day in its address goes to its address of today. */
  async haal(adres: string): Promise<Antwoord> {
    const antwoord = await this.kassier.verzoek('GET', adres, { headers: { cookie: this.cookie } });
    const naar = antwoord.headers.get('location') ?? '';
    return antwoord.status === 303 && naar.split('?')[0] === adres.split('?')[0] ? this.haal(naar) : antwoord;
  }

  /** Opens an address, following where it sends to; insists on a page. */
  async open(adres: string): Promise<Blad> {
    const antwoord = await this.haal(adres);
    if (antwoord.status === 303) return this.open(antwoord.headers.get('location') ?? '');
    if (antwoord.status !== 200 || !antwoord.tekst.startsWith('<!doctype html>')) throw new Error(`${adres}: ${antwoord.status} ${leesbaar(antwoord.tekst).slice(0, 500)}`);
    return { adres, html: antwoord.tekst };
  }

  /** Follows the first link with exactly these words. */
  async volg(blad: Blad, woorden: string): Promise<Blad> {
    const gevonden = verwijzingen(blad.html).find(({ tekst }) => tekst === woorden);
    if (!gevonden) throw new Error(`op ${blad.adres} staat geen verwijzing "${woorden}"; wel: ${verwijzingen(blad.html).map(({ tekst }) => tekst).join(' | ')}`);
    return this.open(gevonden.adres);
  }

  /** The fields of the form that posts to this address, as the page filled them in; null when the page has no such form. */
  formulier(blad: Blad, actie: string): Record<string, string> | null {
    const [, formulier] = new RegExp(`<form method="post" action="${actie}"[^>]*>(.*?)</form>`, 's').exec(blad.html) ?? [];
    if (formulier === undefined) return null;
    const velden: Record<string, string> = {};
    for (const [invoer] of formulier.matchAll(/<(?:input|textarea) [^>]*>/g)) velden[/name="([^"]*)"/.exec(invoer)?.[1] ?? ''] = ontsnapt(/value="([^"]*)"/.exec(invoer)?.[1] ?? '');
    for (const [, naam = '', opties = ''] of formulier.matchAll(/<select id="[^"]*" name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) velden[naam] = ontsnapt(/value="([^"]*)" selected/.exec(opties)?.[1] ?? '');
    return velden;
  }

  /** Sends a form as a browser does from a page of ours; `koppen` says something else of where it came from. */
  stuur(actie: string, velden: Readonly<Record<string, string>>, koppen: Readonly<Record<string, string>> = {}): Promise<Antwoord> {
    return this.kassier.verzoek('POST', actie, { sleutel: null, body: new URLSearchParams(velden).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: 'null', cookie: this.cookie, ...koppen } });
  }

  /** Sends the form whose action this is, with its own values where no other is given. */
  async vulIn(blad: Blad, actie: string, velden: Readonly<Record<string, string>>): Promise<Blad> {
    const [, formulier] = new RegExp(`<form method="get" action="${actie}"[^>]*>(.*?)</form>`, 's').exec(blad.html) ?? [];
    if (formulier === undefined) throw new Error(`op ${blad.adres} staat geen formulier voor ${actie}`);
    const eigen: Record<string, string> = {};
    for (const [invoer] of formulier.matchAll(/<input [^>]*>/g)) eigen[/name="([^"]*)"/.exec(invoer)?.[1] ?? ''] = ontsnapt(/value="([^"]*)"/.exec(invoer)?.[1] ?? '');
    for (const [, naam = '', opties = ''] of formulier.matchAll(/<select id="[^"]*" name="([^"]*)">(.*?)<\/select>/gs)) eigen[naam] = ontsnapt(/value="([^"]*)" selected/.exec(opties)?.[1] ?? '');
    for (const naam of Object.keys(velden)) if (!(naam in eigen)) throw new Error(`het formulier op ${blad.adres} heeft geen veld ${naam}`);
    return this.open(`${actie}?${new URLSearchParams({ ...eigen, ...velden }).toString()}`);
  }
}

/** The links of a page, in order. */
export function verwijzingen(html: string): { adres: string; tekst: string }[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]+)"[^>]*>(.*?)<\/a>/gs)].map(([, adres = '', tekst = '']) => ({ adres: ontsnapt(adres), tekst: leesbaar(tekst) }));
}

/** The text of a page as people read it. */
export function leesbaar(html: string): string {
  return ontsnapt(html.replace(/<(svg|style|script)[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ')).replace(/[ \n]+/g, ' ').trim();
}

/** The texts of the cells of every table row, in order. */
export function tabelrijen(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, rij = '']) => [...rij.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cel = '']) => leesbaar(cel)));
}

/** The value that a page gives beside a name. */
export function gegeven(html: string, naam: string): string | undefined {
  return [...html.matchAll(/<dt[^>]*>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/gs)].filter(([, dt = '']) => leesbaar(dt) === naam).map(([, , dd = '']) => leesbaar(dd))[0];
}

/** "€ 1.234,56" as people read it, back to "1234.56". */
export function bedragUit(tekst: string): string {
  return tekst.replace(/^€\u00a0/, '').replaceAll('.', '').replace(',', '.');
}
