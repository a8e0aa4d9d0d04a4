import { Injectable } from '@nestjs/common';
import { Bedrag, Datum } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { dagenTussen, Tempo, totDan, VerloopService, volgendeMaand, WaarschuwingenService, type PrognoseAntwoord, type VerloopAntwoord, type Waarschuwing } from '../uitnutting/index.js';
import type { BeeldVraag, WaarschuwingenpaginaVraag } from './beeld.dto.js';
import type { Blok, Keuzeveld } from './blokken.sjablonen.js';
import { adres, cel, dagVoorMensen, geldcel, type Cel } from './dashboard.weergave.js';
import { verloopgrafiek, type Verlooppunt } from './grafiek.js';
import { Paginakader } from './paginakader.js';
import { kop } from './verplichting.paginas.js';

const SOORTNAMEN: Readonly<Record<Waarschuwing['soort'], string>> = {
  drempel: 'Drempel bereikt', 'loopt-leeg': 'Ruimte raakt op', 'nauwelijks-gebruikt': 'Nauwelijks gebruikt', 'betaling-aangehouden': 'Betaling aangehouden', 'einddatum-voorbij': 'Einddatum voorbij',
};

/** How many warnings a page shows. */
const PER_BLADZIJDE = 100;

/** The pages about time: how budgets were used, when they run out, and what asks for attention. */
@Injectable()
export class Verlooppaginas {
  constructor(private readonly verloop: VerloopService, private readonly waarschuwingen: WaarschuwingenService, private readonly kader: Paginakader) {}

