import { boek, eersteOpenDag, gebeurtenis, journalEntry, type JournalEntry, type Rekeningschema } from '#ledger';
import { Bedrag, Datum } from '#values';
import { leesOpdrachten, verplaatsBetalingen, type BekendeOpdracht } from '../bankberichten/index.js';
import { leesOpenVanaf, type Transactie } from '../database/index.js';
import type { Probleem } from '../http/index.js';
import { boekingVanOntvangst, legOntvangstenVast, leesOpenVordering } from '../terugvorderingen/index.js';
import { leesVoorschot, registreerVoorschot } from '../voorschotten/index.js';
import { leesPost, type PostRij } from './tussenrekeningpost.lezen.js';
import type { AfhandelingInvoer } from './tussenrekeningposten.dto.js';
import { alAfgehandeld, deelsAfgehandeld, meerDanOpen, onbekendeVerwijzing, pastNiet } from './tussenrekeningposten.fouten.js';

/** What a settlement works with. */
interface Gang {
  readonly transactie: Transactie;
  readonly schema: Rekeningschema;
  readonly post: PostRij;
  /** What is settled now, with the sign of the transaction: all of it, or a part. */
  readonly bedrag: Bedrag;
  readonly invoer: AfhandelingInvoer;
  readonly openVanaf: Datum | null;
  readonly door: string;
}

/** What the money turned out to be: what it points at, and the day from which that is known in the books. */
interface Bestemming {
  readonly boekdatum: Datum;
  readonly ontvangst?: string;
  readonly voorschot?: string;
  readonly betaling?: string;
  readonly doelboeking?: number;
  readonly tegenpost?: PostRij;
}

/** What leaves the suspense account of one transaction. */
interface Afname {
  readonly post: PostRij;
  readonly bedrag: Bedrag;
}

/**
 * Settles a transaction of unknown destination, or a part of it: books what it turned out to be on its own stream, takes it off the suspense
 * account on the same day, and stores the two together. Throws the problem of what does not fit. The caller holds the writer's lock.
 */
export async function handelAf(transactie: Transactie, schema: Rekeningschema, post: PostRij, invoer: AfhandelingInvoer, door: string): Promise<void> {
  const bedrag = afTeHandelen(post, invoer);
  const gang: Gang = { transactie, schema, post, bedrag, invoer, openVanaf: await leesOpenVanaf(transactie), door };
  const bestemming = await bestem(gang);
  const afnames = bestemming.tegenpost === undefined ? [{ post, bedrag }] : [{ post, bedrag }, { post: bestemming.tegenpost, bedrag: bedrag.tegengesteld() }];
  const { eerste } = await boek(transactie, schema, afnames.map((afname) => vanDeTussenrekening(afname, bestemming.boekdatum, invoer, door)));
  await legVast(gang, bestemming, afnames, eerste);
}

/** Without an amount the whole transaction; who names none when a part is settled already has seen another one. Throws the problem of more than is open. */
function afTeHandelen(post: PostRij, { bedrag: gevraagd }: AfhandelingInvoer): Bedrag {
  if (post.afhandeling !== null) throw alAfgehandeld(post.afhandeling.soort);
  const open = Bedrag.van(post.open);
  if (gevraagd === null || gevraagd === undefined) {
    if (post.delen > 0) throw deelsAfgehandeld(zonderTeken(open));
    return open;
  }
  const deel = Bedrag.van(gevraagd);
  if (deel.groterDan(zonderTeken(open))) throw meerDanOpen(zonderTeken(open), deel);
  return open.isNegatief() ? deel.tegengesteld() : deel;
}

function zonderTeken(bedrag: Bedrag): Bedrag {
  return bedrag.isNegatief() ? bedrag.tegengesteld() : bedrag;
}

function bestem(gang: Gang): Promise<Bestemming> {
  switch (gang.invoer.soort) {
    case 'terugvordering': return alsOntvangst(gang);
    case 'voorschot': return alsVoorschot(gang);
    case 'uitvoering': return opBetaling(gang, 'uitvoering');
    case 'retour': return opBetaling(gang, 'retour');
    case 'wegstrepen': return tegenElkaar(gang);
  }
}

/** The day on which it came on the suspense account, of what else is booked on it, or the first that is open. */
function dagVoor({ post, openVanaf }: Gang, ...dagen: readonly Datum[]): Datum {
  return eersteOpenDag(dagen.reduce((laatste, dag) => Datum.laatsteVan(laatste, dag), Datum.van(post.geboektOp)), openVanaf);
}

