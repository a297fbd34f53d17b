import ipaddr from 'ipaddr.js';

/**
 * Whether an address belongs to a host of the public internet. Everything else, such as this machine, the network it
 * stands in or a cloud's metadata service, must not be reached on somebody's word.
 *
 * @param address IPv4 or IPv6, also as `::ffff:10.0.0.1`
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
