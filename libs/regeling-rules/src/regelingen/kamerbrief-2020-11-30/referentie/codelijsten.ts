import type { Codelijst } from '../../../core/referentie.js';
import { INSTRUMENTEN } from './menukaart.js';

function lijst(naam: string, codes: Readonly<Record<string, string>>): Codelijst {
  return { naam, codes: Object.entries(codes).map(([code, omschrijving]) => ({ code, omschrijving })) };
}

/** Who can offer something that goes before, and whom an arrangement can be agreed with. */
const PARTIJEN = {
  werkgever: 'Werkgever',
  'sociale-partners': 'Sociale partners',
  uwv: 'UWV',
  gemeente: 'Gemeente',
  school: 'School',
  leerwerkloket: 'Leerwerkloket',
  sbb: 'SBB',
};

/** The closed lists of codes that requests may use, with what each code means. */
export const CODELIJSTEN: readonly Codelijst[] = [
  { naam: 'instrument', codes: INSTRUMENTEN.map(({ code, naam }) => ({ code, omschrijving: naam })) },
  lijst('categorie', {
    'bedreigde-werknemer': 'Werknemer die met werkloosheid wordt bedreigd',
    'ww-instroom': 'Iemand die instroomt in de WW',
    jongere: 'Jongere',
    bijstandsaanvrager: 'Iemand die een bijstandsuitkering aanvraagt',
    'ondernemer-nug': 'Ondernemer met te weinig inkomsten, of niet-uitkeringsgerechtigde die zich oriënteert op werk',
  }),
  lijst('eerstverantwoordelijke', { 'sociale-partners': 'Sociale partners', uwv: 'UWV', gemeente: 'Gemeente' }),
  lijst('voorliggend-partij', {
    ...PARTIJEN,
    'oo-fonds': 'O&O-fonds',
    praktijkleren: 'Tijdelijke extra middelen voor praktijkleren in het mbo',
    'extra-bbl': 'Extra middelen voor bbl (bbl-leerbanen)',
    jeugdmiddelen: 'Specifieke middelen voor kwetsbare schoolverlaters',
  }),
  lijst('afgestemd-met', PARTIJEN),
  lijst('voorliggend-uitkomst', {
    ingezet: 'De voorziening wordt ingezet',
    'niet-beschikbaar': 'Er is geen voorziening beschikbaar',
    'niet-van-toepassing': 'De voorziening past niet bij deze persoon',
    'beschikbaar-niet-ingezet': 'De voorziening is er, maar wordt niet ingezet',
  }),
  lijst('cofinanciering-bron', {
    'oo-fonds': 'O&O-fonds',
    'sociaal-plan': 'Sociaal plan',
    werkgever: 'Werkgever',
    'nl-leert-door': 'NL leert door',
    'perspectief-op-werk': 'Perspectief op Werk',
    provincie: 'Provincie',
    ocw: 'Ministerie van OCW',
    overig: 'Andere bron',
  }),
  lijst('begunstigde-soort', {
    'mbo-instelling': 'Mbo-instelling',
    leerbedrijf: 'Leerbedrijf',
    gemeente: 'Gemeente',
    uwv: 'UWV',
    werkgeversorganisatie: 'Werkgeversorganisatie',
    vakbond: 'Vakbond',
    'sociaal-ontwikkelbedrijf': 'Sociaal ontwikkelbedrijf',
    dienstverlener: 'Andere dienstverlener',
  }),
  lijst('opleiding-vorm', { praktijkleren: 'Praktijkleren in een leerbedrijf', school: 'Leren op school', online: 'Online leren' }),
  lijst('opleiding-doel', { praktijkverklaring: 'Praktijkverklaring', certificaat: 'Certificaat', diploma: 'Diploma' }),
  lijst('opleiding-leerweg', {
    'derde-leerweg': 'Derde leerweg', bbl: 'Beroepsbegeleidende leerweg (bbl)', bol: 'Beroepsopleidende leerweg (bol)',
  }),
  lijst('opleiding-inkoper', { uwv: 'UWV', gemeente: 'Gemeente', werkgeversorganisatie: 'Werkgeversorganisatie', vakbond: 'Vakbond' }),
  lijst('opleiding-verkorting', { werkervaring: 'Opgedane werkervaring', 'eerdere-opleiding': 'Eerder afgeronde opleiding' }),
  lijst('werkfit-conclusie', {
    'niet-mogelijk': 'Re-integratie met bestaande instrumenten is niet mogelijk', mogelijk: 'Re-integratie met bestaande instrumenten is mogelijk',
  }),
  lijst('oordeel-uitkomst', {
    voldaan: 'Er is aan de regel voldaan',
    'niet-voldaan': 'Er is niet aan de regel voldaan',
    'motivering-vereist': 'De regel vraagt om een motivering',
    'menselijk-oordeel': 'Een fiatteur van de kassier beslist',
    'niet-van-toepassing': 'De regel gaat niet over dit verzoek',
  }),
];
