import { Injectable } from '@nestjs/common';
import { UITKOMSTNAMEN, vindplaats, waardeVoorMensen, type Eenheid } from '#regeling-rules';
import { Bedrag } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { BesluitenService, type Oordeelbewijs } from '../besluiten/index.js';
import { momentVoorMensen } from '../betaalruns/index.js';
import { Database } from '../database/index.js';
import { nietGevonden } from '../http/index.js';
import { redenVoorMensen } from './bankredenen.js';
import type { Blok } from './blokken.sjablonen.js';
import { adres, cel, dagVoorMensen, geldcel, type Cel } from './dashboard.weergave.js';
import { leesBesluitverwijzingen, leesBetalingboekingen, leesBoeking, leesTeruggekomen, type Boekingrij, type Terugkomst } from './herkomst.lezen.js';
import { Paginakader } from './paginakader.js';
import { besluitentabel, kop } from './verplichting.paginas.js';

/** How many payments that came back a page shows. */
const TERUGGEKOMEN_MAX = 200;
/** A value that holds from before this day has always held. */
const EERSTE_DAG = '2020-01-01';
const BEGIN = (peildatum: string): Cel => ({ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` });

interface Besluit {
  readonly id: string;
  readonly soort: string;
  readonly uitkomst: string;
  readonly peildatum: string;
  readonly genomenOp: string;
  readonly genomenVoor: string;
  readonly organisatie: string;
  readonly regio: string | null;
  readonly stroom: string | null;
  readonly antwoord: { readonly nummer?: string };
  readonly tekort: { readonly tekort: string; readonly beschikbaar: string; readonly gevraagd: string } | null;
  readonly oordelen: readonly Oordeelbewijs[];
  readonly vervolgOp: string | null;
  readonly voorlegging: { readonly stand: string; readonly regels: readonly string[]; readonly oordelen: readonly { readonly regel: string; readonly uitkomst: string; readonly reden: string }[]; readonly vervolgbesluitId: string | null } | null;
}

/** The pages at the end of the way: why something was decided, what was booked, and what the bank did with a payment. */
@Injectable()
export class Bewijspaginas {
  constructor(private readonly besluiten: BesluitenService, private readonly database: Database, private readonly kader: Paginakader) {}

  /** A decision with its verdicts, each with the words that it rests on. Throws the 404 problem when there is none. */
  async besluit(id: string, gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    const besluit = (await this.besluiten.toon(id, gebruiker)) as unknown as Besluit;
    const nummer = besluit.antwoord.nummer;
    const geldend = besluit.oordelen.filter(({ uitkomst }) => uitkomst !== 'niet-van-toepassing');
    const rest = besluit.oordelen.filter(({ uitkomst }) => uitkomst === 'niet-van-toepassing');
    const tegen = geldend.filter(({ uitkomst }) => uitkomst !== 'voldaan').length;
    const blokken: Blok[] = [
      { soort: 'gegevens', paren: this.besluitgegevens(besluit, peildatum) },
      { soort: 'tekst', zinnen: [besluit.uitkomst === 'toegekend' ? `Toegekend: aan alle ${geldend.length} regels die hierop gelden is voldaan.` : `Geweigerd: ${tegen} van de ${geldend.length} regels die hierop gelden ${tegen === 1 ? 'stond' : 'stonden'} in de weg.`] },
      ...(besluit.tekort === null ? [] : [{ soort: 'melding' as const, zinnen: [`Er was ${Bedrag.van(besluit.tekort.beschikbaar).voorMensen()} vrij en ${Bedrag.van(besluit.tekort.gevraagd).voorMensen()} gevraagd: ${Bedrag.van(besluit.tekort.tekort).voorMensen()} te weinig.`] }]),
      ...voorgelegd(besluit, peildatum), { soort: 'kop', tekst: 'De oordelen' },
      ...[...geldend].sort((een, ander) => Number(een.uitkomst === 'voldaan') - Number(ander.uitkomst === 'voldaan')).map((oordeel) => oordeelblok(oordeel, besluit.peildatum)),
      ...(rest.length === 0 ? [] : [{
        soort: 'tabel' as const, bijschrift: 'Regels die hierop niet van toepassing waren', leeg: '', volgende: null, totaal: [], koppen: [kop('Regel'), kop('Waarom niet')],
        rijen: rest.map(({ regel, titel, toelichting }) => [{ tekst: `${regel} ${titel}`, verwijzing: `/dashboard/regels/${regel}?peildatum=${besluit.peildatum}` }, cel(toelichting)]),
      }]),
    ];
    return this.kader.maak({
      titel: `Waarom ${nummer ?? `deze ${besluit.soort}`} is ${besluit.uitkomst}`, uitleg: 'Een besluit is het oordeel over één aanvraag: elke regel die ervoor geldt, de woorden van de regeling waarop zij rust, en de waarden van de dag waarnaar is beoordeeld.', hier: `/dashboard/besluiten/${id}`, peildatum, keuzes: [], verborgen: {}, blokken, vraag: `/v1/besluiten/${id}`,
      kruimels: [BEGIN(peildatum), ...(nummer?.startsWith('V-') ? [{ tekst: nummer, verwijzing: `/dashboard/verplichtingen/${nummer}?peildatum=${peildatum}` }] : [])],
    }, gebruiker);
  }

  /** An entry with its postings. Throws the 404 problem when there is none that this user may see. */
  async boeking(nummer: number, gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    const boeking = await leesBoeking(this.database.gezienDoor(gebruiker), nummer);
    if (!boeking) throw nietGevonden();
    const regionaal = zichtbareRegio(gebruiker) !== null;
    const dag = `?peildatum=${peildatum}`;
    const blokken: Blok[] = [
      {
        soort: 'gegevens', paren: [
          ['Wat', cel(boeking.omschrijving)], ['Soort', cel(boeking.soort)], ['Boekdatum', cel(dagVoorMensen(boeking.boekdatum))], ['Vastgelegd op', cel(momentVoorMensen(boeking.vastgelegdOp))], ['Door', cel(boeking.door)],
          ...(boeking.besluit === null ? [] : [['Besluit', { tekst: 'Waarom dit is geboekt', verwijzing: `/dashboard/besluiten/${boeking.besluit}${dag}` }] as const]),
          ...(boeking.corrigeert === null ? [] : [['Verbetert', { tekst: `Boeking ${boeking.corrigeert}`, verwijzing: `/dashboard/boekingen/${boeking.corrigeert}${dag}` }] as const]),
        ],
      },
      ...(regionaal ? [{ soort: 'tekst' as const, zinnen: ['U ziet de regels op de rekeningen van uw eigen regio; de tegenregels op landelijke rekeningen staan hier niet bij.'] }] : []),
      postingtabel(boeking, peildatum),
    ];
    return this.kader.maak({ titel: `Boeking ${nummer}`, uitleg: 'Een boeking heeft regels die per boek en stroom samen nul zijn: wat er ergens bij komt, gaat elders af. Zij verandert nooit; een fout wordt hersteld met een nieuwe boeking.', hier: `/dashboard/boekingen/${nummer}`, peildatum, kruimels: [BEGIN(peildatum)], keuzes: [], verborgen: {}, blokken, vraag: regionaal ? null : `/v1/grootboek/boekingen/${nummer}` }, gebruiker);
  }

  /** A payment: what was decided, booked, and said by the bank. Throws the 404 problem when there is none that this user may see. */
  async betaling(nummer: string, gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    const venster = this.database.gezienDoor(gebruiker);
    const [rij] = await venster.rijen<{ id: string; status: string; bedrag: string; kenmerk: string; stroom: string; regio: string; kasjaar: number; begunstigde: string; verplichting: string }>(
      'SELECT b.id, b.status, b.bedrag::text, b.kenmerk, b.stroom, b.regio, b.kasjaar, g.naam AS begunstigde, v.nummer AS verplichting FROM betaling b JOIN begunstigde g ON g.id = b.begunstigde JOIN verplichting v ON v.id = b.verplichting WHERE b.nummer = $1', [nummer]);
    if (!rij) throw nietGevonden();
    const boekingen = await leesBetalingboekingen(venster, rij.id, peildatum);
    const terug = boekingen.filter(({ soort }) => soort === 'retour' || soort === 'afwijzen');
    const blokken: Blok[] = [
      ...terug.map(({ soort, boekdatum, omschrijving }): Blok => ({ soort: 'melding', zinnen: [`Op ${dagVoorMensen(boekdatum)} ${soort === 'retour' ? 'kwam deze betaling terug' : 'wees de bank deze betaling af'}. ${hoofdletter(redenVoorMensen(omschrijving))}.`] })),
      {
        soort: 'gegevens', paren: [
          ['Bedrag', geldcel(rij.bedrag)], ['Status nu', cel(rij.status)], ['Aan', cel(rij.begunstigde)], ['Kenmerk', cel(rij.kenmerk)],
          ['Verplichting', { tekst: rij.verplichting, verwijzing: `/dashboard/verplichtingen/${rij.verplichting}?peildatum=${peildatum}` }],
          ['Cel', { tekst: `${this.kader.stroomnaam(rij.stroom)} ${rij.kasjaar}, ${this.kader.regionaam(rij.regio)}`, verwijzing: adres('/dashboard/cel', { stroom: rij.stroom, jaar: rij.kasjaar, regio: rij.regio, peildatum }) }],
        ],
      },
      { soort: 'kop', tekst: 'Waarom' }, besluitentabel(await leesBesluitverwijzingen(venster, rij.id), peildatum),
      { soort: 'kop', tekst: 'Boekingen' },
      {
        soort: 'tabel', bijschrift: 'Wat er met deze betaling gebeurde', leeg: 'Tot en met deze dag is hier niets op geboekt.', volgende: null, totaal: [], koppen: [kop('Boeking'), kop('Boekdatum'), kop('Soort'), kop('Wat')],
        rijen: boekingen.map((boeking) => [{ tekst: String(boeking.nummer), verwijzing: `/dashboard/boekingen/${boeking.nummer}?peildatum=${peildatum}` }, cel(dagVoorMensen(boeking.boekdatum)), cel(boeking.soort), cel(boeking.omschrijving)]),
      },
    ];
    return this.kader.maak({ titel: `Betaling ${nummer}`, uitleg: 'Een betaling wordt betaalbaar, gaat in een betaalrun naar de bank, en is betaald als het rekeningafschrift dat zegt. Hier staat hoe ver zij is, en waarom zij mocht.', hier: `/dashboard/betalingen/${nummer}`, peildatum, kruimels: [BEGIN(peildatum), { tekst: rij.verplichting, verwijzing: `/dashboard/verplichtingen/${rij.verplichting}?peildatum=${peildatum}` }], keuzes: [], verborgen: {}, blokken, vraag: `/v1/betalingen/${rij.id}` }, gebruiker);
  }

  /** The payments that came back, and why. */
  async teruggekomen(gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    const rijen = await leesTeruggekomen(this.database.gezienDoor(gebruiker), zichtbareRegio(gebruiker) === null ? 'landelijk' : 'regionaal', peildatum, TERUGGEKOMEN_MAX);
    const blokken: Blok[] = [
      {
        soort: 'tabel', bijschrift: 'De laatste eerst', leeg: 'Tot en met deze dag is geen betaling teruggekomen.', volgende: null, totaal: [],
        koppen: [kop('Betaling'), kop('Op'), kop('Wat gebeurde er'), kop('Waarom'), kop('Aan'), kop('Cel'), kop('Verplichting'), kop('Bedrag', true), kop('Status nu'), kop('Boeking')], rijen: rijen.map((rij) => this.terugrij(rij, peildatum)),
      },
    ];
    return this.kader.maak({ titel: 'Betalingen die terugkwamen', uitleg: `Elke betaling die de bank afwees of die na het betalen terugkwam, met de reden die de bank noemde.${rijen.length === TERUGGEKOMEN_MAX ? ` Dit zijn de ${TERUGGEKOMEN_MAX} laatste.` : ''} Het nummer leidt naar wat er met de betaling gebeurde.`, hier: '/dashboard/teruggekomen', peildatum, kruimels: [BEGIN(peildatum)], keuzes: [], verborgen: {}, blokken, vraag: '/v1/betalingen?status=retour' }, gebruiker);
  }

  private terugrij(rij: Terugkomst, peildatum: string): Cel[] {
    const dag = `?peildatum=${peildatum}`;
    return [
      { tekst: rij.betaling, verwijzing: `/dashboard/betalingen/${rij.betaling}${dag}` }, cel(dagVoorMensen(rij.boekdatum)), cel(rij.soort === 'retour' ? 'Teruggekomen na betaling' : 'Afgewezen door de bank'), cel(hoofdletter(redenVoorMensen(rij.omschrijving))),
      cel(rij.begunstigde), cel(`${this.kader.stroomnaam(rij.stroom)}, ${this.kader.regionaam(rij.regio)}`), { tekst: rij.verplichting, verwijzing: `/dashboard/verplichtingen/${rij.verplichting}${dag}` }, geldcel(rij.bedrag), cel(rij.status),
      { tekst: String(rij.boeking), verwijzing: `/dashboard/boekingen/${rij.boeking}${dag}` },
    ];
  }

  private besluitgegevens(besluit: Besluit, peildatum: string): (readonly [string, Cel])[] {
    const { nummer } = besluit.antwoord;
    return [
      ['Uitkomst', cel(besluit.uitkomst)],
      ...(nummer === undefined ? [] : [['Over', { tekst: nummer, verwijzing: nummer.startsWith('V-') ? `/dashboard/verplichtingen/${nummer}?peildatum=${peildatum}` : nummer.startsWith('B-') ? `/dashboard/betalingen/${nummer}?peildatum=${peildatum}` : null }] as const]),
      ['Beoordeeld naar', cel(`de regels van ${dagVoorMensen(besluit.peildatum)}`)], ['Genomen op', cel(momentVoorMensen(besluit.genomenOp))], ['Aangevraagd door', cel(`${besluit.genomenVoor} (${besluit.organisatie})`)],
      ...(besluit.stroom === null || besluit.regio === null ? [] : [['Cel', cel(`${this.kader.stroomnaam(besluit.stroom)}, ${this.kader.regionaam(besluit.regio)}`)] as const]),
      ...(besluit.vervolgOp === null ? [] : [['Vervolg op', { tekst: 'het besluit waarin dit is voorgelegd', verwijzing: `/dashboard/besluiten/${besluit.vervolgOp}?peildatum=${peildatum}` }] as const]),
    ];
  }
}

function oordeelblok({ regel, titel, norm, uitkomst, toelichting, uitweg, motivering, bron, waarden }: Oordeelbewijs, dag: string): Blok {
  return {
    soort: 'oordeel', kop: { tekst: `${regel} ${titel}`, verwijzing: `/dashboard/regels/${regel}?peildatum=${dag}` }, uitkomst: UITKOMSTNAMEN[uitkomst],
    zinnen: [norm, toelichting, ...(uitweg === null ? [] : [uitweg]), ...(motivering === null ? [] : [`Motivering: ${motivering}`])], citaten: [{ citaat: bron.citaat, plaats: vindplaats(bron) }],
    waarden: waarden.map(({ naam, eenheid, waarde, geldigVanaf }) => `${naam}: ${waardeVoorMensen(eenheid as Eenheid, waarde)}${geldigVanaf < EERSTE_DAG ? '' : `, geldig vanaf ${dagVoorMensen(geldigVanaf)}`}`),
  };
}

function voorgelegd({ voorlegging }: Besluit, peildatum: string): Blok[] {
  if (voorlegging === null) return [];
  const gegeven = voorlegging.oordelen.map(({ regel, uitkomst, reden }) => `${regel}: ${uitkomst}. ${reden}`);
  const vervolg: Blok[] = voorlegging.vervolgbesluitId === null ? [] : [{ soort: 'gegevens', paren: [['Daarna', { tekst: 'het besluit dat volgde', verwijzing: `/dashboard/besluiten/${voorlegging.vervolgbesluitId}?peildatum=${peildatum}` }]] }];
  return [{ soort: 'melding', zinnen: [`Voorgelegd aan een fiatteur van de kassier om ${voorlegging.regels.join(', ')}; ${voorlegging.stand === 'open' ? 'er is nog niet over geoordeeld' : 'er is over geoordeeld'}.`, ...gegeven] }, ...vervolg];
}

function postingtabel({ postings }: Boekingrij, peildatum: string): Blok {
  const som = (kant: (bedrag: Bedrag) => boolean): Bedrag => Bedrag.som(postings.map(({ bedrag }) => Bedrag.van(bedrag)).filter(kant));
  return {
    soort: 'tabel', bijschrift: 'De regels van deze boeking', leeg: 'Geen van de regels is van uw regio.', volgende: null,
    koppen: [kop('Regel'), kop('Boek'), kop('Rekening'), kop('Cel'), kop('Verplichting'), kop('Debet', true), kop('Credit', true)],
    rijen: postings.map(({ regel, boek, soort, stroom, jaar, regio, bedrag, verplichting }) => {
      const waarde = Bedrag.van(bedrag);
      return [
        cel(String(regel)), cel(boek), cel(soort), { tekst: [stroom, jaar, regio].filter((deel) => deel !== null).join(' '), verwijzing: jaar !== null && regio?.startsWith('AM') ? adres('/dashboard/cel', { stroom, jaar, regio, peildatum }) : null },
        verplichting === null ? cel('') : { tekst: verplichting, verwijzing: `/dashboard/verplichtingen/${verplichting}?peildatum=${peildatum}` },
        cel(waarde.isPositief() ? waarde.voorMensen() : ''), cel(waarde.isNegatief() ? waarde.tegengesteld().voorMensen() : ''),
      ];
    }),
    totaal: [cel('Samen'), cel(''), cel(''), cel(''), cel(''), cel(som((bedrag) => bedrag.isPositief()).voorMensen()), cel(som((bedrag) => bedrag.isNegatief()).tegengesteld().voorMensen())],
  };
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
