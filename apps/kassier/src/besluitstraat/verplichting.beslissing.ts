import { gebeurtenis, journalEntry, eersteOpenDag } from '#ledger';
import { beoordeel, motiveringenIn, type VerplichtingFeiten, type VerplichtingVerzoek, type Voorlegging } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import type { Referentie } from '../referentie/index.js';
import type { Aanvrager, Invoerfout, VerplichtingInvoer } from './aanvraag.js';
import type { Beslissing } from './beslissing.js';
import { tekortIn, uitspraak } from './uitspraak.js';
import type { Werkstand } from './werkstand.js';

/** Judges a request for a verplichting on the facts of the batch; books nothing yet. */
export function beslisVerplichting(invoer: VerplichtingInvoer, voorlegging: Voorlegging | undefined, aanvrager: Aanvrager, werkstand: Werkstand, referentie: Referentie): Beslissing {
  const gevonden = feitenVan(invoer, voorlegging, aanvrager, werkstand, referentie);
  if (Array.isArray(gevonden)) return { soort: 'ongeldig', fouten: gevonden };
  const { feiten, persoon } = gevonden;
  const oordelen = beoordeel(werkstand.regelset, 'verplichting', feiten, werkstand.moment(invoer.datum), invoer.stroom, motiveringenIn('verplichting', feiten));
  return {
    soort: 'beoordeeld',
    feiten,
    peildatum: invoer.datum,
    stroom: invoer.stroom,
    regio: invoer.regio,
    ruimte: { ...feiten.cel },
    ...uitspraak(oordelen, tekortIn(feiten.cel, Bedrag.van(invoer.bedrag))),
    boek: ({ schrijfset, besluitId, id }) => {
      const nummer = werkstand.volgendNummer(`V-${invoer.datum.slice(0, 4)}`);
      const boeking = schrijfset.volgendeBoeking;
      const cel = { stroom: invoer.stroom, jaar: invoer.jaar, regio: invoer.regio };
      const { moment } = werkstand.positie;
      const crebo = invoer.opleiding?.crebo ?? null;
      werkstand.nieuweVerplichting({
        id, nummer, status: 'vastgelegd', ...cel, instrument: invoer.instrument, begunstigde: invoer.begunstigdeId, arrangement: invoer.arrangementId,
        persoon, crebo, verzoek: feiten.verzoek, vastgelegd: '0.00', betaalbaar: '0.00', betaald: '0.00', laatsteBoekdatum: invoer.datum, overgelopenNaar: null, vastgelegdOp: moment,
        weken: null, evaluaties: null, verlengdTot: null,
      });
      schrijfset.boek(journalEntry({
        soort: 'vastleggen',
        boekdatum: Datum.van(feiten.boekdatum),
        omschrijving: `${nummer} ${invoer.omschrijving}`,
        onderwerp: 'verplichting', onderwerpId: id, besluit: besluitId, corrigeert: null, door: aanvrager.sub,
        postings: gebeurtenis.vastleggen(cel, id, invoer.instrument, Bedrag.van(invoer.bedrag)),
      }));
      schrijfset.verplichtingen.push({
        id, nummer, status: 'vastgelegd', ...cel, datum: invoer.datum, einddatum: invoer.einddatum, instrument: invoer.instrument,
        begunstigde: invoer.begunstigdeId, arrangement: invoer.arrangementId, persoon, crebo, omschrijving: invoer.omschrijving,
        verzoek: feiten.verzoek, organisatie: aanvrager.organisatie, aangevraagd_door: aanvrager.sub, besluit: besluitId, boeking, vastgelegd_op: moment,
      });
      return {
        id, nummer, status: 'vastgelegd', ...cel, datum: invoer.datum, boekdatum: feiten.boekdatum, einddatum: invoer.einddatum, instrument: invoer.instrument,
        bedrag: invoer.bedrag, betaalbaar: '0.00', betaald: '0.00', openstaand: invoer.bedrag, besluitId, boeking,
      };
    },
  };
}

function feitenVan(invoer: VerplichtingInvoer, voorlegging: Voorlegging | undefined, aanvrager: Aanvrager, werkstand: Werkstand, referentie: Referentie): { feiten: VerplichtingFeiten; persoon: string | null } | Invoerfout[] {
  const fouten: Invoerfout[] = [];
  const begunstigde = (id: string | null | undefined, pointer: string) => {
    const gevonden = id ? werkstand.begunstigde(id) : null;
    if (id && !gevonden) fouten.push({ pointer, melding: `Begunstigde ${id} bestaat niet. Zoek hem op via /v1/begunstigden, of vraag de kassier hem te registreren.` });
    return gevonden;
  };
  const payee = begunstigde(invoer.begunstigdeId, '/begunstigdeId');
  const instelling = begunstigde(invoer.opleiding?.instellingId, '/opleiding/instellingId');
  const leerbedrijf = begunstigde(invoer.opleiding?.leerbedrijfId, '/opleiding/leerbedrijfId');
  const rij = invoer.arrangementId ? werkstand.arrangement(invoer.arrangementId, aanvrager.regio) : null;
  if (invoer.arrangementId && !rij) fouten.push({ pointer: '/arrangementId', melding: `Arrangement ${invoer.arrangementId} bestaat niet in uw regio. Registreer het eerst via /v1/arrangementen.` });
  const stroom = referentie.stroom(invoer.stroom);
  if (!stroom) fouten.push({ pointer: '/stroom', melding: `Stroom "${invoer.stroom}" bestaat niet. Kies één van: ${referentie.stroomcodes().join(', ')}.` });
  const regio = referentie.regio(invoer.regio);
  if (!regio) fouten.push({ pointer: '/regio', melding: `Regio "${invoer.regio}" bestaat niet. De 35 regio's staan in /v1/regios.` });
  if (fouten.length > 0 || !stroom || !regio || !payee) return fouten;

  const arrangement = rij ? werkstand.arrangementFeiten(rij, invoer.datum) : null;
  const cel = { stroom: invoer.stroom, jaar: invoer.jaar, regio: invoer.regio };
  const feiten: VerplichtingFeiten = {
    verzoek: verzoekVan(invoer),
    stroom: { code: stroom.code, jaargebonden: stroom.jaargebonden },
    regio: { code: regio.code, naam: regio.naam, faseStart: regio.faseStart },
    instrument: referentie.instrument(invoer.instrument, invoer.datum),
    arrangement,
    begunstigde: payee,
    instelling,
    leerbedrijf,
    persoon: rij ? werkstand.persoon(rij.persoon, invoer.opleiding?.crebo ?? null) : null,
    cel: werkstand.cel(cel),
    boekdatum: werkstand.eersteDagMetRuimte('verplichtingen', cel, Bedrag.van(invoer.bedrag), eersteOpenDag(Datum.van(invoer.datum), werkstand.openVanaf)).toString(),
    voorlegging,
  };
  return { feiten, persoon: rij?.persoon ?? null };
}

function verzoekVan(invoer: VerplichtingInvoer): VerplichtingVerzoek {
  const { begunstigdeId: _begunstigde, arrangementId: _arrangement, omschrijving: _omschrijving, ...verzoek } = invoer;
  return verzoek;
}
