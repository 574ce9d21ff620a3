const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
const largestFairByte = 252;

/** A random id of lower-case letters and digits: 21 for records and factors, 12 for users and connectors. */
export const randomId = (length = 21): string => {
  let id = '';
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < largestFairByte && id.length < length) id += letters.charAt(byte % 36);
    }
  }
  return id;
};

/** Random bytes as lower-case hex digits, two a byte. */
export const randomHex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A random code of six decimal digits. */
export const randomCode = (): string => {
  const limit = 4_294_000_000;
  let value = limit;
  while (value >= limit) value = crypto.getRandomValues(new Uint32Array(1))[0] ?? limit;
  return String(value % 1_000_000).padStart(6, '0');
};
