import { VOP_STATUSSEN } from '#bank-messages';
import { z } from 'zod';
import { code, dag, geldOfNul, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';
import { codesVan } from '../referentie/index.js';
import { voortgangAntwoord } from '../taken/index.js';
import { BETAALRUN_STATUSSEN } from './betaalrun.levensloop.js';

/** The body of `POST /v1/betaalruns`. */
export const betaalrunInvoer = z.strictObject({
  uitvoeringsdatum: dag.refine((tekst) => tekst >= '2020-11-01' && tekst <= '2099-12-31', { error: 'Kies een uitvoeringsdatum na het begin van de regeling (1 november 2020) en voor 2100.' }).meta({ format: 'date', description: 'De dag waarop de bank betaalt; alles wat dan betaalbaar is gaat mee. Is TARGET die dag gesloten (weekend, Nieuwjaar, Goede Vrijdag, Paasmaandag, 1 mei, 25 en 26 december), dan wordt het de eerste werkdag daarna.' }),
  stromen: z.array(tekst(50)).min(1, { error: 'Noem ten minste één stroom, of laat stromen weg voor alle stromen.' }).max(50).nullable().default(null),
  soortBegunstigde: code(codesVan('begunstigde-soort')).nullable().default(null),
  bundelen: z.boolean({ error: 'Schrijf true of false.' }).default(false).meta({ description: 'Of betalingen van één stroom aan één begunstigde samen als één overboeking naar de bank gaan. Betalingen met een betalingskenmerk of RF-referentie gaan altijd apart.' }),
});
export type BetaalrunInvoer = z.infer<typeof betaalrunInvoer>;

/** The body of a sending: nothing, or an empty object. */
export const zonderGegevens = z.strictObject({}).default({});

/** The body of `POST /v1/betaalruns/{id}/fiatteringen`. */
export const fiatteringInvoer = z.strictObject({
  controle: z.string().regex(/^[0-9a-f]{64}$/, { error: 'Neem het controlegetal van de specificatie over: 64 tekens, 0 tot en met 9 en a tot en met f.' }).optional()
    .meta({ description: 'Het controlegetal van de run die u beoordeelde, van haar specificatie of haar pagina. Hoort het er niet bij, dan wordt er niets gefiatteerd' }),
}).default({});
export type FiatteringInvoer = z.output<typeof fiatteringInvoer>;

/** The body of `POST /v1/betaalruns/{id}/intrekkingen`. */
export const runIntrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type RunIntrekkingInvoer = z.infer<typeof runIntrekkingInvoer>;

/** The number of a file in the path. */
export const bestandsnummer = z.string().regex(/^[1-9]\d{0,4}$/, { error: 'Schrijf het nummer van een bestand, bijvoorbeeld 1.' }).transform(Number);

export const betaalrunsVraag = z.strictObject({ ...lijstParameters, status: code(BETAALRUN_STATUSSEN).optional() });
export type BetaalrunsVraag = z.infer<typeof betaalrunsVraag>;

export const opdrachtenVraag = z.strictObject(lijstParameters);
export type OpdrachtenVraag = z.infer<typeof opdrachtenVraag>;

const persoon = z.string().nullable();
const moment = z.string().nullable();

const kern = {
  id: uuid, nummer: z.string(), status: code(BETAALRUN_STATUSSEN), uitvoeringsdatum: dag, gevraagdeDatum: dag.meta({ format: 'date', description: 'Wat is gevraagd; de run betaalt op uitvoeringsdatum' }), bundelen: z.boolean(), stromen: z.array(z.string()).nullable(), soortBegunstigde: z.string().nullable(),
  aantal: z.number(), totaal: geldOfNul, gemaaktDoor: z.string(), gemaaktOp: z.string(), gefiatteerdDoor: persoon, gefiatteerdOp: moment,
  verzondenDoor: persoon, verzondenOp: moment, ingetrokkenDoor: persoon, ingetrokkenOp: moment, redenIntrekking: z.string().nullable(),
};

const bestand = z.object({
  nummer: z.number(), berichtId: z.string(), aantal: z.number().meta({ description: 'Betalingen' }), transacties: z.number().meta({ description: 'Overboekingen in het bestand; minder dan betalingen als er gebundeld is' }), totaal: geldOfNul, sha256: z.string(), href: z.string(),
  ingetrokken: z.boolean().meta({ description: 'De run is ingetrokken: het bestand is niet verzonden en blijft alleen als bewijs' }), melding: z.string().nullable(),
});

const iban = z.string().meta({ example: 'NL91ABNA0417164300' });
const saldo = z.string().regex(/^-?(0|[1-9]\d{0,14})\.\d{2}$/).meta({ description: 'Bedrag in euro, ook negatief, als tekst met twee decimalen', example: '0.00' });
const bij = { begunstigdeId: uuid, naam: z.string(), aantal: z.number(), totaal: geldOfNul };

const eersteBetalingen = z.object({ aantal: z.number(), totaal: geldOfNul, begunstigden: z.array(z.object({ ...bij, iban, geregistreerdDoor: z.string() })).meta({ description: 'Wie het meest krijgt eerst, ten hoogste honderd' }) })
  .meta({ description: 'Begunstigden die nog nooit zijn betaald, zoals het was toen de run werd gemaakt' });
const gewijzigdeRekeningen = z.object({
  aantal: z.number(),
  begunstigden: z.array(z.object({ ...bij, oudIban: iban, nieuwIban: iban, ibanwijzigingId: uuid.nullable(), ingediendDoor: persoon, gefiatteerdDoor: persoon, gefiatteerdOp: moment })).meta({ description: 'Wie het meest krijgt eerst, ten hoogste honderd' }),
}).meta({ description: 'Begunstigden van wie het rekeningnummer is gewijzigd sinds zij het laatst zijn betaald, en wie die wijziging vroeg en goedkeurde' });
const mogelijkDubbel = z.object({
  aantal: z.number(), totaal: geldOfNul,
  betalingen: z.array(z.object({ betalingId: uuid, nummer: z.string(), bedrag: geldOfNul, kenmerk: z.string(), eerder: z.string().meta({ description: 'Nummer van de eerste betaling met dit kenmerk en bedrag' }), eerderStatus: z.string() })).meta({ description: 'De grootste eerst, ten hoogste honderd' }),
}).nullable().meta({ description: 'Betalingen waarvoor op dezelfde verplichting al eerder is gedeclareerd met hetzelfde kenmerk en bedrag; zij houden niets tegen. Niets als de run bij de bank is, en in het antwoord op het maken of fiatteren van een run van meer dan 5.000 betalingen: vraag de run dan op.' });
const aangehouden = z.object({
  aantal: z.number(), totaal: geldOfNul,
  betalingen: z.array(z.object({ betalingId: uuid, nummer: z.string(), bedrag: geldOfNul, aanhoudingId: uuid, bron: z.string().meta({ description: 'kassier of vop (de bank)' }), reden: z.string() })).meta({ description: 'De grootste eerst, ten hoogste honderd' }),
}).meta({ description: 'Betalingen die betaalbaar waren, maar buiten de run zijn gelaten omdat zij zijn aangehouden' });
const liquiditeit = z.object({
  stroom: z.string(), bewaakt: z.boolean().meta({ description: 'Onwaar zolang er nog nooit een voorschot van SZW is geregistreerd' }), opDeBank: saldo, onderweg: saldo,
  gefiatteerd: geldOfNul.meta({ description: 'In andere runs die zijn gefiatteerd en nog niet verzonden' }), beschikbaar: saldo, gevraagd: geldOfNul, tekort: geldOfNul,
});

/** A run with its totals and files. */
export const betaalrunAntwoord = z.object({
  ...kern,
  perStroom: z.array(z.object({ stroom: z.string(), aantal: z.number(), totaal: geldOfNul })),
  grootsteBetaling: z.object({ betalingId: uuid, nummer: z.string(), bedrag: geldOfNul }),
  grootsteBetalingen: z.array(z.object({ betalingId: uuid, nummer: z.string(), bedrag: geldOfNul, stroom: z.string(), naam: z.string() })).meta({ description: 'De tien grootste' }),
  eersteBetalingen, gewijzigdeRekeningen, aangehouden, mogelijkDubbel,
  liquiditeit: z.array(liquiditeit).meta({ description: 'Per stroom, zoals het nu is; leeg zodra de run bij de bank is' }),
  meldingen: z.array(z.object({ soort: z.string(), melding: z.string() })).meta({ description: 'Wat aandacht vraagt' }),
  bestanden: z.array(bestand),
});
/** A run, and how far the job is that is at it; of a run that is still being made there is nothing but that. */
export const betaalrunMetVoortgang = z.union([
  betaalrunAntwoord.extend({ voortgang: voortgangAntwoord.nullable() }),
  z.object({ id: uuid, status: z.literal('in-opbouw'), voortgang: voortgangAntwoord }),
]);
export const betaalrunsAntwoord = paginaAntwoord(z.object(kern));

/** One payment of a run, as it goes to the bank, with what became of it. */
export const opdrachtenAntwoord = paginaAntwoord(z.object({
  volgnummer: z.number(), betalingId: uuid, betalingNummer: z.string(), endToEndId: z.string(),
  bundel: z.string().nullable().meta({ description: 'EndToEndId van de overboeking waarin deze betaling met andere naar de bank gaat; null als zij alleen gaat' }), stroom: z.string(), bedrag: geldOfNul, naam: z.string(), iban: z.string(),
  bic: z.string().nullable(), omschrijving: z.string(),
  betalingskenmerk: z.string().nullable().meta({ description: 'De RF-referentie (ISO 11649) of het betalingskenmerk van 16 cijfers dat de begunstigde zelf opgaf; gaat dan in plaats van een omschrijving naar de bank' }),
  loopt: z.boolean(), uitkomst: z.enum(['uitgevoerd', 'retour', 'afgewezen']).nullable(), reden: z.string().nullable(),
  bankstatus: z.string().nullable().meta({ description: 'De laatste status die de bank in een statusbericht gaf, bijvoorbeeld ACSP of RJCT' }), bankToelichting: z.string().nullable(),
  vop: z.enum(VOP_STATUSSEN).nullable().meta({ description: 'Verification of Payee: RCVC hoort bij elkaar, RVMC lijkt erop, RVNM hoort niet bij elkaar, RVNA niet na te gaan' }), vopToelichting: z.string().nullable(),
}));
