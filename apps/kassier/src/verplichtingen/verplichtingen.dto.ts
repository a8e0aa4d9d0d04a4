import { z } from 'zod';
import { KAMERBRIEF } from '#regeling-rules';
import { Datum } from '#values';
import { code, dag, geld, geldOfNul, jaar, jaarParameter, lijstParameters, meerregeligeTekst, paginaAntwoord, regio, tekst, uuid, zonderBsn } from '../http/index.js';
import { codesVan } from '../referentie/index.js';

const creboVorm = z.string().regex(/^\d{5}$/, { error: 'Schrijf het crebonummer als vijf cijfers, bijvoorbeeld "25166".' }).meta({ example: '25166' });

/** The streams of the regeling. */
const STROMEN = KAMERBRIEF.referentie.stromen.map((stroom) => stroom.code) as [string, ...string[]];
const REGIOS = new Set(KAMERBRIEF.referentie.regios.map((rij) => rij.code));

const bestaandeRegio = regio.refine((code_) => REGIOS.has(code_), { error: 'Deze regio bestaat niet. De 35 regio\'s staan in /v1/regios.' });

/**
 * That an end does not lie before its beginning. Judged whenever both are days, also when something else is wrong, so that
 * one answer names every fault.
 */
function eindNietVoor(begin: 'startdatum' | 'datum', melding: string) {
  return {
    controle: (waarde: unknown): boolean => {
      const { [begin]: van, einddatum } = waarde as Record<string, unknown>;
      return !(typeof van === 'string' && typeof einddatum === 'string' && Datum.bestaat(van) && Datum.bestaat(einddatum)) || einddatum >= van;
    },
    opties: { path: ['einddatum'], error: melding, when: ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null },
  };
}

const TERMIJN = eindNietVoor('startdatum', 'De einddatum ligt voor de startdatum. Kies een latere einddatum.');
const LOOPTIJD = eindNietVoor('datum', 'De einddatum ligt voor de datum van de verplichting. Kies een latere einddatum.');

// A field that was added later has no default: absent it stays absent. So a request that was sent before the field existed
// keeps its fingerprint, and its repetition gets the same answer.
const later = <T extends z.ZodType>(schema: T, description: string) => schema.nullish().meta({ description });

const opleiding = z
  .strictObject({
    vorm: code(codesVan('opleiding-vorm')),
    doel: code(codesVan('opleiding-doel')),
    leerweg: code(codesVan('opleiding-leerweg')).nullable().default(null),
    crebo: creboVorm.nullable().default(null),
    startdatum: dag,
    einddatum: dag,
    instellingId: uuid.nullable().default(null),
    leerbedrijfId: uuid.nullable().default(null),
    overeenkomst: tekst(100).nullable().default(null),
    weken: z.int({ error: 'Schrijf een geheel aantal weken, bijvoorbeeld 30.' }).min(1, { error: 'Het aantal weken is ten minste 1.' }).max(200, { error: 'Het aantal weken is ten hoogste 200.' }).nullable().default(null),
    inkoper: code(codesVan('opleiding-inkoper')).nullable().default(null),
    verkorting: code(codesVan('opleiding-verkorting')).nullable().default(null),
    startkwalificatie: z.boolean().nullable().default(null),
    certificaatcode: later(tekst(50), 'Code van het certificaat dat de minister van OCW aan de opleiding heeft verbonden; nodig bij het doel certificaat (regel O-06)'),
  })
  .refine(TERMIJN.controle, TERMIJN.opties);

const werkfit = z
  .strictObject({
    startdatum: dag,
    einddatum: dag,
    professioneelOordeel: z.strictObject({ datum: dag, functie: tekst(200), conclusie: code(codesVan('werkfit-conclusie')) }).nullable().default(null),
    uitzondering: z.strictObject({ reden: meerregeligeTekst(2000) }).nullable().default(null),
    baanVerloren: later(z.boolean({ error: 'Schrijf true of false: heeft de kandidaat door de crisis zijn baan verloren?' }), 'Of de kandidaat door de crisis zijn baan heeft verloren; nodig als de categorie dat niet al zegt (regel W-07)'),
  })
  .refine(TERMIJN.controle, TERMIJN.opties);

const loonaanvulling = z.strictObject({
  inkomenVoorheen: geldOfNul.meta({ description: 'Inkomen per maand voordat de kandidaat bij de werkgever ging werken', example: '1800.00' }),
  loonNu: geldOfNul.meta({ description: 'Loon per maand bij de werkgever nu', example: '1500.00' }),
});

/** A reason for one rule that leaves room. */
export const motivering = z.strictObject({
  regel: z.string().regex(/^[A-Z]-\d{2}$/, { error: 'Schrijf het nummer van een regel, bijvoorbeeld "F-06".' }),
  tekst: meerregeligeTekst(2000),
});

/** The body of `POST /v1/verplichtingen`. */
export const verplichtingInvoer = z
  .strictObject({
    stroom: code(STROMEN),
    jaar,
    regio: bestaandeRegio,
    datum: dag,
    einddatum: dag,
    instrument: code(codesVan('instrument')),
    bedrag: geld,
    begunstigdeId: uuid,
    arrangementId: uuid.nullable().default(null),
    omschrijving: zonderBsn(tekst(500)),
    gerichtOpWerkhervatting: z.boolean({ error: 'Schrijf true of false: is de inzet gericht op werkhervatting?' }),
    cofinanciering: z.array(z.strictObject({ bron: code(codesVan('cofinanciering-bron')), bedrag: geld })).max(20).default([]),
    motiveringen: z.array(motivering).max(50).default([]),
    opleiding: opleiding.nullable().default(null),
    werkfit: werkfit.nullable().default(null),
    virtueel: later(z.boolean({ error: 'Schrijf true of false: is de ontmoeting virtueel?' }), 'Of de ontmoeting virtueel is; nodig bij banenmarkten en speeddates zolang die niet fysiek mogen (regel M-03)'),
    toekenningskenmerk: later(tekst(100), 'Kenmerk van de toekenning door SZW; nodig bij teambemensing door een vakbond of werkgeversorganisatie (regel T-05)'),
    loonaanvulling: later(loonaanvulling, 'Inkomen en loon per maand, als het bedrag een aanvulling op het loon is (regel M-05)'),
  })
  .refine(LOOPTIJD.controle, LOOPTIJD.opties);

