import { Injectable } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { Betaalbord, GETELD_MAX, kopweergave, STATUSZINNEN, type Kopweergave, type Runstand, type Werkvoorraad } from '../betaalruns/index.js';
import type { Blok, Blokkengegevens } from './blokken.sjablonen.js';
import { cel, dagVoorMensen, geldcel, type Cel } from './dashboard.weergave.js';
import { foutBij, foutblok, verborgenVelden, type Afgekeurd } from './formulier.js';
import { Paginakader } from './paginakader.js';
import { kop } from './verplichting.paginas.js';

/** How many runs the list shows. */
const RUNS_MAX = 50;
const HIER = '/dashboard/betaalruns';
const INTREKVRAAG = 'Waarom trekt u de run in?';

type Runrij = Awaited<ReturnType<Betaalbord['recente']>>[number];

/** The pages on payment runs: what waits for whom, and what a person does with a run. */
@Injectable()
export class Betaalrunpaginas {
  constructor(private readonly bord: Betaalbord, private readonly kader: Paginakader) {}

  /** The page with what waits, and the newest runs. */
  async alle(gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const [runs, voorraad] = await Promise.all([this.bord.recente(RUNS_MAX), this.bord.werkvoorraad()]);
    const blokken: Blok[] = [
      { soort: 'kop', tekst: 'Wat wacht op wie' }, werktabel(voorraad), { soort: 'kop', tekst: 'De runs' },
      {
        soort: 'tabel', bijschrift: runs.length === RUNS_MAX ? `De ${RUNS_MAX} nieuwste runs` : 'Alle runs, de nieuwste eerst', leeg: 'Er is nog geen betaalrun gemaakt.', volgende: null, totaal: [],
        koppen: [kop('Specificatie'), kop('Stand'), kop('Wacht op'), kop('Uit te voeren op'), kop('Betalingen', true), kop('Bedrag', true), kop('Gemaakt door'), kop('Openen')], rijen: runs.map((run) => runrij(run, gebruiker)),
      },
    ];
    return this.kader.maak({ titel: 'Betaalruns', uitleg: 'Een betaalrun betaalt alles wat betaalbaar is in één keer. De een maakt haar, een ander fiatteert haar; daarna gaan de betaalbestanden naar de bank, en het rekeningafschrift meldt wat is uitgevoerd. Open een run om te zien wat zij betaalt en waar u op let.', hier: HIER, peildatum: gevraagd ?? this.kader.vandaag(), stand: 'Zoals de runs nu zijn', kruimels: [this.begin()], keuzes: [], verborgen: {}, blokken, vraag: '/v1/betaalruns' }, gebruiker);
  }

