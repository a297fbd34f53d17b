import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whoever has one IPv6 address has the 2^64 beside it too, so they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
