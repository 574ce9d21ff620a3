import { getLogtoContext } from '@logto/next/server-actions';
import { logtoConfig } from '../../account/logto-config.ts';
import { readAccount } from '../../account/read-account.ts';
import { Account } from './account.tsx';

export const dynamic = 'force-dynamic';

/** The page of the account: read and drawn on the server, alive in the browser without a request. */
export default async function AccountPage() {
  const { claims } = await getLogtoContext(logtoConfig());
  return <Account userId={claims?.sub} initial={await readAccount()} />;
}
