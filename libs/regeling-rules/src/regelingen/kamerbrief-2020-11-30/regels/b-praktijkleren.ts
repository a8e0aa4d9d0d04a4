import { Bedrag } from '#values';
import { nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BudgetbesluitFeiten, VerplichtingFeiten } from '../../../core/feiten.js';
import type { Parameter, Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldBudgetbesluit, voorbeeldMutatie, voorbeeldOpleiding, voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import {
  AANVANG, MBO_INKOOP_PLAFOND, PRAKTIJKLEREN_JAAR, PRAKTIJKLEREN_TOTAAL, UITVOERINGSKOSTEN_PLAFOND, WERKGEVERSVERGOEDING_PLAFOND,
} from '../parameters.js';
import { binnenPlafond, buitenBesluit, opengesteld, PRAKTIJKLEREN_STROMEN, raakt, samen, toetsPlafond } from './budgettotalen.js';

const STROMEN: readonly string[] = PRAKTIJKLEREN_STROMEN;
const DEELPLAFONDS = [MBO_INKOOP_PLAFOND, WERKGEVERSVERGOEDING_PLAFOND, UITVOERINGSKOSTEN_PLAFOND] as const;

const ANDER_BESLUIT = voorbeeldBudgetbesluit({ mutaties: [voorbeeldMutatie({ stroom: 'ontschot-menukaart', bedrag: '1000000.00' })] });

/** The three streams of praktijkleren with these amounts open in 2021. */
function geopend(mboInkoop: string, werkgeversvergoeding: string, uitvoeringskosten: string): BudgetbesluitFeiten {
  const bedragen = [mboInkoop, werkgeversvergoeding, uitvoeringskosten];
  return voorbeeldBudgetbesluit({
    totalenNa: PRAKTIJKLEREN_STROMEN.map((stroom, index) => {
      const bedrag = bedragen[index] ?? '0.00';
      return { stroom, jaar: 2021, verplichtingen: bedrag, kas: bedrag };
    }),
  });
}

function toetsB01(feiten: BudgetbesluitFeiten, waarden: Parameterwaarden): Bevinding {
  if (!raakt(feiten, STROMEN)) return buitenBesluit(STROMEN);
  const totaal = waarden.lees(PRAKTIJKLEREN_TOTAAL);
  const jaar = waarden.lees(PRAKTIJKLEREN_JAAR);
  const inJaar = opengesteld(feiten, 'verplichtingen', (deel) => STROMEN.includes(deel.stroom) && deel.jaar === jaar);
  const erbuiten = opengesteld(feiten, 'verplichtingen', (deel) => STROMEN.includes(deel.stroom) && deel.jaar !== jaar);
  const kas = opengesteld(feiten, 'kas', (deel) => STROMEN.includes(deel.stroom));
  const stand = `Na dit besluit is voor praktijkleren in ${jaar} ${inJaar.voorMensen()} opengesteld; het moet precies ${totaal.voorMensen()} zijn.`;
  const jaarsom = inJaar.gelijkAan(totaal)
    ? voldaan(stand)
    : nietVoldaan(stand, `Breng de openstelling van ${STROMEN.join(', ')} samen op ${totaal.voorMensen()} (verschil ${totaal.min(inJaar).voorMensen()}).`);
  const andereJaren = erbuiten.isNul()
    ? voldaan(`Buiten ${jaar} is niets opengesteld.`)
    : nietVoldaan(`Buiten ${jaar} is ${erbuiten.voorMensen()} aan verplichtingenbudget opengesteld.`, `Stel verplichtingenbudget alleen in ${jaar} open; kas mag met een kasschuif naar een ander jaar.`);
  return samen([jaarsom, andereJaren, binnenPlafond('praktijkleren', 'kas', kas, totaal)]);
}

export const B01: Regel = {
  id: 'B-01',
  titel: 'Praktijkleren: 63 miljoen in 2021',
  norm: 'Voor praktijkleren in het mbo is in 2021 precies € 63 miljoen beschikbaar.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(573, 'komt in 2021 € 63 miljoen beschikbaar voor kortdurende bij- en omscholing via praktijkleren in het mbo')],
  uitleg: 'Het bedrag geldt voor de verplichtingen van 2021. De kas mag met een kasschuif over jaren worden verdeeld, zolang de som niet boven € 63 miljoen komt.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [PRAKTIJKLEREN_TOTAAL, PRAKTIJKLEREN_JAAR],
    toetsen: { budgetbesluit: toetsB01 },
    voorbeelden: [
      { onderwerp: 'budgetbesluit', naam: 'de drie deelbudgetten zijn samen precies 63 miljoen', feiten: voorbeeldBudgetbesluit(), verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een cent te weinig', feiten: geopend('31500000.00', '27000000.00', '4499999.99'), verwacht: 'niet-voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een cent te veel', feiten: geopend('31500000.01', '27000000.00', '4500000.00'), verwacht: 'niet-voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een besluit over ander geld', feiten: ANDER_BESLUIT, verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function plafondregel(gegevens: Pick<Regel, 'id' | 'titel' | 'norm' | 'bronnen' | 'uitleg'>, stroom: string, plafond: Parameter<'EUR'>, tochTeVeel: BudgetbesluitFeiten): Regel {
  return {
    ...gegevens,
    status: 'HARD',
    beslechtDoor: null,
    stromen: [stroom],
    versies: [{
      versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
      parameters: [plafond],
      toetsen: { budgetbesluit: (feiten, waarden) => toetsPlafond(feiten, [stroom], waarden.lees(plafond)) },
      voorbeelden: [
        { onderwerp: 'budgetbesluit', naam: 'precies het plafond', feiten: voorbeeldBudgetbesluit(), verwacht: 'voldaan' },
        { onderwerp: 'budgetbesluit', naam: 'een cent boven het plafond', feiten: tochTeVeel, verwacht: 'niet-voldaan' },
        { onderwerp: 'budgetbesluit', naam: 'een besluit over ander geld', feiten: ANDER_BESLUIT, verwacht: 'niet-van-toepassing' },
      ],
    }],
  };
}

export const B02: Regel = plafondregel(
  {
    id: 'B-02',
    titel: 'Plafond inkoop mbo-opleidingen',
    norm: 'Voor de inkoop van mbo-opleidingen is ten hoogste € 31,5 miljoen beschikbaar.',
    bronnen: [s1(633, "In totaal is voor de inkoop van mbo-opleidingen in de arbeidsmarktregio's € 31,5 miljoen beschikbaar.")],
    uitleg: null,
  },
  'mbo-inkoop', MBO_INKOOP_PLAFOND, geopend('31500000.01', '27000000.00', '4499999.99'),
);

export const B03: Regel = plafondregel(
  {
    id: 'B-03',
    titel: 'Plafond vergoeding aan werkgevers',
    norm: 'Voor de vergoeding aan werkgevers is ten hoogste € 27 miljoen gereserveerd.',
    bronnen: [s1(642, 'Hiervoor is in totaal € 27 miljoen gereserveerd.')],
    uitleg: '«Gereserveerd» lezen wij als plafond. € 27 miljoen is precies 400.000 weken van € 67,50.',
  },
  'werkgeversvergoeding', WERKGEVERSVERGOEDING_PLAFOND, geopend('31500000.00', '27000000.01', '4499999.99'),
);

/** The money is for carrying out the scheme: a commitment for a person or a training does not belong on it. */
function toetsB04Verplichting({ arrangement, verzoek, instrument }: VerplichtingFeiten): Bevinding {
  const redenen = [
    arrangement === null ? null : 'een arrangement',
    verzoek.opleiding === null ? null : 'een opleiding',
    instrument === null || instrument.deel === 'niet-persoonsgebonden' ? null : `het instrument ${instrument.code}`,
  ].filter((reden) => reden !== null);
  if (redenen.length === 0) return voldaan('De verplichting gaat niet over een persoon of een opleiding.');
  return nietVoldaan(
    `Uitvoeringskosten zijn niet voor een persoon of een opleiding; de aanvraag noemt ${redenen.join(', ')}.`,
    'Vraag dit aan op de stroom die voor deze dienstverlening bedoeld is.',
  );
}

const UITVOERING = voorbeeldVerplichting({
  verzoek: { stroom: 'uitvoeringskosten', instrument: 'uitvoeringskosten' }, stroom: { code: 'uitvoeringskosten', jaargebonden: true },
  instrument: { code: 'uitvoeringskosten', deel: 'niet-persoonsgebonden' }, arrangement: null, persoon: null,
});

export const B04: Regel = {
  id: 'B-04',
  titel: 'Plafond en doel uitvoeringskosten',
  norm: 'Voor uitvoeringskosten is ten hoogste € 4,5 miljoen gereserveerd, en dat geld is niet voor een persoon of een opleiding.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['uitvoeringskosten'],
  bronnen: [s1(642, 'De resterende € 4,5 miljoen is gereserveerd voor uitvoeringskosten; het ter beschikking stellen van de middelen uit de twee deelbudgetten en ondersteuning van partijen in de regio.')],
  uitleg: null,
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [UITVOERINGSKOSTEN_PLAFOND],
    toetsen: {
      budgetbesluit: (feiten, waarden) => toetsPlafond(feiten, ['uitvoeringskosten'], waarden.lees(UITVOERINGSKOSTEN_PLAFOND)),
      verplichting: toetsB04Verplichting,
    },
    voorbeelden: [
      { onderwerp: 'budgetbesluit', naam: 'precies het plafond', feiten: voorbeeldBudgetbesluit(), verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een cent boven het plafond', feiten: geopend('31500000.00', '26999999.99', '4500000.01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'kosten van de uitvoering zelf', feiten: UITVOERING, verwacht: 'voldaan' },
      {
        onderwerp: 'verplichting', naam: 'een opleiding op uitvoeringskosten', verwacht: 'niet-voldaan',
        feiten: { ...UITVOERING, verzoek: { ...UITVOERING.verzoek, opleiding: voorbeeldOpleiding() } },
      },
    ],
  }],
};

function toetsB05(feiten: BudgetbesluitFeiten, waarden: Parameterwaarden): Bevinding {
  if (!raakt(feiten, STROMEN)) return buitenBesluit(STROMEN);
  const totaal = waarden.lees(PRAKTIJKLEREN_TOTAAL);
  const plafonds = Bedrag.som(DEELPLAFONDS.map((plafond) => waarden.lees(plafond)));
  const open = opengesteld(feiten, 'verplichtingen', ({ stroom }) => STROMEN.includes(stroom));
  const delen = STROMEN.map((stroom) => opengesteld(feiten, 'verplichtingen', (deel) => deel.stroom === stroom).voorMensen()).join(' + ');
  const overheveling = feiten.mutaties.some((mutatie) => mutatie.soort === 'overhevelen' && raakt({ ...feiten, mutaties: [mutatie] }, STROMEN));
  const som = `De deelbudgetten ${STROMEN.join(' + ')} zijn na dit besluit ${delen} = ${open.voorMensen()}; samen moeten zij ${totaal.voorMensen()} zijn.`;
  return samen([
    plafonds.gelijkAan(totaal)
      ? voldaan(`De drie plafonds tellen op tot ${plafonds.voorMensen()}.`)
      : nietVoldaan(`De drie plafonds tellen op tot ${plafonds.voorMensen()} in plaats van ${totaal.voorMensen()}.`, 'Laat SZW plafonds vaststellen die samen het totaal zijn.'),
    open.gelijkAan(totaal) ? voldaan(som) : nietVoldaan(som, `Pas het besluit aan, zodat de som ${totaal.voorMensen()} blijft (verschil ${totaal.min(open).voorMensen()}).`),
    overheveling && feiten.kenmerk.trim() === ''
      ? nietVoldaan('Een overheveling tussen de deelbudgetten heeft geen kenmerk.', 'Noem het kenmerk van het besluit van SZW.')
      : voldaan(overheveling ? `De overheveling rust op het besluit met kenmerk ${feiten.kenmerk}.` : 'Er wordt niet tussen stromen overgeheveld.'),
  ]);
}

export const B05: Regel = {
  id: 'B-05',
  titel: 'De drie delen van praktijkleren tellen op',
  norm: 'De deelbudgetten van praktijkleren zijn na elk besluit samen precies € 63 miljoen, en geld verplaatsen tussen die delen kan alleen met een besluit van SZW.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(642, 'De resterende € 4,5 miljoen is gereserveerd voor uitvoeringskosten')],
  uitleg: '«Resterende» betekent dat de delen samen het geheel zijn: 31,5 + 27 + 4,5 = 63. Of SZW tussen de delen mag schuiven staat niet in de tekst; een overheveling vraagt daarom een kenmerk en blijft binnen de plafonds.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [PRAKTIJKLEREN_TOTAAL, ...DEELPLAFONDS],
    toetsen: { budgetbesluit: toetsB05 },
    voorbeelden: [
      { onderwerp: 'budgetbesluit', naam: '31,5 + 27 + 4,5 is 63 miljoen', feiten: voorbeeldBudgetbesluit(), verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'de som komt een cent te laag uit', feiten: geopend('31499999.99', '27000000.00', '4500000.00'), verwacht: 'niet-voldaan' },
      {
        onderwerp: 'budgetbesluit', naam: 'een overheveling zonder kenmerk', verwacht: 'niet-voldaan',
        feiten: voorbeeldBudgetbesluit({ kenmerk: ' ', mutaties: [voorbeeldMutatie({ soort: 'overhevelen', naarStroom: 'uitvoeringskosten', bedrag: '1.00' })] }),
      },
      { onderwerp: 'budgetbesluit', naam: 'een besluit over ander geld', feiten: ANDER_BESLUIT, verwacht: 'niet-van-toepassing' },
    ],
  }],
};
