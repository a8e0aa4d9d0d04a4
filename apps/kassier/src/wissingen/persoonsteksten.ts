/** A kind of evidence with texts that can say something about a candidate. */
export interface Persoonstekst {
  /** The kind, as the seals know it (zegelsoort). */
  readonly soort: string;
  /** Its fields that can be erased (zegelveld). */
  readonly velden: readonly string[];
  /** SQL: which rows of its view `s` are about the arrangement, in terms of the tables of `VERBAND`. */
  readonly waar: string;
}

/**
 * SQL that notes, for as long as the transaction lasts, what belongs to the arrangement in `wis_arrangement`: its verplichtingen,
 * the payments on them, and the decisions about all of these, also the refusals, which are known by their facts only.
 */
export const VERBAND = {
  wis_verplichting: 'SELECT v.id FROM verplichting v JOIN wis_arrangement a ON a.id = v.arrangement',
  wis_betaling: 'SELECT id FROM betaling WHERE verplichting IN (SELECT id FROM wis_verplichting)',
  wis_besluit: `SELECT b.id FROM besluit b CROSS JOIN wis_arrangement a
     WHERE b.onderwerp_id IN (SELECT id FROM wis_verplichting UNION ALL SELECT id FROM wis_betaling) OR position(a.id::text IN b.feiten::text) > 0`,
} as const;

const BIJ_BETALING = 's.betaling IN (SELECT id FROM wis_betaling)';
const BIJ_BESLUIT = 's.besluit IN (SELECT id FROM wis_besluit)';
const BIJ_TERUGVORDERING = 's.terugvordering IN (SELECT id FROM terugvordering WHERE betaling IN (SELECT id FROM wis_betaling))';

/** Every text about a candidate that the books keep. */
export const PERSOONSTEKSTEN: readonly Persoonstekst[] = [
  { soort: 'arrangement', velden: ['voorliggend'], waar: 's.id IN (SELECT id FROM wis_arrangement)' },
  { soort: 'arrangement_gebeurtenis', velden: ['inhoud'], waar: 's.id IN (SELECT id FROM arrangement_gebeurtenis WHERE arrangement IN (SELECT id FROM wis_arrangement))' },
  { soort: 'verplichting', velden: ['omschrijving', 'verzoek'], waar: 's.id IN (SELECT id FROM wis_verplichting)' },
  { soort: 'betaling', velden: ['prestatie'], waar: 's.id IN (SELECT id FROM wis_betaling)' },
  { soort: 'betaling_heropening', velden: ['reden'], waar: `s.id IN (SELECT id FROM betaling_heropening s WHERE ${BIJ_BETALING})` },
  { soort: 'aanhouding', velden: ['reden'], waar: `s.id IN (SELECT id FROM aanhouding s WHERE ${BIJ_BETALING})` },
  { soort: 'aanhouding_opheffing', velden: ['reden'], waar: `s.aanhouding IN (SELECT id FROM aanhouding s WHERE ${BIJ_BETALING})` },
  { soort: 'terugvordering', velden: ['reden'], waar: `s.id IN (SELECT id FROM terugvordering s WHERE ${BIJ_BETALING})` },
  { soort: 'terugvordering_intrekking', velden: ['reden'], waar: BIJ_TERUGVORDERING },
  { soort: 'ontvangst_intrekking', velden: ['reden'], waar: `s.ontvangst IN (SELECT id FROM terugvordering_ontvangst s WHERE ${BIJ_TERUGVORDERING})` },
  { soort: 'besluit', velden: ['feiten', 'oordelen', 'antwoord'], waar: 's.id IN (SELECT id FROM wis_besluit)' },
  { soort: 'voorlegging', velden: ['opdracht'], waar: BIJ_BESLUIT },
  { soort: 'menselijk_oordeel', velden: ['reden'], waar: BIJ_BESLUIT },
  { soort: 'boeking', velden: ['omschrijving'], waar: 's.nummer IN (SELECT nummer FROM boeking WHERE onderwerp_id IN (SELECT id FROM wis_verplichting UNION ALL SELECT id FROM wis_betaling))' },
];

/** Fields that can be erased and are not about a candidate, with what they are about. */
export const ANDERE_TEKSTEN: Readonly<Record<string, string>> = {
  begunstigde: 'een begunstigde', begunstigde_registratie: 'een begunstigde', begunstigde_rekeningnummer: 'een begunstigde', begunstigde_wijziging: 'een begunstigde', ibanwijziging: 'een begunstigde',
  betaalopdracht: 'een begunstigde', betaalbestand: 'begunstigden', bankpost: 'een begunstigde', statusbericht: 'een bericht van de bank', statusregel: 'een bericht van de bank',
  'aanhouding.naam': 'een begunstigde', 'aanhouding.iban': 'een begunstigde', 'terugvordering_ontvangst.kenmerk': 'een begunstigde', tussenrekening_afhandeling: 'geld van onbekende herkomst',
  voorschot_intrekking: 'een voorschot van SZW', budgetbesluit: 'een besluit van SZW', budgetbesluit_motivering: 'een besluit van SZW', parametervoorstel: 'een besluit van SZW',
  parametervoorstel_afdoening: 'een besluit van SZW', boekperiode: 'een boekperiode', auditspoor: 'wie met de service werkt', functie: 'een medewerker', mandaat_intrekking: 'een medewerker', regio_indicator: 'de cijfers van een regio',
};
