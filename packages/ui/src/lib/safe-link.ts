/** An address of the web that a link may lead to; `undefined` for any other, such as `javascript:` or a relative one. */
export const webLink = (address: string | null | undefined): string | undefined => {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, href, username, password } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !username && !password ? href : undefined;
};

/** A link that begins a letter to one address; `undefined` for what is not one address and nothing more. */
export const mailLink = (address: string | null | undefined): string | undefined => {
  const plain = address?.trim() ?? '';
  return /^[^\s@?&#%,;:<>"]+@[^\s@?&#%,;:<>"]+$/.test(plain) ? `mailto:${plain}` : undefined;
};
