import { z } from 'zod';
import { dag, uuid } from '../http/index.js';

const bedrag = z.string().meta({ description: 'Bedrag in euro met twee decimalen', example: '2025.00' });
const tekst = z.string().nullable();
const deel = z.object({ aantal: z.number(), bedrag });

const stand = {
  opdrachten: deel, verzonden: deel, uitgevoerd: deel.meta({ description: 'Volgens de bank uitgevoerd en niet teruggekomen' }), afgewezen: deel, retour: deel,
  onderweg: deel.meta({ description: 'Verzonden, zonder uitkomst van de bank' }), ingetrokken: deel.meta({ description: 'Na afwijzing of retour ingetrokken; telt ook mee in afgewezen of retour' }),
};

const onderwegrekening = z.object({
  saldo: bedrag.meta({ description: 'Wat volgens het grootboek naar de bank onderweg is, van alle runs' }), dezeRun: bedrag, andereRuns: bedrag,
  verschil: bedrag.meta({ description: 'Het deel van het saldo dat geen run verklaart' }),
});

/** A run laid beside its files, the bank's messages and the ledger. */
export const aansluitingAntwoord = z.object({
  betaalrunId: uuid, nummer: z.string(), status: z.string(), opgemaaktOp: z.string(),
  sluitAan: z.boolean().meta({ description: 'Waar als run, bestanden, bank en grootboek hetzelfde zeggen' }),
  totaal: z.object(stand),
  perStroom: z.array(z.object({ stroom: z.string(), ...stand, grootboek: z.object({ verzonden: bedrag, afgerekend: bedrag, bank: bedrag }), betalingenOnderweg: onderwegrekening })),
  bestanden: z.array(z.object({
    nummer: z.number(), berichtId: z.string(), aantal: z.number(), totaal: bedrag, sha256: z.string(), onveranderd: z.boolean(),
    statusberichten: z.array(z.object({ bankberichtId: uuid, berichtId: z.string(), aangemaaktOp: z.string(), status: tekst, reden: tekst, afgewezen: z.number(), gemeld: z.number(), nietVerwerkt: z.number() })),
  })),
  afschriften: z.array(z.object({
    bankberichtId: uuid, afschriftId: z.string(), volgnummer: z.number().nullable(), boekdatum: dag, beginsaldo: bedrag, uitgevoerd: z.number(), retour: z.number(), bedrag,
    aansluiting: z.object({ vorigAfschriftId: z.string(), vorigVolgnummer: z.number().nullable(), vorigeBoekdatum: dag, verwachtBeginsaldo: bedrag, verschil: bedrag, melding: tekst }).nullable(),
  })),
  aantalVerschillen: z.number(),
  verschillen: z.array(z.object({
    soort: z.enum(['betaling', 'stroom', 'bestand', 'run']), betalingId: uuid.nullable(), betalingNummer: tekst, endToEndId: tekst, stroom: tekst, bedrag: bedrag.nullable(),
    run: z.string().meta({ description: 'Wat de run zegt' }), bank: z.string().meta({ description: 'Wat de bank zegt' }), grootboek: z.string().meta({ description: 'Wat het grootboek zegt' }), watTeDoen: z.string(),
  })).meta({ description: 'De eerste vijfhonderd verschillen, bij naam' }),
});
