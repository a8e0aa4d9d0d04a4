import { isAfwijzing, type Bankstatus, type OntvangenTransactie, type Opgave, type Statusbericht } from '#bank-messages';
import { Bedrag } from '#values';

/** Where the bank said it. */
export type Niveau = 'bestand' | 'groep' | 'betaling';

/** What the bank says of one transfer, or of a file or group of which it does not reject every transfer. */
export interface Statusregel extends Bankstatus {
  readonly status: string;
  readonly niveau: Niveau;
  readonly groepId: string | null;
  /** The identifier in the file; null for a line about a file or group as such. */
  readonly endToEndId: string | null;
  /** Of the original transfer, when the bank repeats it. */
  readonly bedrag: Bedrag | null;
  /** When the bank says that there was something else in the file or group than we put in it: what it says, and what we know (Dutch). */
  readonly afwijking?: string;
}

type Transfer = Pick<OntvangenTransactie, 'endToEndId' | 'bedrag'>;

/** What is in a file that we made: the transfers of each of its groups, by the PmtInfId. Null when the file is none of ours or cannot be read any more. */
export type Bestandsinhoud = ReadonlyMap<string, readonly Transfer[]> | null;

/**
 * What the report says, transfer by transfer. A rejection of a file or of a group is one of every transfer in it, apart
 * from those of which the same report says something by themselves. Any other status of a file or group is one line; so is one of a file
 * or group in which the bank found something else than we put in it, because then nobody knows what it is about.
 */
export function statusregels(bericht: Statusbericht, inhoud: Bestandsinhoud): Statusregel[] {
  const genoemd = new Set(bericht.transacties.map(({ endToEndId }) => endToEndId));
  const eigenStatus = new Set(bericht.groepen.filter(({ status }) => status !== null).map(({ groepId }) => groepId));
  const groepen = [...(inhoud ?? [])];
  return [
    ...regelsVan(bericht, 'bestand', null, {
      delen: inhoud === null ? null : groepen.filter(([groepId]) => !eigenStatus.has(groepId)), genoemd, afwijking: inhoud === null ? null : afwijkingVan(bericht.origineel, groepen.flatMap(([, leden]) => leden)),
    }),
    ...bericht.groepen.flatMap((groep) => {
      const leden = inhoud?.get(groep.groepId);
      return regelsVan(groep, 'groep', groep.groepId, { delen: leden === undefined ? null : [[groep.groepId, leden]], genoemd, afwijking: leden === undefined ? null : afwijkingVan(groep.origineel, leden) });
    }),
    ...bericht.transacties.map(({ endToEndId, bedrag, groep, ...eigen }): Statusregel => {
      const omslag = bericht.groepen[groep - 1];
      const groepId = omslag?.groepId ?? null;
      const vanGroep = omslag !== undefined && omslag.status !== null;
      const van = eigen.status !== null ? 'betaling' : vanGroep ? 'groep' : 'bestand';
      return { endToEndId, bedrag, groepId, niveau: van, ...geerfd(eigen, van === 'groep' ? omslag : van === 'bestand' ? bericht : undefined) };
    }),
  ];
}

interface Bekend {
  /** What is in it; null when that is not known. */
  readonly delen: readonly (readonly [string, readonly Transfer[]])[] | null;
  readonly genoemd: ReadonlySet<string>;
  readonly afwijking: string | null;
}

function regelsVan(van: Bankstatus, niveau: Niveau, groepId: string | null, { delen, genoemd, afwijking }: Bekend): Statusregel[] {
  const { status, reden, toelichting } = van;
  if (status === null) return [];
  const regel = { niveau, groepId, endToEndId: null, bedrag: null, status, reden, toelichting };
  if (afwijking !== null) return [{ ...regel, afwijking }];
  if (!isAfwijzing(status) || delen === null) return [regel];
  return delen.flatMap(([id, leden]) => leden.filter(({ endToEndId }) => !genoemd.has(endToEndId)).map(({ endToEndId }) => ({ ...regel, endToEndId, groepId: id })));
}

/** What differs between what the bank says was in a file or group and what is in it; null when nothing does. */
function afwijkingVan(opgave: Opgave | undefined, leden: readonly Transfer[]): string | null {
  const totaal = Bedrag.som(leden.map(({ bedrag }) => bedrag));
  const [aantal, gemeld] = [opgave?.aantal ?? leden.length, opgave?.totaal ?? totaal];
  if (aantal === leden.length && gemeld.gelijkAan(totaal)) return null;
  return `De bank schrijft over ${aantal} betalingen van samen ${gemeld.voorMensen()}, maar het zijn er ${leden.length} van samen ${totaal.voorMensen()}.`;
}

/** The reader saw to it that one of the levels has a status. What a transfer has itself counts first. */
function geerfd(eigen: Bankstatus, boven: Bankstatus | undefined): Bankstatus & { readonly status: string } {
  const status = eigen.status ?? boven?.status ?? null;
  if (status === null) throw new Error('een betaling zonder status is door de lezer doorgelaten');
  return { status, reden: eigen.reden ?? boven?.reden ?? null, toelichting: eigen.toelichting === '' ? (boven?.toelichting ?? '') : eigen.toelichting };
}
