import type { Bron } from '../../../core/oordeel.js';
import type { InstrumentGegevens } from '../../../core/referentie.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';

type Regel = readonly [code: string, naam: string, bron: Bron];

function groep(deel: InstrumentGegevens['deel'], naam: string, regels: readonly Regel[]): InstrumentGegevens[] {
  return regels.map(([code, instrument, bron]) => ({
    code, naam: instrument, deel, groep: naam, geldigVanaf: AANVANG, geldigTotEnMet: null, bron,
  }));
}

/** The menukaart of Bijlage 1 ("werk in uitvoering"), and the purposes of money that is not for one person. */
export const INSTRUMENTEN: readonly InstrumentGegevens[] = [
  ...groep('algemeen', 'Zoek- en sollicitatievaardigheden', [
    ['workshop-virtueel', 'Workshop (virtueel)', s1(1851, 'Workshop (virtueel)')],
    ['workshop-succesvol-naar-ander-werk', 'Workshop Succesvol naar ander werk', s1(1853, 'Workshop Succesvol naar ander werk')],
    ['breder-zoekgedrag', 'Activeren breder zoekgedrag', s1(1855, 'Activeren breder zoekgedrag')],
    ['hulp-bij-solliciteren', 'Hulp bij solliciteren', s1(1859, 'Hulp bij solliciteren')],
  ]),
  ...groep('algemeen', 'Loopbaanondersteuning', [
    ['loopbaanbegeleiding', 'Loopbaanbegeleiding', s1(1861, 'Loopbaanbegeleiding')],
    ['loopbaanadvies', 'Loopbaanadvies', s1(1861, 'loopbaanadvies')],
  ]),
  ...groep('algemeen', 'Versterken arbeidsmarktpositie', [
    ['scholing', 'Scholing', s1(1865, 'Scholing')],
    ['praktijkleren-mbo', 'Praktijkleren in het mbo', s1(1867, 'Praktijkleren in het mbo')],
    ['begeleiding-bij-scholing', 'Begeleiding bij scholing', s1(1880, 'Begeleiding bij scholing')],
  ]),
  ...groep('algemeen', 'Vraag en aanbod bij elkaar brengen', [
    ['grensoverschrijdende-bemiddeling', 'Grensoverschrijdende bemiddeling', s1(1920, 'Grensoverschrijdende bemiddeling')],
    ['banenmarkt-speeddate', 'Ontmoetingen met werkgevers (banenmarkt, speeddate)', s1(1922, 'Ontmoetingen met werkgevers via banenmarkten en Speeddates')],
    ['jobcoach', 'Jobcoach of life coach', s1(1924, 'Jobcoach/life coach')],
    ['werkplekaanpassing', 'Werkplekaanpassing', s1(1940, 'Werkplekaanpassing')],
  ]),
  ...groep('algemeen', 'Integrale trajecten', [
    ['integraal-traject', 'Integraal traject van werk naar werk', s1(1842, 'Ook integrale trajecten van werk naar werk kunnen hieronder vallen.')],
  ]),
  ...groep('algemeen', 'Ondersteunende dienstverlening', [
    ['schuldhulpverlening', 'Schuldhulpverlening (warme overdracht)', s1(1945, 'Schuldhulpverlening')],
    ['wmo-dienstverlening', 'Wmo-dienstverlening (warme overdracht)', s1(1947, 'WMO-dienstverlening')],
    ['taalonderwijs', 'Taalonderwijs (warme overdracht)', s1(1956, 'Taal-onderwijs')],
  ]),
  ...groep('algemeen', 'Maatwerkbudget', [['maatwerkbudget', 'Maatwerkbudget, vrij in te zetten', s1(1958, 'Maatwerk-budget Vrij in te zetten')]]),
  ...groep('banenafspraak', 'Drempels voor werkgevers verlagen', [
    ['no-riskpolis', 'No-riskpolis', s1(1968, 'No risk polis')],
    ['loondispensatie', 'Loondispensatie (alleen Wajong)', s1(1969, 'Loondispensatie (uitsluitend voor')],
    ['loonkostensubsidie', 'Loonkostensubsidie', s1(1972, 'Loonkostensubsidie')],
  ]),
  ...groep('banenafspraak', 'Werkfit houden', [
    ['werkfit-houden', 'Werkfit houden via de sociale werkbedrijven', s1(1994, 'Werkfit houden via de sociale werkbedrijven')],
  ]),
  ...groep('niet-persoonsgebonden', 'Niet voor één persoon', [
    ['teambemensing', 'Bemensing van het regionale mobiliteitsteam', s1(1065, 'de bemensing van de regionale mobiliteitsteams')],
    ['voorbereiding', 'Voorbereiding door UWV en gemeenten', s1(1079, 'een bijdrage om voorbereidingen voor de implementatie te starten')],
    ['uitvoeringskosten', 'Uitvoeringskosten praktijkleren', s1(643, 'gereserveerd voor uitvoeringskosten')],
    ['coordinatie-sociale-partners', 'Coördinatie door sociale partners', s1(1499, 'coordinatie van de inzet in de regio')],
  ]),
];
