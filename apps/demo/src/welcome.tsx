import { useLogto } from '@logto/react';
import { Header } from './shell/header.tsx';

/** What visitors see who are not signed in. */
export const Welcome = () => {
  const { signIn, isLoading } = useLogto();
  return (
    <>
      <Header />
      <main className="welcome">
        <h1>Every berth, every booking, one calm place.</h1>
        <p>Harbor keeps the books of small marinas. Sign in to see your account.</p>
        <button
          type="button"
          className="button primary large"
          disabled={isLoading}
          onClick={() => signIn({ redirectUri: `${location.origin}/callback` })}
        >
          Sign in
        </button>
      </main>
    </>
  );
};
