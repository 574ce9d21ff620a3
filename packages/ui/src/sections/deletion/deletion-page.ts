import { webLink } from '../../lib/safe-link.ts';

/** The address of the tenant's own page for it, if it is one that a browser may be sent to; nothing else ever is. */
export const deletionPage = webLink;