async function alsOntvangst(gang: Gang): Promise<Bestemming> {
  const { transactie, schema, post, bedrag, invoer, door } = gang;
  const vordering = await leesOpenVordering(transactie, invoer.terugvorderingId ?? '');
  if (vordering === null) throw onbekendeVerwijzing('terugvorderingId', 'Deze terugvordering', '/v1/terugvorderingen');
  if (invoer.ontvangstId !== null) return alGeregistreerdeOntvangst(gang, vordering.nummer);
  if (!bedrag.isPositief() || bedrag.groterDan(vordering.open)) {
    throw pastNiet(`een ontvangst op ${vordering.nummer}`, bedrag, `daarop staat nog ${vordering.open.voorMensen()} open. Noem met bedrag het deel dat erbij hoort, of kies een andere bestemming.`);
  }
  if (Datum.van(post.boekdatum).ligtVoor(vordering.betaaldOp)) throw teVroeg(`een ontvangst op ${vordering.nummer}`, gang, 'de bank betaalde pas', vordering.betaaldOp);
  const ontvangst = { vordering, bedrag, ontvangenOp: Datum.van(post.boekdatum), kenmerk: null, post: null };
  const boekdatum = dagVoor(gang, vordering.boekdatum);
  const { eerste } = await boek(transactie, schema, [boekingVanOntvangst(ontvangst, boekdatum, `afschrift ${post.afschriftId}`, door)]);
  const [id] = await legOntvangstenVast(transactie, [{ ...ontvangst, boekdatum, boeking: eerste }], door);
  return { boekdatum, ...(id === undefined ? {} : { ontvangst: id }) };
}

/** Somebody registered this receipt before the statement came: then it is not booked again. */
async function alGeregistreerdeOntvangst(gang: Gang, nummer: string): Promise<Bestemming> {
  const { transactie, post, bedrag, invoer } = gang;
  const { rows } = await transactie.query(
    `SELECT o.bedrag, o.boekdatum, o.ontvangen_op, EXISTS (SELECT 1 FROM ontvangst_intrekking i WHERE i.ontvangst = o.id) AS ingetrokken, o.bankbericht IS NOT NULL OR EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.ontvangst = o.id) AS gezien
       FROM terugvordering_ontvangst o WHERE o.id = $1 AND o.terugvordering = $2 AND o.bedrag > 0`, [invoer.ontvangstId, invoer.terugvorderingId],
  );
  const rij = rows[0] as { bedrag: string; boekdatum: string; ontvangen_op: string; ingetrokken: boolean; gezien: boolean } | undefined;
  if (!rij) throw onbekendeVerwijzing('ontvangstId', 'Deze ontvangst op deze terugvordering', '/v1/terugvorderingen/{id}');
  if (rij.ingetrokken) throw pastNiet(`die ontvangst op ${nummer}`, bedrag, 'zij is ingetrokken. Laat ontvangstId weg om het geld alsnog te boeken.');
  if (rij.gezien) throw pastNiet(`die ontvangst op ${nummer}`, bedrag, 'zij staat al op een afschrift. Laat ontvangstId weg als dit ander geld is.');
  if (!Bedrag.van(rij.bedrag).gelijkAan(bedrag)) throw pastNiet(`die ontvangst op ${nummer}`, bedrag, `die is ${Bedrag.van(rij.bedrag).voorMensen()}.`);
  const [hier, bijDeBank] = [Datum.van(rij.ontvangen_op), Datum.van(post.boekdatum)];
  if (hier.jaar !== bijDeBank.jaar) {
    throw pastNiet(`die ontvangst op ${nummer}`, bedrag, `die is geregistreerd op ${hier.voorMensen()}, en de bank kreeg het geld op ${bijDeBank.voorMensen()}; in het andere jaar telt het anders. Laat haar intrekken, en handel deze post daarna af zonder ontvangstId.`);
  }
  return { boekdatum: dagVoor(gang, Datum.van(rij.boekdatum)), ontvangst: invoer.ontvangstId ?? '' };
}