  /** What a run pays and what to look at, and for who may approve it the form to do so. Throws the 404 problem. */
  async fiattering(id: string, gebruiker: Gebruiker, bewijs: string): Promise<string> {
    const stand = await this.bord.stand(id, gebruiker);
    const { run, bezwaren, taak } = stand;
    const hier = `${HIER}/${id}/fiattering`;
    const weergave = this.weergave(stand);
    const loopt = taak !== null && !taak.isKlaar;
    const magFiatteren = run.status === 'concept' && bezwaren.length === 0 && !loopt;
    const blokken: Blok[] = [
      ...standblokken(stand), this.kern(stand, weergave), ...aandacht(weergave), ...tabellen(weergave), ...(weergave.bestanden.length === 0 ? [] : [bestandstabel(id, weergave)]),
      ...(run.status === 'concept' && !loopt ? [{ soort: 'kop', tekst: 'Fiatteren' } as const] : []),
      ...(bezwaren.length > 0 && !loopt ? [{ soort: 'melding', zinnen: ['U kunt deze run nu niet fiatteren.', ...bezwaren] } as const] : []),
      ...(magFiatteren ? [
        { soort: 'tekst', zinnen: [`U fiatteert als ${gebruiker.sub}. De betaalbestanden worden dan gemaakt en staan vast; zij gaan pas naar de bank als iemand ze daar aanbiedt. Op dat moment wordt opnieuw gekeken naar aanhoudingen, kasruimte en het geld per stroom.`] } as const,
        { soort: 'formulier', actie: hier, verborgen: { ...verborgenVelden(bewijs), controle: run.controle }, velden: [], knop: `Fiatteer ${run.nummer}: ${weergave.kern}, samen ${weergave.totaal}`, isHoofdzaak: true } as const,
      ] : []),
      ...(stand.kanVerzenden && !loopt ? [{ soort: 'gegevens', paren: [['Zijn de bestanden bij de bank?', { tekst: `Meld ${run.nummer} als verzonden`, verwijzing: `${HIER}/${id}/verzending` }]] } as const] : []),
      ...(stand.kanIntrekken && !loopt ? [{ soort: 'gegevens', paren: [['Klopt er iets niet?', { tekst: `Trek ${run.nummer} in`, verwijzing: `${HIER}/${id}/intrekking` }]] } as const] : []),
    ];
    const titel = magFiatteren ? `Betaalrun ${run.nummer} fiatteren` : `Betaalrun ${run.nummer}: ${loopt ? 'er wordt aan gewerkt' : run.status}`;
    return this.kader.maak(this.pagina(titel, 'Wat deze run betaalt, en waar u op let. Het controlegetal staat ook op de specificatie: is het gelijk, dan is het dezelfde run. Fiatteren doet een ander dan wie eraan werkte.', hier, blokken, `/v1/betaalruns/${id}`), gebruiker);
  }

  /** What withdrawing a run does, and for who may the form to do so. Throws the 404 problem. */
  async intrekking(id: string, gebruiker: Gebruiker, bewijs: string, afgekeurd?: Afgekeurd<{ readonly reden: string }>): Promise<string> {
    const stand = await this.bord.stand(id, gebruiker);
    const { run, kanIntrekken } = stand;
    const hier = `${HIER}/${id}/intrekking`;
    const mag = isVanDeKassier(gebruiker);
    const blokken: Blok[] = [
      ...(mag ? foutblok(afgekeurd, (veld) => (veld === 'reden' ? INTREKVRAAG : null)) : []),
      this.kern(stand, this.weergave(stand)),
      ...(!kanIntrekken ? [{ soort: 'melding', zinnen: [`Deze run kan niet meer worden ingetrokken. ${STATUSZINNEN[run.status]}`] } as const] : []),
      ...(kanIntrekken && !mag ? [{ soort: 'melding', zinnen: ['Een run intrekken doet de kassier.'] } as const] : []),
      ...(kanIntrekken && mag ? [
        { soort: 'tekst', zinnen: ['De betalingen van deze run worden weer betaalbaar en kunnen in een nieuwe run. Betaalbestanden die er al zijn blijven bewaard als bewijs en mogen niet meer naar de bank. Dit is niet terug te draaien; een nieuwe run maken kan altijd.'] } as const,
        {
          soort: 'formulier', actie: hier, verborgen: verborgenVelden(bewijs), knop: `Trek ${run.nummer} in`, isHoofdzaak: false,
          velden: [{ naam: 'reden', label: INTREKVRAAG, soort: 'tekst', waarde: afgekeurd?.formulier.reden ?? '', uitleg: 'Dit blijft bij de run staan. Noem geen gegevens van kandidaten.', verplicht: true, fout: foutBij(afgekeurd, 'reden') }],
        } as const,
      ] : []),
      { soort: 'gegevens', paren: [['Toch niet?', { tekst: `Terug naar ${run.nummer}`, verwijzing: `${HIER}/${id}/fiattering` }]] },
    ];
    return this.kader.maak(this.pagina(kanIntrekken && mag ? `Betaalrun ${run.nummer} intrekken` : `Betaalrun ${run.nummer}: ${run.status}`, 'Een run die nog niet bij de bank is kan worden ingetrokken: dan betaalt zij niets.', hier, blokken, `/v1/betaalruns/${id}`), gebruiker);
  }

