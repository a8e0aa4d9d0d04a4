import { setImmediate } from 'node:timers/promises';
import { alsBetalingskenmerk, isGeldigIban, isSepaBuitenEer, isSepaLand, naarSepaTekens, normaliseerIban } from '#bank-messages';
import { invoegen, kolomwaarden, type Kolomtabel } from '#ledger';
import { Bedrag } from '#values';
import { Doorschrijver, nieuwId, type Transactie, type Voortgang } from '../database/index.js';
import type { Fout } from '../http/index.js';
import type { BevrorenOntvanger } from './betaalrun.begunstigden.js';
import { bundel, type Geplaatst } from './betaalrun.bundeling.js';
import { IN_KEUZE, keuzewaarden, type Keuze } from './betaalrun.keuze.js';
import { nietTeBetalen } from './betaalruns.fouten.js';

const NAAM_TEKENS_MAX = 70;
const OMSCHRIJVING_TEKENS_MAX = 140;
const BEDRAG_MAX = Bedrag.van('999999999.99');
/** How many orders go into one statement; while PostgreSQL writes them, the next part is made. */
const BROK = 2_000;
const FOUTEN_MAX = 100;

/** To whom and where is paid. */
interface Ontvanggegevens {
  readonly naam: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** A payment that was taken, with the payee as he is now. */
export interface GekozenBetaling extends Ontvanggegevens {
  readonly id: string;
  readonly nummer: string;
  readonly bedrag: string;
  readonly kenmerk: string;
  readonly stroom: string;
  readonly verplichting: string;
  readonly begunstigde: string;
}

/**
 * Takes every payable payment of the selection that is not held: from now on it is in a run. In the order in which the run
 * pays them: by stream, because a stream is one group in a file, then by number. The caller holds the writer's lock.
 */
export async function neemBetalingen(transactie: Transactie, keuze: Keuze): Promise<GekozenBetaling[]> {
  const { rows } = await transactie.query(
    // Nothing is joined: behind the wall between regions the planner takes the payments for a handful, and would compare each with
    // every payee. Holds are few, and so are the payees: they are looked up once.
    `WITH aangehouden AS MATERIALIZED (SELECT betaling, begunstigde FROM lopende_aanhouding)
     UPDATE betaling b SET status = 'in-run'
      WHERE ${IN_KEUZE}
        AND b.id NOT IN (SELECT betaling FROM aangehouden WHERE betaling IS NOT NULL) AND b.begunstigde NOT IN (SELECT begunstigde FROM aangehouden WHERE begunstigde IS NOT NULL)
     RETURNING b.id, b.nummer, b.bedrag, b.kenmerk, b.stroom, (SELECT v.nummer FROM verplichting v WHERE v.id = b.verplichting) AS verplichting, b.begunstigde`,
    keuzewaarden(keuze),
  );
  const gekozen = rows as Omit<GekozenBetaling, keyof Ontvanggegevens>[];
  const ontvangers = await leesOntvangers(transactie, [...new Set(gekozen.map(({ begunstigde }) => begunstigde))]);
  const volgorde = (een: GekozenBetaling, ander: GekozenBetaling): number =>
    een.stroom === ander.stroom ? vergelijk(een.nummer, ander.nummer) : vergelijk(een.stroom, ander.stroom);
  return gekozen.map((betaling) => Object.assign(betaling, ontvangers.get(betaling.begunstigde) as Ontvanggegevens)).sort(volgorde);
}

async function leesOntvangers(transactie: Transactie, begunstigden: readonly string[]): Promise<Map<string, Ontvanggegevens>> {
  const { rows } = await transactie.query('SELECT id, naam, iban, bic FROM begunstigde WHERE id = ANY($1::uuid[])', [begunstigden]);
  return new Map((rows as (Ontvanggegevens & { id: string })[]).map(({ id, naam, iban, bic }) => [id, { naam, iban, bic }]));
}

function vergelijk(een: string, ander: string): number {
  return een < ander ? -1 : een > ander ? 1 : 0;
}

/** How many payments are payable at all, to explain an empty selection. */
export async function telBetaalbaar(transactie: Transactie): Promise<number> {
  const { rows } = await transactie.query("SELECT count(*)::int AS aantal FROM betaling WHERE status = 'betaalbaar'");
  return (rows[0] as { aantal: number }).aantal;
}

const BETAALOPDRACHT: Kolomtabel = {
  naam: 'betaalopdracht',
  kolommen: {
    id: 'uuid', run: 'uuid', betaling: 'uuid', volgnummer: 'integer', end_to_end_id: 'text', stroom: 'text', bedrag: 'numeric', naam: 'text', iban: 'text', bic: 'text', omschrijving: 'text', bundel: 'text',
  },
};

/** Freezes the payments as orders of the run; gives its payees. Throws the 409 problem when one of them could never be executed. */
export async function bevries(transactie: Transactie, run: { id: string; nummer: string; bundelen: boolean; heeftEigenAdres: boolean }, betalingen: readonly GekozenBetaling[], voortgang?: Voortgang): Promise<BevrorenOntvanger[]> {
  const ontvangers = new Ontvangers(run.heeftEigenAdres);
  const fouten = betalingen.flatMap((betaling) => fout(betaling, ontvangers)).slice(0, FOUTEN_MAX);
  if (fouten.length > 0) throw nietTeBetalen(fouten);
  const geplaatst = run.bundelen ? bundel(betalingen, run.nummer) : betalingen.map((betaling) => ({ betaling, bundel: null }));
  const bevroren = new Map<string, BevrorenOntvanger>();
  const schrijver = new Doorschrijver(transactie);
  for (let begin = 0; begin < geplaatst.length; begin += BROK) {
    voortgang?.meld('bevriezen', begin, geplaatst.length);
    const brok = geplaatst.slice(begin, begin + BROK);
    const rijen = brok.map((een, index) => opdracht(run, een, ontvangers, begin + index + 1));
    for (const [index, { betaling }] of brok.entries()) telMee(bevroren, betaling, rijen[index]?.['id'] as string);
    await schrijver.schrijf({ name: 'schrijf-opdrachten', text: invoegen(BETAALOPDRACHT, 1), values: kolomwaarden(BETAALOPDRACHT, rijen) });
    // What does not go out at once goes out in the next turn; and other requests get theirs.
    await setImmediate();
  }
  await schrijver.klaar();
  voortgang?.meld('afronden', geplaatst.length, geplaatst.length);
  return [...bevroren.values()];
}

function telMee(bevroren: Map<string, BevrorenOntvanger>, { begunstigde, bedrag }: GekozenBetaling, opdrachtId: string): void {
  const ontvanger = bevroren.get(begunstigde);
  if (!ontvanger) {
    bevroren.set(begunstigde, { begunstigde, opdracht: opdrachtId, aantal: 1, totaal: Bedrag.van(bedrag) });
    return;
  }
  ontvanger.aantal += 1;
  ontvanger.totaal = ontvanger.totaal.plus(Bedrag.van(bedrag));
}

/** A payee as the bank gets him, and what keeps him from being paid. */
interface Ontvanger {
  readonly naam: string;
  readonly iban: string;
  /** Without the payment it is about; null when he can be paid. */
  readonly fout: string | null;
}

/** The payees of a run: far fewer than its payments, so each is looked at once. */
class Ontvangers {
  private readonly bekend = new Map<string, Ontvanger>();