async function alsVoorschot(gang: Gang): Promise<Bestemming> {
  const { transactie, schema, post, bedrag, invoer, door } = gang;
  if (!bedrag.isPositief()) throw pastNiet('een voorschot', bedrag, 'het geld ging weg. Kies een andere bestemming.');
  let id = invoer.voorschotId;
  if (id === null) {
    const stroom = invoer.stroom ?? '';
    const { rows } = await transactie.query('SELECT 1 FROM stroom WHERE code = $1 AND kader IS NOT NULL', [stroom]);
    if (rows.length === 0) throw onbekendeVerwijzing('stroom', `Stroom "${stroom}"`, '/v1/stromen');
    id = await registreerVoorschot(transactie, schema, { stroom, bedrag: bedrag.toString(), ontvangenOp: post.boekdatum, kenmerk: invoer.kenmerk ?? '' }, door);
  }
  const voorschot = await leesVoorschot(transactie, id);
  if (voorschot === null) throw onbekendeVerwijzing('voorschotId', 'Dit voorschot', '/v1/voorschotten');
  if (voorschot.status === 'ingetrokken') throw pastNiet(`voorschot "${voorschot.kenmerk}"`, bedrag, 'dat is ingetrokken. Noem de stroom en het kenmerk om het als nieuw voorschot te registreren.');
  if (voorschot.bankpost !== null) throw pastNiet(`voorschot "${voorschot.kenmerk}"`, bedrag, 'dat staat al op een afschrift. Kies een ander voorschot.');
  if (!Bedrag.van(voorschot.bedrag).gelijkAan(bedrag)) throw pastNiet(`voorschot "${voorschot.kenmerk}"`, bedrag, `dat is ${Bedrag.van(voorschot.bedrag).voorMensen()}.`);
  return { boekdatum: dagVoor(gang, Datum.van(voorschot.boekdatum)), voorschot: id };
}

/** A payment of which the bank passed the identifier on wrongly: executed after all, or back after all. */
async function opBetaling(gang: Gang, soort: 'uitvoering' | 'retour'): Promise<Bestemming> {
  const { transactie, schema, post, bedrag, invoer, door } = gang;
  const { opdracht, betaalbaarOp, betaaldOp } = await leesOpdracht(transactie, invoer.betalingId ?? '', bedrag);
  const isRetour = soort === 'retour';
  const wat = `de ${soort} van betaling ${opdracht.betalingNummer}`;
  if (!bedrag.gelijkAan(isRetour ? opdracht.bedrag : opdracht.bedrag.tegengesteld())) throw pastNiet(wat, bedrag, `die betaling is ${opdracht.bedrag.voorMensen()}${isRetour ? '' : ', en wordt afgeschreven'}.`);
  const nodig = isRetour ? 'uitgevoerd' : 'verzonden';
  if (!opdracht.loopt || opdracht.status !== nodig) throw pastNiet(wat, bedrag, `zij heeft status "${opdracht.status}" en niet "${nodig}".`);
  if (isRetour && opdracht.teruggevorderd) throw pastNiet(wat, bedrag, 'er wordt geld van teruggevorderd. Boek het als ontvangst op de terugvordering, of trek die eerst in.');
  const vroegst = isRetour ? betaaldOp : betaalbaarOp;
  if (Datum.van(post.boekdatum).ligtVoor(vroegst)) throw teVroeg(wat, gang, isRetour ? 'de bank betaalde pas' : 'zij was pas te betalen', vroegst);
  const boekdatum = dagVoor(gang, opdracht.laatsteBoekdatum);
  const { eerste } = await boek(transactie, schema, [journalEntry({
    soort: isRetour ? 'retour' : 'uitvoeren', boekdatum, onderwerp: 'betaling', onderwerpId: opdracht.betalingId, besluit: null, corrigeert: null, door,
    omschrijving: `${opdracht.betalingNummer} ${isRetour ? 'retour' : 'uitgevoerd'}, afschrift ${post.afschriftId}, aangewezen met de hand`,
    postings: isRetour ? gebeurtenis.retour(opdracht.plaats, opdracht.bedrag) : gebeurtenis.uitvoeren(opdracht.plaats, opdracht.bedrag),
  })]);
  await verplaatsBetalingen(transactie, isRetour ? [] : [opdracht], isRetour ? [opdracht] : []);
  return { boekdatum, betaling: opdracht.betalingId, doelboeking: eerste };
}

/** Nothing follows on what came after it. */
function teVroeg(wat: string, { post, bedrag }: Gang, sinds: string, dag: Datum): Probleem {
  return pastNiet(wat, bedrag, `zij is van ${Datum.van(post.boekdatum).voorMensen()}, en ${sinds} op ${dag.voorMensen()}. Kies een andere bestemming, of vraag de bank om uitleg.`);
}

interface BijDeBank {
  readonly opdracht: BekendeOpdracht;
  readonly betaalbaarOp: Datum;
  /** The day on which the bank paid, or was to pay when that could only be booked later. */
  readonly betaaldOp: Datum;
}

