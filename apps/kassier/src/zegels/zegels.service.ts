import { Injectable } from '@nestjs/common';
import {
  bereikhash, BEWIJSALGORITME, BEWIJSVERSIE, consistentiepad, inclusiepad, perfecteDelen,
  type Bereik, type Consistentiebewijs, type Inclusiebewijs, type VerhuldVeld, type Verbinding, type Zegelstand,
} from '#ledger';
import { Database } from '../database/index.js';
import { leesCursor, maakPagina, NUMMER_PLAATS, type Pagina } from '../http/index.js';
import type { ZegelsVraag } from './zegels.dto.js';
import { nietOnderDitZegel, nogNietVerzegeld, onbekendOnderwerp, onbekendZegel, verkeerdeVolgorde } from './zegels.fouten.js';

const ZEGEL = `SELECT nummer, omvang, encode(wortel, 'hex') AS wortel, gemaakt_op AS "gemaaktOp" FROM zegel`;

/** What can be proved over the API; everything else that is sealed is verified with the books. */
export type Bewijsbaar = 'boeking' | 'besluit';

/** The column by which each is found, with its type. */
const SLEUTEL: Readonly<Record<Bewijsbaar, string>> = { boeking: 'v.nummer = $1::bigint', besluit: 'v.id = $1::uuid' };

interface Bladrij {
  readonly plaats: number | null;
  readonly tekst: string;
  readonly velden: readonly string[];
  readonly zouten: readonly string[];
  readonly teksten: readonly (string | null)[];
}

/** A seal with the way to itself and to the proof that it follows on the one before. */
type Zegel = Zegelstand & { readonly links: Readonly<Record<'zelf' | 'consistentiebewijs', string | null>> };

/** An erased text has a salt of zeros. */
const GEEN_ZOUT = '0'.repeat(32);

/** Lists seals and proves what is under them. Changes nothing. */
@Injectable()
export class ZegelsService {
  constructor(private readonly database: Database) {}

  /** One page of seals, the newest first. */
  async lijst(vraag: ZegelsVraag): Promise<Pagina<Zegel>> {
    const rijen = await this.database.landelijk.rijen<Zegelstand>(`${ZEGEL} WHERE ($1::bigint IS NULL OR nummer < $1) ORDER BY nummer DESC LIMIT $2`, [leesCursor(vraag.cursor, NUMMER_PLAATS), vraag.limiet + 1]);
    return maakPagina(rijen.map(metLinks), vraag.limiet, (zegel) => String(zegel.nummer));
  }

  /** One seal. Throws the 404 problem when there is none. */
  async toon(nummer: number): Promise<Zegel> {
    return metLinks(await leesZegel(this.database.landelijk, nummer));
  }

  /** Proof that seal `tot` begins with everything under seal `vanaf`. */
  async consistentie(vanaf: number, tot: number): Promise<Consistentiebewijs> {
    const verbinding = this.database.landelijk;
    const [van, met] = [await leesZegel(verbinding, vanaf), await leesZegel(verbinding, tot)];
    if (van.nummer > met.nummer) throw verkeerdeVolgorde(vanaf, tot);
    const pad = await leesPad(verbinding, consistentiepad(van.omvang, met.omvang));
    return { soort: 'consistentiebewijs', versie: BEWIJSVERSIE, algoritme: BEWIJSALGORITME, van, tot: met, pad };
  }

