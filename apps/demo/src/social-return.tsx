import { SocialCallback } from '@account-center/ui';
import { Header } from './shell/header.tsx';
import { useDirection } from './shell/use-direction.ts';

/** Where social providers send users back to, after they chose an account to connect. */
export const RedirectResult = () => {
  const [direction] = useDirection();
  return (
    <>
      <Header />
      <main className="notice">
        <SocialCallback dir={direction} />
      </main>
    </>
  );
};
