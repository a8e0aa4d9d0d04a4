import { feitOntbreekt, nietVanToepassing } from '../../../core/bevinding.js';

// What several rules say when the same fact is not there.

/** A rule that cannot be judged without the training. */
export const OPLEIDING_ONTBREEKT = feitOntbreekt('opleiding', 'Vul de gegevens van de opleiding in.');

/** A rule that cannot be judged without the arrangement. */
export const ARRANGEMENT_ONTBREEKT = feitOntbreekt('arrangementId', 'Registreer een arrangement voor de kandidaat en noem het in de aanvraag.');

/** A rule about the arrangement, if there is one. */
export const ZONDER_ARRANGEMENT = nietVanToepassing('De aanvraag heeft geen arrangement.');