  /** What it means that the files went to the bank, and for who may the form to tell so. Throws the 404 problem. */
  async verzending(id: string, gebruiker: Gebruiker, bewijs: string): Promise<string> {
    const stand = await this.bord.stand(id, gebruiker);
    const { run, kanVerzenden } = stand;
    const hier = `${HIER}/${id}/verzending`;
    const mag = kanVerzenden && isVanDeKassier(gebruiker);
    const weergave = this.weergave(stand);
    const blokken: Blok[] = [
      this.kern(stand, weergave), ...(weergave.bestanden.length === 0 ? [] : [bestandstabel(run.id, weergave)]),
      ...(mag ? [
        { soort: 'tekst', zinnen: ['Meld dit als alle bestanden bij de bank zijn aangeboden. Elke betaling wordt dan geboekt als onderweg, en de run kan niet meer worden ingetrokken.'] } as const,
        { soort: 'formulier', actie: hier, verborgen: verborgenVelden(bewijs), velden: [], knop: `Meld ${run.nummer} als verzonden`, isHoofdzaak: true } as const,
      ] : [{ soort: 'melding', zinnen: [kanVerzenden ? 'Een run als verzonden melden doet de kassier.' : `Deze run kan nu niet als verzonden worden gemeld. ${STATUSZINNEN[run.status]}`] } as const]),
      { soort: 'gegevens', paren: [['Nog niet zover?', { tekst: `Terug naar ${run.nummer}`, verwijzing: `${HIER}/${id}/fiattering` }]] },
    ];
    return this.kader.maak(this.pagina(mag ? `Betaalrun ${run.nummer} als verzonden melden` : `Betaalrun ${run.nummer}: ${run.status}`, 'Zodra de betaalbestanden bij de bank zijn, wacht de run op haar rekeningafschrift.', hier, blokken, `/v1/betaalruns/${id}`), gebruiker);
  }

  private pagina(titel: string, uitleg: string, hier: string, blokken: readonly Blok[], vraag: string): Blokkengegevens {
    return { titel, uitleg, hier, peildatum: this.kader.vandaag(), stand: 'Zoals de run nu is', kruimels: [this.begin(), { tekst: 'Betaalruns', verwijzing: `${HIER}?peildatum=${this.kader.vandaag()}` }], keuzes: [], verborgen: {}, blokken, vraag };
  }

