import { KAMERBRIEF } from '#regeling-rules';
import { startTestKassier, type Antwoord, type TestKassier } from '../../../../test/support/kassier.js';

/** The text of a page as people read it. */
function leesbaar(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replace(/[ \n]+/g, ' ');
}

const vlak = (tekst: string): string => tekst.replace(/[ \n]+/g, ' ');

describe('the rules on the dashboard', () => {
  let kassier: TestKassier;
  let cookie: string;
  const haal = async (pad: string): Promise<Antwoord> => {
    const antwoord = await kassier.verzoek('GET', pad, { headers: { cookie } });
    // Without a day in its address a page goes to its address of today.
    return antwoord.status === 303 ? kassier.verzoek('GET', antwoord.headers.get('location') ?? '', { headers: { cookie } }) : antwoord;
  };
  const bekijk = async (pad: string): Promise<string> => {
    const antwoord = await haal(pad);
    expect({ pad, status: antwoord.status, type: antwoord.headers.get('content-type') }).toEqual({ pad, status: 200, type: 'text/html; charset=utf-8' });
    return antwoord.tekst;
  };

  beforeAll(async () => {
    kassier = await startTestKassier();
    const ingelogd = await kassier.verzoek('POST', '/dashboard/aanmelden', {
      sleutel: null, body: 'rol=regio-aanvrager&regio=AM18&terug=%2Fdashboard%2Fregels%2FM-01', headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(ingelogd.headers.get('location')).toBe('/dashboard/regels/M-01');
    cookie = ingelogd.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  afterAll(() => kassier.stop());

  it('lists every norm with its title and its norm, and leads to a page of its own', async () => {
    const html = await bekijk('/dashboard/regels?peildatum=2021-03-15');
    expect([...html.matchAll(/href="(\/dashboard\/regels\/[^"]+)"/g)].map(([, adres = '']) => adres)).toEqual(KAMERBRIEF.catalogus.map(({ id }) => `/dashboard/regels/${id}?peildatum=2021-03-15`));
    const tekst = leesbaar(html);
    for (const { titel, norm } of KAMERBRIEF.regels) expect(tekst).toContain(vlak(`${titel} ${norm}`));
    expect(html).toContain('<time datetime="2021-03-15">15 maart 2021</time>');
    expect(html).toContain('<a href="/dashboard/regels?peildatum=2021-03-15" aria-current="page">Regels</a>');
    expect(await bekijk('/dashboard?peildatum=2021-03-15')).toContain('<a href="/dashboard/regels?peildatum=2021-03-15">Regels</a>');
  });

  it('shows of every rule its words with their place, what happens, its values and what it says of its examples', async () => {
    for (const { id, norm, bronnen, versies: [versie] } of KAMERBRIEF.regels) {
      const tekst = leesbaar(await bekijk(`/dashboard/regels/${id}?peildatum=2021-03-15`));
      const verwacht = [norm, ...bronnen.flatMap(({ citaat, regel }) => [`«${citaat}»`, `regel ${regel}`]), 'Als het niet klopt', ...versie.parameters.map(({ naam }) => naam), ...versie.voorbeelden.map(({ naam }) => naam)];
      expect([id, verwacht.filter((deel) => !tekst.includes(vlak(deel)))]).toEqual([id, []]);
    }
    expect(leesbaar(await bekijk('/dashboard/regels/M-01'))).toContain('€\u00a01.000,00 sinds 1 november 2020');
  });

  it('says of what has always held that it did, instead of a day long ago', async () => {
    const tekst = leesbaar(await bekijk('/dashboard/regels/T-03'));
    expect(tekst).toContain('altijd, ook voor het begin van de regeling');
    expect(tekst).not.toContain('1900');
  });

  it('shows of a norm that no rule judges how it is guarded, or why it is not automated', async () => {
    const waarborg = leesbaar(await bekijk('/dashboard/regels/B-07'));
    expect(waarborg).toContain('Waarborg');
    expect(waarborg).toContain('earmarked money does not leak');
    expect(leesbaar(await bekijk('/dashboard/regels/R-05'))).toContain('Niet geautomatiseerd');
  });

  it('shows what held on another day, and says so when nothing did', async () => {
    const vroeg = await bekijk('/dashboard/regels?peildatum=2019-01-01');
    expect([...vroeg.matchAll(/href="\/dashboard\/regels\/([A-Z]-\d\d)/g)].map(([, id]) => id)).toEqual(['T-03']);
    const onbekend = await haal('/dashboard/regels/M-01?peildatum=2019-01-01');
    expect([onbekend.status, leesbaar(onbekend.tekst)]).toEqual([404, expect.stringContaining('Regel M-01 geldt niet op 2019-01-01')]);
    expect((await haal('/dashboard/regels/Z-99')).status).toBe(404);
    expect((await haal('/dashboard/regels/alles')).status).toBe(400);
    expect((await haal('/dashboard/regels?peildatum=2021-02-30')).status).toBe(400);
  });

  it('shows a value that SZW decided from its first day on, beside the words of the text', async () => {
    const post = async (pad: string, gebruiker: string, body: object): Promise<Antwoord> =>
      kassier.verzoek('POST', pad, { token: await kassier.token({ rollen: ['szw-budgethouder'], gebruiker }), body });
    const voorstel = { parameter: 'maatwerk-maximum', waarde: '1500.00', geldigVanaf: '2021-07-01', kenmerk: 'SZW-2021-77', toelichting: 'Proef' };
    const { body, status } = await post('/v1/parametervoorstellen', 'een', voorstel);
    expect(status).toBe(201);
    expect((await post(`/v1/parametervoorstellen/${body.id}/fiatteringen`, 'ander', {})).status).toBe(201);
    const later = leesbaar(await bekijk('/dashboard/regels/M-01?peildatum=2021-07-01'));
    expect(later).toContain('€\u00a01.500,00 sinds 1 juli 2021 besluit van SZW, kenmerk SZW-2021-77');
    expect(later).toContain('SZW heeft een waarde gewijzigd (kenmerk SZW-2021-77)');
    const ervoor = leesbaar(await bekijk('/dashboard/regels/M-01?peildatum=2021-06-30'));
    expect(ervoor).toContain('€\u00a01.000,00 sinds 1 november 2020');
    expect(ervoor).not.toContain('SZW-2021-77');
  });

  it('sends who is not signed in to where that can be done', async () => {
    const zonder = await kassier.verzoek('GET', '/dashboard/regels/V-02?peildatum=2021-03-15');
    expect([zonder.status, zonder.headers.get('location')]).toEqual([303, '/dashboard/aanmelden?terug=%2Fdashboard%2Fregels%2FV-02%3Fpeildatum%3D2021-03-15']);
  });

  it('works without JavaScript and with its own style sheet only', async () => {
    for (const pad of ['/dashboard/regels', '/dashboard/regels/V-02']) {
      const antwoord = await haal(pad);
      expect(antwoord.tekst).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
      expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});
