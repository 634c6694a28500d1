// Which IP addresses are of the public internet. Source: the IANA special-purpose address registries for IPv4 and IPv6.

type Bits = readonly [value: bigint, width: 32 | 128];

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
}

function parseV6(text: string): bigint | undefined {
  const [address = ''] = text.split('%');
  const tail = /^(.*:)([0-9.]+)$/.exec(address);
  let hex = address;
  if (tail?.[2]?.includes('.') === true) {
    const v4 = parseV4(tail[2]);
    if (v4 === undefined) return undefined;
    hex = `${tail[1]}${(v4 >> 16n).toString(16)}:${(v4 & 0xffffn).toString(16)}`;
  }
  const halves = hex.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (!groups.flat().every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const [before = [], after = []] = groups;
  const missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...before, ...new Array<string>(halves.length === 2 ? missing : 0).fill('0'), ...after];
  return all.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

function parse(text: string): Bits | undefined {
  const v4 = parseV4(text);
  if (v4 !== undefined) return [v4, 32];
  const v6 = parseV6(text);
  return v6 === undefined ? undefined : [v6, 128];
}

interface Range {
  readonly value: bigint;
  readonly width: 32 | 128;
  readonly prefix: number;
}

function parseRange(text: string): Range | undefined {
  const [address = '', length] = text.split('/');
  const bits = parse(address);
  if (bits === undefined) return undefined;
  const [value, width] = bits;
  const prefix = length === undefined ? width : Number(length);
  return Number.isInteger(prefix) && prefix >= 0 && prefix <= width ? { value, width, prefix } : undefined;
}

function isIn([value, width]: Bits, range: Range): boolean {
  if (width !== range.width) return false;
  const shift = BigInt(width - range.prefix);
  return value >> shift === range.value >> shift;
}

/** Whether the text is a range such as `'10.0.0.0/8'`, or a single address. */
export function isRange(text: string): boolean {
  return parseRange(text) !== undefined;
}

const special = (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 ' +
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 ' +
  '::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 fc00::/7 fe80::/10 fec0::/10 ff00::/8'
)
  .split(' ')
  .map((text) => parseRange(text) as Range);

/** Addresses of IPv6 that carry one of IPv4: mapped, compatible, NAT64, 6to4. */
function carried([value, width]: Bits): Bits | undefined {
  if (width === 32) return undefined;
  const low = value & 0xffffffffn;
  const high = value >> 32n;
  if (high === 0xffffn || (high === 0n && low > 1n) || high === 0x64ff9bn << 64n) return [low, 32];
  if (value >> 112n === 0x2002n) return [(value >> 80n) & 0xffffffffn, 32];
  return undefined;
}

/** Whether the address is one of the public internet. What cannot be read is not. */
export function isPublicAddress(text: string): boolean {
  const bits = parse(text);
  if (bits === undefined) return false;
  const inner = carried(bits);
  if (inner !== undefined && special.some((range) => isIn(inner, range))) return false;
  return !special.some((range) => isIn(bits, range));
}

/** Whether the address lies in one of the ranges. */
export function isInRanges(text: string, ranges: readonly string[]): boolean {
  const bits = parse(text);
  if (bits === undefined) return false;
  const inner = carried(bits);
  return ranges.some((each) => {
    const range = parseRange(each);
    return range !== undefined && (isIn(bits, range) || (inner !== undefined && isIn(inner, range)));
  });
}
