import { useHandleSignInCallback } from '@logto/react';
import { useEffect } from 'react';
import { Header } from './shell/header.tsx';
import { replacePath } from './use-path.ts';

/** Where Logto sends users after they signed in. */
export const Callback = () => {
  const { error, isAuthenticated } = useHandleSignInCallback();
  useEffect(() => {
    if (isAuthenticated) replacePath('/');
  }, [isAuthenticated]);
  return (
    <>
      <Header />
      <main className="notice">
        {error ? (
          <>
            <h1>You are not signed in</h1>
            <p>The sign-in was not finished.</p>
            <button type="button" className="button primary" onClick={() => replacePath('/')}>
              Back to Harbor
            </button>
          </>
        ) : (
          <p role="status">Signing you in…</p>
        )}
      </main>
    </>
  );
};
