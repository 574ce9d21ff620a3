import { AccountProvider } from '@account-center/ui';
import { useLogtoAccount } from '@account-center/ui/logto';
import { UserButton } from '@account-center/ui/user-button';
import { useLogto } from '@logto/react';
import { Header } from './shell/header.tsx';
import { InLanguage } from './shell/in-language.tsx';
import { useDirection } from './shell/use-direction.ts';

const berths = [
  { berth: 'A 04', boat: 'Kittiwake', until: 'Leaves tomorrow' },
  { berth: 'A 11', boat: 'Second Wind', until: 'Leaves on Friday' },
  { berth: 'C 02', boat: 'Halcyon', until: 'Here all season' },
];

/** A page of the product itself. The account opens over it, from the user button. */
export const Board = () => {
  const account = useLogtoAccount({ endpoint: __LOGTO_ENDPOINT__, backend: '/account-backend' });
  const { signOut } = useLogto();
  const [direction] = useDirection();
  return (
    <AccountProvider {...account} onSignedOut={() => signOut(`${location.origin}/`)}>
      <Header>
        <InLanguage>
          <UserButton
            dir={direction === 'rtl' ? 'rtl' : undefined}
            items={[{ id: 'settings', label: 'Settings on a page', href: '/' }]}
          />
        </InLanguage>
      </Header>
      <main className="settings">
        <h1>Berths today</h1>
        <ul className="berths">
          {berths.map(({ berth, boat, until }) => (
            <li key={berth}>
              <strong>{berth}</strong>
              <span>{boat}</span>
              <span className="berths-until">{until}</span>
            </li>
          ))}
        </ul>
      </main>
    </AccountProvider>
  );
};
