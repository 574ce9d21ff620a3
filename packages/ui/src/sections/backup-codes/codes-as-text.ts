/** What stands on a sheet of backup codes, in the user's words. */
export type CodesSheet = {
  readonly title: string;
  /** Whose codes they are, for what, and since when; a line each. */
  readonly lines: readonly string[];
  readonly hint: string;
  /** Those that still work. */
  readonly codes: readonly string[];
};

/** A sheet as plain text, for a file, the clipboard or another app. */
export const codesAsText = ({ title, lines, hint, codes }: CodesSheet): string =>
  [title, ...lines, '', hint, '', ...codes, ''].join('\r\n');

/**
 * The name of a file that tells account and day: `backup-codes-alice-2026-03-12.txt`. Signs that a file system may
 * refuse become dashes.
 */
export const codesFileName = (prefix: string, account: string, at: Date | undefined): string => {
  const isKnown = at !== undefined && !Number.isNaN(at.getTime());
  const day =
    isKnown &&
    [at.getFullYear(), at.getMonth() + 1, at.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  const safe = account.replaceAll(/[^\p{L}\p{N}@._+-]+/gu, '-').replace(/^[-.]+/, '');
  return `${[prefix, safe, day].filter(Boolean).join('-')}.txt`;
};