  /** Month by month, and what is to be expected. Throws the problems of an unknown stream or region, or of another's region. */
  async toon(vraag: BeeldVraag, gebruiker: Gebruiker): Promise<string> {
    const peildatum = vraag.peildatum ?? this.kader.vandaag();
    const keuze = { peildatum, ...(vraag.stroom === undefined ? {} : { stroom: vraag.stroom }), ...(vraag.regio === undefined ? {} : { regio: vraag.regio }) };
    const { verloop, prognose: { rijen } } = await this.verloop.beide(keuze, gebruiker);
    const vrij = Bedrag.som(rijen.map(({ verplichtingen }) => Bedrag.van(verplichtingen.ruimte)));
    const verwacht = vooruit(verloop, vrij, Datum.van(peildatum));
    const waarvan = this.waarvan(vraag, gebruiker);
    const punten: Verlooppunt[] = [
      ...verloop.maanden.map(({ maand, stand }, index): Verlooppunt => ({ maand, stand, band: index === verloop.maanden.length - 1 && verwacht.length > 0 ? vast(stand.vastgelegd) : null })), ...verwacht.filter(({ maand }) => maand > peildatum.slice(0, 7)),
    ];
    const woorden = `Verloop van ${waarvan}: op ${dagVoorMensen(peildatum)} is ${Bedrag.van(verloop.totaal.toegedeeld).voorMensen()} toegedeeld, ${Bedrag.van(verloop.totaal.vastgelegd).voorMensen()} vastgelegd en ${Bedrag.van(verloop.totaal.betaald).voorMensen()} betaald. De tabel hieronder geeft dezelfde cijfers.`;
    const blokken: Blok[] = [
      ...(verloop.maanden.length === 0 ? [{ soort: 'tekst' as const, zinnen: ['Tot en met deze dag is hier niets op geboekt.'] }] : [{ soort: 'grafiek' as const, svg: await verloopgrafiek(punten, woorden), onderschrift: 'De stand aan het eind van elke maand. De lichte band is wat bij het tempo van de laatste maanden in acht van de tien gevallen te verwachten is.' }]),
      { soort: 'kop', tekst: 'Wanneer de ruimte op is' }, ...rijen.filter(({ toegedeeld }) => !Bedrag.van(toegedeeld).isNul()).map((rij): Blok => ({ soort: 'tekst', zinnen: [`${this.kader.stroomnaam(rij.stroom ?? '')}: ${rij.uitleg}`] })),
      this.prognosetabel(rijen, keuze), { soort: 'kop', tekst: 'Per maand' }, maandtabel(verloop, keuze),
      ...(verwacht.length === 0 ? [] : [{ soort: 'kop' as const, tekst: 'Te verwachten' }, bandtabel(verwacht)]),
    ];
    return this.kader.maak({
      titel: `Verloop van ${waarvan}`, uitleg: 'Wat er elke maand bij kwam, en wanneer de ruimte op is als het tempo van de laatste maanden blijft. Dat laatste is een schatting met een band, geen belofte. Elk bedrag dat is geboekt leidt naar zijn boekingen.', hier: '/dashboard/verloop', peildatum, kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], keuzes: this.keuzes(vraag, gebruiker), verborgen: {}, blokken,
      vraag: adres('/v1/uitnutting/verloop', keuze),
    }, gebruiker);
  }

  /** What asks for attention. Throws the problems of an unknown stream or region, or of another's region. */
  async waarschuw(vraag: WaarschuwingenpaginaVraag, gebruiker: Gebruiker): Promise<string> {
    const peildatum = vraag.peildatum ?? this.kader.vandaag();
    const { stroom, regio, soort } = vraag;
    const keuze = { peildatum, ...(stroom === undefined ? {} : { stroom }), ...(regio === undefined ? {} : { regio }), ...(soort === undefined ? {} : { soort }) };
    const { waarschuwingen } = await this.waarschuwingen.toon(keuze, gebruiker);
    const getoond = waarschuwingen.slice(vraag.vanaf, vraag.vanaf + PER_BLADZIJDE);
    const [tot, aantal] = [vraag.vanaf + getoond.length, waarschuwingen.length.toLocaleString('nl-NL')];
    const blokken: Blok[] = [{
      soort: 'tabel', bijschrift: `${aantal} ${waarschuwingen.length === 1 ? 'waarschuwing' : 'waarschuwingen'}${getoond.length === waarschuwingen.length ? '' : `; hier staan ${vraag.vanaf + 1} tot en met ${tot}`}`, leeg: waarschuwingen.length === 0 ? 'Niets vraagt aandacht.' : `Zo ver loopt deze lijst niet: er vraagt op deze dag ${aantal} keer iets aandacht. Druk op Toon om vooraan te beginnen.`, totaal: [],
      volgende: tot < waarschuwingen.length ? adres('/dashboard/waarschuwingen', { ...keuze, vanaf: tot }) : null, koppen: [kop('Wat'), kop('Cel'), kop('Uitleg')],
      rijen: getoond.map((rij) => [cel(SOORTNAMEN[rij.soort]), this.celcel(rij, peildatum), cel(rij.tekst)]),
    }];
    const soorten: Keuzeveld = { naam: 'soort', label: 'Soort', waarde: soort ?? '', opties: [{ waarde: '', tekst: 'Alle soorten' }, ...Object.entries(SOORTNAMEN).map(([waarde, tekst]) => ({ waarde, tekst }))] };
    return this.kader.maak({
      titel: 'Waarschuwingen', uitleg: 'Wat op deze dag aandacht vraagt: budgetten waarvan 75, 90 of 100 % is vastgelegd, die bij dit tempo te vroeg op zijn of die nauwelijks worden gebruikt, betalingen die zijn aangehouden, en verplichtingen waarvan de einddatum voorbij is. Een waarschuwing houdt niets tegen; de cel leidt naar wat er is vastgelegd.', hier: '/dashboard/waarschuwingen', peildatum, kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], keuzes: [...this.keuzes(vraag, gebruiker), soorten], verborgen: {}, blokken, vraag: adres('/v1/waarschuwingen', keuze),
    }, gebruiker);
  }

  private celcel({ stroom, jaar, regio }: { stroom: string; jaar: number; regio: string }, peildatum: string): Cel {
    return { tekst: `${this.kader.stroomnaam(stroom)} ${jaar}, ${this.kader.regionaam(regio)}`, verwijzing: regio.startsWith('AM') ? adres('/dashboard/cel', { stroom, jaar, regio, peildatum }) : null };
  }

  private keuzes({ stroom, regio }: { stroom?: string | undefined; regio?: string | undefined }, gebruiker: Gebruiker): Keuzeveld[] {
    const stromen: Keuzeveld = { naam: 'stroom', label: 'Stroom', waarde: stroom ?? '', opties: this.kader.stroomopties() };
    return zichtbareRegio(gebruiker) === null ? [stromen, { naam: 'regio', label: 'Regio', waarde: regio ?? '', opties: this.kader.regioopties() }] : [stromen];
  }

  private waarvan({ stroom, regio: gevraagd }: BeeldVraag, gebruiker: Gebruiker): string {
    const regio = gevraagd ?? zichtbareRegio(gebruiker);
    return `${stroom === undefined ? 'alle stromen' : this.kader.stroomnaam(stroom)}${regio === null ? '' : ` in ${this.kader.regionaam(regio)}`}`;
  }

  private prognosetabel(rijen: PrognoseAntwoord['rijen'], keuze: { readonly peildatum: string; readonly regio?: string }): Blok {
    const dag = (waarde: string | null): Cel => cel(waarde === null ? 'niet te zeggen' : dagVoorMensen(waarde));
    return {
      soort: 'tabel', bijschrift: 'De prognose per stroom', leeg: 'Er is nog niets toegedeeld.', volgende: null, totaal: [], koppen: [kop('Stroom'), kop('Vrij', true), kop('Per maand vastgelegd', true), kop('Op rond'), kop('Niet eerder dan'), kop('Niet later dan'), kop('Per maand betaald', true)],
      rijen: rijen.filter(({ toegedeeld }) => !Bedrag.van(toegedeeld).isNul()).map(({ stroom, verplichtingen, kas }) => [
        cel(this.kader.stroomnaam(stroom ?? '')), geldcel(verplichtingen.ruimte, adres('/dashboard/posten', { cijfer: 'beschikbaar', stroom, ...keuze })),
        verplichtingen.perMaand === null ? cel('nog geen tempo') : geldcel(verplichtingen.perMaand), dag(verplichtingen.opOp), dag(verplichtingen.opVroegst), dag(verplichtingen.opLaatst), kas.perMaand === null ? cel('nog geen tempo') : geldcel(kas.perMaand),
      ]),
    };
  }
}

