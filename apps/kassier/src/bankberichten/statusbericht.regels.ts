import type { Bankstatus, Groepstatus, Statusbericht } from '#bank-messages';
import { isAfwijzing } from '#bank-messages';
import type { Bedrag } from '#values';

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
}

/** What is in a file that we made: the EndToEndIds of each of its groups, by the PmtInfId. Null when the file is none of ours or cannot be read any more. */
export type Bestandsinhoud = ReadonlyMap<string, readonly string[]> | null;

/**
 * What the report says, transfer by transfer. A rejection of a file or of a group is one of every transfer in it, apart
 * from those of which the same report says something by themselves. Any other status of a file or group is one line.
 */
export function statusregels(bericht: Statusbericht, inhoud: Bestandsinhoud): Statusregel[] {
  const genoemd = new Set(bericht.transacties.map(({ endToEndId }) => endToEndId));
  const eigenStatus = new Set(bericht.groepen.filter(({ status }) => status !== null).map(({ groepId }) => groepId));
  return [
    ...regelsVan(bericht, 'bestand', null, [...(inhoud ?? [])].filter(([groepId]) => !eigenStatus.has(groepId)), genoemd, inhoud !== null),
    ...bericht.groepen.flatMap((groep) => {
      const leden = inhoud?.get(groep.groepId);
      return regelsVan(groep, 'groep', groep.groepId, leden === undefined ? [] : [[groep.groepId, leden]], genoemd, leden !== undefined);
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

function regelsVan(van: Bankstatus | Groepstatus, niveau: Niveau, groepId: string | null, groepen: readonly (readonly [string, readonly string[]])[], genoemd: ReadonlySet<string>, isBekend: boolean): Statusregel[] {
  const { status, reden, toelichting } = van;
  if (status === null) return [];
  if (!isAfwijzing(status) || !isBekend) return [{ niveau, groepId, endToEndId: null, bedrag: null, status, reden, toelichting }];
  return groepen.flatMap(([id, leden]) => leden.filter((endToEndId) => !genoemd.has(endToEndId)).map((endToEndId) => ({ niveau, groepId: id, endToEndId, bedrag: null, status, reden, toelichting })));
}

/** The reader saw to it that one of the levels has a status. What a transfer has itself counts first. */
function geerfd(eigen: Bankstatus, boven: Bankstatus | undefined): Bankstatus & { readonly status: string } {
  const status = eigen.status ?? boven?.status ?? null;
  if (status === null) throw new Error('een betaling zonder status is door de lezer doorgelaten');
  return { status, reden: eigen.reden ?? boven?.reden ?? null, toelichting: eigen.toelichting === '' ? (boven?.toelichting ?? '') : eigen.toelichting };
}
