import { gebeurtenis, journalEntry } from '#ledger';
import { beoordeel, motiveringenIn, type VerplichtingVerzoek, type Voorlegging, type WijzigingFeiten } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import type { Referentie } from '../referentie/index.js';
import type { Aanvrager, Invoerfout, WijzigingInvoer } from './aanvraag.js';
import type { Beslissing } from './beslissing.js';
import { boekdagVan } from './boekdag.js';
import { WERKFIT } from './laden.js';
import { tekortIn, uitspraak, voorDeRegeling } from './uitspraak.js';
import { geldendVerzoek, toekenningVan, type VerplichtingRij, type Werkstand } from './werkstand.js';

/** Judges a raise, lowering or release of an existing verplichting. */
export function beslisWijziging(verplichtingId: string, invoer: WijzigingInvoer, voorlegging: Voorlegging | undefined, aanvrager: Aanvrager, werkstand: Werkstand, referentie: Referentie): Beslissing {
  const rij = werkstand.verplichting(verplichtingId, aanvrager.regio);
  if (!rij) return { soort: 'niet-gevonden' };
  const fouten = [voorDeRegeling(invoer.datum, '/datum'), verlengfout(rij, invoer)].filter((fout) => fout !== null);
  if (fouten.length > 0) return { soort: 'ongeldig', fouten };
  const vrij = Bedrag.van(rij.vastgelegd).min(Bedrag.van(rij.betaalbaar)).min(Bedrag.van(rij.betaald));
  const bedrag = invoer.bedrag === null ? vrij : Bedrag.van(invoer.bedrag);
  const feiten = { ...feitenVan(rij, invoer, bedrag, werkstand, referentie), voorlegging };
  const oordelen = beoordeel(werkstand.regelset, 'wijziging', feiten, werkstand.moment(invoer.datum), rij.stroom, motiveringenIn('wijziging', feiten));
  const cel = { stroom: rij.stroom, jaar: rij.jaar, regio: rij.regio };
  return {
    soort: 'beoordeeld',
    feiten,
    peildatum: invoer.datum,
    stroom: rij.stroom,
    regio: rij.regio,
    ruimte: { ...feiten.cel },
    onderwerpId: rij.id,
    ...uitspraak(oordelen, invoer.soort === 'verhogen' ? tekortIn(feiten.cel, bedrag) : null),
    boek: ({ schrijfset, besluitId }) => {
      const postings = invoer.soort === 'verhogen'
        ? gebeurtenis.vastleggen(cel, rij.id, rij.instrument, bedrag)
        : gebeurtenis.vrijvallen(cel, rij.id, rij.instrument, bedrag);
      const boeking = schrijfset.boek(journalEntry({
        soort: invoer.soort === 'verlagen' ? 'verlagen-verplichting' : invoer.soort,
        boekdatum: Datum.van(feiten.boekdatum),
        omschrijving: `${rij.nummer} ${invoer.soort}: ${invoer.reden}`,
        onderwerp: 'verplichting', onderwerpId: rij.id, besluit: besluitId, corrigeert: null, door: aanvrager.sub, postings,
      }));
      rij.status = statusNa(rij);
      schrijfset.statussen.set(rij.id, rij.status);
      const verlenging = verlengingIn(invoer);
      if (verlenging !== null) {
        rij.verlengdTot = verlenging.einddatum;
        schrijfset.verlengingen.push({ besluit: besluitId, verplichting: rij.id, ...verlenging });
      }
      return {
        id: rij.id, nummer: rij.nummer, status: rij.status, ...cel, bedrag: rij.vastgelegd, betaalbaar: rij.betaalbaar, betaald: rij.betaald,
        openstaand: Bedrag.van(rij.vastgelegd).min(Bedrag.van(rij.betaald)).toString(),
        wijziging: { soort: invoer.soort, bedrag: bedrag.toString(), datum: invoer.datum, boekdatum: feiten.boekdatum, reden: invoer.reden, ...verlenging }, besluitId, boeking,
      };
    },
  };
}