  /** Proof that this is under a seal: the given one, or the newest. Throws the 404 or 409 problem when it is not. */
  async inclusie(soort: Bewijsbaar, sleutel: string, nummer: number | undefined): Promise<Inclusiebewijs> {
    // On one snapshot, so that a text is not erased between its leaf and its salt.
    return this.database.landelijk.transactie(async (transactie) => {
      const blad = await leesBlad(transactie, soort, sleutel);
      if (blad.plaats === null) throw nogNietVerzegeld(soort, sleutel);
      const zegel = await leesZegel(transactie, nummer ?? null);
      if (zegel.omvang <= blad.plaats) throw nietOnderDitZegel(soort, sleutel, zegel.nummer, await eersteZegelMet(transactie, blad.plaats));
      return {
        soort: 'inclusiebewijs', versie: BEWIJSVERSIE, algoritme: BEWIJSALGORITME, onderwerp: { soort, sleutel }, blad: { plaats: blad.plaats, tekst: blad.tekst },
        verhuld: blad.velden.map((veld, index) => verhuldVeld(veld, blad.zouten[index], blad.teksten[index])), zegel, pad: await leesPad(transactie, inclusiepad(blad.plaats, zegel.omvang)),
      };
    }, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  }
}

function metLinks(zegel: Zegelstand): Zegel {
  const zelf = `/v1/zegels/${zegel.nummer}`;
  return { ...zegel, links: { zelf, consistentiebewijs: zegel.nummer > 1 ? `${zelf}/consistentiebewijzen?vanaf=${zegel.nummer - 1}` : null } };
}

function verhuldVeld(veld: string, zout: string | undefined, tekst: string | null | undefined): VerhuldVeld {
  const isToonbaar = zout !== undefined && zout !== GEEN_ZOUT && tekst !== null && tekst !== undefined;
  return isToonbaar ? { veld, zout, tekst } : { veld, zout: null, tekst: null };
}

/** Without a number: the newest. */
async function leesZegel(verbinding: Verbinding, nummer: number | null): Promise<Zegelstand> {
  const { rows } = await verbinding.query(`${ZEGEL} WHERE $1::bigint IS NULL OR nummer = $1 ORDER BY nummer DESC LIMIT 1`, [nummer]);
  const zegel = rows[0] as unknown as Zegelstand | undefined;
  if (!zegel) throw onbekendZegel(nummer ?? 1);
  return zegel;
}

async function eersteZegelMet(verbinding: Verbinding, plaats: number): Promise<number> {
  const { rows } = await verbinding.query('SELECT min(nummer) AS nummer FROM zegel WHERE omvang > $1', [plaats]);
  return rows[0]?.['nummer'] as number;
}

async function leesBlad(verbinding: Verbinding, soort: Bewijsbaar, sleutel: string): Promise<Bladrij> {
  const { rows } = await verbinding.query(
    `SELECT b.plaats, zegeltekst('${soort}', v.sleutel_, v.kern, v.velden, b.zouten, v.teksten) AS tekst, v.velden, v.teksten,
            ARRAY(SELECT encode(zout(b.zouten, nummer), 'hex') FROM generate_series(1, cardinality(v.velden)) AS nummer ORDER BY nummer) AS zouten
       FROM zegelstof_${soort} v LEFT JOIN zegelblad b ON b.soort = '${soort}' AND b.sleutel = v.sleutel_ WHERE ${SLEUTEL[soort]}`,
    [sleutel],
  );
  const blad = rows[0] as unknown as Bladrij | undefined;
  if (!blad) throw onbekendOnderwerp(soort, sleutel);
  return blad;
}

/** The hashes of these subtrees, each from the stored hashes of the perfect ones it consists of: one query, whatever the size. */
async function leesPad(verbinding: Verbinding, pad: readonly Bereik[]): Promise<string[]> {
  const knopen = pad.flatMap(perfecteDelen);
  const { rows } = await verbinding.query(
    `SELECT g.niveau, g.plek, encode(coalesce(b.hash, k.hash), 'hex') AS hash FROM unnest($1::smallint[], $2::bigint[]) AS g (niveau, plek)
       LEFT JOIN zegelblad b ON g.niveau = 0 AND b.plaats = g.plek LEFT JOIN zegelknoop k ON k.niveau = g.niveau AND k.plek = g.plek`,
    [knopen.map(({ niveau }) => niveau), knopen.map(({ plek }) => plek)],
  );
  const hashes = new Map(rows.map((rij) => [`${String(rij['niveau'])}/${String(rij['plek'])}`, rij['hash'] as string | null]));
  return pad.map((bereik) => bereikhash(bereik, ({ niveau, plek }) => {
    const hash = hashes.get(`${niveau}/${plek}`);
    if (!hash) throw new Error(`van de boom van zegels ontbreekt deelboom ${niveau}/${plek}`);
    return hash;
  }));
}
