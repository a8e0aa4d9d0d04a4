import { Injectable } from '@nestjs/common';
import { invoegen, kolomwaarden, type Kolomtabel, type Verbinding } from '#ledger';
import type { Gebruiker } from '../access/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag, type Transactie, type Voortgang } from '../database/index.js';
import { nietGevonden, ongeldigeInvoer, vingerafdruk } from '../http/index.js';
import { leesGedeeld, type Melding } from './begunstigde.meldingen.js';
import { schrijfBegunstigden, type NieuweBegunstigde } from './begunstigde.opslag.js';
import { foutenInImport } from './begunstigden.fouten.js';
import type { ImportVraag } from './begunstigdenimport.dto.js';
import { leesImport, regelfout, type Importregel, type Regelfout } from './begunstigdenimport.lezen.js';

const PAD = '/v1/begunstigden/importen';

/** How many payees are written at a time; between two groups the import tells how far it is and can be stopped. */
const GROEP_MAX = 1_000;

/** A file as it came in. */
export interface Importverzoek {
  readonly bestand: string;
  readonly allesOfNiets: boolean;
  readonly dubbelen: ImportVraag['dubbelen'];
}

/** What became of one line; `regel` counts from 1. */
interface Regeluitkomst {
  readonly regel: number;
  readonly regelInBestand: number;
  readonly uitkomst: 'geregistreerd' | 'dubbel' | 'ongeldig';
  readonly begunstigde: string | null;
  readonly fouten: readonly Regelfout[] | null;
  readonly meldingen: readonly Melding[] | null;
}

const IMPORTREGEL: Kolomtabel = {
  naam: 'begunstigdenimport_regel',
  kolommen: { import: 'uuid', regel: 'integer', regel_in_bestand: 'integer', uitkomst: 'text', begunstigde: 'uuid', fouten: 'json', meldingen: 'json' },
};
const SCHRIJF_REGELS = invoegen(IMPORTREGEL, 1);

/** Registers the payees of a file, and keeps what became of every line. */
@Injectable()
export class BegunstigdenimportService {
  constructor(private readonly database: Database, private readonly actie: IdempotenteActie) {}

  /**
   * Registers every line that is right, in one transaction: after an interruption the file was read whole or not at all, and
   * the same key reads it again or answers what it answered. Throws the 400 problem when no line can be read, or when one
   * of an all-or-nothing file is not right.
   */
  async importeer(verzoek: Importverzoek, gebruiker: Gebruiker, sleutel: string, voortgang?: Voortgang): Promise<ActieUitslag> {
    const gelezen = await leesImport(verzoek.bestand);
    if ('fouten' in gelezen) throw ongeldigeInvoer([...gelezen.fouten]);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, verzoek), voortgang };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const { uitkomsten, nieuwe } = await verdeel(transactie, gelezen.regels, verzoek.dubbelen);
      if (verzoek.allesOfNiets) eisAlles(uitkomsten);
      for (let begin = 0; begin < nieuwe.length; begin += GROEP_MAX) {
        voortgang?.meld('registreren', begin, nieuwe.length);
        await schrijfBegunstigden(transactie, nieuwe.slice(begin, begin + GROEP_MAX), gebruiker.sub);
      }
      const id = nieuwId();
      await schrijfImport(transactie, id, verzoek, uitkomsten, gebruiker.sub);
      return { status: 201, antwoord: await leesEen(transactie, id) };
    });
  }

  /** An import with what became of every line. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    return leesEen(this.database.gezienDoor(gebruiker), id);
  }
}

/** Decides line by line, in order: a line also shares what lines before it have. */
async function verdeel(transactie: Transactie, regels: readonly Importregel[], dubbelen: ImportVraag['dubbelen']): Promise<{ uitkomsten: Regeluitkomst[]; nieuwe: NieuweBegunstigde[] }> {
  const gedeeld = await leesGedeeld(transactie, regels.flatMap((regel) => ('invoer' in regel ? [regel.invoer] : [])));
  const nieuwe: NieuweBegunstigde[] = [];
  const uitkomsten = regels.map((regel, index): Regeluitkomst => {
    const plek = { regel: index + 1, regelInBestand: regel.regelInBestand };
    if ('fouten' in regel) return { ...plek, uitkomst: 'ongeldig', begunstigde: null, fouten: regel.fouten, meldingen: null };
    const { invoer } = regel;
    const meldingen = gedeeld.meldingenOver(invoer);
    const [dezelfde] = gedeeld.vermoedelijkDezelfde(invoer);
    if (dezelfde && dubbelen === 'overslaan') return { ...plek, uitkomst: 'dubbel', begunstigde: dezelfde.id, fouten: null, meldingen };
    const id = nieuwId();
    nieuwe.push({ id, invoer });
    gedeeld.voegToe({ id, regel: plek.regelInBestand, soort: invoer.soort, kvkNummer: invoer.kvkNummer, brin: invoer.brin, iban: invoer.iban });
    return { ...plek, uitkomst: 'geregistreerd', begunstigde: id, fouten: null, meldingen };
  });
  return { uitkomsten, nieuwe };
}

