import { Datum } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BegunstigdeFeiten, VerplichtingFeiten, Werkfit } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldWerkfit, voorbeeldWerkfitbetaling, voorbeeldWerkfitHouden } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { bijWerkfit } from './w-werkfit.js';

const STROMEN = ['impuls-banenafspraak'];
const ONTVANGERS = ['gemeente', 'sociaal-ontwikkelbedrijf'];

function toetsW05(instrument: string, { naam, soort }: BegunstigdeFeiten): Bevinding {
  if (instrument !== 'werkfit-houden') return nietVanToepassing('Het gaat niet om werkfit houden.');
  if (ONTVANGERS.includes(soort)) return voldaan(`Werkfit houden gaat via ${naam} (${soort}).`);
  return nietVoldaan(`Werkfit houden gaat via een gemeente of een sociaal ontwikkelbedrijf; begunstigde ${naam} is van de soort ${soort}.`, 'Kies een gemeente of een sociaal ontwikkelbedrijf als begunstigde.');
}

const via = (soort: string): VerplichtingFeiten => voorbeeldWerkfitHouden({ begunstigde: { soort } });
const ANDER_INSTRUMENT = { verzoek: { instrument: 'jobcoach' } };

export const W05: Regel = {
  id: 'W-05',
  titel: 'Werkfit houden via gemeente of sociaal ontwikkelbedrijf',
  norm: 'Werkfit houden gaat via een gemeente of een sociaal ontwikkelbedrijf.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(286, "Daarom biedt de tijdelijke impuls als 'last resort', de extra mogelijkheid om werkfit te blijven via gemeenten en/of sociale ontwikkelbedrijven.")],
  uitleg: 'Bij de betaling wordt dit opnieuw getoetst, op de soort van de begunstigde.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: {
      verplichting: ({ verzoek, begunstigde }) => toetsW05(verzoek.instrument, begunstigde),
      betaling: ({ verplichting, begunstigde }) => toetsW05(verplichting.instrument, begunstigde),
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'via een sociaal ontwikkelbedrijf', feiten: via('sociaal-ontwikkelbedrijf'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'via een gemeente', feiten: via('gemeente'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'via UWV', feiten: via('uwv'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'via een andere dienstverlener', feiten: via('dienstverlener'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een ander instrument via een dienstverlener', feiten: voorbeeldWerkfitHouden({ ...ANDER_INSTRUMENT, begunstigde: { soort: 'dienstverlener' } }), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'betaling', naam: 'aan een sociaal ontwikkelbedrijf', feiten: voorbeeldWerkfitbetaling(), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'aan een andere dienstverlener', feiten: voorbeeldWerkfitbetaling({ begunstigde: { soort: 'dienstverlener' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een ander instrument', feiten: voorbeeldWerkfitbetaling({ verplichting: { instrument: 'jobcoach' } }), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsW06(feiten: VerplichtingFeiten): Bevinding {
  return bijWerkfit(feiten, ({ professioneelOordeel, startdatum }) => {
    if (professioneelOordeel === null) return feitOntbreekt('werkfit.professioneelOordeel', 'Vul het professioneel oordeel in: de datum, de functie van wie het gaf en de conclusie.');
    const datum = Datum.van(professioneelOordeel.datum);
    const wie = `het professioneel oordeel van ${datum.voorMensen()} (${professioneelOordeel.functie})`;
    if (professioneelOordeel.conclusie !== 'niet-mogelijk') {
      return nietVoldaan(`Volgens ${wie} is re-integratie met bestaande instrumenten mogelijk.`, 'Zet een bestaand instrument in; werkfit houden is alleen voor wie daarmee niet kan re-integreren.');
    }
    const aanvraag = Datum.van(feiten.verzoek.datum);
    if (datum.ligtNa(aanvraag)) {
      return nietVoldaan(`De aanvraag is van ${aanvraag.voorMensen()}, en ${wie} is van later.`, `Vraag werkfit houden aan op ${datum.voorMensen()} of daarna.`);
    }
    const start = Datum.van(startdatum);
    if (datum.ligtNa(start)) {
      return nietVoldaan(`Het traject begint op ${start.voorMensen()}, en ${wie} is van later.`, `Laat het traject beginnen op ${datum.voorMensen()} of daarna: wat ervoor lag, was nog niet nodig gebleken.`);
    }
    return voldaan(`Volgens ${wie} is re-integratie met bestaande instrumenten niet mogelijk.`);
  });
}

const oordeel = (anders: { readonly datum?: string; readonly conclusie?: string }): VerplichtingFeiten =>
  voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ professioneelOordeel: anders }) } });

