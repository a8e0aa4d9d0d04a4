import { conflict, ongeldigeInvoer, type Probleem } from '../http/index.js';

/** The service does not send to whoever anybody names. */
export function adresNietToegestaan(reden: string): Probleem {
  return ongeldigeInvoer([{ pointer: '/url', melding: reden }]);
}

/** What ended stays ended. */
export function alBeeindigd(): Probleem {
  return conflict({ soort: 'verkeerde-status', titel: 'Kan niet in deze status', detail: 'Dit abonnement is al beëindigd. Neem een nieuw abonnement als u weer gebeurtenissen wilt ontvangen.' });
}

/** More receivers than an organisation needs. */
export function teVeelAbonnementen(maximum: number): Probleem {
  return conflict({ soort: 'te-veel-abonnementen', titel: 'Te veel abonnementen', detail: `Uw organisatie heeft al ${maximum} lopende abonnementen. Beëindig er eerst een.` });
}
