import { Bedrag } from '#values';
import type { Betaalgroep, Betaalopdracht } from './betaalopdracht.js';
import { BetaalopdrachtFout, Foutenlijst } from './berichtfout.js';
import { controleerGroep, controleerKop, controleerTransactie } from './pain001.controle.js';
import type { GecontroleerdAdres, GecontroleerdeKop, GecontroleerdeTransactie } from './pain001.controle.js';
import { element, eurobedrag, gebundeld, groep } from './xml.writer.js';

/** The namespace of the customer credit transfer initiation that SEPA banks accept since 2023. */
export const PAIN001_NAAMRUIMTE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

function rekening(naam: string, iban: string): string {
  return groep(naam, groep('Id', element('IBAN', iban)));
}

function kopregels(opdracht: Betaalopdracht, kop: GecontroleerdeKop): string {
  const aantal = opdracht.groepen.reduce((som, { aantal: inGroep }) => som + inGroep, 0);
  const totaal = Bedrag.som(opdracht.groepen.map(({ totaal: inGroep }) => inGroep));
  const grpHdr = groep(
    'GrpHdr',
    element('MsgId', opdracht.berichtId),
    element('CreDtTm', opdracht.aangemaaktOp),
    element('NbOfTxs', String(aantal)),
    element('CtrlSum', totaal.toString()),
    groep('InitgPty', element('Nm', kop.initiator)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${PAIN001_NAAMRUIMTE}">\n<CstmrCdtTrfInitn>\n${grpHdr}\n`;
}

function postadres(adres: GecontroleerdAdres): string {
  return adres === null ? '' : groep('PstlAdr', element('TwnNm', adres.plaats), element('Ctry', adres.land), ...adres.regels.map((regel) => element('AdrLine', regel)));
}

function groepregels(betaalgroep: Betaalgroep, { debiteur }: GecontroleerdeKop): string {
  // Without a BIC the bank is still a mandatory element; this is the one value the guidelines allow then.
  const bank = debiteur.bic === null ? groep('Othr', element('Id', 'NOTPROVIDED')) : element('BICFI', debiteur.bic);
  return [
    '<PmtInf>',
    element('PmtInfId', betaalgroep.id),
    element('PmtMtd', 'TRF'),
    element('BtchBookg', 'true'),
    element('NbOfTxs', String(betaalgroep.aantal)),
    element('CtrlSum', betaalgroep.totaal.toString()),
    groep('PmtTpInf', groep('SvcLvl', element('Cd', 'SEPA'))),
    groep('ReqdExctnDt', element('Dt', betaalgroep.uitvoeringsdatum.toString())),
    groep('Dbtr', element('Nm', debiteur.naam), postadres(debiteur.adres)),
    rekening('DbtrAcct', debiteur.iban),
    groep('DbtrAgt', groep('FinInstnId', bank)),
    element('ChrgBr', 'SLEV'),
    '',
  ].join('\n');
}

function omschrijving({ betalingskenmerk, omschrijving: tekst }: GecontroleerdeTransactie): string {
  if (betalingskenmerk !== null) {
    const soort = groep('Tp', groep('CdOrPrtry', element('Cd', 'SCOR')), element('Issr', betalingskenmerk.uitgever));
    return groep('RmtInf', groep('Strd', groep('CdtrRefInf', soort, element('Ref', betalingskenmerk.referentie))));
  }
  return tekst === '' ? '' : groep('RmtInf', element('Ustrd', tekst));
}

function transactieregel(transactie: GecontroleerdeTransactie): string {
  const { crediteur, adres } = transactie;
  const onderdelen = [
    groep('PmtId', element('EndToEndId', transactie.endToEndId)),
    groep('Amt', eurobedrag('InstdAmt', transactie.bedrag)),
    crediteur.bic === null ? '' : groep('CdtrAgt', groep('FinInstnId', element('BICFI', crediteur.bic))),
    groep('Cdtr', element('Nm', crediteur.naam), postadres(adres)),
    rekening('CdtrAcct', crediteur.iban),
    omschrijving(transactie),
  ];
  return `${groep('CdtTrfTxInf', ...onderdelen)}\n`;
}

function* transactieregels(betaalgroep: Betaalgroep, kop: GecontroleerdeKop, gezien: Set<string>, fouten: Foutenlijst): Generator<string> {
  let aantal = 0;
  let totaal = Bedrag.NUL;
  for (const transactie of betaalgroep.transacties) {
    aantal += 1;
    totaal = totaal.plus(transactie.bedrag);
    const plaats = `groep ${betaalgroep.id}, betaling ${aantal} (${transactie.endToEndId})`;
    const gecontroleerd = controleerTransactie(transactie, kop, plaats, fouten);
    if (gezien.has(transactie.endToEndId)) {
      fouten.meld(plaats, 'Dit endToEndId komt al eerder in het bericht voor; een betaling mag er maar één keer in staan.');
    }
    gezien.add(transactie.endToEndId);
    if (fouten.isLeeg) yield transactieregel(gecontroleerd);
  }
  if (aantal !== betaalgroep.aantal || !totaal.gelijkAan(betaalgroep.totaal)) {
    fouten.meld(
      `groep ${betaalgroep.id}`,
      `Opgegeven zijn ${betaalgroep.aantal} betalingen van samen ${betaalgroep.totaal.toString()}, maar het zijn er ${aantal} van samen ${totaal.toString()}; bepaal aantal en totaal opnieuw.`,
    );
  }
}

function* delen(opdracht: Betaalopdracht): Generator<string> {
  const fouten = new Foutenlijst();
  const gezien = new Set<string>();
  const kop = controleerKop(opdracht, fouten);
  if (fouten.isLeeg) yield kopregels(opdracht, kop);
  for (const betaalgroep of opdracht.groepen) {
    controleerGroep(betaalgroep, fouten);
    if (fouten.isLeeg) yield groepregels(betaalgroep, kop);
    yield* transactieregels(betaalgroep, kop, gezien, fouten);
    if (fouten.isLeeg) yield '</PmtInf>\n';
  }
  if (!fouten.isLeeg) throw new BetaalopdrachtFout(fouten.alle());
  yield '</CstmrCdtTrfInitn>\n</Document>\n';
}

/**
 * Writes a SEPA credit transfer order (pain.001.001.09) in pieces; the same order always gives the same text. Transfers are read
 * one at a time, so a hundred thousand need no memory but their identifiers. Throws a `BetaalopdrachtFout` with all faults
 * at the end, when pieces may already have been given: a file whose writing threw must be thrown away.
 */
export function schrijfPain001(opdracht: Betaalopdracht): Generator<string> {
  return gebundeld(delen(opdracht));
}
