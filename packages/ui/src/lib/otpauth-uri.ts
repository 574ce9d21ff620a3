/** What an authenticator app is to know. */
export type OtpauthEntry = {
  /** Base32. */
  readonly secret: string;
  /** The product, as the app lists it. */
  readonly issuer: string;
  /** Whose account it is, under the product's name. */
  readonly account: string;
};

/** A colon parts the two names in the label: neither may hold one, nor the gap that it would leave. */
const labelPart = (text: string) => {
  const name = text.replaceAll(/[\s:]+/g, ' ').trim();
  // Half a character cannot be written in an address.
  return encodeURIComponent(name.replaceAll(/\p{Cs}/gu, ''));
};

/**
 * The address that an authenticator app reads from a QR code: six digits, thirty seconds, SHA-1, which are the
 * defaults of all apps.
 * Source: the key URI format of Google Authenticator.
 */
export const otpauthUri = ({ secret, issuer, account }: OtpauthEntry): string => {
  const product = labelPart(issuer);
  // An empty name of the product would be shown as an empty line.
  return product
    ? `otpauth://totp/${product}:${labelPart(account)}?secret=${secret}&issuer=${product}`
    : `otpauth://totp/${labelPart(account)}?secret=${secret}`;
};
