import '@account-center/ui/styles.css';
import { AccountCenter, AccountProvider } from '@account-center/ui';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAccount } from './create-account.ts';
import { HostElements } from './host-elements.tsx';

/**
 * Fills the page of a host: elements of its own, and the account center beside them. Our style sheet comes first, so
 * that whatever the host says later wins where both are as strong: the harder order of the two.
 *
 * @param around what the host wraps its pages into
 */
export async function showPage(around = (page: ReactNode) => page): Promise<void> {
  const account = await createAccount();
  const host = document.getElementById('host');
  if (!host) throw new Error('The page has no element with the id "host".');
  createRoot(host).render(
    around(
      <>
        <HostElements />
        <div id="account">
          <AccountProvider {...account} locale="en">
            <AccountCenter accent={null} />
          </AccountProvider>
        </div>
      </>,
    ),
  );
}
