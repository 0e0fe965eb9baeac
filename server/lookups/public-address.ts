// Addresses that are no part of the open Internet (IANA special-purpose registries, RFC 6890 and after): this machine, its
// network, the provider's (cloud metadata stands at 169.254.169.254), and forms that hide one of them.
import { BlockList, isIP } from 'node:net';

// A list of its own each: Node sees an IPv4 address inside an IPv6 block that covers ::ffff:0:0/96.
const notPublic = { ipv4: new BlockList(), ipv6: new BlockList() };
const blocks: [prefix: string, bits: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 3, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
];
for (const [prefix, bits, family] of blocks) notPublic[family].addSubnet(prefix, bits, family);

/** Whether an IP address is one that anybody may reach. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  switch (isIP(bare)) {
    case 4:
      return !notPublic.ipv4.check(bare, 'ipv4');
    case 6:
      return !notPublic.ipv6.check(bare, 'ipv6');
    default:
      return false;
  }
}
