import { gebeurtenis, journalEntry, type Cel } from '#ledger';
import { beoordeel, motiveringenIn, vergoedingVoorWeken, type BetalingFeiten, type Voorlegging } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import type { Referentie } from '../referentie/index.js';
import type { Aanvrager, BetalingInvoer } from './aanvraag.js';
import type { Beslissing } from './beslissing.js';
import { boekdagVan } from './boekdag.js';
import { boekdatumVanClaim, VERGOEDING } from './laden.js';
import type { Schrijfset } from './schrijfset.js';
import { tekortIn, uitspraak, voorDeRegeling } from './uitspraak.js';
import { geldendVerzoek, toekenningVan, type VerplichtingRij, type Werkstand } from './werkstand.js';

/** Judges a payment claim on a verplichting. */
export function beslisBetaling(invoer: BetalingInvoer, voorlegging: Voorlegging | undefined, aanvrager: Aanvrager, werkstand: Werkstand, referentie: Referentie): Beslissing {
  const rij = werkstand.verplichting(invoer.verplichtingId, aanvrager.regio);
  if (!rij) {
    return { soort: 'ongeldig', fouten: [{ pointer: '/verplichtingId', melding: `Verplichting ${invoer.verplichtingId} bestaat niet (in uw regio). Zoek haar op via /v1/verplichtingen.` }] };
  }
  const boekdatum = Datum.van(boekdatumVanClaim(invoer));
  const teVroeg = voorDeRegeling(boekdatum.toString(), '/factuurdatum');
  if (teVroeg) return { soort: 'ongeldig', fouten: [teVroeg] };
  if (invoer.weken !== null && rij.stroom !== VERGOEDING) {
    const pointer = invoer.bedrag === null ? '/bedrag' : '/weken';
    return { soort: 'ongeldig', fouten: [{ pointer, melding: `Verplichting ${rij.nummer} is van stroom ${rij.stroom}; alleen de werkgeversvergoeding wordt per week betaald. Noem het bedrag, en geen weken.` }] };
  }
  const bedrag = bedragVan(invoer, rij, boekdatum, werkstand);
  const stroom = referentie.stroom(rij.stroom);
  const { cel, dag } = plaatsVan(rij, stroom?.jaargebonden ?? false, bedrag, boekdagVan(boekdatum, rij, werkstand), werkstand);
  const feiten = { ...feitenVan(rij, invoer, bedrag, boekdatum, werkstand, werkstand.kas(cel)), voorlegging };
  const oordelen = beoordeel(werkstand.regelset, 'betaling', feiten, werkstand.moment(boekdatum.toString()), rij.stroom, motiveringenIn('betaling', feiten));
  return {
    soort: 'beoordeeld',
    feiten,
    peildatum: boekdatum.toString(),
    stroom: rij.stroom,
    regio: rij.regio,
    ruimte: { ...feiten.kas },
    ...uitspraak(oordelen, tekortIn(feiten.kas, bedrag)),
    boek: ({ schrijfset, besluitId, id }) => {
      const nummer = werkstand.volgendNummer(`B-${boekdatum.jaar}`);
      const boeking = schrijfset.boek(journalEntry({
        soort: 'betaalbaarstellen', boekdatum: dag, omschrijving: `${nummer} op ${rij.nummer}: ${invoer.kenmerk}`,
        onderwerp: 'betaling', onderwerpId: id, besluit: besluitId, corrigeert: null, door: aanvrager.sub,
        postings: gebeurtenis.betaalbaarstellen({ cel, verplichting: rij.id, dimensie: rij.instrument }, bedrag),
      }));
      if (invoer.weken !== null) werkstand.telWeken(rij, invoer.weken);
      const vrijgevallen = invoer.eindafrekening ? wikkelAf(rij, schrijfset, { besluitId, door: aanvrager.sub, dag, nummer }) : Bedrag.NUL;
      schrijfset.betalingen.push({
        id, nummer, verplichting: rij.id, status: 'betaalbaar', bedrag: bedrag.toString(), weken: invoer.weken, kenmerk: invoer.kenmerk,
        factuurdatum: invoer.factuurdatum, boekdatum: dag.toString(), prestatie: invoer.prestatie, eindafrekening: invoer.eindafrekening,
        stroom: rij.stroom, kasjaar: cel.jaar, regio: rij.regio, instrument: rij.instrument, begunstigde: rij.begunstigde,
        organisatie: aanvrager.organisatie, ingediend_door: aanvrager.sub, besluit: besluitId, boeking, vastgelegd_op: werkstand.positie.moment,
      });
      return {
        id, nummer, status: 'betaalbaar', verplichtingId: rij.id, verplichtingNummer: rij.nummer, bedrag: bedrag.toString(), weken: invoer.weken,
        kenmerk: invoer.kenmerk, boekdatum: dag.toString(), stroom: rij.stroom, jaar: cel.jaar, regio: rij.regio, eindafrekening: invoer.eindafrekening,
        vrijgevallen: vrijgevallen.toString(), besluitId, boeking,
      };
    },
  };
}

