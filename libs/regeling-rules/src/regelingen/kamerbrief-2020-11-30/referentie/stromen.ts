import type { KaderGegevens, Openstelling, StroomGegevens } from '../../../core/referentie.js';
import { s1 } from '../bron.js';

const IMPULS = s1(239, 'Voor de impuls is in 2020 2 miljoen euro beschikbaar, voor 2021 21 miljoen euro en voor 2022 13 miljoen euro.');
const MBO_INKOOP = s1(633, "In totaal is voor de inkoop van mbo-opleidingen in de arbeidsmarktregio's € 31,5 miljoen beschikbaar.");
const WERKGEVERSVERGOEDING = s1(642, 'Hiervoor is in totaal € 27 miljoen gereserveerd.');
const UITVOERINGSKOSTEN = s1(642, 'De resterende € 4,5 miljoen is gereserveerd voor uitvoeringskosten');
const SOCIALE_PARTNERS = s1(1498, 'Op landelijk niveau is er budget (ongeveer 12 miljoen euro voor de sociale partners samen) beschikbaar voor coordinatie van de inzet in de regio');

export const KADERS: readonly KaderGegevens[] = [
  { code: 'rmt', naam: 'Regionale mobiliteitsteams', plafond: '195000000.00', parameters: ['rmt-plafond'], hard: true, bron: s1(195, 'in totaal € 195 miljoen is gereserveerd') },
  { code: 'impuls', naam: 'Tijdelijke impuls banenafspraak', plafond: '36000000.00', parameters: ['impuls-plafond-2020', 'impuls-plafond-2021', 'impuls-plafond-2022'], hard: true, bron: IMPULS },
  {
    code: 'praktijkleren', naam: 'Praktijkleren in het mbo', plafond: '63000000.00', parameters: ['praktijkleren-totaal'], hard: true,
    bron: s1(573, 'komt in 2021 € 63 miljoen beschikbaar voor kortdurende bij- en omscholing via praktijkleren in het mbo'),
  },
  { code: 'landelijk', naam: 'Sociale partners, landelijk', plafond: '12000000.00', parameters: ['sociale-partners-bedrag'], hard: false, bron: SOCIALE_PARTNERS },
];

export const STROMEN: readonly StroomGegevens[] = [
  {
    code: 'ontschot-menukaart', naam: 'Ontschot budget voor de menukaart', kader: 'rmt', jaargebonden: false, persoonsgebonden: true,
    bron: s1(1065, 'ontschotte menukaart'),
  },
  {
    code: 'teambemensing', naam: 'Bemensing van de regionale mobiliteitsteams', kader: 'rmt', jaargebonden: false, persoonsgebonden: false,
    bron: s1(1065, 'de bemensing van de regionale mobiliteitsteams'),
  },
  {
    code: 'impuls-banenafspraak', naam: 'Tijdelijke impuls banenafspraak', kader: 'impuls', jaargebonden: true, persoonsgebonden: true,
    bron: s1(1066, 'de tijdelijke impuls re-integratie banenafspraak'),
  },
  { code: 'mbo-inkoop', naam: 'Inkoop van mbo-opleidingen', kader: 'praktijkleren', jaargebonden: true, persoonsgebonden: true, bron: MBO_INKOOP },
  {
    code: 'werkgeversvergoeding', naam: 'Vergoeding aan werkgevers voor praktijkleren', kader: 'praktijkleren', jaargebonden: true,
    persoonsgebonden: true, bron: WERKGEVERSVERGOEDING,
  },
  {
    code: 'uitvoeringskosten', naam: 'Uitvoeringskosten praktijkleren', kader: 'praktijkleren', jaargebonden: true, persoonsgebonden: false,
    bron: UITVOERINGSKOSTEN,
  },
  {
    code: 'sociale-partners-landelijk', naam: 'Landelijke coördinatie door sociale partners', kader: 'landelijk', jaargebonden: false,
    persoonsgebonden: false, bron: SOCIALE_PARTNERS,
  },
];

/** Only where the text gives an amount for a stream and a year: the split of the 195 million is not in it. */
export const OPENSTELLINGEN: readonly Openstelling[] = [
  { stroom: 'impuls-banenafspraak', jaar: 2020, bedrag: '2000000.00', bron: IMPULS },
  { stroom: 'impuls-banenafspraak', jaar: 2021, bedrag: '21000000.00', bron: IMPULS },
  { stroom: 'impuls-banenafspraak', jaar: 2022, bedrag: '13000000.00', bron: IMPULS },
  { stroom: 'mbo-inkoop', jaar: 2021, bedrag: '31500000.00', bron: MBO_INKOOP },
  { stroom: 'werkgeversvergoeding', jaar: 2021, bedrag: '27000000.00', bron: WERKGEVERSVERGOEDING },
  { stroom: 'uitvoeringskosten', jaar: 2021, bedrag: '4500000.00', bron: UITVOERINGSKOSTEN },
  { stroom: 'sociale-partners-landelijk', jaar: 2020, bedrag: '12000000.00', bron: SOCIALE_PARTNERS },
];