  constructor(private readonly heeftEigenAdres: boolean) {}

  van({ naam, iban, bic }: GekozenBetaling): Ontvanger {
    const sleutel = `${iban}\n${bic ?? ''}\n${naam}`;
    let ontvanger = this.bekend.get(sleutel);
    if (!ontvanger) this.bekend.set(sleutel, (ontvanger = maakOntvanger(naam, normaliseerIban(iban), bic !== null, this.heeftEigenAdres)));
    return ontvanger;
  }
}

function maakOntvanger(naam: string, iban: string, heeftBic: boolean, heeftEigenAdres: boolean): Ontvanger {
  const ontvanger = { naam: ingekort(naam, NAAM_TEKENS_MAX), iban };
  if (!isGeldigIban(iban)) return { ...ontvanger, fout: 'het rekeningnummer is geen geldig IBAN. Wijzig het via /v1/begunstigden/{id}/ibanwijzigingen.' };
  if (!isSepaLand(iban)) return { ...ontvanger, fout: 'de rekening ligt buiten SEPA. Vraag de begunstigde om een rekening binnen SEPA.' };
  if (!/[a-zA-Z0-9]/.test(naarSepaTekens(naam))) return { ...ontvanger, fout: 'de naam bevat geen letter of cijfer die een bank kan verwerken. Registreer de begunstigde met een leesbare naam.' };
  if (isSepaBuitenEer(iban) && !heeftBic) return { ...ontvanger, fout: 'de rekening ligt in SEPA maar buiten de EER, en daarvoor is ook de BIC nodig. Vul die aan via /v1/begunstigden/{id}/ibanwijzigingen.' };
  if (isSepaBuitenEer(iban) && !heeftEigenAdres) return { ...ontvanger, fout: 'de rekening ligt in SEPA maar buiten de EER, en daarvoor moet de bank het adres van de kassier weten. Laat de beheerder REKENING_ADRES instellen.' };
  return { ...ontvanger, fout: null };
}

/**
 * The order as the bank gets it. The EndToEndId names payment and run, so a payment that came back gets another one in its
 * next run. The description is what the payee gets to read: his own structured reference and nothing else when he gave one, for
 * a transfer carries only one of the two, and otherwise a text that starts with our own numbers: they survive when a long
 * reference is cut off. So an order never needs to say which of the two its description is.
 */
function opdracht(run: { id: string; nummer: string }, { betaling, bundel: kenmerk }: Geplaatst<GekozenBetaling>, ontvangers: Ontvangers, volgnummer: number): Record<string, unknown> {
  const { naam, iban } = ontvangers.van(betaling);
  return {
    id: nieuwId(), run: run.id, betaling: betaling.id, volgnummer, end_to_end_id: `${betaling.nummer}-${run.nummer}`, stroom: betaling.stroom, bedrag: betaling.bedrag, naam, iban, bic: betaling.bic,
    omschrijving: alsBetalingskenmerk(betaling.kenmerk)?.referentie ?? ingekort(`${betaling.verplichting} ${betaling.nummer} ${betaling.kenmerk}`, OMSCHRIJVING_TEKENS_MAX), bundel: kenmerk,
  };
}

/** In the SEPA characters and cut to size; once more after the cut, which may leave a space or stroke at the end. */
function ingekort(tekst: string, tekensMax: number): string {
  return naarSepaTekens(naarSepaTekens(tekst).slice(0, tekensMax));
}

function fout(betaling: GekozenBetaling, ontvangers: Ontvangers): Fout[] {
  const wat = `Betaling ${betaling.nummer} aan ${betaling.naam}`;
  const bijOntvanger = ontvangers.van(betaling).fout;
  if (bijOntvanger !== null) return [{ melding: `${wat}: ${bijOntvanger}` }];
  if (Bedrag.van(betaling.bedrag).groterDan(BEDRAG_MAX)) return [{ melding: `${wat}: ${betaling.bedrag} is meer dan in één SEPA-betaling kan. Trek haar in en dien haar in delen in.` }];
  return [];
}