/** The body of `POST /v1/verplichtingen/{id}/wijzigingen`. */
export const wijzigingInvoer = z
  .strictObject({
    soort: code(['verhogen', 'verlagen', 'vrijvallen']),
    bedrag: geld.nullable().default(null),
    reden: meerregeligeTekst(2000),
    datum: dag,
    einddatum: later(dag, 'Nieuwe laatste dag van een traject werkfit houden, als de verhoging het verlengt; de reden is dan ook de reden van de verlenging (regel W-02)'),
  })
  .superRefine((waarde, context) => {
    if (waarde.soort !== 'verhogen' && waarde.einddatum !== undefined && waarde.einddatum !== null) {
      context.addIssue({ code: 'custom', path: ['einddatum'], message: 'Alleen een verhoging kan een traject verlengen. Laat de einddatum weg, of vraag een verhoging aan.' });
    }
    if (waarde.soort !== 'vrijvallen' && waarde.bedrag === null) {
      context.addIssue({ code: 'custom', path: ['bedrag'], message: `Noem het bedrag waarmee u wilt ${waarde.soort}. Alleen bij vrijvallen mag het weg: dan valt alles vrij wat nog niet is gedeclareerd.` });
    }
  });

export const verplichtingenVraag = z.strictObject({
  ...lijstParameters,
  stroom: z.string().optional(),
  jaar: jaarParameter.optional(),
  regio: regio.optional(),
  instrument: z.string().optional(),
  status: code(['vastgelegd', 'gewijzigd', 'afgewikkeld', 'vervallen']).optional(),
  arrangementId: uuid.optional(),
  begunstigdeId: uuid.optional(),
});
export type VerplichtingenVraag = z.infer<typeof verplichtingenVraag>;

const bronAntwoord = z.object({ document: z.string(), regel: z.number(), citaat: z.string() });

/** One verdict as the API shows it. */
export const oordeelAntwoord = z.object({
  regel: z.string(), versie: z.number(), uitkomst: z.enum(['voldaan', 'niet-voldaan', 'motivering-vereist', 'menselijk-oordeel', 'niet-van-toepassing']),
  toelichting: z.string(), uitweg: z.string().nullable(), parameters: z.record(z.string(), z.string()), bron: bronAntwoord, motivering: z.string().nullable(),
});

const kern = {
  id: uuid, nummer: z.string(), status: z.string(), stroom: z.string(), jaar: z.number(), regio: z.string(),
  bedrag: geldOfNul, betaalbaar: geldOfNul, betaald: geldOfNul, openstaand: geldOfNul, besluitId: uuid, boeking: z.number(),
};

const boekdag = dag.meta({ description: 'De dag waarop het is geboekt: de gevraagde, of later als die maand gesloten is of de cel de ruimte pas later kreeg' });

/** The answer to a granted request. */
export const verplichtingToegekend = z.object({ ...kern, datum: dag, boekdatum: boekdag, einddatum: dag, instrument: z.string(), oordelen: z.array(oordeelAntwoord) });

/** The answer to a granted change: the verplichting as it is now. */
export const wijzigingToegekend = z.object({
  ...kern, wijziging: z.object({ soort: z.string(), bedrag: geldOfNul, datum: dag, boekdatum: boekdag, reden: z.string(), einddatum: dag.optional().meta({ description: 'Nieuwe laatste dag van het traject, als het is verlengd' }) }), oordelen: z.array(oordeelAntwoord),
});

/** A verplichting as it stands. */
export const verplichtingAntwoord = z.object({
  ...kern, datum: dag, einddatum: dag, instrument: z.string(), begunstigdeId: uuid, arrangementId: uuid.nullable(), omschrijving: z.string(),
  gerichtOpWerkhervatting: z.boolean(), cofinanciering: z.array(z.unknown()), motiveringen: z.array(z.unknown()), opleiding: z.unknown(), werkfit: z.unknown(),
  virtueel: z.boolean().nullable(), toekenningskenmerk: z.string().nullable(), loonaanvulling: z.unknown(), vastgelegdOp: z.string(),
});
export const verplichtingenAntwoord = paginaAntwoord(verplichtingAntwoord);

/** A request that passes, for the documentation. */
export const VERPLICHTING_VOORBEELD = {
  stroom: 'werkgeversvergoeding', jaar: 2021, regio: 'AM18', datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'praktijkleren-mbo', bedrag: '2025.00',
  begunstigdeId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', arrangementId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21', omschrijving: 'Praktijkplaats logistiek', gerichtOpWerkhervatting: true,
  cofinanciering: [{ bron: 'oo-fonds', bedrag: '250.00' }], motiveringen: [],
  opleiding: {
    vorm: 'praktijkleren', doel: 'praktijkverklaring', leerweg: 'derde-leerweg', crebo: '25166', startdatum: '2021-04-01', einddatum: '2021-11-30',
    instellingId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d22', leerbedrijfId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', overeenkomst: 'POK-2021-17', weken: 30, inkoper: 'uwv', verkorting: null, startkwalificatie: false,
  },
  werkfit: null,
};