/** Throws the faults of all lines when there are any; a line that is skipped as a double is one. */
function eisAlles(uitkomsten: readonly Regeluitkomst[]): void {
  const fouten = uitkomsten.flatMap(({ regel, regelInBestand, uitkomst, fouten: eigen }): readonly Regelfout[] => {
    if (uitkomst !== 'dubbel') return eigen ?? [];
    return [regelfout(regel - 1, regelInBestand, '', 'Deze begunstigde is er al, met hetzelfde KvK-nummer of BRIN en hetzelfde IBAN. Haal deze regel weg, of vraag met dubbelen=registreren om haar toch te registreren.')];
  });
  if (fouten.length > 0) throw foutenInImport(fouten);
}

async function schrijfImport(transactie: Transactie, id: string, { dubbelen, allesOfNiets }: Importverzoek, uitkomsten: readonly Regeluitkomst[], door: string): Promise<void> {
  await transactie.query('INSERT INTO begunstigdenimport (id, dubbelen, alles_of_niets, aantal, ingediend_door) VALUES ($1, $2, $3, $4, $5)', [id, dubbelen, allesOfNiets, uitkomsten.length, door]);
  const rijen = uitkomsten.map(({ regel, regelInBestand, uitkomst, begunstigde, fouten, meldingen }) => ({ import: id, regel, regel_in_bestand: regelInBestand, uitkomst, begunstigde, fouten, meldingen }));
  await transactie.query({ name: 'schrijf-importregels', text: SCHRIJF_REGELS, values: kolomwaarden(IMPORTREGEL, rijen) });
}

async function leesEen(verbinding: Verbinding, id: string): Promise<Record<string, unknown>> {
  const { rows: [kop] } = await verbinding.query(
    'SELECT id, dubbelen, alles_of_niets AS "allesOfNiets", aantal, ingediend_door AS "ingediendDoor", ingediend_op AS "ingediendOp" FROM begunstigdenimport WHERE id = $1', [id],
  );
  if (!kop) throw nietGevonden();
  const { rows } = await verbinding.query(
    'SELECT regel, regel_in_bestand AS "regelInBestand", uitkomst, begunstigde, fouten, meldingen FROM begunstigdenimport_regel WHERE import = $1 ORDER BY regel', [id],
  );
  const uitkomsten = rows as unknown as Regeluitkomst[];
  const tel = (voldoet: (uitkomst: Regeluitkomst) => boolean): number => uitkomsten.filter(voldoet).length;
  const { aantal, ...rest } = kop;
  return {
    ...rest,
    totalen: {
      aantal, geregistreerd: tel(({ uitkomst }) => uitkomst === 'geregistreerd'), dubbel: tel(({ uitkomst }) => uitkomst === 'dubbel'),
      ongeldig: tel(({ uitkomst }) => uitkomst === 'ongeldig'), metMelding: tel(({ meldingen }) => meldingen !== null && meldingen.length > 0),
    },
    regels: uitkomsten.map(({ begunstigde, fouten, meldingen, ...plek }) => ({
      ...plek, ...(begunstigde === null ? {} : { begunstigdeId: begunstigde }), ...(meldingen === null ? {} : { meldingen }), ...(fouten === null ? {} : { fouten }),
    })),
  };
}