export const W06: Regel = {
  id: 'W-06',
  titel: 'Werkfit houden na een professioneel oordeel',
  norm: 'Werkfit houden is alleen voor wie volgens een professioneel oordeel niet met bestaande instrumenten kan re-integreren.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(287, 'Dit is slechts aan de orde als uit een professioneel oordeel blijkt dat re-integratie via bestaande instrumenten niet mogelijk is.')],
  uitleg: 'Het oordeel is er uiterlijk op de dag van de aanvraag, en uiterlijk op de eerste dag van het traject. Wie het geeft, zegt de tekst niet; de functie wordt vastgelegd.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsW06 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een oordeel van voor de aanvraag', feiten: voorbeeldWerkfitHouden(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een oordeel op de dag van de aanvraag', feiten: oordeel({ datum: '2021-03-15' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een oordeel van een dag na de aanvraag', feiten: oordeel({ datum: '2021-03-16' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een traject dat een dag voor het oordeel begint', feiten: voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ startdatum: '2021-02-28', einddatum: '2021-08-27' }) } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een traject dat op de dag van het oordeel begint', feiten: voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ startdatum: '2021-03-01', einddatum: '2021-08-31' }) } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een oordeel dat re-integratie mogelijk is', feiten: oordeel({ conclusie: 'mogelijk' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder oordeel', feiten: voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ professioneelOordeel: null }) } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van het traject', feiten: voorbeeldWerkfitHouden({ verzoek: { werkfit: null } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een ander instrument uit de impuls', feiten: voorbeeldWerkfitHouden(ANDER_INSTRUMENT), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

/** Who is in one of these is threatened with unemployment, or has just become unemployed. */
const DOOR_DE_CRISIS: ReadonlyMap<string, string> = new Map([['bedreigde-werknemer', 'wordt met werkloosheid bedreigd'], ['ww-instroom', 'heeft zijn baan verloren en stroomt in de WW']]);

function toetsW07(feiten: VerplichtingFeiten): Bevinding {
  return bijWerkfit(feiten, ({ baanVerloren }) => {
    const { arrangement } = feiten;
    if (arrangement === null) return feitOntbreekt('arrangementId', 'Noem het arrangement van de kandidaat: daaruit blijkt of hij tot de doelgroep hoort.');
    if (!arrangement.doelgroepBanenafspraak) return nietVoldaan('De kandidaat hoort niet bij de doelgroep banenafspraak.', 'Kies een instrument uit het ontschot budget.');
    const reden = DOOR_DE_CRISIS.get(arrangement.categorie);
    if (reden !== undefined) return voldaan(`De kandidaat hoort bij de doelgroep banenafspraak en ${reden}.`);
    switch (baanVerloren ?? null) {
      case true:
        return voldaan('De kandidaat hoort bij de doelgroep banenafspraak en heeft zijn baan verloren.');
      case false:
        return nietVoldaan('De kandidaat wordt niet met werkloosheid bedreigd en heeft zijn baan niet verloren.', 'Zet een regulier instrument in: de impuls is voor wie door de crisis zijn baan verliest of verloor.');
      case null:
        return feitOntbreekt('werkfit.baanVerloren', `Vul in of de kandidaat zijn baan heeft verloren; dat blijkt niet uit categorie ${arrangement.categorie}.`);
    }
  });
}

const kandidaat = (categorie: string, baanVerloren: Werkfit['baanVerloren'] = null): VerplichtingFeiten =>
  voorbeeldWerkfitHouden({ arrangement: { categorie }, verzoek: { werkfit: { ...voorbeeldWerkfit(), baanVerloren } } });

export const W07: Regel = {
  id: 'W-07',
  titel: 'Baan verloren of bedreigd',
  norm: 'De impuls is voor mensen uit de doelgroep banenafspraak die met werkloosheid worden bedreigd of hun baan hebben verloren.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [
    s1(242, 'mensen uit de doelgroep, die als gevolg van de coronacrisis met werkloosheid worden bedreigd'), s1(243, 'of hun baan zijn verloren'),
    s1(278, 'Met werkloosheid bedreigd is iedereen, van wie de dienstbetrekking is of wordt opgezegd, maar nog werkzaam is (in de opzeggingstermijn).'),
  ],
  uitleg: 'Uit de categorieën bedreigde werknemer en instroom in de WW blijkt het al. In de andere categorieën verklaart de aanvrager bij het traject dat de kandidaat zijn baan heeft verloren.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsW07 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een bedreigde werknemer', feiten: kandidaat('bedreigde-werknemer'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'instroom in de WW', feiten: kandidaat('ww-instroom'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een jongere die zijn baan heeft verloren', feiten: kandidaat('jongere', true), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een jongere die zijn baan niet heeft verloren', feiten: kandidaat('jongere', false), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een bijstandsaanvrager, niet ingevuld', feiten: kandidaat('bijstandsaanvrager'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'buiten de doelgroep banenafspraak', feiten: voorbeeldWerkfitHouden({ arrangement: { doelgroepBanenafspraak: false } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement', feiten: voorbeeldWerkfitHouden({ arrangement: null, persoon: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van het traject', feiten: voorbeeldWerkfitHouden({ verzoek: { werkfit: null } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een ander instrument uit de impuls', feiten: voorbeeldWerkfitHouden(ANDER_INSTRUMENT), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
