import { Datum } from '#values';
import type { Rapport, Rapportkolom, Rapportrij } from '../rapportages/index.js';
import { adres } from './dashboard.weergave.js';

type Vraag = Readonly<Record<string, string | number | undefined>>;

/** What a percentage or a count is made of. */
const CIJFER_VAN: Readonly<Record<string, string>> = {
  uitnuttingVerplichtingen: 'vastgelegd', uitnuttingKas: 'betaald', aantal: 'vastgelegd', gemiddeld: 'vastgelegd',
  budget: 'budget', toegedeeld: 'toegedeeld', vastgelegd: 'vastgelegd', openstaand: 'openstaand', betaald: 'betaald', beschikbaar: 'beschikbaar',
};

/**
 * Where what makes a figure of the report, or a row of it, can be seen, as far as is known now: the postings, the months of which it is the sum, or what regions
 * told. Null where there is no such page: how much time is over.
 */
export function verwijzing(tabel: string, { veld, soort }: Rapportkolom, rij: Rapportrij, rapport: Rapport): string | null {
  const waar = { peildatum: rapport.peildatum, ...(rapport.regio === null ? {} : { regio: rapport.regio }) };
  const van = (naam: string): string | undefined => { const waarde = rij[naam]; return waarde === null || waarde === undefined || waarde === '' ? undefined : String(waarde); };
  if (soort === 'sleutel') return null;
  switch (tabel) {
    case 'uitnutting': return soort === 'naam' ? (van('stroom') === undefined ? null : uitgesplitst({ ...waar, stroom: van('stroom'), groepeerOp: 'regio,instrument' })) : posten(veld, { ...waar, stroom: van('stroom') });
    case 'mutaties': return soort === 'naam' ? null : mutatie(veld, van('cijfer') ?? '', { ...waar, stroom: van('stroom') }, rapport);
    case 'instrumenten': return soort === 'naam' ? posten('vastgelegd', { ...waar, instrument: van('instrument') }) : posten(veld, { ...waar, instrument: van('instrument') }) ?? uitgesplitst({ ...waar, instrument: van('instrument'), groepeerOp: 'maand' });
    case 'regios': return regioverwijzing(veld, soort, van('regio'), rapport);
    case 'indicatoren': return soort === 'naam' ? null : indicator(veld, waar.regio, rapport);
    case 'jaareinde': return soort === 'naam' ? null : jaarcijfer(veld, { ...waar, stroom: van('stroom') });
    default: return null;
  }
}

/** The postings of a figure; null of what is no figure of the books. */
function posten(veld: string, vraag: Vraag): string | null {
  const cijfer = CIJFER_VAN[veld];
  return cijfer === undefined ? null : adres('/dashboard/posten', { cijfer, ...vraag });
}

/** The figures by what they are made of. */
function uitgesplitst(vraag: Vraag): string {
  return adres('/dashboard/cijfers', vraag);
}

/** A state on a day, or what one month added. */
function mutatie(veld: string, cijfer: string, vraag: Vraag, { periode, peildatum }: Rapport): string {
  const [eerste, tweede] = [periode.van.slice(0, 7), periode.totEnMet.slice(0, 7)];
  const dag = veld === 'begin' ? Datum.van(periode.van).plusDagen(-1).toString() : peildatum;
  return adres('/dashboard/posten', { cijfer, ...vraag, peildatum: dag, maand: veld === 'eersteMaand' ? eerste : veld === 'tweedeMaand' ? tweede : undefined });
}

function regioverwijzing(veld: string, soort: Rapportkolom['soort'], regio: string | undefined, { peildatum }: Rapport): string | null {
  if (soort === 'naam') return regio?.startsWith('AM') === true || regio === 'landelijk' ? adres('/dashboard/rapportage', { regio, peildatum }) : null;
  const isPerMaand = veld.endsWith('InPeriode');
  if (!isPerMaand) return posten(veld, { peildatum, regio });
  // What no region has is no choice of that page: nothing is committed or paid from it.
  const isKeuze = regio === undefined || regio.startsWith('AM') || regio === 'landelijk';
  return isKeuze ? uitgesplitst({ peildatum, regio, groepeerOp: 'maand' }) : posten(veld.replace('InPeriode', ''), { peildatum, regio });
}

function indicator(veld: string, regio: string | undefined, { periode, peildatum }: Rapport): string {
  const maand = (veld === 'eersteMaand' ? periode.van : periode.totEnMet).slice(0, 7);
  const pagina = adres('/dashboard/indicatoren', { maand, regio, peildatum });
  return veld === 'samen' || veld === 'totEnMet' ? `${pagina}#per-maand` : pagina;
}

/** Of the year: by month where it was booked in the year, else the postings, or the receipts on claims. */
function jaarcijfer(veld: string, vraag: Vraag): string | null {
  if (veld === 'openstaand') return posten('openstaand', vraag);
  if (veld === 'kasNietVastgelegd') return uitgesplitst({ ...vraag, groepeerOp: 'jaar,regio' });
  return veld === 'terugontvangen' ? adres('/dashboard/terugontvangen', vraag) : uitgesplitst({ ...vraag, groepeerOp: 'maand' });
}