/** The order under which a payment went to the bank. Throws the problem of a payment that is not there, or was never with the bank. */
async function leesOpdracht(transactie: Transactie, betalingId: string, bedrag: Bedrag): Promise<BijDeBank> {
  const { rows } = await transactie.query(
    `SELECT b.nummer, b.status, o.end_to_end_id, b.boekdatum, least(r.uitvoeringsdatum, (SELECT max(k.boekdatum) FROM boeking k WHERE k.onderwerp_id = b.id AND k.soort = 'uitvoeren')) AS betaald_op
       FROM betaling b LEFT JOIN betaalopdracht o ON o.betaling = b.id AND o.loopt LEFT JOIN betaalrun r ON r.id = o.run WHERE b.id = $1`, [betalingId],
  );
  const rij = rows[0] as { nummer: string; status: string; end_to_end_id: string | null; boekdatum: string; betaald_op: string | null } | undefined;
  if (!rij) throw onbekendeVerwijzing('betalingId', 'Deze betaling', '/v1/betalingen');
  const opdracht = rij.end_to_end_id === null ? undefined : (await leesOpdrachten(transactie, [rij.end_to_end_id])).get(rij.end_to_end_id);
  if (!opdracht) throw pastNiet(`betaling ${rij.nummer}`, bedrag, `zij heeft status "${rij.status}" en is niet bij de bank.`);
  return { opdracht, betaalbaarOp: Datum.van(rij.boekdatum), betaaldOp: Datum.van(rij.betaald_op ?? rij.boekdatum) };
}

/** The bank booked something and booked it back. */
async function tegenElkaar(gang: Gang): Promise<Bestemming> {
  const { transactie, post, bedrag, invoer } = gang;
  const tegenpost = await leesPost(transactie, invoer.tegenpostId ?? '');
  if (tegenpost === null) throw onbekendeVerwijzing('tegenpostId', 'Deze post op de tussenrekening', '/v1/tussenrekeningposten');
  const ander = Bedrag.van(tegenpost.bedrag);
  const isDeel = invoer.bedrag !== null && invoer.bedrag !== undefined;
  if (tegenpost.id === post.id || ander.isNegatief() === bedrag.isNegatief() || (!isDeel && !ander.gelijkAan(bedrag.tegengesteld()))) {
    throw pastNiet('weg te strepen', bedrag, `de andere post is ${ander.voorMensen()}. Kies een post met hetzelfde bedrag de andere kant op, of noem met bedrag hoeveel van beide u wegstreept.`);
  }
  afTeHandelen(tegenpost, invoer);
  return { boekdatum: dagVoor(gang, Datum.van(tegenpost.geboektOp)), tegenpost };
}

function vanDeTussenrekening({ post, bedrag }: Afname, boekdatum: Datum, { soort, reden }: AfhandelingInvoer, door: string): JournalEntry {
  return journalEntry({
    soort: 'bestemmen', boekdatum, omschrijving: `afschrift ${post.afschriftId}, bestemd als ${soort}: ${reden}`, onderwerp: 'bankbericht', onderwerpId: post.bankberichtId,
    besluit: null, corrigeert: post.boeking, door, postings: gebeurtenis.bestemmen(bedrag),
  });
}

/** One row per transaction or part; two that cancel each other out name each other. */
async function legVast({ transactie, invoer, door }: Gang, bestemming: Bestemming, afnames: readonly Afname[], eersteBoeking: number): Promise<void> {
  const rijen = afnames.map(({ post, bedrag }, index) => {
    const ander = afnames.length === 1 ? undefined : afnames[1 - index]?.post;
    // A settlement of the whole has neither number nor amount.
    const isGeheel = bedrag.gelijkAan(Bedrag.van(post.bedrag));
    return {
      bankbericht: post.bankberichtId, volgnummer: post.volgnummer, deel: isGeheel ? null : post.delen + 1, bedrag: isGeheel ? null : bedrag.toString(), soort: invoer.soort, boeking: eersteBoeking + index, boekdatum: bestemming.boekdatum.toString(), ontvangst: bestemming.ontvangst,
      voorschot: bestemming.voorschot, betaling: bestemming.betaling, doelboeking: bestemming.doelboeking, tegenpost_bankbericht: ander?.bankberichtId, tegenpost_volgnummer: ander?.volgnummer, reden: invoer.reden, door,
    };
  });
  const kolommen = 'bankbericht, volgnummer, deel, bedrag, soort, boeking, boekdatum, ontvangst, voorschot, betaling, doelboeking, tegenpost_bankbericht, tegenpost_volgnummer, reden, door';
  await transactie.query(`INSERT INTO tussenrekening_afhandeling (${kolommen}) SELECT ${kolommen} FROM json_populate_recordset(NULL::tussenrekening_afhandeling, $1::json)`, [JSON.stringify(rijen)]);
}
