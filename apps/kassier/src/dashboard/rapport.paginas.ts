import { Injectable, type StreamableFile } from '@nestjs/common';
import { Bedrag } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { herkomstVan, rapportbestand, RapportagesService, tabellenVan, type Rapport, type Rapportkolom, type Rapporttabel } from '../rapportages/index.js';
import { bezoekerVan, pagina } from './dashboard.sjablonen.js';
import { adres, cel, dagVoorMensen, geldcel, percentagecel, type Cel } from './dashboard.weergave.js';
import { Paginakader } from './paginakader.js';
import type { RapportbestandVraag, RapportpaginaVraag } from './rapport.dto.js';
import type { Rapportdeel } from './rapport.sjablonen.js';
import { verwijzing } from './rapport.verwijzingen.js';

const HIER = '/dashboard/rapportage';

/** The two-monthly report as a page to read and print, and as a file. */
@Injectable()
export class Rapportpaginas {
  constructor(private readonly rapportages: RapportagesService, private readonly kader: Paginakader) {}

  /** Where a question really goes: with the period of its day, and a day that is in its period. Null when it is there already. */
  omleiding({ periode, peildatum, ...vraag }: RapportpaginaVraag): string | null {
    const nu = this.kader.vandaag();
    const gekozen = this.rapportages.perioden().find(({ code, van, totEnMet }) => (periode === undefined ? van <= (peildatum ?? nu) && (peildatum ?? nu) <= totEnMet : code === periode));
    if (gekozen === undefined) return null;
    const past = peildatum !== undefined && gekozen.van <= peildatum && peildatum <= gekozen.totEnMet;
    const laatste = gekozen.totEnMet < nu ? gekozen.totEnMet : nu;
    return past && periode !== undefined ? null : adres(HIER, { periode: gekozen.code, regio: vraag.regio, peildatum: past ? peildatum : laatste, bekendOp: vraag.bekendOp });
  }

  /** The page. Throws the problems of the report. */
  async toon(vraag: RapportpaginaVraag, gebruiker: Gebruiker): Promise<string> {
    const rapport = await this.rapportages.maak(vraag, gebruiker);
    const vast = { periode: rapport.periode.code, regio: rapport.regio ?? undefined, peildatum: rapport.peildatum, bekendOp: rapport.bekendOp };
    const perioden = this.rapportages.perioden().map(({ code, naam }) => ({ waarde: code, tekst: naam }));
    return pagina('rapport', {
      titel: `Rapportage ${rapport.periode.naam}: ${rapport.naam}`, hier: HIER, peildatum: rapport.peildatum, dag: dagVoorMensen(rapport.peildatum), voorbeeld: rapport.voorbeeld, bezoeker: bezoekerVan(gebruiker),
      samenvatting: samenvatting(rapport), herkomst: herkomstVan(rapport).map(([naam, waarde]) => [naam, naam === 'Peildatum' ? dagVoorMensen(waarde) : waarde]), delen: tabellenVan(rapport).map((tabel) => deelVan(tabel, rapport)),
      keuzes: [
        { naam: 'periode', label: 'Periode', waarde: rapport.periode.code, opties: perioden },
        ...(zichtbareRegio(gebruiker) === null ? [{ naam: 'regio', label: 'Regio', waarde: rapport.regio ?? '', opties: [...this.kader.regioopties(), { waarde: 'landelijk', tekst: this.kader.regionaam('landelijk') }] }] : []),
      ],
      vast: adres(HIER, vast), bestanden: (['csv', 'ods'] as const).map((formaat) => ({ naam: formaat === 'csv' ? 'als CSV' : 'als rekenblad (ODS)', adres: adres(`${HIER}/bestand`, { ...vast, formaat }) })), vraag: rapport.links.zelf,
    });
  }

  /** The file. Throws as `toon`. */
  async bestand({ formaat, ...vraag }: RapportbestandVraag, gebruiker: Gebruiker): Promise<StreamableFile> {
    return rapportbestand(await this.rapportages.maak(vraag, gebruiker), formaat);
  }
}

/** The report in a few sentences. */
function samenvatting({ totaal, mutaties, stromen, regio, naam }: Rapport): string[] {
  const inPeriode = (cijfer: 'vastgelegd' | 'betaald'): string => Bedrag.som(mutaties.filter((rij) => rij.cijfer === cijfer).flatMap(({ eersteMaand, tweedeMaand }) => [Bedrag.van(eersteMaand), Bedrag.van(tweedeMaand)])).voorMensen();
  const mensen = (bedrag: string): string => Bedrag.van(bedrag).voorMensen();
  const waar = regio === null ? 'Aan de regio\'s samen' : `Aan ${naam}`;
  return [
    `${waar} is ${mensen(totaal.toegedeeld)} toegedeeld. Daarvan is ${mensen(totaal.vastgelegd)} vastgelegd (${totaal.uitnuttingVerplichtingen.replace('.', ',')}\u00a0%) en ${mensen(totaal.betaald)} betaald; vrij is nog ${mensen(totaal.beschikbaar)}.`,
    `In deze twee maanden kwam er ${inPeriode('vastgelegd')} aan verplichtingen bij en is ${inPeriode('betaald')} betaald, verdeeld over ${stromen.filter(({ toegedeeld }) => !Bedrag.van(toegedeeld).isNul()).length} stromen met budget.`,
  ];
}

function deelVan({ code, titel, toelichting, kolommen, rijen, totaal }: Rapporttabel, rapport: Rapport): Rapportdeel {
  // A code tells rows apart in a file; people read the name.
  const getoond = kolommen.filter(({ soort }) => soort !== 'sleutel');
  const cellen = (rij: Rapporttabel['rijen'][number]): Cel[] => getoond.map((kolom) => celVan(kolom, rij, verwijzing(code, kolom, rij, rapport)));
  return {
    code, titel, toelichting,
    tabel: {
      soort: 'tabel', bijschrift: `${titel}, ${rapport.naam}`, koppen: getoond.map(({ kop, soort }) => ({ tekst: kop.replace(' in %', ' in\u00a0%'), getal: soort !== 'naam' })), rijen: rijen.map(cellen), totaal: totaal === null ? [] : cellen(totaal),
      leeg: 'Tot en met de peildatum is hier niets op geboekt.', volgende: null,
    },
  };
}

function celVan({ veld, soort }: Rapportkolom, rij: Rapporttabel['rijen'][number], naar: string | null): Cel {
  const waarde = rij[veld];
  if (waarde === null || waarde === undefined) return cel(soort === 'naam' || (soort !== 'getal' && rij['naam'] === 'Totaal') ? '' : '–');
  if (soort === 'bedrag') return geldcel(String(waarde), naar);
  if (soort === 'procent') return percentagecel(String(waarde), naar);
  return { tekst: soort === 'naam' ? String(waarde) : Number(waarde).toLocaleString('nl-NL'), verwijzing: naar };
}
