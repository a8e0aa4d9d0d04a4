import { Bedrag, Datum } from '#values';
import { BankberichtFout, Foutenlijst } from './berichtfout.js';
import { leesDecimaal, leesEurobedrag, leesIban } from './camt053.waarden.js';
import { PAIN001_NAAMRUIMTE } from './pain001.writer.js';
import { tekstOp, vind, XmlLezer, type Knoop } from './xml.reader.js';

const BERICHT = 'Document/CstmrCdtTrfInitn';
const PMTINF = `${BERICHT}/PmtInf`;

/** A transfer as a bank reads it from an order. */
export interface OntvangenTransactie {
  readonly endToEndId: string;
  readonly bedrag: Bedrag;
  readonly crediteurNaam: string;
  readonly crediteurIban: string;
  /** The remittance text or the structured reference; empty when there is none. */
  readonly omschrijving: string;
}

/** A group of an order as a bank reads it. */
export interface OntvangenGroep {
  readonly id: string;
  readonly debiteurIban: string;
  readonly uitvoeringsdatum: Datum;
  readonly transacties: readonly OntvangenTransactie[];
}

/** An order as a bank reads it: number and sum are checked. */
export interface OntvangenOpdracht {
  readonly berichtId: string;
  readonly groepen: readonly OntvangenGroep[];
}

interface GroepInAanbouw {
  readonly velden: Map<string, Knoop>;
  readonly transacties: OntvangenTransactie[];
}

class Pain001Lezer {
  private readonly fouten = new Foutenlijst();
  private readonly groepen: OntvangenGroep[] = [];
  private kop: Knoop | null = null;
  private groep: GroepInAanbouw | null = null;
  private readonly xml = new XmlLezer(
    {
      naamruimte: PAIN001_NAAMRUIMTE,
      houders: new Set(['Document', BERICHT, PMTINF]),
      losseKnopen: new Set(),
      bijOpen: (pad) => {
        if (pad === PMTINF) this.groep = { velden: new Map(), transacties: [] };
      },
      bijKnoop: (pad, knoop) => this.verwerk(pad, knoop),
      bijSluit: (pad) => {
        if (pad === PMTINF) this.rondGroepAf();
      },
    },
    this.fouten,
  );

  lees(stukken: Iterable<string>): OntvangenOpdracht {
    for (const stuk of stukken) this.xml.schrijf(stuk);
    this.xml.sluit();
    const berichtId = this.kop === null ? null : tekstOp(this.kop, 'MsgId');
    if (berichtId === null) this.fouten.meld('bericht, GrpHdr', 'MsgId ontbreekt; een opdracht zonder kenmerk is niet te verwerken.');
    if (this.kop !== null) this.controleerTotalen(this.kop, 'bericht', this.groepen.flatMap(({ transacties }) => transacties));
    if (!this.fouten.isLeeg || berichtId === null) throw new BankberichtFout(this.fouten.alle());
    return { berichtId, groepen: this.groepen };
  }

  private verwerk(pad: string, knoop: Knoop): void {
    if (pad === `${BERICHT}/GrpHdr`) this.kop = knoop;
    if (this.groep === null) return;
    if (pad === `${PMTINF}/CdtTrfTxInf`) this.verwerkTransactie(this.groep, knoop);
    else this.groep.velden.set(knoop.naam, knoop);
  }

  private verwerkTransactie(groep: GroepInAanbouw, knoop: Knoop): void {
    const plaats = `groep ${this.groepen.length + 1}, betaling ${groep.transacties.length + 1} (regel ${knoop.regel})`;
    const endToEndId = tekstOp(knoop, 'PmtId/EndToEndId');
    const amt = vind(knoop, 'Amt/InstdAmt');
    const bedrag = amt === null ? null : leesEurobedrag(amt, plaats, this.fouten);
    const crediteurNaam = tekstOp(knoop, 'Cdtr/Nm');
    const crediteurIban = leesIban(knoop, 'CdtrAcct/Id/IBAN');
    if (endToEndId === null || bedrag === null || crediteurNaam === null || crediteurIban === null) {
      this.fouten.meld(plaats, 'EndToEndId, bedrag, naam of een geldig IBAN van de begunstigde ontbreekt.');
      return;
    }
    const omschrijving = tekstOp(knoop, 'RmtInf/Ustrd') ?? tekstOp(knoop, 'RmtInf/Strd/CdtrRefInf/Ref') ?? '';
    groep.transacties.push({ endToEndId, bedrag, crediteurNaam, crediteurIban, omschrijving });
  }

  private rondGroepAf(): void {
    const { groep } = this;
    if (groep === null) return;
    this.groep = null;
    const plaats = `groep ${this.groepen.length + 1}`;
    const omslag: Knoop = { naam: 'PmtInf', regel: 0, valuta: null, kinderen: [...groep.velden.values()], tekst: '' };
    this.controleerTotalen(omslag, plaats, groep.transacties);
    const id = tekstOp(omslag, 'PmtInfId');
    const debiteurIban = leesIban(omslag, 'DbtrAcct/Id/IBAN');
    const dag = tekstOp(omslag, 'ReqdExctnDt/Dt') ?? '';
    if (id === null || debiteurIban === null || !Datum.bestaat(dag)) {
      this.fouten.meld(plaats, 'PmtInfId, een geldig IBAN van de betaler of een bestaande uitvoeringsdatum ontbreekt.');
      return;
    }
    this.groepen.push({ id, debiteurIban, uitvoeringsdatum: Datum.van(dag), transacties: groep.transacties });
  }

  private controleerTotalen(knoop: Knoop, plaats: string, transacties: readonly OntvangenTransactie[]): void {
    const aantal = tekstOp(knoop, 'NbOfTxs');
    const controlesom = leesDecimaal(tekstOp(knoop, 'CtrlSum') ?? '');
    const som = Bedrag.som(transacties.map(({ bedrag }) => bedrag));
    if (aantal !== String(transacties.length) || controlesom === null || !controlesom.gelijkAan(som)) {
      this.fouten.meld(plaats, `Opgegeven zijn ${aantal ?? 'geen'} betalingen van samen ${controlesom?.toString() ?? 'onbekend'}, gelezen ${transacties.length} van samen ${som.toString()}.`);
    }
  }
}

/** Reads an order (pain.001.001.09) as a bank does, for a demonstration or a simulated bank. Pieces may be cut anywhere. Throws a `BankberichtFout` with everything that is wrong. */
export function leesPain001(stukken: Iterable<string>): OntvangenOpdracht {
  return new Pain001Lezer().lees(stukken);
}
