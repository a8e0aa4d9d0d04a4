import { foutVoorLog } from './fout.js';
import { logopties, padVoorLog, schoon, schrijft } from './index.js';

describe('what may not be in a log', () => {
  it.each([
    ['a citizen service number', 'persoon 111222333 bestaat al', 'persoon [negen cijfers] bestaat al'],
    ['one that is written in groups', 'BSN 1112.22.333', 'BSN [negen cijfers]'],
    ['one against letters', 'bsn_111222333, bsn111222333x, %2C111222333.905', 'bsn_[negen cijfers], bsn[negen cijfers]x, %2C[negen cijfers].905'],
    ['an account number', 'Key (iban)=(NL91ABNA0417164300) already exists', 'Key (iban)=([iban]) already exists'],
    ['one in groups and small letters', 'van nl91 abna 0417 1643 00.', 'van [iban].'],
    ['a foreign one', 'naar BE68539007547034!', 'naar [iban]!'],
    ['a token', 'kreeg eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.abc_-', 'kreeg [token]'],
    ['the header it comes in', 'authorization: Bearer abc.def', 'authorization: Bearer [token]'],
    ['the password of a database', 'postgresql://kassier:hunter2@db:5432/boeken', 'postgresql://kassier:[geheim]@db:5432/boeken'],
  ])('%s is left out', (_wat, tekst, verwacht) => {
    expect(schoon(tekst)).toBe(verwacht);
  });

  it.each(['verplichting 0195f3a2-0000-7000-8000-000000000000 heeft € 120,00', '12345678 en 1234567890', 'id 0195f3a2-0000-7000-8000-a123456789bc', `hash ${'a123456789bc'.repeat(4)}`, 'dist/apps/kassier/src/main.js:123:45'])('«%s» stays as it is', (tekst) => {
    expect(schoon(tekst)).toBe(tekst);
  });
});

describe('a path in the log', () => {
  it.each([
    ['/v1/verplichtingen?regio=AM18&bsn=111222333', '/v1/verplichtingen'],
    ['/v1/betaalruns/0195f3a2-0000-7000-8000-000000000000/betaalbestanden/2', '/v1/betaalruns/0195f3a2-0000-7000-8000-000000000000/betaalbestanden/2'],
    ['/v1/boekperioden/2021-03/sluitingen', '/v1/boekperioden/2021-03/sluitingen'],
    ['/v1/regels/B-01', '/v1/regels/B-01'],
    ['/docs/swagger-ui.css', '/docs/swagger-ui.css'],
    ['/', '/'],
    ['/v1/begunstigden/NL91ABNA0417164300', '/v1/begunstigden/*'],
    ['/v1/personen/111222333', '/v1/personen/*'],
    ['/v1/personen/1112%2022%20333', '/v1/personen/*'],
    ['/v1/nl91abna0417164300', '/v1/*'],
    ['/eyJhbGciOiJSUzI1NiJ9', '/*'],
  ])('%s becomes %s', (adres, verwacht) => {
    expect(padVoorLog(adres)).toBe(verwacht);
  });
});

describe('an error in the log', () => {
  it('has its kind, code, stack and cause, and nothing of the row that broke', () => {
    const bron = Object.assign(new Error('duplicate key NL91ABNA0417164300'), { code: '23505', constraint: 'begunstigde_iban', detail: 'Key (bsn)=(111222333)', where: 'x' });
    const regel = foutVoorLog(new TypeError('opslaan mislukte', { cause: bron }));
    expect(regel).toMatchObject({ type: 'TypeError', message: 'opslaan mislukte', stack: expect.stringContaining('schoon.spec'), cause: { code: '23505', constraint: 'begunstigde_iban', message: 'duplicate key [iban]' } });
    expect(JSON.stringify(regel)).not.toMatch(/111222333|NL91ABNA|detail|where/);
  });

  it('may be anything that is thrown, and may be its own cause', () => {
    expect(foutVoorLog('zomaar 111222333')).toEqual({ type: 'string', message: 'zomaar [negen cijfers]', stack: '' });
    const kring = new Error('kring');
    kring.cause = kring;
    expect(JSON.stringify(foutVoorLog(kring)).match(/"kring"/g)).toHaveLength(6);
  });
});

describe('the level of the log', () => {
  const stroom = { write: (): void => undefined };

  it('decides what is gathered for it', () => {
    expect(schrijft({ niveau: 'info', stroom }, 'info')).toBe(true);
    expect(schrijft({ niveau: 'warn', stroom }, 'info')).toBe(false);
    expect(schrijft({ niveau: 'silent', stroom }, 'fatal')).toBe(false);
    expect(schrijft(undefined, 'fatal')).toBe(false);
  });

  it('is silence when nobody said where to log', () => {
    expect(logopties(undefined)).toEqual({ logger: false });
  });
});
