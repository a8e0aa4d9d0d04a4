import { userInfo } from 'node:os';
import { gaVerder, tekstOptie, UITGANG, type Opdracht } from './opdracht.js';
import { metEigenaar } from './verbinding.js';

/** `npx kassier bewaartermijnen`: which texts about candidates are past their term, and erasing them. */
export const bewaartermijnen: Opdracht = {
  naam: 'bewaartermijnen',
  samenvatting: 'Noemt de arrangementen waarvan de bewaartermijn is verstreken, en wist hun teksten.',
  gebruik: 'bewaartermijnen [--uitvoeren] [--door NAAM] [--json]',
  uitleg: `Noemt elk beëindigd arrangement waarvan teksten over de kandidaat langer zijn bewaard dan BEWAARTERMIJNEN zegt, gerekend
vanaf de laatste dag van het arrangement en van zijn verplichtingen. Met --uitvoeren worden die teksten gewist zoals
npx kassier erase dat doet: bedragen, dagen, codes, oordelen en zegels blijven. Afbreken kan: wat gewist is blijft gewist.

Ook uit het auditspoor verdwijnt na zijn termijn (auditspoor=…, anders de standaard) wie het was en vanwaar; wat er gebeurde blijft.
En van sessies van het dashboard die voorbij zijn (sessie=…, anders de standaard) van wie zij waren.

De boeken zelf (boekingen, besluiten, betalingen) hebben geen termijn: zij zijn de verantwoording en blijven.

  --uitvoeren    wis de teksten; zonder deze optie wordt er niets gewijzigd
  --door NAAM    wie wist (standaard de gebruiker van dit systeem)
  --json         de uitslag als één JSON-document

Uitgangscode: 0 gedaan, 1 niet gelukt, 2 verkeerd gebruik.`,
  opties: { uitvoeren: { type: 'boolean' }, door: { type: 'string' } },
  argumenten: { min: 0, max: 0 },
  naAfbreken: (opties) => opties['uitvoeren'] === true ? 'wat al gewist is blijft gewist. Voer de opdracht opnieuw uit voor de rest.' : 'er is niets gewijzigd.',
  voer: async (aanroep) => {
    const { env, opties, uitvoer, afbreken } = aanroep;
    const [{ leesConfiguratie }, { leesVerstreken, telAuditspoor, telSessies, wisAuditspoor, wisSessies, wisVerstreken }] = await Promise.all([import('../config/index.js'), import('../wissingen/index.js')]);
    const { bewaartermijnen: termijnen } = leesConfiguratie({ BEWAARTERMIJNEN: env['BEWAARTERMIJNEN'] });
    const door = tekstOptie(opties, 'door') ?? userInfo().username;
    const { verstreken, auditspoor, sessies, gewist } = await metEigenaar(aanroep, async (client) => {
      const gevonden = await leesVerstreken(client, termijnen);
      const namen = await telAuditspoor(client, termijnen);
      const oudeSessies = await telSessies(client, termijnen);
      const wissen = opties['uitvoeren'] === true;
      const uitslag = wissen ? await wisVerstreken(client, gevonden, door, (aantal) => {
        gaVerder(afbreken);
        uitvoer.voortgang(`${aantal.toLocaleString('nl-NL')} van ${gevonden.length.toLocaleString('nl-NL')} arrangementen gewist`);
      }) : null;
      if (wissen) {
        await wisAuditspoor(client, termijnen, door, (aantal) => {
          gaVerder(afbreken);
          uitvoer.voortgang(`${aantal.toLocaleString('nl-NL')} van ${namen.toLocaleString('nl-NL')} namen en adressen in het auditspoor gewist`);
        });
        await wisSessies(client, termijnen);
      }
      return { verstreken: gevonden, auditspoor: namen, sessies: oudeSessies, gewist: uitslag };
    });
    if (opties['json'] === true) await uitvoer.regel(JSON.stringify({ termijnen, verstreken, gewist, auditspoor, sessies }, null, 2));
    else {
      for (const { arrangement, einde, soorten } of verstreken) await uitvoer.regel(`${arrangement}  afgelopen ${einde}  ${soorten.map((soort) => soort.replaceAll('_', ' ')).join(', ')}`);
      const aantal = `${verstreken.length.toLocaleString('nl-NL')} ${verstreken.length === 1 ? 'arrangement' : 'arrangementen'}`;
      const spoor = `In het auditspoor is van ${auditspoor === 1 ? '1 naam of adres' : `${auditspoor.toLocaleString('nl-NL')} namen en adressen`} de termijn verstreken`;
      await uitvoer.regel(`${spoor}${gewist === null || auditspoor === 0 ? '.' : '; zij zijn gewist.'}`);
      await uitvoer.regel(`Van ${sessies === 1 ? '1 sessie' : `${sessies.toLocaleString('nl-NL')} sessies`} is de termijn verstreken${gewist === null || sessies === 0 ? '.' : '; van wie zij waren is gewist.'}`);
      if (gewist === null) await uitvoer.regel(`Van ${aantal} is een bewaartermijn verstreken. Er is niets gewist${verstreken.length === 0 ? '' : '; wis met --uitvoeren'}.`);
      else await uitvoer.regel(`Van ${aantal} zijn ${gewist.reduce((som, deel) => som + deel.aantal, 0).toLocaleString('nl-NL')} teksten gewist.`);
    }
    return UITGANG.goed;
  },
};
