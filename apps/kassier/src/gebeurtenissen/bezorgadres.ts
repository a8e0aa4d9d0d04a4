import { lookup as zoekOp, type LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';

const PRIVE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) PRIVE.addSubnet(net, bits, 'ipv4');
/** Everything but 2000::/3 is no address of the public internet; in it are tunnels and examples, which are not either. */
const OPENBAAR6 = new BlockList();
OPENBAAR6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) PRIVE.addSubnet(net, bits, 'ipv6');

/** Whether an address is one of the public internet, and not of this machine or the network it stands in. */
export function isOpenbaar(adres: string): boolean {
  const soort = isIP(adres);
  if (soort === 4) return !PRIVE.check(adres, 'ipv4');
  return soort === 6 && OPENBAAR6.check(adres, 'ipv6') && !PRIVE.check(adres, 'ipv6');
}

/**
 * Why nothing may be sent to this address, or null. `vertrouwd` are hosts ("naam" or "naam:poort") that the operator allows whatever
 * they are, without TLS too. A name is judged again by what it stands for when something is sent (`veiligeOpzoeking`).
 */
export function waaromNiet(adres: string, vertrouwd: readonly string[]): string | null {
  const { protocol, hostname, host } = new URL(adres);
  if (vertrouwd.includes(host) || vertrouwd.includes(hostname)) return null;
  if (protocol !== 'https:') return 'Een adres moet met https:// beginnen. Vraag de beheerder om WEBHOOK_HOSTEN als dit een adres binnen het eigen netwerk is.';
  // A name may end with a dot, and is the same name.
  const kaal = hostname.replace(/^\[|\]$|\.$/g, '');
  if (isIP(kaal) !== 0 ? isOpenbaar(kaal) : kaal.includes('.') && !/\.(local|localhost|internal|home\.arpa)$/.test(kaal)) return null;
  return 'Dit adres ligt niet op het openbare internet. Vraag de beheerder om WEBHOOK_HOSTEN als dit een adres binnen het eigen netwerk is.';
}

type Terug = (fout: NodeJS.ErrnoException | null, adres: string | LookupAddress[], familie?: number) => void;

/** A look-up of names that finds nothing but public addresses: what a name stands for can change after it was judged. */
export function veiligeOpzoeking(naam: string, opties: { all?: boolean | undefined }, terug: Terug): void {
  zoekOp(naam, { ...opties, all: true }, (fout, adressen) => {
    const openbaar = (fout === null ? adressen : []).filter(({ address }) => isOpenbaar(address));
    const [eerste] = openbaar;
    if (eerste === undefined) terug(fout ?? Object.assign(new Error('deze naam staat voor geen adres op het openbare internet'), { code: 'EACCES' }), []);
    else if (opties.all === true) terug(null, openbaar);
    else terug(null, eerste.address, eerste.family);
  });
}
