import { voorbeeldVergoedingsbetaling, voorbeeldWerkgeversvergoeding, voorbeeldWijziging, type Oordeel } from '../src/index.js';
import { opBetaling, opVerplichting, opWijziging } from './oordelen.js';

// What the rules on the werkgeversvergoeding find, to the word.

const gepland = (weken: number, bedrag: string) => voorbeeldWerkgeversvergoeding({ verzoek: { bedrag, opleiding: { weken } } });
const gewijzigd = (soort: 'verhogen' | 'verlagen', bedrag: string) =>
  voorbeeldWijziging({ verzoek: { bedrag }, wijziging: { soort }, stand: { vastgelegd: '405.00', betaalbaar: '0.00', betaald: '0.00' } }, gepland(6, '405.00'));

const gevallen: [regel: string, naam: string, oordelen: () => Oordeel[], uitkomst: string, toelichting: string, uitweg: string | null][] = [
  ['V-02', 'half a week is asked', () => opVerplichting(gepland(7.5, '67.50')), 'niet-voldaan', 'De vergoeding gaat over hele weken, ten minste één; opgegeven is 7.5.', 'Geef een geheel aantal weken op.'],
  ['V-02', 'no week is asked', () => opVerplichting(gepland(0, '67.50')), 'niet-voldaan', 'De vergoeding gaat over hele weken, ten minste één; opgegeven is 0.', 'Geef een geheel aantal weken op.'],
  ['V-02', 'one week is asked', () => opVerplichting(gepland(1, '67.50')), 'voldaan', '1 week geeft recht op € 67,50 (€ 67,50 per week, ten hoogste 30 weken); gevraagd is € 67,50.', null],
  ['V-02', 'two weeks are asked', () => opVerplichting(gepland(2, '67.50')), 'voldaan', '2 weken geven recht op € 135,00 (€ 67,50 per week, ten hoogste 30 weken); gevraagd is € 67,50.', null],
  ['V-02', 'it is lowered', () => opWijziging(gewijzigd('verlagen', '67.50')), 'niet-van-toepassing', 'De vergoeding wordt niet hoger.', null],
  [
    'V-02', 'it is raised', () => opWijziging(gewijzigd('verhogen', '67.50')), 'niet-voldaan',
    '6 weken geven recht op € 405,00 (€ 67,50 per week, ten hoogste 30 weken); na de verhoging vastgelegd is € 472,50.', 'Er kan niets meer bij; vraag voor meer weken een nieuwe verplichting aan.',
  ],
  [
    'V-02', 'it is raised without a training', () => opWijziging(voorbeeldWijziging({}, voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: null } }))), 'niet-voldaan',
    'Het gegeven «opleiding.weken» ontbreekt; zonder dat kan deze regel niet worden getoetst.', 'Geef het aantal weken praktijk op.',
  ],
  [
    'V-03', 'attendance was established before the start', () => opBetaling(voorbeeldVergoedingsbetaling({ verzoek: { prestatie: { vastgesteldOp: '2021-03-31' } } })), 'niet-voldaan',
    'De aanwezigheid is vastgesteld op 31 maart 2021, voor de start van de opleiding op 1 april 2021.', 'Vraag de betaling aan als de kandidaat aanwezig is geweest.',
  ],
  [
    'V-01', 'there is no training', () => opVerplichting(voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: null } })), 'niet-voldaan',
    'Het gegeven «opleiding» ontbreekt; zonder dat kan deze regel niet worden getoetst.', 'Vul de gegevens van de opleiding in.',
  ],
  [
    'V-01', 'there is no crebo', () => opVerplichting(voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: { crebo: null } } })), 'niet-voldaan',
    'Het gegeven «opleiding.crebo» ontbreekt; zonder dat kan deze regel niet worden getoetst.', 'Vul de crebo van de opleiding in.',
  ],
];

describe('a rule on the werkgeversvergoeding', () => {
  it.each(gevallen)('(%s) says what it found when %s', (regel, _naam, oordelen, uitkomst, toelichting, uitweg) => {
    const oordeel = oordelen().find((ander) => ander.regel === regel);
    expect([oordeel?.uitkomst, oordeel?.toelichting.replaceAll('\u00a0', ' '), oordeel?.uitweg]).toEqual([uitkomst, toelichting, uitweg]);
  });
});
