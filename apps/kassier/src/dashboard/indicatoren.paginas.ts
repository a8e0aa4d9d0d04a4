import { Injectable } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { zichtbareRegio } from '../access/index.js';
import { momentVoorMensen } from '../betaalruns/index.js';
import type { ActieUitslag } from '../database/index.js';
import { ongeldigeInvoer, verboden, type Fout } from '../http/index.js';
import { INDICATOREN, isProcent, RegioIndicatorenService, WAARDE_MAX, type Gemeld, type Indicatorcode, type Maandsom } from '../regio-indicatoren/index.js';
import type { Blok, Invoerveld, Keuzeveld } from './blokken.sjablonen.js';
import { adres, cel, maandVoorMensen, type Cel } from './dashboard.weergave.js';
import { foutBij, foutblok, verborgenVelden, type Afgekeurd } from './formulier.js';
import { wasveld, type IndicatorenVraag, type Maandformulier } from './indicatoren.dto.js';
import { Paginakader } from './paginakader.js';
import { kop } from './verplichting.paginas.js';

const HIER = '/dashboard/indicatoren';
const REDENVRAAG = 'Waarom klopte een eerder getal niet?';

/** The page on what regions tell of their own work, and what comes of its form. */
@Injectable()
export class Indicatorenpaginas {
  constructor(private readonly service: RegioIndicatorenService, private readonly kader: Paginakader) {}

  /** The month of one region, with the form for who tells of it; or of all regions. Throws the problems of an unknown or another's region. */
  async toon(vraag: IndicatorenVraag, gebruiker: Gebruiker, bewijs: string, afgekeurd?: Afgekeurd<Maandformulier>): Promise<string> {
    const peildatum = vraag.peildatum ?? this.kader.vandaag();
    const maand = this.maandVan(vraag);
    const regio = vraag.regio ?? zichtbareRegio(gebruiker) ?? eigenRegio(gebruiker);
    const [gemeld, sommen] = await Promise.all([this.service.maand(maand, regio, gebruiker), this.service.perMaand(maand, regio, gebruiker)]);
    const geldend = gemeld.filter(({ vervangenDoor }) => vervangenDoor === null);
    const magMelden = regio !== null && regio === eigenRegio(gebruiker);
    const blokken: Blok[] = [
      ...foutblok(afgekeurd, naamBij),
      regio === null ? this.overzicht(geldend, maand, peildatum) : regiotabel(geldend, maandVoorMensen(maand)),
      ...(magMelden ? [{ soort: 'kop', tekst: geldend.length === 0 ? `Melden over ${maandVoorMensen(maand)}` : `Aanvullen of corrigeren` } as const, invulformulier(this.adres(vraag), geldend, bewijs, afgekeurd)] : []),
      ...(regio === null ? [] : [{ soort: 'kop', tekst: 'Correcties' } as const, correctietabel(gemeld)]),
      { soort: 'kop', tekst: `Tot en met ${maandVoorMensen(maand)}, per maand`, anker: 'per-maand' }, maandentabel(sommen, regio, peildatum),
    ];
    const maanden: Keuzeveld = { naam: 'maand', label: 'Maand', waarde: maand, opties: [...new Set([...this.service.maanden(), maand])].sort().reverse().map((waarde) => ({ waarde, tekst: maandVoorMensen(waarde) })) };
    return this.kader.maak({
      uitleg: 'Regio\'s melden elke maand zelf hoeveel werkgevers zij spraken en adviseerden, welke interventies er waren en hoeveel mensen zijn geplaatst. Er wordt niets op beoordeeld of betaald; de getallen staan in de tweemaandelijkse rapportage. Een zzp\'er telt als werkgever.',
      titel: `Indicatoren ${maandVoorMensen(maand)}${regio === null ? '' : `: ${this.kader.regionaam(regio)}`}`, hier: HIER, peildatum, stand: 'Zoals het nu is gemeld', kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], verborgen: { peildatum },
      keuzes: zichtbareRegio(gebruiker) === null ? [maanden, { naam: 'regio', label: 'Regio', waarde: regio ?? '', opties: this.kader.regioopties() }] : [maanden], blokken,
      vraag: adres('/v1/regio-indicatoren', { vanaf: maand, tot: maand, regio: regio ?? undefined }),
    }, gebruiker);
  }

  /** Tells what the form holds, as the API does. Throws the problems of what is wrong in it. */
  meld(vraag: IndicatorenVraag, formulier: Maandformulier, gebruiker: Gebruiker): Promise<ActieUitslag> {
    const regio = eigenRegio(gebruiker);
    if (regio === null) throw verboden('Uw account is niet aan een regio gebonden. Vraag uw beheerder om een regio.');
    const gewijzigd = INDICATOREN.filter(({ code }) => formulier[code] !== formulier[wasveld(code)]);
    const fouten: Fout[] = gewijzigd.flatMap(({ code }) => veldfout(code, formulier));
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const getallen = gewijzigd.map(({ code }) => ({ indicator: code, waarde: Number(formulier[code]), was: formulier[wasveld(code)] === '' ? null : Number(formulier[wasveld(code)]) }));
    return this.service.meldMaand({ regio, maand: this.maandVan(vraag), getallen, ...(formulier.reden === '' ? {} : { reden: formulier.reden }) }, gebruiker, formulier.sleutel);
  }

  /** The address of a month of a region. */
  adres(vraag: IndicatorenVraag): string {
    return adres(HIER, { maand: this.maandVan(vraag), regio: vraag.regio, peildatum: vraag.peildatum ?? this.kader.vandaag() });
  }

  /** The month that was asked for, or that of the day as far as something can be told of it. */
  private maandVan({ maand, peildatum }: IndicatorenVraag): string {
    const maanden = this.service.maanden();
    const van = maand ?? (peildatum ?? this.kader.vandaag()).slice(0, 7);
    return maand ?? maanden.find((een) => een === van) ?? ((van < (maanden[0] ?? van) ? maanden[0] : maanden.at(-1)) ?? van);
  }

  private overzicht(geldend: readonly Gemeld[], maand: string, peildatum: string): Blok {
    const perRegio = new Map(this.kader.regioopties().filter(({ waarde }) => waarde !== '').map(({ waarde }) => [waarde, geldend.filter(({ regio }) => regio === waarde)]));
    return {
      soort: 'tabel', bijschrift: `Wat elke regio meldde over ${maandVoorMensen(maand)}`, leeg: '', volgende: null, totaal: [], koppen: [kop('Regio'), ...INDICATOREN.map(({ naam }) => kop(naam, true))],
      rijen: [...perRegio].map(([regio, getallen]) => [{ tekst: this.kader.regionaam(regio), verwijzing: adres(HIER, { maand, regio, peildatum }) }, ...INDICATOREN.map(({ code }) => getalcel(getallen.find(({ indicator }) => indicator === code)))]),
    };
  }
}

