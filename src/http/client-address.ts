import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Addresses and networks (`10.0.0.0/8`) as one list. */
function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * The address that a request comes from: the connection's own, or, where that is a proxy that the settings trust,
 * the last one in `X-Forwarded-For` that is not. What others put into that header counts for nothing. Null where
 * there is no connection.
 */
export function createClientAddress(
  trustedProxies: readonly string[],
): (c: Context) => string | null {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (c) => {
    let address = plain(connectionOf(c) ?? '');
    const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map(plain);
    while (isTrusted(address)) {
      const before = forwarded.pop() ?? '';
      if (isIP(before) === 0) break;
      address = before;
    }
    return address === '' ? null : address;
  };
}

function connectionOf(c: Context): string | undefined {
  return c.env?.incoming === undefined ? undefined : getConnInfo(c).remote.address;
}

/** Without an IPv4 address's IPv6 clothes (RFC 4291, 2.5.5.2). */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** What is counted as one: an address, or the /64 network of an IPv6 address, which one household has to itself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const [front, back] = [groups(head), groups(tail)];
  const filled =
    tail === undefined
      ? front
      : [...front, ...Array(8 - front.length - back.length).fill('0'), ...back];
  return `${filled.slice(0, 4).join(':').toLowerCase()}::/64`;
}
