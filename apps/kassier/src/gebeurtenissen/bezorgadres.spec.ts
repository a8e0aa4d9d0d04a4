import { isOpenbaar, veiligeOpzoeking, waaromNiet } from './bezorgadres.js';

it.each([
  '127.0.0.1', '127.255.0.3', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1',
  '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2001:db8::1', '2002:7f00:1::', '2001::1', 'ff02::1', 'geen-adres', '',
])('takes %s for no address of the public internet', (adres) => {
  expect(isOpenbaar(adres)).toBe(false);
});

it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '192.169.0.1', '2a00:1450:400e::1', '2606:4700::1111'])('takes %s for one', (adres) => {
  expect(isOpenbaar(adres)).toBe(true);
});

it.each([
  'http://ontvanger.example.nl/', 'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://017700000001/', 'https://[::1]/', 'https://[::ffff:7f00:1]/', 'https://localhost/', 'https://kassier/', 'https://x.localhost/',
  'https://db.internal/', 'https://printer.local/', 'https://localhost./', 'https://db.internal./', 'https://db.internal%2e/', 'https://169.254.169.254/latest/meta-data/', 'http://8.8.8.8/',
])('sends nothing to %s', (adres) => {
  expect(waaromNiet(adres, [])).toMatch(/WEBHOOK_HOSTEN/);
});

it('sends over https to the internet, and where the operator allows it', () => {
  expect(waaromNiet('https://ontvanger.example.nl/pad?x=1', [])).toBeNull();
  expect(waaromNiet('https://8.8.8.8/', [])).toBeNull();
  expect(waaromNiet('http://127.0.0.1:8443/', ['127.0.0.1:8443'])).toBeNull();
  expect(waaromNiet('http://127.0.0.1:8444/', ['127.0.0.1:8443'])).not.toBeNull();
  expect(waaromNiet('http://berichten.intern/', ['berichten.intern'])).toBeNull();
});

it('finds no address for a name that stands for this machine', async () => {
  for (const all of [true, false]) {
    const uitslag = await new Promise<{ code: string | undefined; gevonden: unknown }>((klaar) => { veiligeOpzoeking('localhost', { all }, (fout, gevonden) => { klaar({ code: fout?.code, gevonden }); }); });
    expect(uitslag).toEqual({ code: 'EACCES', gevonden: [] });
  }
});
