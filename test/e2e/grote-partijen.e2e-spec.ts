import { geefBudget, maakBetalingen } from '../support/gegevens.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';
import { metLeeswerk, telLeeswerk, type Leeswerk } from '../support/leeswerk.js';
import { vermenigvuldigBetaling } from '../support/veel-betalingen.js';

// What guards many rows in one statement is planned at the first of them, when the tables hold next to nothing, and keeps that plan.

const MEER_MAX = 300;

describe('payments written many at a time', () => {
  let kassier: TestKassier;
  let betaling: string;
  let kopieen = 0;

  const schrijf = async (aantal: number): Promise<void> => {
    await vermenigvuldigBetaling(kassier, betaling, aantal, { eerder: kopieen, tel: false });
    kopieen += aantal;
  };

  beforeAll(async () => {
    kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '0', WEBHOOK_INTERVAL_MS: '0' });
    await telLeeswerk(kassier);
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000000.00' });
    [betaling] = (await maakBetalingen(kassier, 'AM18', ['1.00'])).map(({ id }) => id as string) as [string];
  });

  afterAll(() => kassier.stop());

  it('are looked at one by one, whatever else is in the books', async () => {
    await schrijf(200);
    const { gelezen: klein } = await metLeeswerk(kassier, () => schrijf(10));
    await schrijf(3_000);
    const { gelezen: groot } = await metLeeswerk(kassier, () => schrijf(10));
    const meer = (gelezen: Leeswerk): [string, number][] => [...gelezen].map(([tabel, aantal]) => [tabel, aantal - (klein.get(tabel) ?? 0)]);
    expect(meer(groot).filter(([, aantal]) => aantal > MEER_MAX)).toEqual([]);
    expect(groot.get('posting')).toBeGreaterThan(0);
  });
});
