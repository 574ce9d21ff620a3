import '@account-center/ui/styles.css';
import { AccountCenter, AccountProvider } from '@account-center/ui';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAccount } from './create-account.ts';
import { HostElements } from './host-elements.tsx';

const schemes = ['light', 'dark', 'system'] as const;
const densities = ['comfortable', 'compact'] as const;
const oneOf = <Name extends string>(names: readonly Name[], asked: string | null) =>
  names.find((name) => name === asked);

/**
 * Fills the page of a host: elements of its own, and the account center beside them. Our style sheet comes first, so
 * that whatever the host says later wins where both are as strong: the harder order of the two.
 *
 * The address may ask for more: `?scheme=dark`, `?density=compact`.
 *
 * @param around what the host wraps its pages into
 */
export async function showPage(around = (page: ReactNode) => page): Promise<void> {
  const account = await createAccount();
  const asked = new URLSearchParams(location.search);
  const host = document.getElementById('host');
  if (!host) throw new Error('The page has no element with the id "host".');
  createRoot(host).render(
    around(
      <>
        <HostElements />
        <div id="account">
          <AccountProvider {...account} locale="en">
            <AccountCenter
              accent={null}
              colorScheme={oneOf(schemes, asked.get('scheme'))}
              density={oneOf(densities, asked.get('density'))}
            />
          </AccountProvider>
        </div>
      </>,
    ),
  );
}
