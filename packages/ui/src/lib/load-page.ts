/** Leaves this page for another one. The way back leads here. */
export const loadPage = (url: string): void => window.location.assign(url);

/** Loads another page in place of this one. The way back does not lead here. */
export const loadInPlace = (url: string): void => window.location.replace(url);