/** The region for which somebody tells; null when he does not. */
function eigenRegio({ rollen, regio }: Gebruiker): string | null {
  return rollen.includes('regio-aanvrager') ? regio : null;
}

function regiotabel(geldend: readonly Gemeld[], maand: string): Blok {
  return {
    soort: 'tabel', bijschrift: `Gemeld over ${maand}`, leeg: '', volgende: null, totaal: [], koppen: [kop('Indicator'), kop('Aantal', true), kop('Gemeld door'), kop('Gemeld op')],
    rijen: INDICATOREN.map(({ code, naam }) => {
      const getal = geldend.find(({ indicator }) => indicator === code);
      return [cel(naam), getalcel(getal), cel(getal?.door ?? 'nog niet gemeld'), cel(getal === undefined ? '' : momentVoorMensen(getal.op))];
    }),
  };
}

/** Every month of which something was told, and together what can be added. */
function maandentabel(sommen: readonly Maandsom[], regio: string | null, peildatum: string): Blok {
  const maanden = [...new Set(sommen.map(({ maand }) => maand))];
  const optelbaar = INDICATOREN.filter(({ code }) => !isProcent(code));
  const getoond = regio === null ? optelbaar : INDICATOREN;
  const getal = (waarden: readonly number[]): Cel => cel(waarden.length === 0 ? '–' : waarden.reduce((som, waarde) => som + waarde, 0).toLocaleString('nl-NL'));
  const van = (code: Indicatorcode, maand?: string): number[] => sommen.filter((som) => som.indicator === code && (maand === undefined || som.maand === maand)).map(({ waarde }) => waarde);
  return {
    soort: 'tabel', bijschrift: regio === null ? 'Wat alle regio\'s samen meldden' : 'Wat de regio meldde', leeg: 'Er is nog niets gemeld.', volgende: null, koppen: [kop('Maand'), ...getoond.map(({ naam }) => kop(naam, true))],
    rijen: maanden.map((maand) => [{ tekst: maandVoorMensen(maand), verwijzing: adres(HIER, { maand, regio: regio ?? undefined, peildatum }) }, ...getoond.map(({ code }) => getal(van(code, maand)))]),
    totaal: [cel('Samen'), ...getoond.map(({ code }) => (isProcent(code) ? cel('–') : getal(van(code))))],
  };
}

