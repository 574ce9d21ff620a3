import { queryKeys } from '../../core/query-keys.ts';
import type { AccountMutation } from '../../data/use-account-mutation.ts';

/** Makes the picture at an address the user's, or takes it away with `null`. Either can be undone. */
export const avatarMutation: AccountMutation<string | null, void> = {
  action: 'account.update',
  write: async (client, avatar) => {
    await client.account.update({ avatar });
  },
  optimistic: (account, avatar) => ({ ...account, avatar }),
  inverse: (before) =>
    before.unreadable?.includes('avatar') ? undefined : (before.avatar ?? null),
  invalidates: [queryKeys.account],
  event: (avatar) => (avatar === null ? 'avatar.removed' : 'avatar.changed'),
  field: 'avatar',
};
