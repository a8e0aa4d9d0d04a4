import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { BankberichtFout, herkenBankbericht } from '#bank-messages';
import { Rekeningschema } from '#ledger';
import { Datum, vandaag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { houdBetalingenAan, opAfschrift } from '../aanhoudingen/index.js';
import { REGELSET } from '../besluitstraat/index.js';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database, IdempotenteActie, leesOpenVanaf, nieuwId, type ActieUitslag, type Transactie, type VastAntwoord, type Voortgang } from '../database/index.js';
import { leesCursor, maakPagina, NUMMER_PLAATS, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { leesOpenVorderingen } from '../terugvorderingen/index.js';
import { metAansluiting } from './bankbericht.aansluiting.js';
import { leesBericht, LEES_BERICHTEN, LEES_POSTENPAGINA, toonBericht, type BerichtRij } from './bankbericht.antwoord.js';
import { boekToewijzingen, leesOpdrachten } from './bankbericht.boeking.js';
import { leesAfschriften, type GelezenAfschrift, type GelezenBericht } from './bankbericht.lezen.js';
import { genoemdeKenmerken, isOnverklaard, isTeVroeg, wijsToe, type Toewijzing } from './bankbericht.toewijzing.js';
import type { BankberichtenVraag, PostenVraag } from './bankberichten.dto.js';
import { anderAfschrift, andereRekening, onbekendBericht, onbruikbaarBericht, verkeerdeVolgorde } from './bankberichten.fouten.js';
import { leesGroepsinhoud } from './betaalbestand.inhoud.js';
import { bundelsVan, splitsBundels } from './bundel.splitsing.js';
import { groepenZonderDetails, splitsGroepen } from './groep.splitsing.js';
import { LEES_STATUSPAGINA } from './statusbericht.antwoord.js';
import { leesStatusbericht, type GelezenStatusbericht } from './statusbericht.lezen.js';
import { verwerkStatusbericht } from './statusbericht.verwerking.js';

/** The namespace stands at the beginning; a comment before it may take some room. */
export const BEGIN_TEKENS = 8_192;

/** Statements of the bank: what became of our payments, and money that nobody announced. */
@Injectable()
export class BankberichtenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly schema: Rekeningschema,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Books a message, all of it or nothing. A statement or a report that was booked before changes nothing. */
  async verwerk(tekst: unknown, gebruiker: Gebruiker, sleutel: string, voortgang?: Voortgang): Promise<ActieUitslag> {
    const soort = typeof tekst === 'string' ? herkenBankbericht(tekst.slice(0, BEGIN_TEKENS)) : 'onbekend';
    if (typeof tekst !== 'string' || soort === 'onbekend') throw onbekendBericht();
    const sha256 = createHash('sha256').update(tekst).digest('hex');
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', '/v1/bankberichten', { sha256 }), voortgang };
    if (soort === 'pain.002') {
      const statusbericht = await this.leesStatussen(tekst, voortgang);
      return this.actie.voerUit(aanroep, (transactie) => verwerkStatusbericht(transactie, this.schema, statusbericht, { sha256, door: gebruiker.sub, ontvangenOp: this.nu(), voortgang }));
    }
    const bericht = await this.lees(tekst, voortgang);
    const kenmerken = [...new Set(bericht.transacties.flatMap(({ endToEndId }) => (endToEndId === null ? [] : [endToEndId])))];
    return this.actie.voerUit(aanroep, (transactie) => this.boek(transactie, bericht, { sha256, kenmerken, door: gebruiker.sub, voortgang }));
  }

  /** A message with what was done with it. Throws the 404 problem when there is none. */
  toon(id: string): Promise<Record<string, unknown>> {
    return toonBericht(this.database.landelijk, id, null, new Set());
  }

  /** One page of messages, in the order in which they came. */
  async lijst(vraag: BankberichtenVraag): Promise<Pagina<BerichtRij>> {
    const rijen = await this.database.landelijk.rijen<BerichtRij>(LEES_BERICHTEN, [leesCursor(vraag.cursor, UUID_PLAATS), vraag.limiet + 1]);
    return maakPagina(rijen.map((rij) => ({ ...rij, afschriften: (rij.afschriften ?? []).map(metAansluiting) })), vraag.limiet, (rij) => rij.id);
  }

  /** One page of the transactions of a statement, or of the lines of a report, in its order. */
  async posten(id: string, vraag: PostenVraag): Promise<Pagina<Record<string, unknown>>> {
    const { soort } = await leesBericht(this.database.landelijk, id);
    const rijen = await this.database.landelijk.rijen<Record<string, unknown> & { volgnummer: number }>(soort === 'pain.002' ? LEES_STATUSPAGINA : LEES_POSTENPAGINA, [id, leesCursor(vraag.cursor, NUMMER_PLAATS) ?? 0, vraag.verwerking, vraag.limiet + 1]);
    return maakPagina(rijen, vraag.limiet, (rij) => String(rij.volgnummer));
  }

  private async leesStatussen(tekst: string, voortgang: Voortgang | undefined): Promise<GelezenStatusbericht> {
    const bericht = await leesStatusbericht(tekst, voortgang).catch((fout: unknown) => {
      throw fout instanceof BankberichtFout ? onbruikbaarBericht(fout.fouten) : fout;
    });
    const melding = onmogelijkeDag(bericht.dag, vandaag(this.klok));
    if (melding !== null) throw onbruikbaarBericht([{ plaats: 'bericht, CreDtTm', melding: `Het bericht is van ${bericht.dag.voorMensen()}; dat ${melding}. Vraag de bank om een juist bericht.` }]);
    return bericht;
  }

  private async lees(tekst: string, voortgang: Voortgang | undefined): Promise<GelezenBericht> {
    const bericht = await leesAfschriften(tekst, voortgang).catch((fout: unknown) => {
      throw fout instanceof BankberichtFout ? onbruikbaarBericht(fout.fouten) : fout;
    });
    const { iban } = this.configuratie.rekening;
    const vreemd = bericht.afschriften.map(({ rekeningIban }) => rekeningIban).filter((rekeningIban) => rekeningIban !== iban);
    if (vreemd.length > 0) throw andereRekening([...new Set(vreemd)], iban);
    const onmogelijk = onmogelijkeDagen(bericht, vandaag(this.klok));
    if (onmogelijk.length > 0) throw onbruikbaarBericht(onmogelijk);
    return bericht;
  }

  private async boek(transactie: Transactie, bericht: GelezenBericht, bron: { sha256: string; kenmerken: readonly string[]; door: string; voortgang: Voortgang | undefined }): Promise<VastAntwoord> {
    const eerder = await leesEerdere(transactie, bericht.afschriften);
    const nieuw = bericht.afschriften.filter((afschrift) => !eerder.has(afschrift.id));
    const eerste = [...eerder.values()][0];
    if (nieuw.length === 0 && eerste !== undefined) {
      const ids = new Set([...eerder.values()].map((rij) => rij.id));
      return { status: 200, antwoord: await toonBericht(transactie, eerste.bankbericht, [...ids], ids) };
    }
    const id = nieuwId();
    const afschriften = new Map(nieuw.map((afschrift) => [afschrift.id, nieuwId()]));
    const nieuweTransacties = bericht.transacties.filter((rij) => afschriften.has(rij.afschriftId));
    const groepen = await leesGroepsinhoud(transactie, groepenZonderDetails(nieuweTransacties));
    const inGroepen = [...groepen.values()].flatMap((delen) => delen.map(({ endToEndId }) => endToEndId));
    const opdrachten = await leesOpdrachten(transactie, inGroepen.length === 0 ? bron.kenmerken : [...new Set([...bron.kenmerken, ...inGroepen])]);
    const bundels = bundelsVan(opdrachten.values());
    const transacties = splitsBundels(splitsGroepen(nieuweTransacties, groepen, opdrachten, bundels), bundels);
    const vorderingen = await leesOpenVorderingen(transactie, [...new Set(transacties.flatMap(genoemdeKenmerken))]);
    const toewijzingen = wijsToe(transacties, opdrachten, vorderingen, bundels);
    const teVroeg = toewijzingen.filter(isTeVroeg);
    if (teVroeg.length > 0) throw verkeerdeVolgorde(teVroeg.map(({ toelichting }) => toelichting));
    await transactie.query('INSERT INTO bankbericht (id, soort, bericht_id, sha256, ontvangen_door, ontvangen_op) VALUES ($1, $2, $3, $4, $5, $6)', [
      id, 'camt.053', bericht.berichtId, bron.sha256, bron.door, this.nu(),
    ]);
    await schrijfAfschriften(transactie, id, nieuw, afschriften, toewijzingen);
    await boekToewijzingen(transactie, this.schema, toewijzingen, {
      bankbericht: { id, berichtId: bericht.berichtId }, afschriften, openVanaf: await leesOpenVanaf(transactie), door: bron.door, voortgang: bron.voortgang,
    });
    const onverklaard = toewijzingen.filter(isOnverklaard).flatMap(({ transactie: { endToEndId, afschriftId }, opdracht }) =>
      (opdracht === null ? (bundels.get(endToEndId ?? '') ?? []) : [opdracht]).map(({ betalingId }) => ({ id: betalingId, reden: opAfschrift(afschriftId) })));
    if (onverklaard.length > 0) await houdBetalingenAan(transactie, { betalingen: onverklaard, door: bron.door, op: this.nu() });
    const alVerwerkt = new Set([...eerder.values()].map((rij) => rij.id));
    return { status: 201, antwoord: await toonBericht(transactie, id, [...alVerwerkt, ...afschriften.values()], alVerwerkt) };
  }

  private nu(): string {
    return new Date(this.klok.nuMs()).toISOString();
  }
}

