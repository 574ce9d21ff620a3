import type { Features } from '../releases.ts';

/** How many characters a user's id may have. */
export const longestUserId = ({ longUserIds }: Pick<Features, 'longUserIds'>): number =>
  longUserIds ? 128 : 12;
