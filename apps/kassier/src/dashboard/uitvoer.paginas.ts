import { Injectable } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { momentVoorMensen } from '../betaalruns/index.js';
import { GrootboekExportService, type LopendeExport } from '../grootboek/index.js';
import type { Blok } from './blokken.sjablonen.js';
import { adres, cel, dagVoorMensen } from './dashboard.weergave.js';
import { Paginakader } from './paginakader.js';
import type { UitvoerVraag } from './uitvoer.dto.js';
import { kop } from './verplichting.paginas.js';

const HIER = '/dashboard/uitvoer';
const FORMATEN = [['xaf', 'Auditfile (XAF 4.0)', 'voor controleprogramma\'s'], ['csv', 'CSV', 'een regel per posting, voor een rekenblad'], ['hledger', 'hledger', 'om met een ander boekhoudprogramma na te rekenen']] as const;

/** The page on which an auditor takes the journal along. */
@Injectable()
export class Uitvoerpaginas {
  constructor(private readonly exports: GrootboekExportService, private readonly kader: Paginakader) {}

  /** What can be had of which days, how much it is, and what is being written now. */
  async toon({ peildatum: gevraagd, van, tot }: UitvoerVraag, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    // Of some days they would have to be counted first, and that takes as long as the journal is.
    const aantal = van === undefined && tot === undefined ? (await this.exports.aantal()).toLocaleString('nl-NL') : 'worden geteld als u het journaal ophaalt';
    const lopend = this.exports.lopende();
    const isOmgekeerd = van !== undefined && tot !== undefined && tot < van;
    const blokken: Blok[] = [
      isOmgekeerd ? { soort: 'melding', zinnen: [`Er is geen dag die zowel op of na ${dagVoorMensen(van)} als op of voor ${dagVoorMensen(tot)} ligt. Verwissel de twee dagen.`] } : { soort: 'gegevens', paren: [['Boekingen', cel(aantal)], ['Met een boekdatum', cel(periode(van ?? null, tot ?? null))], ...FORMATEN.map(([formaat, naam, waarvoor]) => [naam, { tekst: `Haal het journaal op, ${waarvoor}`, verwijzing: adres(`${HIER}/bestand`, { formaat, van, tot }) }] as const)] },
      { soort: 'kop', tekst: 'Nu bezig' },
      {
        soort: 'tabel', bijschrift: 'Wat deze service nu uitvoert', leeg: 'Er wordt nu niets uitgevoerd.', volgende: null, totaal: [], koppen: [kop('Vorm'), kop('Boekdatum'), kop('Door'), kop('Begonnen'), kop('Boekingen', true), kop('Klaar', true)],
        rijen: lopend.map((rij) => [cel(naamVan(rij)), cel(periode(rij.van, rij.tot)), cel(rij.door), cel(momentVoorMensen(new Date(rij.begonnenMs).toISOString())), cel(rij.boekingen.toLocaleString('nl-NL')), cel(`${Math.floor(rij.deel * 100)}\u00a0%`)]),
      },
      ...(lopend.length === 0 ? [] : [{ soort: 'gegevens', paren: [['Verder kijken', { tekst: 'Kijk opnieuw hoe ver het is', verwijzing: adres(HIER, { van, tot, peildatum }) }]] } as const]),
    ];
    return this.kader.maak({
      titel: 'Uitvoer', hier: HIER, peildatum, stand: 'Zoals de boeken nu zijn', kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], verborgen: { peildatum },
      uitleg: 'Het hele journaal van één moment, om elders te controleren. Het komt meteen op gang en in één keer over; hieronder staat hoe ver het is. Breekt het af, dan is het bestand niet heel: uw browser meldt dat, en het aantal boekingen hieronder klopt dan niet met dat in het bestand.',
      keuzes: [{ naam: 'van', label: 'Boekdatum vanaf', waarde: van ?? '', opties: [], isDag: true }, { naam: 'tot', label: 'Boekdatum tot en met', waarde: tot ?? '', opties: [], isDag: true }], blokken, vraag: adres('/v1/grootboek/exports', { formaat: 'xaf', van, tot }),
    }, gebruiker);
  }
}

function periode(van: string | null, tot: string | null): string {
  if (van === null && tot === null) return 'alle dagen';
  return [...(van === null ? [] : [`vanaf ${dagVoorMensen(van)}`]), ...(tot === null ? [] : [`tot en met ${dagVoorMensen(tot)}`])].join(' ');
}

function naamVan({ formaat }: LopendeExport): string {
  return FORMATEN.find(([code]) => code === formaat)?.[1] ?? formaat;
}
