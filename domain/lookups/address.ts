/** Where the order number stands in an address. */
export const numberPlace = '{order_number}';

/** The page or answer for one order. The number is encoded: whatever a caller says stays a part of the address. */
export function addressFor(template: string, orderNumber: string): string {
  return template.replaceAll(numberPlace, encodeURIComponent(orderNumber));
}

/**
 * An address we may send an order number to: https, with a place for the number behind the host, and no password in it.
 * `http` on this very machine is for the tests of whoever runs it; the guard at the door decides about that.
 */
export function isAddress(template: string): boolean {
  const written = addressFor(template, '0');
  if (!template.includes(numberPlace) || !URL.canParse(written) || written.length > 1000) return false;
  const { protocol, username, password, hostname } = new URL(written);
  if (username !== '' || password !== '' || !isBehindHost(template)) return false;
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
}

function isBehindHost(template: string): boolean {
  const [, afterHost = ''] = /^[a-z]+:\/\/[^/?#]+(.*)$/i.exec(template) ?? [];
  return afterHost.includes(numberPlace) && !template.slice(0, -afterHost.length).includes('{');
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}