function correctietabel(gemeld: readonly Gemeld[]): Blok {
  const vervangen = gemeld.filter(({ vervangenDoor }) => vervangenDoor !== null);
  return {
    soort: 'tabel', bijschrift: 'Wat eerder was gemeld en is vervangen', leeg: 'Er is niets gecorrigeerd.', volgende: null, totaal: [], koppen: [kop('Indicator'), kop('Was', true), kop('Werd', true), kop('Door'), kop('Op'), kop('Waarom')],
    rijen: vervangen.map(({ indicator, waarde, vervangenDoor }) => {
      const nieuw = gemeld.find(({ id }) => id === vervangenDoor);
      return [cel(naamVan(indicator)), cel(waarde.toLocaleString('nl-NL')), getalcel(nieuw), cel(nieuw?.door ?? ''), cel(nieuw === undefined ? '' : momentVoorMensen(nieuw.op)), cel(nieuw?.reden ?? '')];
    }),
  };
}

function invulformulier(actie: string, geldend: readonly Gemeld[], bewijs: string, afgekeurd?: Afgekeurd<Maandformulier>): Blok {
  const nu = (code: Indicatorcode): string => String(geldend.find(({ indicator }) => indicator === code)?.waarde ?? '');
  const velden: Invoerveld[] = INDICATOREN.map(({ code, naam }) => ({ naam: code, label: naam, soort: 'getal', waarde: afgekeurd?.formulier[code] ?? nu(code), uitleg: null, verplicht: false, fout: foutBij(afgekeurd, code) }));
  return {
    soort: 'formulier', actie, isHoofdzaak: true, knop: 'Meld deze getallen', verborgen: { ...verborgenVelden(bewijs), ...Object.fromEntries(INDICATOREN.map(({ code }) => [wasveld(code), nu(code)])) },
    velden: [...velden, {
      naam: 'reden', label: REDENVRAAG, soort: 'tekst', waarde: afgekeurd?.formulier.reden ?? '', uitleg: 'Alleen nodig als u een getal wijzigt dat al was gemeld; het eerdere blijft zichtbaar. Noem geen gegevens van kandidaten.', verplicht: false, fout: foutBij(afgekeurd, 'reden'),
    }],
  };
}

/** What a field of the form is called; null of what is no field. */
function naamBij(veld: string): string | null {
  return veld === 'reden' ? REDENVRAAG : (INDICATOREN.find(({ code }) => code === veld)?.naam ?? null);
}

function veldfout(code: Indicatorcode, formulier: Maandformulier): Fout[] {
  const getypt = formulier[code] ?? '';
  if (getypt === '') return [{ pointer: `/${code}`, melding: 'Wat is gemeld kan niet leeg worden gemaakt. Schrijf 0 als er niets was.' }];
  const past = (tekst: string): boolean => /^\d{1,7}$/.test(tekst) && Number(tekst) <= WAARDE_MAX;
  return past(getypt) && (formulier[wasveld(code)] === '' || past(formulier[wasveld(code)] ?? '')) ? [] : [{ pointer: `/${code}`, melding: `Schrijf een geheel getal van 0 tot en met ${WAARDE_MAX.toLocaleString('nl-NL')}, zonder punten of komma's.` }];
}

function naamVan(code: Indicatorcode): string {
  return INDICATOREN.find((indicator) => indicator.code === code)?.naam ?? code;
}

function getalcel(getal: Gemeld | undefined): Cel {
  return cel(getal === undefined ? '–' : getal.waarde.toLocaleString('nl-NL'));
}