  private begin(): Cel {
    return { tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${this.kader.vandaag()}` };
  }

  private weergave({ run }: Runstand): Kopweergave {
    return kopweergave(run, run.gemaaktOp, (code) => this.kader.stroomnaam(code));
  }

  private kern({ run }: Runstand, { kern, totaal, feiten }: Kopweergave): Blok {
    return {
      soort: 'gegevens', paren: [
        ['Betalingen', cel(kern)], ['Bedrag', cel(totaal)], ...feiten.map(({ naam, waarde }) => [naam, cel(waarde)] as const),
        ['Elke betaling', { tekst: `Specificatie van ${run.nummer}`, verwijzing: `${HIER}/${run.id}` }],
      ],
    };
  }
}

function isVanDeKassier({ rollen }: Gebruiker): boolean {
  return rollen.some((rol) => rol === 'kassier-medewerker' || rol === 'kassier-fiatteur');
}

/** The files for the bank, each to be fetched. */
function bestandstabel(runId: string, { bestanden }: Kopweergave): Blok {
  return {
    soort: 'tabel', bijschrift: 'De betaalbestanden', leeg: '', volgende: null, totaal: [], koppen: [kop('Bestand'), kop('Inhoud'), kop('Bedrag', true), kop('SHA-256'), kop('Let op')],
    rijen: bestanden.map((rij) => [{ tekst: `${rij.berichtId}.xml`, verwijzing: `${HIER}/${runId}/betaalbestanden/${rij.nummer}` }, cel(rij.inhoud), cel(rij.totaal), cel(rij.sha256), cel(rij.melding ?? '')]),
  };
}

/** What waits, how much, and on whom. */
function werktabel(voorraad: Werkvoorraad): Blok {
  const veel = voorraad.betaalbaar.aantal > GETELD_MAX;
  const rij = (wat: string, aantal: number, totaal: string | null, wie: string): Cel[] => [cel(wat), cel(aantal.toLocaleString('nl-NL')), totaal === null ? cel('–') : geldcel(totaal), cel(wie)];
  const { betaalbaar, concept, gefiatteerd, verzonden } = voorraad;
  return {
    soort: 'tabel', bijschrift: 'Aantallen en bedragen van nu', leeg: '', volgende: null, totaal: [], koppen: [kop('Wat'), kop('Aantal', true), kop('Bedrag', true), kop('Wacht op')],
    rijen: [
      [cel('Betaalbaar, nog in geen run'), cel(`${veel ? 'meer dan ' : ''}${Math.min(betaalbaar.aantal, GETELD_MAX).toLocaleString('nl-NL')}`), veel ? cel('–') : geldcel(betaalbaar.totaal), cel('een medewerker van de kassier, die een run maakt')],
      rij('Runs in concept', concept.aantal, concept.totaal, 'een fiatteur die er niet zelf aan werkte'),
      rij('Gefiatteerde runs', gefiatteerd.aantal, gefiatteerd.totaal, 'wie de bestanden bij de bank aanbiedt en dat meldt'),
      rij('Verzonden runs', verzonden.aantal, verzonden.totaal, 'de bank: haar statusberichten en rekeningafschriften'),
      rij('Aanhoudingen', voorraad.aanhoudingen, null, 'een fiatteur die de aanhouding niet zelf zette'),
      rij('Nieuwe rekeningnummers', voorraad.ibanwijzigingen, null, 'een fiatteur die de wijziging niet zelf vroeg'),
    ],
  };
}

function runrij(run: Runrij, { sub, rollen }: Gebruiker): Cel[] {
  const isAanU = run.status === 'concept' && rollen.includes('kassier-fiatteur') && run.gemaaktDoor !== sub;
  return [
    { tekst: run.nummer, verwijzing: `${HIER}/${run.id}` }, cel(STATUSZINNEN[run.status]), cel(wachtOp(run, isAanU)), cel(dagVoorMensen(run.uitvoeringsdatum)), cel(run.aantal.toLocaleString('nl-NL')), geldcel(run.totaal), cel(run.gemaaktDoor),
    { tekst: `${isAanU ? 'Beoordeel' : 'Bekijk'} ${run.nummer}`, verwijzing: `${HIER}/${run.id}/fiattering` },
  ];
}

function wachtOp({ status, gemaaktDoor }: Runrij, isAanU: boolean): string {
  switch (status) {
    case 'concept': return isAanU ? 'u, of een andere fiatteur' : `een andere fiatteur dan ${gemaaktDoor}`;
    case 'gefiatteerd': return 'wie haar naar de bank brengt';
    case 'verzonden': return 'de bank';
    case 'verwerkt': case 'ingetrokken': return '–';
  }
}

/** What became of the run, or of the job at it. */
function standblokken({ run, taak }: Runstand): Blok[] {
  if (taak !== null && !taak.isKlaar) {
    const hoever = taak.totaal === null || taak.totaal === 0 ? '' : ` ${(taak.gedaan ?? 0).toLocaleString('nl-NL')} van ${taak.totaal.toLocaleString('nl-NL')} (${taak.fase ?? ''}).`;
    return [{ soort: 'bericht', zinnen: [`Er wordt aan deze run gewerkt.${hoever} U kunt deze pagina sluiten; open haar opnieuw om te zien hoe ver het is.`] }];
  }
  const mislukt: Blok[] = taak === null ? [] : [{ soort: 'melding', zinnen: ['De vorige poging is niet gelukt; er is niets veranderd.', taak.probleem ?? ''] }];
  return run.status === 'concept' ? mislukt : [{ soort: 'bericht', zinnen: [STATUSZINNEN[run.status], ...(run.status === 'gefiatteerd' ? ['Haal de betaalbestanden op, bied ze bij de bank aan en meld dat daarna.'] : [])] }, ...mislukt];
}

function aandacht({ aandacht: zinnen }: Kopweergave): Blok[] {
  return [{ soort: 'kop', tekst: 'Waar u op let' }, zinnen.length === 0 ? { soort: 'tekst', zinnen: ['De service ziet niets bijzonders aan deze run.'] } : { soort: 'melding', zinnen }];
}

function tabellen({ stromen, metLiquiditeit, aantal, totaal, grootste, eerste, gewijzigd, aangehouden }: Kopweergave): Blok[] {
  const tabel = (bijschrift: string, koppen: readonly (readonly [string, boolean?])[], rijen: readonly (readonly Cel[])[], som: readonly Cel[] = []): Blok => ({ soort: 'tabel', bijschrift, leeg: '', volgende: null, koppen: koppen.map(([tekst, getal]) => kop(tekst, getal)), rijen, totaal: som });
  return [
    tabel('Per stroom', [['Stroom'], ['Betalingen', true], ['Bedrag', true], ...(metLiquiditeit ? [['Beschikbaar', true] as const, ['Na deze run', true] as const] : [])],
      stromen.map((rij) => [cel(rij.naam), cel(rij.aantal), cel(rij.totaal), ...(metLiquiditeit ? [cel(rij.beschikbaar), cel(`${rij.tekort ? 'Tekort ' : ''}${rij.daarna}`)] : [])]), [cel('Totaal'), cel(aantal), cel(totaal), ...(metLiquiditeit ? [cel(''), cel('')] : [])]),
    tabel('De grootste betalingen', [['Betaling'], ['Begunstigde'], ['Stroom'], ['Bedrag', true]], grootste.map((rij) => [{ tekst: rij.nummer, verwijzing: `/dashboard/betalingen/${rij.nummer}` }, cel(rij.naam), cel(rij.stroom), cel(rij.bedrag)])),
    { soort: 'kop', tekst: 'Voor het eerst betaald' }, { soort: 'tekst', zinnen: [eerste.zin] },
    ...(eerste.rijen.length === 0 ? [] : [tabel('Wie voor het eerst wordt betaald', [['Begunstigde'], ['Rekeningnummer'], ['Betalingen', true], ['Bedrag', true]], eerste.rijen.map((rij) => [cel(rij.naam), cel(rij.iban), cel(rij.aantal), cel(rij.totaal)]))]),
    { soort: 'kop', tekst: 'Ander rekeningnummer' }, { soort: 'tekst', zinnen: [gewijzigd.zin] },
    ...(gewijzigd.rijen.length === 0 ? [] : [tabel('Wie op een ander rekeningnummer wordt betaald', [['Begunstigde'], ['Was'], ['Wordt'], ['Gewijzigd door'], ['Bedrag', true]], gewijzigd.rijen.map((rij) => [cel(rij.naam), cel(rij.oud), cel(rij.nieuw), cel(rij.wie), cel(rij.totaal)]))]),
    { soort: 'kop', tekst: 'Aangehouden' }, { soort: 'tekst', zinnen: [aangehouden.zin] },
    ...(aangehouden.rijen.length === 0 ? [] : [tabel('Wat is aangehouden', [['Betaling'], ['Bedrag', true], ['Door'], ['Waarom']], aangehouden.rijen.map((rij) => [{ tekst: rij.nummer, verwijzing: `/dashboard/betalingen/${rij.nummer}` }, cel(rij.bedrag), cel(rij.bron), cel(rij.reden)]))]),
  ];
}