/** The later end that a raise asks for; null when it prolongs nothing. */
function verlengingIn({ einddatum }: WijzigingInvoer): { readonly einddatum: string } | null {
  return einddatum === undefined || einddatum === null ? null : { einddatum };
}

/** Why this verplichting has no traject that can end on the day asked for; null when it has, or no day is asked for. */
function verlengfout(rij: VerplichtingRij, invoer: WijzigingInvoer): Invoerfout | null {
  const verlenging = verlengingIn(invoer);
  if (verlenging === null) return null;
  const pointer = '/einddatum';
  const werkfit = rij.instrument === WERKFIT ? geldendVerzoek(rij).werkfit : null;
  if (werkfit === null) return { pointer, melding: `Verplichting ${rij.nummer} is geen traject werkfit houden; alleen dat kan worden verlengd. Laat de einddatum weg.` };
  if (verlenging.einddatum > werkfit.einddatum) return null;
  return { pointer, melding: `Het traject van verplichting ${rij.nummer} loopt al tot en met ${Datum.van(werkfit.einddatum).voorMensen()}. Kies een latere dag, of laat de einddatum weg.` };
}

/** After a change: nothing left and nothing paid is `vervallen`; all that is left paid or payable is `afgewikkeld`. */
function statusNa(rij: VerplichtingRij): string {
  const gebruikt = Bedrag.van(rij.betaalbaar).plus(Bedrag.van(rij.betaald));
  if (Bedrag.van(rij.vastgelegd).groterDan(gebruikt)) return 'gewijzigd';
  return gebruikt.isNul() ? 'vervallen' : 'afgewikkeld';
}

function feitenVan(rij: VerplichtingRij, invoer: WijzigingInvoer, bedrag: Bedrag, werkstand: Werkstand, referentie: Referentie): WijzigingFeiten {
  const verzoek: VerplichtingVerzoek = { ...geldendVerzoek(rij), bedrag: bedrag.toString() };
  const stroom = referentie.stroom(rij.stroom);
  const begunstigde = werkstand.begunstigde(rij.begunstigde);
  if (!stroom || !begunstigde) throw new Error(`verplichting ${rij.nummer} verwijst naar iets dat niet bestaat`);
  const regio = referentie.regio(rij.regio);
  const cel = { stroom: rij.stroom, jaar: rij.jaar, regio: rij.regio };
  const dag = boekdagVan(Datum.van(invoer.datum), rij, werkstand);
  return {
    verzoek,
    stroom: { code: stroom.code, jaargebonden: stroom.jaargebonden },
    regio: regio ? { code: regio.code, naam: regio.naam, faseStart: regio.faseStart } : null,
    instrument: referentie.instrument(rij.instrument, rij.verzoek.datum),
    // No rule on a change looks at it, and after a move it is another region's to know.
    arrangement: null,
    begunstigde,
    instelling: rij.verzoek.opleiding?.instellingId ? werkstand.begunstigde(rij.verzoek.opleiding.instellingId) : null,
    leerbedrijf: rij.verzoek.opleiding?.leerbedrijfId ? werkstand.begunstigde(rij.verzoek.opleiding.leerbedrijfId) : null,
    persoon: rij.persoon ? werkstand.persoon(rij.persoon, rij.crebo) : null,
    cel: werkstand.cel(cel),
    boekdatum: (invoer.soort === 'verhogen' ? werkstand.eersteDagMetRuimte('verplichtingen', cel, bedrag, dag) : dag).toString(),
    wijziging: { soort: invoer.soort, datum: invoer.datum, reden: invoer.reden, ...verlengingIn(invoer) },
    stand: { nummer: rij.nummer, status: rij.status, vastgelegd: rij.vastgelegd, betaalbaar: rij.betaalbaar, betaald: rij.betaald },
    toegekend: toekenningVan(rij),
  };
}
