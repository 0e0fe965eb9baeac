/** An address as its bits, 4 or 16 bytes; null where it is none. IPv4 written as IPv6 is IPv4. */
function bytesOf(address: string): number[] | null {
  const four = fourOf(address.replace(/^::ffff:(?=\d+\.)/i, ''));
  if (four) return four;
  const halves = address.split('::');
  if (!address.includes(':') || halves.length > 2) return null;
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - before.length - after.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
}

function fourOf(address: string): number[] | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null;
  return parts.map(Number);
}

type Range = { bytes: number[]; length: number };

/** `203.0.113.0/24`, `2001:db8::/32`, or one address alone. */
function rangeOf(text: string): Range | null {
  const [address = '', length, ...more] = text.split('/');
  const bytes = bytesOf(address);
  if (!bytes || more.length > 0) return null;
  if (length === undefined) return { bytes, length: bytes.length * 8 };
  if (!/^\d{1,3}$/.test(length) || Number(length) > bytes.length * 8) return null;
  return { bytes, length: Number(length) };
}

/** As people type it, NFKC and without spaces; null where it is neither an address nor a range. */
export function readRange(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return rangeOf(text) ? text : null;
}

/** Whether an address lies in a range; what cannot be read lies in none. */
export function isWithin(address: string, range: string): boolean {
  const [bytes, known] = [bytesOf(address), rangeOf(range)];
  if (!bytes || !known || bytes.length !== known.bytes.length) return false;
  return bytes.every((byte, at) => {
    const bits = Math.min(Math.max(known.length - at * 8, 0), 8);
    return byte >> (8 - bits) === (known.bytes[at] as number) >> (8 - bits);
  });
}

/** Whether somebody may come in from there: no list lets in from anywhere. */
export function mayComeFrom(address: string, ranges: readonly string[]): boolean {
  return ranges.length === 0 || ranges.some((range) => isWithin(address, range));
}