function vast(bedrag: string): { laag: string; verwacht: string; hoog: string } {
  return { laag: bedrag, verwacht: bedrag, hoog: bedrag };
}

/** The end of every month up to the end of the year, at the pace of the last months. */
function vooruit({ maanden, totaal }: VerloopAntwoord, ruimte: Bedrag, dag: Datum): (Verlooppunt & { readonly band: NonNullable<Verlooppunt['band']> })[] {
  const tempo = Tempo.van(maanden.map(({ maand, vastgelegd }) => ({ maand, bedrag: Bedrag.van(vastgelegd) })), dag);
  const punten: (Verlooppunt & { readonly band: NonNullable<Verlooppunt['band']> })[] = [];
  if (tempo === null) return punten;
  for (let maand = dag.toString().slice(0, 7); maand <= `${dag.jaar}-12`; maand = volgendeMaand(maand)) {
    const einde = Datum.van(`${volgendeMaand(maand)}-01`).plusDagen(-1);
    if (einde.ligtNa(dag)) punten.push({ maand, stand: null, band: totDan(tempo, Bedrag.van(totaal.vastgelegd), ruimte, dagenTussen(dag, einde)) });
  }
  return punten;
}

function maandtabel({ maanden, totaal }: VerloopAntwoord, keuze: { readonly peildatum: string; readonly stroom?: string; readonly regio?: string }): Blok {
  const posten = (cijfer: string, bedrag: string, maand?: string): Cel => geldcel(bedrag, adres('/dashboard/posten', { cijfer, ...keuze, maand }));
  const eind = (maand: string): string => [Datum.van(`${volgendeMaand(maand)}-01`).plusDagen(-1).toString(), keuze.peildatum].sort()[0] ?? keuze.peildatum;
  const standen = (maand: string, stand: { readonly vastgelegd: string; readonly betaald: string }): Cel[] =>
    (['vastgelegd', 'betaald'] as const).map((cijfer) => geldcel(stand[cijfer], adres('/dashboard/posten', { cijfer, ...keuze, peildatum: eind(maand) })));
  return {
    soort: 'tabel', bijschrift: 'Wat er in elke maand bij kwam, en hoe het aan het eind stond', leeg: 'Er is nog niets geboekt.', volgende: null,
    koppen: [kop('Maand'), kop('Toegedeeld', true), kop('Vastgelegd', true), kop('Betaald', true), kop('Stand vastgelegd', true), kop('Stand betaald', true)],
    rijen: maanden.map(({ maand, toegedeeld, vastgelegd, betaald, stand }) => [cel(maand), posten('toegedeeld', toegedeeld, maand), posten('vastgelegd', vastgelegd, maand), posten('betaald', betaald, maand), ...standen(maand, stand)]),
    totaal: [cel('Totaal'), posten('toegedeeld', totaal.toegedeeld), posten('vastgelegd', totaal.vastgelegd), posten('betaald', totaal.betaald), posten('vastgelegd', totaal.vastgelegd), posten('betaald', totaal.betaald)],
  };
}

function bandtabel(punten: readonly { readonly maand: string; readonly band: { readonly laag: string; readonly verwacht: string; readonly hoog: string } }[]): Blok {
  return {
    soort: 'tabel', bijschrift: 'Vastgelegd aan het eind van de maand bij dit tempo; nooit meer dan er ruimte is', leeg: '', volgende: null, totaal: [], koppen: [kop('Maand'), kop('Niet minder dan', true), kop('Verwacht', true), kop('Niet meer dan', true)],
    rijen: punten.map(({ maand, band }) => [cel(maand), geldcel(band.laag), geldcel(band.verwacht), geldcel(band.hoog)]),
  };
}
