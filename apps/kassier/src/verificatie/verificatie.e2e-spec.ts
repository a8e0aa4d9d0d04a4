import { Client } from 'pg';
import { maakBoeken, type Boeken } from '../../../../test/support/boeken.js';
import { wijzigBegunstigden } from '../../../../test/support/gegevens.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';
import { maakOntvangsten } from '../../../../test/support/ontvangsten.js';
import { meldStatussen } from '../../../../test/support/statusbericht.js';
import { verzegelAlles } from '../../../../test/support/verzegeld.js';
import { BEGIN_VERIFICATIE, verifieer, type Verificatie, type Verschil } from './index.js';

/** Damage that only somebody can do who switches the guards off: the tables it needs open, what it does, and what the report must name. */
interface Schade {
  readonly wat: string;
  readonly tabellen: readonly string[];
  readonly sql: (boeken: Boeken) => string;
  /** The checks that must find it; others may as well. */
  readonly controles: readonly string[];
  /** What the place of a difference must name. */
  readonly plaats: (boeken: Boeken) => string;
}

const VASTLEGGING = (boeken: Boeken): number => boeken.verplichting.boeking as number;

const SCHADEN: readonly Schade[] = [
  {
    wat: 'a changed amount of a posting', tabellen: ['posting'], controles: ['evenwicht', 'saldo', 'dagomzet', 'verplichtingen', 'verplichting-besluit', 'besluit-boeking'],
    sql: (boeken) => `UPDATE posting SET bedrag = bedrag + 1 WHERE boeking = ${VASTLEGGING(boeken)} AND bedrag > 0`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)}, boek verplichtingen, stroom mbo-inkoop`,
  },
  {
    wat: 'an amount changed on both sides, with the balances along with it', tabellen: ['posting', 'saldo', 'dagomzet', 'verplichting_stand'], controles: ['verplichting-besluit', 'besluit-boeking'],
    sql: (boeken) => `UPDATE posting SET bedrag = bedrag - 1000 * sign(bedrag) WHERE boeking = ${VASTLEGGING(boeken)};
      UPDATE saldo s SET bedrag = p.bedrag FROM (SELECT rekening, sum(bedrag) AS bedrag FROM posting GROUP BY rekening) p WHERE p.rekening = s.rekening;
      UPDATE dagomzet d SET debet = g.debet, credit = g.credit FROM (SELECT p.rekening, b.boekdatum, (b.vastgelegd_op AT TIME ZONE 'UTC')::date AS opnamedag, p.dimensie,
        coalesce(sum(p.bedrag) FILTER (WHERE p.bedrag > 0), 0) AS debet, coalesce(-sum(p.bedrag) FILTER (WHERE p.bedrag < 0), 0) AS credit FROM posting p JOIN boeking b ON b.nummer = p.boeking GROUP BY 1, 2, 3, 4) g
       WHERE (g.rekening, g.boekdatum, g.opnamedag, g.dimensie) = (d.rekening, d.boekdatum, d.opnamedag, d.dimensie);
      UPDATE verplichting_stand SET vastgelegd = vastgelegd - 1000 WHERE verplichting = '${boeken.verplichting.id}'`,
    plaats: (boeken) => `verplichting ${boeken.verplichting.nummer} (${boeken.verplichting.id}), geboekt bedrag`,
  },
  {
    wat: 'a removed posting', tabellen: ['posting'], controles: ['evenwicht', 'volledigheid', 'saldo', 'dagomzet'],
    sql: (boeken) => `DELETE FROM posting WHERE boeking = ${VASTLEGGING(boeken)} AND regel = 2`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)}`,
  },
  {
    wat: 'an added posting', tabellen: ['posting'], controles: ['evenwicht', 'saldo', 'dagomzet'],
    sql: (boeken) => `INSERT INTO posting (boeking, regel, rekening, bedrag) SELECT boeking, 3, rekening, 0.01 FROM posting WHERE boeking = ${VASTLEGGING(boeken)} AND verplichting IS NULL`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)}, boek verplichtingen`,
  },
  {
    wat: 'a removed entry', tabellen: ['boeking'], controles: ['nummering', 'volledigheid', 'dagomzet', 'verplichting-besluit', 'besluit-boeking'],
    sql: (boeken) => `DELETE FROM boeking WHERE nummer = ${VASTLEGGING(boeken)}`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)}`,
  },
  {
    wat: 'an entry that disappeared with its postings, at the end of the journal', tabellen: ['boeking', 'posting'], controles: ['teller', 'saldo', 'dagomzet'],
    sql: () => 'DELETE FROM posting WHERE boeking = (SELECT max(nummer) FROM boeking); DELETE FROM boeking WHERE nummer = (SELECT max(nummer) FROM boeking)', plaats: () => 'teller',
  },
  {
    wat: 'a changed balance', tabellen: ['saldo'], controles: ['saldo', 'proefbalans', 'toedeling'],
    sql: () => "UPDATE saldo SET bedrag = bedrag + 0.01 WHERE rekening = (SELECT id FROM rekening WHERE boek = 'kas' AND soort = 'ruimte' AND stroom = 'mbo-inkoop' AND jaar = 2021 AND regio = 'AM18')", plaats: () => '(kas/ruimte/mbo-inkoop/2021/AM18)',
  },
  {
    wat: 'an allotment that came after it was used', tabellen: ['dagomzet'], controles: ['dagomzet', 'ruimte-per-dag'],
    sql: () => "UPDATE dagomzet SET boekdatum = '2021-12-31' WHERE boekdatum = '2020-12-01' AND rekening = (SELECT id FROM rekening WHERE boek = 'verplichtingen' AND soort = 'ruimte' AND stroom = 'mbo-inkoop' AND jaar = 2021 AND regio = 'AM18')",
    plaats: () => '(verplichtingen/ruimte/mbo-inkoop/2021/AM18) op 2021-03-01',
  },
  { wat: 'a changed turnover', tabellen: ['dagomzet'], controles: ['dagomzet'], sql: () => "UPDATE dagomzet SET debet = debet + 5 WHERE boekdatum = '2021-03-15' AND debet > 0", plaats: () => 'boekdatum 2021-03-15' },
  { wat: 'a removed turnover', tabellen: ['dagomzet'], controles: ['dagomzet'], sql: () => "DELETE FROM dagomzet WHERE boekdatum = '2021-03-15'", plaats: () => 'boekdatum 2021-03-15' },
  {
    wat: 'a changed state of a verplichting', tabellen: ['verplichting_stand'], controles: ['verplichtingen', 'betalingen'],
    sql: (boeken) => `UPDATE verplichting_stand SET betaald = betaald - 1 WHERE verplichting = '${boeken.verplichting.id}'`, plaats: (boeken) => `verplichting ${boeken.verplichting.nummer}`,
  },
  {
    wat: 'an entry moved into a closed month', tabellen: ['boeking'], controles: ['gesloten-maand', 'dagomzet'],
    sql: () => "UPDATE boeking SET boekdatum = '2021-02-28' WHERE nummer = (SELECT max(nummer) FROM boeking)", plaats: () => 'boekdatum 2021-02-28',
  },
  { wat: 'a changed description of an entry', tabellen: ['boeking'], controles: ['omschrijving'], sql: (boeken) => `UPDATE boeking SET omschrijving = 'Iets anders' WHERE nummer = ${VASTLEGGING(boeken)}`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)}` },
  { wat: 'an entry booked back in time', tabellen: ['boeking'], controles: ['nummering', 'grondslag'], sql: (boeken) => `UPDATE boeking SET vastgelegd_op = vastgelegd_op - interval '1 year' WHERE nummer = ${VASTLEGGING(boeken)}`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)}` },
  { wat: 'an entry on the name of somebody else', tabellen: ['boeking'], controles: ['grondslag'], sql: (boeken) => `UPDATE boeking SET door = 'een-ander' WHERE nummer = ${VASTLEGGING(boeken)}`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)} (vastleggen)` },
  {
    wat: 'changed verdicts of a refusal', tabellen: ['besluit'], controles: ['herbeoordeling'],
    sql: (boeken) => `UPDATE besluit SET oordelen = replace(oordelen::text, '"niet-voldaan"', '"voldaan"')::json WHERE id = '${boeken.geweigerd}'`, plaats: (boeken) => `besluit ${boeken.geweigerd} (verplichting geweigerd)`,
  },
  {
    wat: 'changed facts of a decision', tabellen: ['besluit'], controles: ['herbeoordeling'],
    sql: (boeken) => `UPDATE besluit SET feiten = jsonb_set(feiten::jsonb, '{cel,beschikbaar}', '"10.00"')::json WHERE id = '${boeken.verplichting.besluitId}'`, plaats: (boeken) => `besluit ${boeken.verplichting.besluitId} (verplichting toegekend), uitkomst`,
  },
  {
    wat: 'a refusal that became a grant', tabellen: ['besluit'], controles: ['herbeoordeling', 'besluit-boeking', 'besluit-onderwerp', 'idempotentie'],
    sql: (boeken) => `UPDATE besluit SET uitkomst = 'toegekend' WHERE id = '${boeken.geweigerd}'`, plaats: (boeken) => `besluit ${boeken.geweigerd} (verplichting)`,
  },
  { wat: 'a decision said to rest on a reason', tabellen: ['besluit'], controles: ['besluit-motivering'], sql: (boeken) => `UPDATE besluit SET gemotiveerd = true WHERE id = '${boeken.geweigerd}'`, plaats: (boeken) => `besluit ${boeken.geweigerd}` },
  { wat: 'a removed refusal', tabellen: ['besluit', 'idempotentie'], controles: ['idempotentie'], sql: (boeken) => `DELETE FROM besluit WHERE id = '${boeken.geweigerd}'`, plaats: () => 'sleutel sleutel-' },
  {
    wat: 'a removed grant', tabellen: ['besluit', 'idempotentie', 'boeking', 'verplichting'], controles: ['idempotentie', 'grondslag', 'verplichting-besluit'],
    sql: (boeken) => `DELETE FROM besluit WHERE id = '${boeken.verplichting.besluitId}'`, plaats: (boeken) => `boeking ${VASTLEGGING(boeken)} (vastleggen)`,
  },
  ...Object.entries({
    regio: "'AM05'", begunstigde: "(SELECT id FROM begunstigde WHERE soort = 'leerbedrijf')", organisatie: "'een-ander'", nummer: "'V-2021-0000099'", einddatum: 'einddatum + 1',
  }).map(([veld, waarde]): Schade => ({
    wat: `another ${veld} of a verplichting`, tabellen: ['verplichting'], controles: ['verplichting-besluit', 'zegel-blad'],
    sql: (boeken) => `UPDATE verplichting SET ${veld} = ${waarde} WHERE id = '${boeken.verplichting.id}'`, plaats: (boeken) => `(${boeken.verplichting.id}), ${veld}`,
  })),
  {
    wat: 'a verplichting that moved to another region with its postings', tabellen: ['posting'], controles: ['eigen-cel', 'toedeling'],
    sql: (boeken) => `UPDATE posting SET rekening = (SELECT id FROM rekening WHERE boek = 'verplichtingen' AND soort = 'vastgelegd' AND stroom = 'mbo-inkoop' AND regio = 'AM05') WHERE boeking = ${VASTLEGGING(boeken)} AND verplichting IS NOT NULL;
      ALTER TABLE saldo DISABLE TRIGGER ALL; UPDATE saldo s SET bedrag = p.bedrag FROM (SELECT rekening, sum(bedrag) AS bedrag FROM posting GROUP BY rekening) p WHERE p.rekening = s.rekening`,
    plaats: (boeken) => `boeking ${VASTLEGGING(boeken)}, regel`,
  },
  // What nothing can read is found by the check that would read it, and the others go on.
  {
    wat: 'a number without figures', tabellen: ['verplichting'], controles: ['nummerreeks', 'verplichting-besluit'],
    sql: (boeken) => `UPDATE verplichting SET nummer = 'V-2021-abc' WHERE id = '${boeken.verplichting.id}'`, plaats: () => 'wat deze controle leest',
  },
  {
    wat: 'mutaties of a decision on budget that are no list', tabellen: ['budgetbesluit'], controles: ['zegel-blad'],
    sql: () => "UPDATE budgetbesluit SET mutaties = '{}' WHERE id = (SELECT id FROM budgetbesluit ORDER BY id LIMIT 1)", plaats: () => 'wat deze controle leest',
  },
  {
    wat: 'a set of rules that nobody knows', tabellen: ['regelset', 'parameter', 'parametervoorstel'], controles: ['herbeoordeling', 'referentie'],
    sql: () => "UPDATE regelset SET slug = 'van-morgen'", plaats: () => 'wat deze controle leest',
  },
  { wat: 'a verplichting that lapsed on paper', tabellen: ['verplichting'], controles: ['verplichting-status'], sql: (boeken) => `UPDATE verplichting SET status = 'vervallen' WHERE id = '${boeken.verplichting.id}'`, plaats: (boeken) => `verplichting ${boeken.verplichting.nummer}` },
  { wat: 'a removed verplichting', tabellen: ['verplichting', 'verplichting_stand', 'betaling'], controles: ['herkomst', 'eigen-cel', 'nummerreeks', 'besluit-onderwerp'], sql: (boeken) => `DELETE FROM verplichting WHERE id = '${boeken.vervallen.id}'`, plaats: () => 'V-2021, nummer' },
  {
    wat: 'a payment without an entry', tabellen: ['betaling', 'nummerreeks'], controles: ['betalingen', 'betaling-boekingen', 'betaling-besluit', 'nummerreeks'],
    sql: (boeken) => `DROP INDEX betaling_boeking; INSERT INTO betaling (id, nummer, verplichting, bedrag, kenmerk, factuurdatum, boekdatum, prestatie, eindafrekening, stroom, kasjaar, regio, instrument, begunstigde, organisatie, ingediend_door, besluit, boeking, vastgelegd_op)
      SELECT gen_random_uuid(), 'B-2021-0000077', verplichting, 9.99, 'SPOOK', factuurdatum, boekdatum, prestatie, false, stroom, kasjaar, regio, instrument, begunstigde, organisatie, ingediend_door, besluit, boeking, vastgelegd_op FROM betaling WHERE id = '${boeken.betalingen[0]?.id}'`,
    plaats: () => 'betaling B-2021-0000077',
  },
  { wat: 'a payment that is called paid', tabellen: ['betaling'], controles: ['betaling-boekingen', 'betalingen', 'betaling-run'], sql: (boeken) => `UPDATE betaling SET status = 'uitgevoerd' WHERE id = '${boeken.betalingen[4]?.id}'`, plaats: (boeken) => `betaling ${boeken.betalingen[4]?.nummer}` },
  { wat: 'another amount of a payment', tabellen: ['betaling'], controles: ['betaling-boekingen', 'betaling-besluit', 'betaalopdracht'], sql: (boeken) => `UPDATE betaling SET bedrag = bedrag + 1 WHERE id = '${boeken.betalingen[0]?.id}'`, plaats: (boeken) => `betaling ${boeken.betalingen[0]?.nummer} (${boeken.betalingen[0]?.id}), bedrag` },
  { wat: 'another payee of a payment', tabellen: ['betaling'], controles: ['betaling-besluit'], sql: (boeken) => `UPDATE betaling SET begunstigde = (SELECT max(id::text)::uuid FROM begunstigde) WHERE id = '${boeken.betalingen[0]?.id}'`, plaats: (boeken) => `(${boeken.betalingen[0]?.id}), begunstigde` },
  {
    wat: 'another amount of an order', tabellen: ['betaalopdracht'], controles: ['betaalopdracht', 'betaalrun', 'bestand-opdracht'],
    sql: (boeken) => `UPDATE betaalopdracht SET bedrag = bedrag + 0.01 WHERE run = '${boeken.run.id}' AND volgnummer = 2`, plaats: (boeken) => `run ${boeken.run.nummer}, opdracht 2`,
  },
  {
    wat: 'another account in an order', tabellen: ['betaalopdracht'], controles: ['bestand-opdracht'],
    sql: (boeken) => `UPDATE betaalopdracht SET iban = 'NL91ABNA0417164300' WHERE run = '${boeken.run.id}' AND volgnummer = 1`, plaats: (boeken) => `bestand ${boeken.run.nummer}-01, opdracht 1`,
  },
  {
    wat: 'a changed payment file', tabellen: ['betaalbestand'], controles: ['betaalbestand', 'bestand-opdracht'],
    sql: (boeken) => `UPDATE betaalbestand SET inhoud = replace(inhoud, 'NL20INGB0001234567', 'NL91ABNA0417164300') WHERE run = '${boeken.run.id}'`, plaats: (boeken) => `bestand ${boeken.run.nummer}-01`,
  },
  {
    wat: 'a changed payment file with a new hash', tabellen: ['betaalbestand'], controles: ['bestand-opdracht'],
    sql: (boeken) => `UPDATE betaalbestand SET inhoud = replace(inhoud, 'NL20INGB0001234567', 'NL91ABNA0417164300') WHERE run = '${boeken.run.id}'; UPDATE betaalbestand SET sha256 = encode(sha256(convert_to(inhoud, 'UTF8')), 'hex')`,
    plaats: (boeken) => `bestand ${boeken.run.nummer}-01, opdracht 4`,
  },
  { wat: 'a run that was booked as sent under another name', tabellen: ['boeking'], controles: ['run-boekingen', 'herkomst'], sql: (boeken) => `UPDATE boeking SET onderwerp_id = gen_random_uuid() WHERE onderwerp_id = '${boeken.run.id}'`, plaats: (boeken) => `run ${boeken.run.nummer}, stroom mbo-inkoop` },
  {
    wat: 'another amount for a payee of a run', tabellen: ['betaalrun_begunstigde'], controles: ['betaalrun-begunstigden', 'zegel-blad'],
    sql: (boeken) => `UPDATE betaalrun_begunstigde SET totaal = totaal + 1 WHERE run = '${boeken.run.id}'`, plaats: (boeken) => `run ${boeken.run.nummer}, begunstigde`,
  },
  {
    wat: 'a payee who disappeared from a run', tabellen: ['betaalrun_begunstigde'], controles: ['betaalrun-begunstigden'],
    sql: (boeken) => `DELETE FROM betaalrun_begunstigde WHERE run = '${boeken.run.id}'`, plaats: (boeken) => `run ${boeken.run.nummer}, begunstigde`,
  },
  {
    wat: 'a run approved by who entered its payments', tabellen: ['betaalrun'], controles: ['betaalrun-tweede-persoon'],
    sql: (boeken) => `UPDATE betaalrun SET gefiatteerd_door = (SELECT ingediend_door FROM betaling WHERE id = '${boeken.betalingen[0]?.id}') WHERE id = '${boeken.run.id}'`, plaats: (boeken) => `run ${boeken.run.nummer}`,
  },
  {
    wat: 'a payment that is held out of the run that it is in', tabellen: ['betaalrun_aangehouden'], controles: ['betaalrun-aangehouden'],
    sql: (boeken) => `INSERT INTO betaalrun_aangehouden (run, betaling, aanhouding) SELECT run, betaling, gen_random_uuid() FROM betaalopdracht WHERE run = '${boeken.run.id}' AND volgnummer = 1`, plaats: (boeken) => `run ${boeken.run.nummer}, betaling`,
  },
  {
    wat: 'orders that are bundled afterwards', tabellen: ['betaalopdracht'], controles: ['betaalbundel', 'bestand-opdracht', 'zegel-blad'],
    sql: (boeken) => `UPDATE betaalopdracht SET bundel = 'R-VALS-V1' WHERE run = '${boeken.run.id}' AND volgnummer IN (1, 3)`, plaats: () => 'bundel R-VALS-V1',
  },
  { wat: 'a run without one of its orders', tabellen: ['betaalopdracht'], controles: ['betaalrun', 'statusregel', 'bestand-opdracht'], sql: (boeken) => `DELETE FROM betaalopdracht WHERE run = '${boeken.run.id}' AND volgnummer = 4`, plaats: (boeken) => `run ${boeken.run.nummer}` },
  { wat: 'another amount of a transaction of the bank', tabellen: ['bankpost'], controles: ['bankpost', 'afschrift'], sql: () => "UPDATE bankpost SET bedrag = -6.00 WHERE bedrag = -5.00", plaats: () => 'bankbericht BANK-MSG-' },
  { wat: 'a transaction of the bank that is gone', tabellen: ['bankpost'], controles: ['bankboeking', 'afschrift'], sql: () => 'DELETE FROM bankpost WHERE bedrag = 123.45', plaats: () => '(onbekend-ontvangen)' },
  { wat: 'a rejection that no report tells', tabellen: ['statusregel'], controles: ['afwijzing', 'statusbericht', 'zegel-ontbrekend'], sql: () => "DELETE FROM statusregel WHERE verwerking = 'afgewezen'", plaats: () => '(afwijzen)' },
  { wat: 'a rejection of another payment', tabellen: ['statusregel'], controles: ['statusregel', 'zegel-blad'], sql: (boeken) => `UPDATE statusregel SET betaling = '${boeken.betalingen[0]?.id}' WHERE verwerking = 'afgewezen'`, plaats: () => 'bankbericht STATUS-' },
  { wat: 'a rejected order that is still on its way', tabellen: ['betaalopdracht'], controles: ['statusregel', 'betaling-run'], sql: (boeken) => `UPDATE betaalopdracht SET loopt = true WHERE betaling = '${boeken.betalingen[3]?.id}'`, plaats: () => 'bankbericht STATUS-' },
  { wat: 'another count of a report', tabellen: ['statusbericht'], controles: ['statusbericht', 'zegel-blad'], sql: () => 'UPDATE statusbericht SET gemeld = gemeld + 1, aantal = aantal + 1', plaats: () => 'statusbericht STATUS-' },
  { wat: 'a hold of the bank that no report tells', tabellen: ['statusregel'], controles: ['aanhouding', 'zegel-blad'], sql: () => "UPDATE statusregel SET status = 'RCVC' WHERE status = 'RVNM'", plaats: () => 'aanhouding ' },
  { wat: 'a hold that was lifted by who set it', tabellen: ['aanhouding_opheffing'], controles: ['aanhouding', 'zegel-blad'], sql: () => 'UPDATE aanhouding_opheffing o SET door = a.gezet_door FROM aanhouding a WHERE a.id = o.aanhouding', plaats: () => 'aanhouding ' },
  {
    wat: 'a changed reference of the bank in what was received', tabellen: ['bankpost'], controles: ['bankpost', 'afschrift'],
    sql: () => "UPDATE bankpost SET verwerking = 'uitgevoerd' WHERE verwerking = 'ontvangen'", plaats: () => 'bankbericht BANK-MSG-',
  },
  { wat: 'another amount of an advance', tabellen: ['voorschot'], controles: ['voorschot', 'tussenrekening', 'zegel-blad'], sql: () => "UPDATE voorschot SET bedrag = bedrag + 1 WHERE kenmerk = 'SZW-1'", plaats: () => 'voorschot SZW-1' },
  { wat: 'an advance on another stream', tabellen: ['voorschot'], controles: ['voorschot'], sql: () => "UPDATE voorschot SET stroom = 'teambemensing' WHERE kenmerk = 'SZW-2'", plaats: () => 'voorschot SZW-2' },
  { wat: 'an advance that was withdrawn on paper', tabellen: ['voorschot_intrekking'], controles: ['voorschot'], sql: () => "UPDATE voorschot_intrekking SET voorschot = (SELECT id FROM voorschot WHERE kenmerk = 'SZW-1')", plaats: () => 'voorschot SZW-1' },
  { wat: 'another amount of a claim', tabellen: ['terugvordering'], controles: ['terugvordering', 'zegel-blad'], sql: () => 'UPDATE terugvordering SET bedrag = bedrag + 1', plaats: () => 'terugvordering T-2021-0000001' },
  { wat: 'a claim of more than was paid', tabellen: ['terugvordering'], controles: ['terugvordering', 'terugvordering-bedrag'], sql: () => 'UPDATE terugvordering SET bedrag = 1000', plaats: () => 'terugvordering T-2021-0000001, samen op betaling' },
  { wat: 'a claim on another payment', tabellen: ['terugvordering'], controles: ['terugvordering', 'terugvordering-bedrag', 'betalingen'], sql: (boeken) => `UPDATE terugvordering SET betaling = '${boeken.betalingen[5]?.id}'`, plaats: () => 'terugvordering T-2021-0000001, status van de betaling' },
  { wat: 'a receipt that is gone', tabellen: ['terugvordering_ontvangst', 'tussenrekening_afhandeling'], controles: ['terugvordering', 'betaling-boekingen', 'betalingen'], sql: () => 'DELETE FROM terugvordering_ontvangst WHERE bedrag = 5', plaats: () => 'boeking ' },
  { wat: 'a receipt of a later year that was called space', tabellen: ['terugvordering_ontvangst'], controles: ['terugvordering', 'terugvordering-bedrag', 'betaling-boekingen'], sql: () => 'UPDATE terugvordering_ontvangst SET verrekend = true', plaats: () => 'terugvordering T-2021-0000001, verrekend' },
  { wat: 'more received than was asked', tabellen: ['terugvordering_ontvangst'], controles: ['terugvordering', 'terugvordering-bedrag'], sql: () => 'UPDATE terugvordering_ontvangst SET bedrag = 100 WHERE bedrag = 5', plaats: () => 'terugvordering T-2021-0000001, ontvangen en ingetrokken' },
  { wat: 'a withdrawal of a claim that was not booked so', tabellen: ['terugvordering_intrekking'], controles: ['terugvordering'], sql: () => 'UPDATE terugvordering_intrekking SET bedrag = bedrag - 1', plaats: () => 'terugvordering T-2021-0000001, intrekking' },
  { wat: 'a claim without a number of the series', tabellen: ['terugvordering'], controles: ['nummerreeks'], sql: () => "UPDATE nummerreeks SET laatste = 7 WHERE reeks = 'T-2021'", plaats: () => 'reeks T-2021' },
  { wat: 'unknown money that was never settled', tabellen: ['tussenrekening_afhandeling'], controles: ['tussenrekening'], sql: () => "DELETE FROM tussenrekening_afhandeling WHERE soort = 'voorschot'", plaats: () => 'rekening tussenrekening' },
  { wat: 'unknown money that became another advance', tabellen: ['tussenrekening_afhandeling'], controles: ['tussenrekening'], sql: () => "UPDATE tussenrekening_afhandeling SET voorschot = (SELECT id FROM voorschot WHERE kenmerk = 'SZW-3') WHERE voorschot = (SELECT id FROM voorschot WHERE kenmerk = 'SZW-1')", plaats: () => ', voorschot' },
  { wat: 'unknown money that executed another payment', tabellen: ['tussenrekening_afhandeling'], controles: ['tussenrekening'], sql: (boeken) => `UPDATE tussenrekening_afhandeling SET betaling = '${boeken.betalingen[0]?.id}' WHERE soort = 'uitvoering'`, plaats: () => ', uitvoering' },
  { wat: 'money that was struck off against nothing', tabellen: ['tussenrekening_afhandeling'], controles: ['tussenrekening'], sql: () => "UPDATE tussenrekening_afhandeling SET tegenpost_volgnummer = 1 WHERE volgnummer = (SELECT max(volgnummer) FROM tussenrekening_afhandeling WHERE soort = 'wegstrepen')", plaats: () => ', wegstrepen' },
  { wat: 'a part of unknown money of another amount', tabellen: ['tussenrekening_afhandeling'], controles: ['tussenrekening', 'zegel-blad'], sql: () => 'UPDATE tussenrekening_afhandeling SET bedrag = bedrag + 1 WHERE deel = 1', plaats: () => ', voorschot' },
  { wat: 'parts that are more than the transaction', tabellen: ['tussenrekening_afhandeling'], controles: ['tussenrekening'], sql: () => 'UPDATE tussenrekening_afhandeling SET bedrag = NULL, deel = NULL WHERE deel = 1', plaats: () => ', delen' },
  { wat: 'a receipt that was taken back by nobody', tabellen: ['ontvangst_intrekking'], controles: ['ontvangst-intrekking'], sql: () => 'DELETE FROM ontvangst_intrekking', plaats: () => 'terugvordering T-2021-0000001, ontvangst' },
  {
    wat: 'a receipt that was taken back although a statement shows it', tabellen: ['ontvangst_intrekking'], controles: ['ontvangst-intrekking', 'zegel-ontbrekend'],
    sql: () => 'UPDATE ontvangst_intrekking SET ontvangst = (SELECT id FROM terugvordering_ontvangst WHERE bedrag = 5)', plaats: () => 'terugvordering T-2021-0000001, ontvangst',
  },
  { wat: 'a changed statement', tabellen: ['bankafschrift'], controles: ['afschrift'], sql: () => 'UPDATE bankafschrift SET eindsaldo = eindsaldo + 10', plaats: () => 'afschrift AFS-' },
  {
    wat: 'a budgetbesluit with another amount', tabellen: ['budgetbesluit'], controles: ['budgetbesluit', 'toedeling', 'budgetbesluit-besluit'],
    sql: () => "UPDATE budgetbesluit SET mutaties = jsonb_set(mutaties::jsonb, '{0,bedrag}', '\"60001.00\"')::json WHERE kenmerk = 'TEST-2021-1'", plaats: () => 'rekening kas/ruimte/mbo-inkoop/2021/AM18',
  },
  { wat: 'a budgetbesluit that was never approved', tabellen: ['budgetbesluit'], controles: ['budgetbesluit'], sql: () => "UPDATE budgetbesluit SET status = 'vastgesteld', gefiatteerd_door = 'szw-drie' WHERE kenmerk = 'TEST-OPEN'", plaats: () => 'budgetbesluit TEST-OPEN' },
  { wat: 'a lowered ceiling', tabellen: ['kader'], controles: ['plafond'], sql: () => "UPDATE kader SET plafond = 1000 WHERE code = 'praktijkleren'", plaats: () => 'kader praktijkleren, plafond van de regeling' },
  {
    wat: 'more opened than the ceiling', tabellen: ['posting'], controles: ['plafond', 'saldo'],
    sql: () => "UPDATE posting SET bedrag = bedrag - 0.01 WHERE rekening = (SELECT id FROM rekening WHERE soort = 'budget' AND boek = 'kas' AND stroom = 'mbo-inkoop' AND jaar = 2021)", plaats: () => 'kader praktijkleren, boek kas',
  },
  { wat: 'another name of a payee', tabellen: ['begunstigde'], controles: ['begunstigde-vastlegging'], sql: () => "UPDATE begunstigde SET naam = 'Iemand anders' WHERE soort = 'leerbedrijf'", plaats: () => ', naam' },
  { wat: 'a recognition that nobody recorded', tabellen: ['begunstigde'], controles: ['begunstigde-vastlegging'], sql: () => "UPDATE begunstigde SET sbb_erkenningen = '[]' WHERE soort = 'leerbedrijf'", plaats: () => ', SBB-erkenningen' },
  { wat: 'another account of a payee', tabellen: ['begunstigde'], controles: ['begunstigde-rekening'], sql: () => "UPDATE begunstigde SET iban = 'NL93KASS0000000000' WHERE soort = 'leerbedrijf'", plaats: () => ', rekeningnummer' },
  { wat: 'another kind of payee', tabellen: ['begunstigde'], controles: ['begunstigde-soort'], sql: () => "UPDATE begunstigde SET soort = 'gemeente' WHERE soort = 'leerbedrijf'", plaats: () => 'begunstigde ' },
  { wat: 'another name and another registration of a payee', tabellen: ['begunstigde', 'begunstigde_registratie'], controles: ['zegel-blad'], sql: () => "UPDATE begunstigde_registratie SET naam = 'Iemand anders' WHERE soort = 'leerbedrijf'; UPDATE begunstigde SET naam = 'Iemand anders' WHERE soort = 'leerbedrijf'", plaats: () => 'begunstigde ' },
  { wat: 'another account at registration', tabellen: ['begunstigde', 'begunstigde_rekeningnummer'], controles: ['zegel-blad'], sql: () => "UPDATE begunstigde_rekeningnummer SET iban = 'NL93KASS0000000000'; UPDATE begunstigde SET iban = 'NL93KASS0000000000'", plaats: () => 'begunstigde_rekeningnummer ' },
  { wat: 'a payee without a registration', tabellen: ['begunstigde_registratie'], controles: ['begunstigde-vastlegging', 'zegel-ontbrekend'], sql: () => "DELETE FROM begunstigde_registratie WHERE soort = 'leerbedrijf'", plaats: () => 'begunstigde ' },
  { wat: 'a change that is gone', tabellen: ['begunstigde_wijziging'], controles: ['begunstigde-vastlegging', 'zegel-ontbrekend'], sql: () => 'DELETE FROM begunstigde_wijziging', plaats: () => ', naam' },
  { wat: 'another history of a payee', tabellen: ['begunstigde_wijziging'], controles: ['zegel-blad'], sql: () => `UPDATE begunstigde_wijziging SET voor = '{"naam":"Nooit zo"}'`, plaats: () => 'begunstigde_wijziging ' },
  { wat: 'a line of an import that is gone', tabellen: ['begunstigdenimport_regel'], controles: ['begunstigdenimport', 'zegel-ontbrekend'], sql: () => 'DELETE FROM begunstigdenimport_regel WHERE regel = 2', plaats: () => 'import ' },
  { wat: 'a changed leaf', tabellen: ['zegelblad'], controles: ['zegel-blad', 'zegel-knoop'], sql: () => "UPDATE zegelblad SET hash = sha256('anders') WHERE plaats = 2", plaats: () => 'deelboom 1/1' },
  { wat: 'a changed seal', tabellen: ['zegel'], controles: ['zegel-wortel'], sql: () => "UPDATE zegel SET wortel = sha256('anders') WHERE nummer = 1", plaats: () => 'zegel 1' },
  { wat: 'cash that went along for another amount', tabellen: ['overloop_regel'], controles: ['overloop'], sql: () => 'UPDATE overloop_regel SET bedrag = bedrag + 1', plaats: () => ', regio AM18, naar 2022' },
  {
    wat: 'an extension that nobody granted', tabellen: ['werkfit_verlenging'], controles: ['verlenging'],
    sql: (boeken) => `INSERT INTO werkfit_verlenging (besluit, verplichting, einddatum) SELECT besluit, id, '2022-03-31' FROM verplichting WHERE id = '${boeken.verplichting.id}'`, plaats: (boeken) => `besluit ${boeken.verplichting.besluitId}, verplichting ${boeken.verplichting.id}`,
  },
  {
    wat: 'an extension that is gone', tabellen: ['besluit'], controles: ['verlenging', 'zegel-blad'],
    sql: () => "UPDATE besluit SET feiten = jsonb_set(feiten::jsonb, '{wijziging,einddatum}', '\"2022-03-31\"')::json WHERE soort = 'wijziging' AND uitkomst = 'toegekend'", plaats: () => ', verplichting ',
  },
  { wat: 'another outcome of a line of a bundle', tabellen: ['aanvraagbundel_regel'], controles: ['bundel'], sql: (boeken) => `UPDATE aanvraagbundel_regel SET uitkomst = 'toegekend' WHERE bundel = '${boeken.bundel}' AND regel = 2`, plaats: (boeken) => `bundel ${boeken.bundel}, regel 2` },
  { wat: 'another verdict of a person', tabellen: ['menselijk_oordeel'], controles: ['voorlegging', 'zegel-blad'], sql: () => "UPDATE menselijk_oordeel SET uitkomst = 'niet-voldaan'", plaats: (boeken) => `besluit ${boeken.afdoening.voorgelegd}, afdoening` },
  { wat: 'a person who decided on his own request', tabellen: ['afdoening'], controles: ['voorlegging'], sql: () => 'UPDATE afdoening a SET door = b.genomen_voor FROM besluit b WHERE b.id = a.besluit', plaats: (boeken) => `besluit ${boeken.afdoening.voorgelegd}, afdoening` },
  { wat: 'verdicts without what came of them', tabellen: ['afdoening'], controles: ['voorlegging', 'vervolgbesluit'], sql: () => 'DELETE FROM afdoening', plaats: (boeken) => `besluit ${boeken.afdoening.vervolg}, vervolg` },
  { wat: 'a refusal of another kind that was put before a person', tabellen: ['voorlegging'], controles: ['voorlegging'], sql: (boeken) => `INSERT INTO voorlegging (besluit, opdracht) VALUES ('${boeken.geweigerd}', '{}')`, plaats: (boeken) => `besluit ${boeken.geweigerd}, voorgelegd` },
  {
    wat: 'turnover of a month that no day has', tabellen: ['maandomzet'], controles: ['maandomzet'],
    sql: () => "INSERT INTO maandomzet (opnamemaand, boekmaand, rekening, dimensie, bedrag) SELECT '2020-01-01', '2020-01-01', min(id), '', 5 FROM rekening", plaats: () => 'boekmaand 2020-01, opnamemaand 2020-01',
  },
  { wat: 'an interim state that knows more turnover', tabellen: ['tussenstand_omzet'], controles: ['tussenstand-omzet'], sql: () => 'UPDATE tussenstand_omzet SET bedrag = bedrag + 1 WHERE ctid = (SELECT min(ctid) FROM tussenstand_omzet WHERE stand = 20)', plaats: () => 'tussenstand 20, rekening ' },
  { wat: 'an interim state that counts a verplichting less', tabellen: ['tussenstand_telling'], controles: ['tussenstand-telling'], sql: () => 'DELETE FROM tussenstand_telling', plaats: () => ' 2021-' },
  { wat: 'an interim state that was left out', tabellen: ['tussenstand'], controles: ['tussenstand', 'tussenstand-omzet'], sql: () => 'DELETE FROM tussenstand WHERE boeking = 10', plaats: () => 'tussenstand 20' },
  { wat: 'a counter that ran ahead', tabellen: ['boekingsteller'], controles: ['teller'], sql: () => 'UPDATE boekingsteller SET laatste = laatste + 1', plaats: () => 'teller' },
  { wat: 'a decision of which nobody can tell who asked', tabellen: ['auditspoor'], controles: ['auditspoor', 'zegel-ontbrekend'], sql: (boeken) => `DELETE FROM auditspoor WHERE besluit = '${boeken.verplichting.besluitId}'`, plaats: () => 'sleutel sleutel-' },
  { wat: 'a decision that somebody else asked for', tabellen: ['auditspoor'], controles: ['auditspoor-wie', 'zegel-blad'], sql: (boeken) => `UPDATE auditspoor SET persoon = 'een-ander' WHERE besluit = '${boeken.verplichting.besluitId}'`, plaats: () => 'auditspoor ' },
  { wat: 'a refusal that the audit trail calls granted', tabellen: ['auditspoor'], controles: ['auditspoor', 'auditspoor-wie', 'zegel-blad'], sql: (boeken) => `UPDATE auditspoor SET status = 201 WHERE besluit = '${boeken.geweigerd}'`, plaats: () => 'sleutel sleutel-' },
  {
    wat: 'an answer that is made to look older than the audit trail', tabellen: ['idempotentie'], controles: ['auditspoor-begin'],
    sql: (boeken) => `UPDATE idempotentie SET spoor = '00000000-0000-0000-0000-000000000000' WHERE besluit = '${boeken.verplichting.besluitId}'`, plaats: () => 'sleutel sleutel-',
  },
  { wat: 'a number series that went back', tabellen: ['nummerreeks'], controles: ['nummerreeks'], sql: () => "UPDATE nummerreeks SET laatste = 1 WHERE reeks = 'B-2021'", plaats: () => 'reeks B-2021' },
  { wat: 'a counter that is gone', tabellen: ['boekingsteller'], controles: ['teller'], sql: () => 'DELETE FROM boekingsteller', plaats: () => 'teller' },
  { wat: 'an arrangement that moved without a word', tabellen: ['arrangement'], controles: ['arrangement'], sql: () => "UPDATE arrangement SET regio = 'AM05'", plaats: () => 'arrangement ' },
  { wat: 'an arrangement of another party', tabellen: ['arrangement'], controles: ['arrangement'], sql: () => "UPDATE arrangement SET eerstverantwoordelijke = 'gemeente'", plaats: () => 'arrangement ' },
  { wat: 'an arrangement of another category', tabellen: ['arrangement'], controles: ['arrangement'], sql: () => "UPDATE arrangement SET categorie = categorie || '-x'", plaats: () => 'arrangement ' },
  { wat: 'an arrangement that ended without a word', tabellen: ['arrangement'], controles: ['arrangement'], sql: () => "UPDATE arrangement SET status = 'beeindigd', einddatum = '2021-12-31'", plaats: () => 'arrangement ' },
  { wat: 'a run that somebody else approved', tabellen: ['betaalrun'], controles: ['auditspoor-handeling'], sql: (boeken) => `UPDATE betaalrun SET gefiatteerd_door = 'een-ander' WHERE id = '${boeken.run.id}'`, plaats: (boeken) => `betaalrun ${boeken.run.nummer}, fiattering` },
  { wat: 'a run that somebody else sent', tabellen: ['betaalrun'], controles: ['auditspoor-handeling'], sql: (boeken) => `UPDATE betaalrun SET verzonden_door = 'een-ander' WHERE id = '${boeken.run.id}'`, plaats: (boeken) => `betaalrun ${boeken.run.nummer}, verzending` },
  { wat: 'a run that was sent at another moment', tabellen: ['betaalrun'], controles: ['auditspoor-handeling'], sql: (boeken) => `UPDATE betaalrun SET verzonden_op = verzonden_op - interval '1 hour' WHERE id = '${boeken.run.id}'`, plaats: (boeken) => `betaalrun ${boeken.run.nummer}, verzending` },
  { wat: 'an account that somebody else approved', tabellen: ['ibanwijziging'], controles: ['auditspoor-handeling'], sql: () => "UPDATE ibanwijziging SET gefiatteerd_door = 'een-ander'", plaats: () => 'ibanwijziging ' },
  { wat: 'a budgetbesluit that was approved later', tabellen: ['budgetbesluit'], controles: ['auditspoor-handeling'], sql: () => "UPDATE budgetbesluit SET gefiatteerd_op = gefiatteerd_op + interval '2 days' WHERE kenmerk = 'TEST-2021-1'", plaats: () => 'budgetbesluit TEST-2021-1' },
  { wat: 'an answer that is gone, so that its request would be done again', tabellen: ['idempotentie'], controles: ['auditspoor-antwoord'], sql: (boeken) => `DELETE FROM idempotentie WHERE besluit = '${boeken.verplichting.besluitId}'`, plaats: () => 'auditspoor ' },
  { wat: 'a stream that is not bound to its year any more', tabellen: ['stroom'], controles: ['referentie'], sql: () => "UPDATE stroom SET jaargebonden = false WHERE code = 'mbo-inkoop'", plaats: () => 'stroom mbo-inkoop' },
  { wat: 'an instrument that is on the menukaart no longer', tabellen: ['instrument'], controles: ['referentie'], sql: () => "DELETE FROM instrument WHERE code = 'loopbaanadvies'", plaats: () => 'instrument loopbaanadvies' },
  { wat: 'a region that began earlier', tabellen: ['regio'], controles: ['referentie'], sql: () => "UPDATE regio SET fase_start = fase_start - 30 WHERE code = 'AM18'", plaats: () => 'regio AM18' },
  { wat: 'a code that nobody gave', tabellen: ['codelijst'], controles: ['referentie'], sql: () => "UPDATE codelijst SET code = code || '-x' WHERE ctid = (SELECT min(ctid) FROM codelijst)", plaats: () => '-x' },
  { wat: 'an account that may have less than nothing', tabellen: ['saldo'], controles: ['rekeningsoort'], sql: () => "UPDATE saldo SET teken = 0 WHERE rekening = (SELECT id FROM rekening WHERE boek = 'kas' AND soort = 'ruimte' AND stroom = 'mbo-inkoop' AND jaar = 2021 AND regio = 'AM18')", plaats: () => '(kas/ruimte/mbo-inkoop/2021/AM18), teken' },
  { wat: 'a kind of account that may have less than nothing', tabellen: ['rekeningsoort', 'saldo'], controles: ['rekeningsoort'], sql: () => "UPDATE rekeningsoort SET teken = 0 WHERE soort = 'ruimte'; UPDATE saldo SET teken = 0", plaats: () => 'rekeningsoort kas/ruimte' },
  { wat: 'a kind of leaf that is not looked at any more', tabellen: ['zegelsoort'], controles: ['zegelsoort'], sql: () => "DELETE FROM zegelsoort WHERE soort = 'betaalbestand'", plaats: () => 'bladeren van betaalbestand' },
];

describe('a verification', () => {
  let kassier: TestKassier;
  let boeken: Boeken;
  let client: Client;

  beforeAll(async () => {
    kassier = await startTestKassier();
    boeken = await maakBoeken(kassier);
    await meldStatussen(kassier, boeken);
    await wijzigBegunstigden(kassier);
    await maakOntvangsten(kassier, boeken);
    await verzegelAlles(kassier);
    for (let stand = 0; stand < 3; stand += 1) await kassier.database('SELECT maak_tussenstand(1, 10)');
    client = new Client({ connectionString: kassier.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await kassier.stop();
  });

  const controleer = (): Promise<Verificatie> => verifieer(client, { verschillenMax: 100, voortgang: () => undefined });

  /** What is found while the damage is there; afterwards it never was. */
  const metSchade = async (tabellen: readonly string[], sql: string): Promise<Verificatie> => {
    await client.query('BEGIN');
    try {
      // No reference and no guard stands in the way of who owns the server.
      for (const tabel of tabellen) await client.query(`ALTER TABLE ${tabel} DISABLE TRIGGER ALL`);
      await client.query(sql);
      return await controleer();
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it('finds no difference in books in which everything occurs that can be booked', async () => {
    await client.query(BEGIN_VERIFICATIE);
    const uitslag = await controleer();
    await client.query('ROLLBACK');
    expect(uitslag.verschillen).toEqual([]);
    const soorten = await kassier.database<{ soort: string }>('SELECT DISTINCT soort FROM boeking ORDER BY soort');
    expect(soorten.map(({ soort }) => soort)).toEqual([
      'afwijzen', 'bestemmen', 'betaalbaarstellen', 'bevoorschotten', 'herverdelen', 'intrekken', 'intrekken-betaling', 'intrekken-voorschot', 'intrekken-vordering', 'kasschuif', 'onbekend-ontvangen', 'ontvangen', 'openstellen', 'overhevelen', 'overloop', 'retour', 'teruggave',
      'terugvorderen', 'toedelen', 'uitvoeren', 'vastleggen', 'verhogen', 'verlagen', 'verlagen-verplichting', 'verzenden', 'vrijvallen',
    ]);
    expect(uitslag.controles.every(({ verschillen }) => verschillen === 0)).toBe(true);
  });

  it.each(SCHADEN)('finds $wat, and names the kind and the place', async ({ tabellen, sql, controles, plaats }) => {
    const { verschillen, aantalVerschillen } = await metSchade(tabellen, sql(boeken));
    const namen = [...new Set(verschillen.map(({ controle }) => controle))];
    expect(namen).toEqual(expect.arrayContaining([...controles]));
    expect(verschillen.map((verschil: Verschil) => verschil.plaats)).toContainEqual(expect.stringContaining(plaats(boeken)));
    expect(verschillen.every(({ toelichting, verwacht, gevonden }) => toelichting !== '' && verwacht !== gevonden)).toBe(true);
    expect(aantalVerschillen).toBe(verschillen.length);
  });

  it('is well again when no damage is left', async () => {
    await client.query(BEGIN_VERIFICATIE);
    expect((await controleer()).aantalVerschillen).toBe(0);
    await client.query('ROLLBACK');
  });

  it('answers the same over the API, for who may verify', async () => {
    const [{ boekingen, postings } = { boekingen: 0, postings: 0 }] = await kassier.database<{ boekingen: number; postings: number }>('SELECT (SELECT count(*)::int FROM boeking) AS boekingen, (SELECT count(*)::int FROM posting) AS postings');
    const antwoord = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), sleutel: null });
    expect(antwoord.status).toBe(201);
    expect(antwoord.body).toEqual({ gecontroleerdeBoekingen: boekingen, gecontroleerdePostings: postings, laatsteBoeking: boekingen, aantalVerschillen: 0, verschillen: [] });
  });

  it('counts all differences, also those it does not keep', async () => {
    await client.query('BEGIN');
    await client.query('ALTER TABLE posting DISABLE TRIGGER ALL; UPDATE posting SET bedrag = bedrag * 2 WHERE regel = 1');
    const { verschillen, aantalVerschillen, controles } = await verifieer(client, { verschillenMax: 2, voortgang: () => undefined });
    await client.query('ROLLBACK');
    const [{ aantal } = { aantal: 0 }] = await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM boeking');
    expect(controles.find(({ controle }) => controle === 'evenwicht')?.verschillen).toBe(aantal);
    expect(verschillen.filter(({ controle }) => controle === 'evenwicht')).toHaveLength(2);
    expect(aantalVerschillen).toBe(controles.reduce((som, { verschillen: gevonden }) => som + gevonden, 0));
  });
});
