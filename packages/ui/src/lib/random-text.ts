/**
 * Text that no one can guess: 192 random bits as 48 hexadecimal digits, which every server takes in a URL.
 */
export const randomText = (): string =>
  [...crypto.getRandomValues(new Uint8Array(24))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
