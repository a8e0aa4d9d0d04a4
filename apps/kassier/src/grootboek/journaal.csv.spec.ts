import { csvVorm } from './journaal.csv.js';
import type { Journaalboeking } from './journaal.vorm.js';

it('a posting in CSV is one record, also when its text has several lines', () => {
  const boeking: Journaalboeking = {
    nummer: 1, soort: 'vastlegging', boekdatum: '2021-03-16', vastgelegdOp: '2021-03-16T10:00:00Z', omschrijving: 'regel een\nregel twee', corrigeert: null, besluit: null, onderwerp: 'verplichting', onderwerpId: 'v', door: 'iemand\rander',
    postings: [{ regel: 1, rekening: { boek: 'kas', soort: 'ruimte', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18' }, bedrag: '5.00', verplichting: null, dimensie: '' }],
  };
  expect(csvVorm.boeking(boeking)).toBe('1,1,2021-03-16,2021-03-16T10:00:00Z,vastlegging,"regel een\nregel twee",kas,ruimte,mbo-inkoop,2021,AM18,5.00,,,,verplichting,v,,,"iemand\rander"\r\n');
});
