import { safeImageUrl, useAccount } from '@account-center/ui';
import { useLogto } from '@logto/react';

/** Who is signed in, and the way out. The name changes the moment it is changed in the account center. */
export const UserMenu = () => {
  const { signOut } = useLogto();
  const { data: account } = useAccount();
  const name = account?.name ?? account?.username ?? account?.primaryEmail ?? '';
  const picture = safeImageUrl(account?.avatar);
  return (
    <div className="user">
      <span className="user-picture" aria-hidden="true">
        {picture ? (
          <img src={picture} alt="" referrerPolicy="no-referrer" />
        ) : (
          name.slice(0, 1).toUpperCase()
        )}
      </span>
      <span className="user-name">{name}</span>
      <a className="user-board" href="/board">
        Berths
      </a>
      <button type="button" className="button" onClick={() => signOut(`${location.origin}/`)}>
        Sign out
      </button>
    </div>
  );
};
