import { Bedrag } from '#values';
import { nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVerplichting, voorbeeldWerkfitHouden } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';

function toetsF02({ verzoek }: VerplichtingFeiten): Bevinding {
  if (verzoek.gerichtOpWerkhervatting) return voldaan('De aanvrager verklaart dat de dienstverlening gericht is op werkhervatting.');
  return nietVoldaan(
    'De aanvrager verklaart dat de dienstverlening niet gericht is op werkhervatting.',
    'Vraag alleen dienstverlening aan die gericht is op (aansluitende) werkhervatting, en verklaar dat in gerichtOpWerkhervatting.',
  );
}

export const F02: Regel = {
  id: 'F-02',
  titel: 'Gericht op werkhervatting',
  norm: 'De dienstverlening bestaat uit activiteiten die gericht zijn op (aansluitende) werkhervatting.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['ontschot-menukaart', 'impuls-banenafspraak'],
  bronnen: [
    s1(1815, 'De dienstverlening bestaat uit activiteiten gericht zijn op (aansluitende) werkhervatting;'),
    s1(1800, 'aparte financiële middelen via dezelfde financieringsmethode'),
    s1(290, 'Het uitgangspunt is en blijft uitstroom naar regulier werk.'),
  ],
  uitleg: 'Het is een voorwaarde voor het ontschot budget. De impuls wordt «via dezelfde financieringsmethode» betaald en houdt uitstroom naar werk als uitgangspunt; daar geldt zij daarom ook. De kassier vraagt een verklaring en geen bewijs.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF02 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'loopbaanadvies gericht op werkhervatting', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies zonder dat doel', feiten: voorbeeldVerplichting({ verzoek: { gerichtOpWerkhervatting: false } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden zonder dat doel', feiten: voorbeeldWerkfitHouden({ verzoek: { gerichtOpWerkhervatting: false } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

function toetsF06({ verzoek }: VerplichtingFeiten): Bevinding {
  const { cofinanciering } = verzoek;
  if (cofinanciering.length === 0) return nietVoldaan('De aanvraag noemt geen cofinanciering.', 'Noem de bron en het bedrag van de cofinanciering.');
  const totaal = Bedrag.som(cofinanciering.map(({ bedrag }) => Bedrag.van(bedrag)));
  const bronnen = [...new Set(cofinanciering.map(({ bron }) => bron))].join(', ');
  return voldaan(`Er is ${totaal.voorMensen()} cofinanciering, van: ${bronnen}.`);
}

const ZONDER = voorbeeldVerplichting({ verzoek: { cofinanciering: [] } });
const CENT = voorbeeldVerplichting({ verzoek: { cofinanciering: [{ bron: 'werkgever', bedrag: '0.01' }] } });

export const F06: Regel = {
  id: 'F-06',
  titel: 'Cofinanciering waar mogelijk',
  norm: 'Waar mogelijk betaalt een ander mee aan de dienstverlening; wie geen cofinanciering heeft, zegt waarom.',
  status: 'WHERE-POSSIBLE',
  beslechtDoor: null,
  stromen: ['ontschot-menukaart'],
  bronnen: [s1(1820, 'Waar mogelijk is er sprake van cofinanciering.')],
  uitleg: '«Waar mogelijk» sluit niets uit: zonder cofinanciering is een motivering nodig, en die blijft bewaard. De tekst noemt geen minimum; elk bedrag telt.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF06 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'het O&O-fonds betaalt € 150 mee', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'de werkgever betaalt een cent mee', feiten: CENT, verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'geen cofinanciering', feiten: ZONDER, verwacht: 'motivering-vereist' },
      { onderwerp: 'verplichting', naam: 'geen cofinanciering, met motivering', feiten: ZONDER, motiveringen: [{ regel: 'F-06', tekst: 'De sector heeft geen O&O-fonds.' }], verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'geen cofinanciering, met een lege motivering', feiten: ZONDER, motiveringen: [{ regel: 'F-06', tekst: ' ' }], verwacht: 'motivering-vereist' },
    ],
  }],
};
