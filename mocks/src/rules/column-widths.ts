import { RequestError } from '../http/request-error.ts';
import type { UserPatch } from '../state/user-model.ts';

const widths = {
  name: 128,
  avatar: 2048,
  username: 128,
  primaryEmail: 128,
  primaryPhone: 128,
} satisfies Partial<Record<keyof UserPatch, number>>;

/** Text columns of a user, with their widths in characters. */
const columns = Object.entries(widths) as ReadonlyArray<[keyof typeof widths, number]>;

/**
 * What the database makes of a change: an empty text becomes null.
 *
 * @throws RequestError 422 `entity.value_too_long`, or `entity.invalid_input` for an empty change
 */
export const asColumns = (change: UserPatch): UserPatch => {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as UserPatch;
  if (Object.keys(given).length === 0) {
    throw new RequestError('entity.invalid_input', { status: 422 });
  }
  for (const [column, width] of columns) {
    if ([...(given[column] ?? '')].length > width) {
      throw new RequestError('entity.value_too_long', {
        status: 422,
        data: { message: `value too long for type character varying(${width})` },
      });
    }
    if (given[column] === '') given[column] = null;
  }
  return given;
};
