import { geslaagd, type GetAntwoord, type PostInvoer } from '#client';
import type { Loket } from './client.js';
import { voorbeeldBsn, voorbeeldIban } from './nummers.js';
import type { Toeval } from './toeval.js';
import { Voortgang } from './voortgang.js';

export type Regio = GetAntwoord<'/regios'>['regios'][number];

/** The people of the demonstration, each with a token. */
export interface Rollen {
  readonly szwEen: string;
  readonly szwTwee: string;
  readonly kassier: string;
  readonly fiatteur: string;
  readonly auditor: string;
  readonly regio: ReadonlyMap<string, string>;
}

export interface Begunstigden {
  readonly instellingen: readonly string[];
  readonly leerbedrijven: readonly string[];
  readonly gemeenten: readonly string[];
  readonly dienstverleners: readonly string[];
}

export interface Arrangement {
  readonly id: string;
  readonly regio: Regio;
  readonly banenafspraak: boolean;
}

/** The training that all invented institutions and companies are recognised for. */
export const CREBO = '25166';

const PLAATSEN = ['Almere', 'Breda', 'Delft', 'Emmen', 'Goes', 'Hoorn', 'Leiden', 'Meppel', 'Oss', 'Roermond', 'Sneek', 'Tiel', 'Venlo', 'Weert', 'Zwolle'];

/** A token for everybody: two of SZW, three of the kassier's side, one per regional team. */
export async function meldAan(loket: Loket, regios: readonly Regio[]): Promise<Rollen> {
  const regio = new Map<string, string>();
  for (const { code } of regios) regio.set(code, await loket.token({ rollen: ['regio-aanvrager'], regio: code, organisatie: `rmt-${code.toLowerCase()}` }));
  return {
    szwEen: await loket.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' }),
    szwTwee: await loket.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' }),
    kassier: await loket.token({ rollen: ['kassier-medewerker'], gebruiker: 'kassier-een' }),
    fiatteur: await loket.token({ rollen: ['kassier-fiatteur'], gebruiker: 'kassier-twee' }),
    auditor: await loket.token({ rollen: ['auditor'] }),
    regio,
  };
}

type Invoer = PostInvoer<'/begunstigden'>;

/** Registers invented payees. Every name says that it is an example. */
export async function registreerBegunstigden(loket: Loket, rollen: Rollen): Promise<Begunstigden> {
  let index = 1;
  const registreer = async (soort: Invoer['soort'], naam: string, erkend: Partial<Invoer> = {}): Promise<string> =>
    geslaagd(await loket.als(rollen.kassier).POST('/begunstigden', { body: { soort, naam: `Voorbeeld ${naam}`, iban: voorbeeldIban((index += 1)), ...erkend } })).id;
  const reeks = async (aantal: number, maak: (nummer: number) => Promise<string>): Promise<string[]> => {
    const ids: string[] = [];
    for (let nummer = 0; nummer < aantal; nummer += 1) ids.push(await maak(nummer));
    return ids;
  };
  const plaats = (nummer: number): string => PLAATSEN[nummer % PLAATSEN.length] ?? 'Utrecht';
  return {
    instellingen: await reeks(12, (nummer) => registreer('mbo-instelling', `mbo-college ${plaats(nummer)}`, { duoErkenningen: [{ crebo: CREBO, geldigVanaf: '2020-08-01', geldigTotEnMet: null }] })),
    leerbedrijven: await reeks(40, (nummer) => registreer('leerbedrijf', `leerbedrijf ${plaats(nummer)} ${nummer + 1}`, { kvkNummer: String(10_000_000 + nummer * 7919), sbbErkenningen: [{ crebo: CREBO, erkendVanaf: '2020-01-01', erkendTotEnMet: null }] })),
    gemeenten: await reeks(10, (nummer) => registreer('gemeente', `gemeente ${plaats(nummer)}`)),
    dienstverleners: await reeks(10, (nummer) => registreer('dienstverlener', `loopbaanadvies ${plaats(nummer)}`)),
  };
}

const CATEGORIEEN = [
  { categorie: 'bedreigde-werknemer', eerstverantwoordelijke: 'sociale-partners' },
  { categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv' },
  { categorie: 'jongere', eerstverantwoordelijke: 'gemeente' },
  { categorie: 'bijstandsaanvrager', eerstverantwoordelijke: 'gemeente' },
  { categorie: 'ondernemer-nug', eerstverantwoordelijke: 'gemeente' },
] as const;
const PARTIJEN = ['werkgever', 'sociale-partners', 'uwv', 'gemeente', 'school', 'leerwerkloket', 'sbb'] as const;
const UITKOMSTEN = ['ingezet', 'niet-beschikbaar', 'niet-van-toepassing'] as const;

/** Registers an arrangement for each of so many invented persons, spread over the regions. */
export async function registreerArrangementen(loket: Loket, rollen: Rollen, regios: readonly Regio[], aantal: number, toeval: Toeval): Promise<Arrangement[]> {
  const arrangementen: Arrangement[] = [];
  const voortgang = new Voortgang('Arrangementen', aantal);
  for (let index = 0; index < aantal; index += 1) {
    const regio = regios[index % regios.length] as Regio;
    const banenafspraak = toeval.kans(0.3);
    const body: PostInvoer<'/arrangementen'> = {
      regio: regio.code, kandidaat: { bsn: voorbeeldBsn(index + 1) }, ...toeval.kies(CATEGORIEEN), doelgroepBanenafspraak: banenafspraak, wajong: false, toestemming: true,
      afgestemdMet: ['gemeente'], voorliggend: PARTIJEN.map((partij) => ({ partij, uitkomst: toeval.kies(UITKOMSTEN) })), startdatum: '2021-01-04',
    };
    const { id } = geslaagd(await loket.als(rollen.regio.get(regio.code) ?? '').POST('/arrangementen', { body }));
    arrangementen.push({ id, regio, banenafspraak });
    voortgang.stap();
  }
  return arrangementen;
}
