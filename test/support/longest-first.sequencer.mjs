import { ofJest } from './of-jest.mjs';

const { default: Sequencer } = ofJest('@jest/core', '@jest/test-sequencer');

/**
 * The test files that take longest, the longest first. Where jest has not run before, as on a fresh checkout, it begins with the
 * largest files; one of these that comes last by that would keep one worker busy while the others have nothing left to do.
 */
const LONGEST = [
  'opdrachtregel', 'browser', 'grootboek.property', 'taken.onderbreking', 'reservekopie', 'verificatie', 'statusberichten', 'bankberichten', 'bank.property', 'aanvraagbundels.onderbreking', 'embedded-postgres',
  'onverwacht-einde', 'api-fuzz', 'begunstigdenimport', 'pech', 'garantie-4', 'terugvorderingen', 'betaalruns.fiattering', 'openapi', 'tussenrekeningposten', 'voorschotten', 'betaalruns.bundeling', 'herkomst', 'garantie-7',
];

/** Puts what takes longest first; the rest as jest would. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = new Map(LONGEST.map((name, index) => [name, index]));
    const placeOf = ({ path }) => place.get(/([^/\\]+)\.(?:db\.|e2e-)?spec\.ts$/.exec(path)?.[1]) ?? LONGEST.length;
    return super.sort(tests).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