const BEGIN_REGELING = Datum.van(REGELSET.geldigVanaf);

/** No bank books on a day to come, and the kassier had no account before the regeling. Null when the day can be. */
function onmogelijkeDag(dag: Datum, vandaagDag: Datum): string | null {
  if (dag.ligtNa(vandaagDag)) return 'ligt in de toekomst';
  return dag.ligtVoor(BEGIN_REGELING) ? 'ligt voor het begin van de regeling' : null;
}

function onmogelijkeDagen(bericht: GelezenBericht, vandaagDag: Datum): { plaats: string; melding: string }[] {
  return bericht.transacties
    .filter(({ boekdatum }) => onmogelijkeDag(boekdatum, vandaagDag) !== null)
    .slice(0, DAGFOUTEN_MAX)
    .map(({ afschriftId, volgnummer, boekdatum }) => ({
      plaats: `afschrift ${afschriftId}, transactie ${volgnummer}`,
      melding: `Boekdatum ${boekdatum.voorMensen()} ${onmogelijkeDag(boekdatum, vandaagDag) ?? ''}. Vraag de bank om een juist afschrift.`,
    }));
}

const DAGFOUTEN_MAX = 100;

interface EerderAfschrift {
  readonly id: string;
  readonly bankbericht: string;
}

/**
 * Which of these statements were processed before: under the bank's id, or, when the bank made it anew under another id, with the same number,
 * account, balances and entries. Throws the 409 problem when one of the same id had another content.
 */
