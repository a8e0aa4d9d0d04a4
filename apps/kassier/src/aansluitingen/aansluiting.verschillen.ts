import { Bedrag } from '#values';

/** An order of which run, bank and books do not say the same, as the query gives it. */
export interface Opdrachtverschil {
  readonly betalingId: string;
  readonly nummer: string;
  readonly endToEndId: string;
  readonly stroom: string;
  readonly bedrag: string;
  readonly runZegt: string;
  readonly bank: 'uitgevoerd' | 'afgewezen' | 'retour' | null;
  readonly uitgevoerd: number;
  readonly retour: number;
  readonly afgewezen: number;
  readonly geboektOnderweg: string;
  readonly geboektBank: string;
  readonly zonderBericht: string | null;
  readonly afwijkend: string | null;
}

/** A difference by its name: what each of the three says, and what to do (Dutch). */
export interface Verschil {
  readonly soort: 'betaling' | 'stroom' | 'bestand' | 'run';
  readonly betalingId: string | null;
  readonly betalingNummer: string | null;
  readonly endToEndId: string | null;
  readonly stroom: string | null;
  readonly bedrag: string | null;
  readonly run: string;
  readonly bank: string;
  readonly grootboek: string;
  readonly watTeDoen: string;
}

const RUN: Readonly<Record<string, string>> = {
  'niet-verzonden': 'niet verzonden', ingetrokken: 'run ingetrokken, niet naar de bank', onderweg: 'verzonden, nog geen antwoord', uitgevoerd: 'uitgevoerd', afgehandeld: 'afgewezen of teruggekomen',
};

const CONTROLEER = 'Laat de boeken narekenen (POST /v1/grootboek/controles) en vergelijk met het origineel van de bank.';

/** Names what differs for one order. */
export function verschilVan(rij: Opdrachtverschil): Verschil {
  return {
    soort: 'betaling', betalingId: rij.betalingId, betalingNummer: rij.nummer, endToEndId: rij.endToEndId, stroom: rij.stroom, bedrag: rij.bedrag,
    run: RUN[rij.runZegt] ?? `status "${rij.runZegt}"`, bank: bankZegt(rij), grootboek: grootboekZegt(rij), watTeDoen: watTeDoen(rij),
  };
}

function bankZegt({ uitgevoerd, retour, afgewezen, afwijkend }: Opdrachtverschil): string {
  const delen = [keer('uitgevoerd', uitgevoerd), keer('teruggekomen', retour), keer('afgewezen', afgewezen)].filter((deel) => deel !== '');
  return [delen.length === 0 ? 'geen uitkomst' : delen.join(', '), ...(afwijkend === null ? [] : [afwijkend])].join('; ');
}

function keer(wat: string, aantal: number): string {
  return aantal === 0 ? '' : aantal === 1 ? wat : `${aantal} keer ${wat}`;
}

function grootboekZegt({ geboektOnderweg, geboektBank, zonderBericht }: Opdrachtverschil): string {
  const [onderweg, bank] = [Bedrag.van(geboektOnderweg), Bedrag.van(geboektBank)];
  const geboekt = onderweg.isNul() && bank.isNul() ? 'niets geboekt van wat de bank meldde' : `${onderweg.voorMensen()} van onderweg af, ${bank.voorMensen()} op de bank`;
  return zonderBericht === null ? geboekt : `${geboekt}; zonder bericht van de bank: ${zonderBericht}`;
}

function watTeDoen({ runZegt, bank, uitgevoerd, retour, afgewezen, zonderBericht, afwijkend, bedrag, geboektBank, geboektOnderweg }: Opdrachtverschil): string {
  if (zonderBericht !== null) return `Er is geboekt alsof de bank iets meldde, maar geen bericht zegt het. ${CONTROLEER}`;
  const een = Bedrag.van(bedrag);
  const verwachtBank = uitgevoerd > retour ? een.tegengesteld() : Bedrag.NUL;
  if (uitgevoerd <= 1 && retour <= uitgevoerd && !Bedrag.van(geboektBank).gelijkAan(verwachtBank)) return `Wat de bank meldde is niet zo geboekt. ${CONTROLEER}`;
  if (uitgevoerd + afgewezen === 1 && !Bedrag.van(geboektOnderweg).gelijkAan(een)) return `Wat de bank meldde is niet zo geboekt. ${CONTROLEER}`;
  if (uitgevoerd > 1 || retour > 1 || afgewezen > 1 || (afgewezen > 0 && uitgevoerd > 0)) return `De bank meldde meer dan één uitkomst. ${CONTROLEER}`;
  if ((runZegt === 'niet-verzonden' || runZegt === 'ingetrokken') && bank !== null) return 'De bank heeft een bestand dat volgens de run niet verzonden is. Zoek uit hoe het daar kwam, en laat de bank annuleren wat nog kan.';
  if (runZegt === 'uitgevoerd' && bank === null) return `Geen afschrift bevestigt de uitvoering. ${CONTROLEER}`;
  if (runZegt === 'onderweg' && bank !== null) return `De bank heeft geantwoord, maar de betaling staat nog als verzonden. ${CONTROLEER}`;
  if (runZegt === 'afgehandeld' && bank === 'uitgevoerd') return `De opdracht staat als afgehandeld, maar volgens de bank is zij uitgevoerd. ${CONTROLEER}`;
  if (runZegt === 'afgehandeld' && bank === null) return `De opdracht is losgelaten zonder afwijzing of retour van de bank. ${CONTROLEER}`;
  if (afwijkend !== null) return 'Zoek met de bank uit wat er gebeurde. Geld op de tussenrekening handelt u af met POST /v1/tussenrekeningposten/{id}/afhandelingen.';
  return CONTROLEER;
}
