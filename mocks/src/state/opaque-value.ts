const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A random URL-safe value of 64-letter alphabet; 43 letters, as an OpenID provider makes them, unless told. */
export const opaqueValue = (length = 43): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    alphabet.charAt(byte & 63),
  ).join('');