async function leesEerdere(transactie: Transactie, afschriften: readonly GelezenAfschrift[]): Promise<Map<string, EerderAfschrift>> {
  const { rows } = await transactie.query(
    `SELECT DISTINCT ON (g.kenmerk) g.kenmerk, a.id, a.bankbericht, a.inhoud_sha256 = g.sha256 AS zelfde FROM bankafschrift a
       JOIN json_to_recordset($1::json) AS g(iban text, kenmerk text, sha256 text, volgnummer bigint, gevuld boolean) ON a.rekening_iban = g.iban
        AND (a.afschrift_id = g.kenmerk OR g.gevuld AND a.inhoud_sha256 = g.sha256 AND a.volgnummer IS NOT DISTINCT FROM g.volgnummer)
      ORDER BY g.kenmerk, a.afschrift_id = g.kenmerk DESC, a.id`,
    [JSON.stringify(afschriften.map(({ rekeningIban, id, inhoudSha256, volgnummer, aantalPosten }) => ({ iban: rekeningIban, kenmerk: id, sha256: inhoudSha256, volgnummer, gevuld: aantalPosten > 0 })))],
  );
  const bekend = rows as unknown as (EerderAfschrift & { kenmerk: string; zelfde: boolean })[];
  const anders = bekend.filter(({ zelfde }) => !zelfde).map(({ kenmerk }) => kenmerk);
  if (anders.length > 0) throw anderAfschrift(anders);
  return new Map(bekend.map((rij) => [rij.kenmerk, { id: rij.id, bankbericht: rij.bankbericht }]));
}

const AFSCHRIFTKOLOMMEN = 'id, bankbericht, rekening_iban, afschrift_id, volgnummer, inhoud_sha256, boekdatum, beginsaldo, eindsaldo, aantal, uitgevoerd, retour, ontvangen, onbekend, niet_geboekt';

const NIETS_GETELD: Readonly<Record<Toewijzing['verwerking'], number>> = { uitgevoerd: 0, retour: 0, ontvangen: 0, onbekend: 0 };

/** Stores the statements with how many of their transactions were recognised. */
async function schrijfAfschriften(transactie: Transactie, bankbericht: string, afschriften: readonly GelezenAfschrift[], ids: ReadonlyMap<string, string>, toewijzingen: readonly Toewijzing[]): Promise<void> {
  const tellingen = new Map(afschriften.map(({ id }) => [id, { ...NIETS_GETELD }]));
  for (const { transactie: { afschriftId }, verwerking } of toewijzingen) {
    const telling = tellingen.get(afschriftId);
    if (telling) telling[verwerking] += 1;
  }
  const rijen = afschriften.map((afschrift) => {
    const telling = tellingen.get(afschrift.id) ?? NIETS_GETELD;
    return {
      id: ids.get(afschrift.id), bankbericht, rekening_iban: afschrift.rekeningIban, afschrift_id: afschrift.id, volgnummer: afschrift.volgnummer, inhoud_sha256: afschrift.inhoudSha256, boekdatum: afschrift.boekdatum,
      beginsaldo: afschrift.beginsaldo, eindsaldo: afschrift.eindsaldo, aantal: telling.uitgevoerd + telling.retour + telling.ontvangen + telling.onbekend, ...telling, niet_geboekt: afschrift.overgeslagen.length,
    };
  });
  await transactie.query(`INSERT INTO bankafschrift (${AFSCHRIFTKOLOMMEN}) SELECT ${AFSCHRIFTKOLOMMEN} FROM json_populate_recordset(NULL::bankafschrift, $1::json)`, [JSON.stringify(rijen)]);
}
