import type { AvailableProvider } from './social-accounts.ts';
import type { ShownSocialAccount } from './social-row.tsx';

/** What a row shows of a provider and of the account that is linked there, whatever the provider told of it. */
export const shownAccount = (
  { target, logo, logoDark, connectorId, linked }: AvailableProvider,
  name: string,
): Pick<ShownSocialAccount, 'target' | 'name' | 'logo' | 'logoDark' | 'canLink' | 'linked'> => {
  const title = linked && (linked.name ?? linked.email ?? (linked.id || name));
  const detail = linked?.name && linked.email;
  return {
    target,
    name,
    logo,
    logoDark,
    canLink: connectorId !== undefined,
    linked:
      title === undefined
        ? undefined
        : {
            title,
            ...(detail && { detail }),
            ...(linked?.avatar && { avatar: linked.avatar }),
          },
  };
};
