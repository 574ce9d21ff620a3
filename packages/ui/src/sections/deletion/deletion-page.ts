/** The address of the tenant's own page for it, if it is one that a browser may be sent to; nothing else ever is. */
export const deletionPage = (address: string | null | undefined): string | undefined => {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
};
