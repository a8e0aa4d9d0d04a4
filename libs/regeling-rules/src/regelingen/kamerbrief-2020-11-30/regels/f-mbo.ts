import { nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldMboInkoop, voorbeeldOpleiding, voorbeeldVerplichting, voorbeeldWerkgeversvergoeding } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';

const MBO_INSTRUMENTEN = ['scholing', 'praktijkleren-mbo'];

function toetsF07({ verzoek, leerbedrijf }: VerplichtingFeiten): Bevinding {
  const { opleiding } = verzoek;
  if (opleiding === null || !MBO_INSTRUMENTEN.includes(verzoek.instrument)) return nietVanToepassing('De aanvraag is geen mbo-opleiding.');
  const redenen = [
    opleiding.vorm === 'school' || opleiding.vorm === 'online' ? '' : `De vorm is ${opleiding.vorm} en niet school of online.`,
    opleiding.leerbedrijfId === null && leerbedrijf === null ? '' : 'Er wordt een erkend leerbedrijf ingezet.',
  ].filter(Boolean);
  if (redenen.length === 0) return voldaan(`De opleiding wordt gevolgd in de vorm ${opleiding.vorm}, zonder inzet van een leerbedrijf.`);
  return nietVoldaan(`Het ontschot budget is niet voor deze mbo-opleiding. ${redenen.join(' ')}`, 'Vraag praktijkleren aan op stroom mbo-inkoop.');
}

const OP_SCHOOL = { vorm: 'school', leerbedrijfId: null, weken: null, overeenkomst: null };

export const F07: Regel = {
  id: 'F-07',
  titel: 'Mbo-opleiding uit het ontschot budget',
  norm: 'Een mbo-opleiding uit het ontschot budget is leren op school of online, zonder inzet van een erkend leerbedrijf.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['ontschot-menukaart'],
  bronnen: [s1(1824, 'Uit het ontschot budget kunnen mbo-opleidingen worden gefinancierd als sprake is van leren op school/online en geen inzet van de werkgever als erkend leerbedrijf wordt gevraagd voor het opleiden in de praktijk.')],
  uitleg: null,
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF07 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'scholing op school', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'scholing', opleiding: voorbeeldOpleiding(OP_SCHOOL) } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'scholing online', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'scholing', opleiding: voorbeeldOpleiding({ ...OP_SCHOOL, vorm: 'online' }) } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'scholing in de praktijk, zonder dat een leerbedrijf is genoemd', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'scholing', opleiding: voorbeeldOpleiding({ ...OP_SCHOOL, vorm: 'praktijkleren' }) } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'scholing op school met een leerbedrijf', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'scholing', opleiding: voorbeeldOpleiding({ vorm: 'school' }) } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'praktijkleren uit het ontschot budget', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'praktijkleren-mbo', opleiding: voorbeeldOpleiding() } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

const GEOORMERKT = ['mbo-inkoop', 'werkgeversvergoeding'];

function toetsF08({ verzoek, stroom }: VerplichtingFeiten): Bevinding {
  if (verzoek.instrument !== 'praktijkleren-mbo' && verzoek.opleiding?.vorm !== 'praktijkleren') return nietVanToepassing('De aanvraag is geen praktijkleren.');
  if (GEOORMERKT.includes(stroom.code)) return voldaan(`Praktijkleren wordt betaald uit het geoormerkte geld van ${stroom.code}.`);
  return nietVoldaan(
    `Praktijkleren in het mbo heeft eigen geld en kan niet uit ${stroom.code} worden betaald.`,
    'Vraag de opleiding aan op stroom mbo-inkoop en de vergoeding aan de werkgever op stroom werkgeversvergoeding.',
  );
}

export const F08: Regel = {
  id: 'F-08',
  titel: 'Praktijkleren heeft geoormerkt geld',
  norm: 'Praktijkleren in het mbo wordt betaald uit mbo-inkoop (de opleiding) en werkgeversvergoeding (de werkgever).',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [s1(1827, 'Voor praktijkleren in het mbo, waarbij werken in een erkend leerbedrijf wordt gecombineerd met het doen van een mbo-opleiding, zijn geoormerkte middelen beschikbaar gesteld')],
  uitleg: null,
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF08 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'de opleiding op mbo-inkoop', feiten: voorbeeldMboInkoop(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'de werkgever op werkgeversvergoeding', feiten: voorbeeldWerkgeversvergoeding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'scholing in de praktijk op het ontschot budget', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'scholing', opleiding: voorbeeldOpleiding() } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'praktijkleren op het ontschot budget', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'praktijkleren-mbo' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
