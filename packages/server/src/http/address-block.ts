const ipv4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i;

/**
 * The network that a caller is counted under: an IPv4 address itself, of an IPv6 address the first 64 bits, since whoever has
 * one of those has all. Anything else is taken as it is.
 */
export const addressBlock = (address: string): string => {
  const bare = address.replace(/%.*$/, '').replace(/^\[(.*)\]$/, '$1');
  const [, four] = ipv4.exec(bare) ?? [];
  if (four) return four;
  if (!bare.includes(':')) return bare;
  const [head = '', tail = ''] = bare.toLowerCase().split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = bare.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