/**
 * Which cell pays, and on which day: the year of payment for a stream that is bound to its year, the year of allotment for
 * the others; the first day from which on that cell has the money. When the cash of the verplichting was carried over, the year it
 * went to is the first that pays, also what is from before, unless only the old year has the money (again). When the year of payment has it only after its end, the next year pays.
 */
function plaatsVan(rij: VerplichtingRij, jaargebonden: boolean, bedrag: Bedrag, opZijnVroegst: Datum, werkstand: Werkstand): { cel: Cel; dag: Datum } {
  const gewenst = jaargebonden ? vroegsteKasdag(rij, bedrag, opZijnVroegst, werkstand) : opZijnVroegst;
  const cel = { stroom: rij.stroom, jaar: jaargebonden ? gewenst.jaar : rij.jaar, regio: rij.regio };
  const dag = werkstand.eersteDagMetRuimte('kas', cel, bedrag, gewenst);
  if (!jaargebonden || dag.jaar === cel.jaar) return { cel, dag };
  return plaatsVan(rij, jaargebonden, bedrag, Datum.van(`${cel.jaar + 1}-01-01`), werkstand);
}

/** The first day of the year to which the cash of this verplichting was carried over, when that year has begun: nothing is booked ahead. */
function vroegsteKasdag({ overgelopenNaar, stroom, regio }: VerplichtingRij, bedrag: Bedrag, gewenst: Datum, werkstand: Werkstand): Datum {
  if (overgelopenNaar === null || overgelopenNaar > Datum.opMoment(Date.parse(werkstand.positie.moment)).jaar) return gewenst;
  const heeft = (jaar: number): boolean => !bedrag.groterDan(Bedrag.van(werkstand.kas({ stroom, jaar, regio }).beschikbaar));
  // What was withdrawn after the carry-over left its cash in the old year.
  if (!heeft(overgelopenNaar) && heeft(gewenst.jaar)) return gewenst;
  return Datum.laatsteVan(gewenst, Datum.van(`${overgelopenNaar}-01-01`));
}

/** A final settlement releases what was not claimed and closes the verplichting. Gives the amount released. */
function wikkelAf(rij: VerplichtingRij, schrijfset: Schrijfset, door: { besluitId: string; door: string; dag: Datum; nummer: string }): Bedrag {
  const rest = Bedrag.van(rij.vastgelegd).min(Bedrag.van(rij.betaalbaar)).min(Bedrag.van(rij.betaald));
  if (rest.isPositief()) {
    schrijfset.boek(journalEntry({
      soort: 'vrijvallen', boekdatum: door.dag, omschrijving: `${rij.nummer} rest na eindafrekening ${door.nummer}`,
      onderwerp: 'verplichting', onderwerpId: rij.id, besluit: door.besluitId, corrigeert: null, door: door.door,
      postings: gebeurtenis.vrijvallen({ stroom: rij.stroom, jaar: rij.jaar, regio: rij.regio }, rij.id, rij.instrument, rest),
    }));
  }
  rij.status = 'afgewikkeld';
  schrijfset.statussen.set(rij.id, rij.status);
  return rest;
}

/** The amount claimed; weeks alone stand for their reimbursement. The edge has seen to it that one of the two is there. */
function bedragVan(invoer: BetalingInvoer, rij: VerplichtingRij, boekdatum: Datum, werkstand: Werkstand): Bedrag {
  if (invoer.bedrag !== null) return Bedrag.van(invoer.bedrag);
  return vergoedingVoorWeken(werkstand.regelset, invoer.weken ?? 0, werkstand.moment(boekdatum.toString()), toekenningVan(rij));
}

function feitenVan(rij: VerplichtingRij, invoer: BetalingInvoer, bedrag: Bedrag, boekdatum: Datum, werkstand: Werkstand, kas: BetalingFeiten['kas']): BetalingFeiten {
  const begunstigde = werkstand.begunstigde(rij.begunstigde);
  if (!begunstigde) throw new Error(`begunstigde van verplichting ${rij.nummer} bestaat niet`);
  const leerbedrijfId = rij.verzoek.opleiding?.leerbedrijfId;
  return {
    verzoek: {
      bedrag: bedrag.toString(), weken: invoer.weken, kenmerk: invoer.kenmerk, factuurdatum: invoer.factuurdatum,
      boekdatum: boekdatum.toString(), prestatie: invoer.prestatie, eindafrekening: invoer.eindafrekening,
    },
    verplichting: geldendVerzoek(rij),
    toegekend: toekenningVan(rij),
    stand: { nummer: rij.nummer, status: rij.status, vastgelegd: rij.vastgelegd, betaalbaar: rij.betaalbaar, betaald: rij.betaald },
    begunstigde,
    leerbedrijf: leerbedrijfId ? werkstand.begunstigde(leerbedrijfId) : null,
    ...(invoer.weken === null ? {} : { eerdereWeken: werkstand.eerdereWeken(rij) }),
    ...(rij.instrument === 'werkfit-houden' ? { evaluaties: rij.evaluaties ?? [] } : {}),
    werkgeversvergoedingBetaald: rij.persoon ? werkstand.werkgeversvergoedingBetaald(rij.persoon, rij.crebo) : '0.00',
    kas,
  };
}
