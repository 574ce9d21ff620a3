import { useAccountFlow } from '@account-center/ui';
import { useState } from 'react';

/** A page of the host's own sends users to a flow of the account center, and learns how it ended. */
export const PasskeyBanner = () => {
  const addPasskey = useAccountFlow('passkey.add');
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <p className="banner" role="status">
        From now on you can sign in without a password.
      </p>
    );
  }
  if (!addPasskey) return null;
  const add = async () => {
    const result = await addPasskey();
    setDone(result.status === 'done');
  };
  return (
    <aside className="banner" aria-label="New at Harbor">
      <p>Sign in with your fingerprint or face instead of a password.</p>
      <button type="button" className="button" onClick={add}>
        Try a passkey
      </button>
    </aside>
  );
};
