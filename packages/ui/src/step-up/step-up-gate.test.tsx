import { fullUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { AccountProvider } from '../core/account-provider.tsx';
import { queryKeys } from '../core/query-keys.ts';
import { useAccountQuery } from '../data/use-account-query.ts';
import { Card } from '../primitives/card.tsx';
import { cancelStepUp, stepUpDialog, verifyWithPassword } from '../test/account-steps.ts';
import { axeViolations } from '../test/axe.ts';
import { renderAccount } from '../test/render-account.tsx';
import { StepUpGate } from './step-up-gate.tsx';

const why = 'Only you should see where you are signed in.';

const Sessions = () => {
  const { status, data } = useAccountQuery({
    queryKey: queryKeys.sessions,
    queryFn: (client, signal) => client.sessions.list({ signal }),
  });
  return (
    <Card title="Sessions">
      {status === 'locked' ? <StepUpGate purpose="sessions.list">{why}</StepUpGate> : null}
      {status === 'ready' ? <p>{data.length} sessions</p> : null}
    </Card>
  );
};

const Page = () => {
  const [shown, setShown] = useState(true);
  return (
    <>
      <input aria-label="Elsewhere" onFocus={() => setShown(false)} />
      {shown ? <Sessions /> : null}
    </>
  );
};

const gateButton = () => screen.findByRole('button', { name: 'Verify it’s you' });

describe('StepUpGate', () => {
  it('says why, and offers one button', async () => {
    await renderAccount(<Sessions />, { scenario: fullUser });
    expect(await screen.findByText(why)).toBeVisible();
    expect(screen.getAllByRole('button')).toEqual([await gateButton()]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  it('opens the dialog that names what it is for, then what is locked opens by itself', async () => {
    const account = await renderAccount(<Sessions />, { scenario: fullUser });
    await account.user.click(await gateButton());
    expect(await stepUpDialog()).toHaveAccessibleDescription(
      'Verify it’s you to see where you are signed in.',
    );
    await verifyWithPassword(account);
    expect(await screen.findByText(/^\d sessions$/)).toBeVisible();
    expect(screen.queryByText(why)).toBeNull();
  });

  it('leaves the focus at the title of the section when the button is gone', async () => {
    const account = await renderAccount(<Sessions />, { scenario: fullUser });
    await account.user.click(await gateButton());
    await verifyWithPassword(account);
    await screen.findByText(/^\d sessions$/);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Sessions' })).toHaveFocus());
  });

  it('stays when the user says no, and says nothing', async () => {
    const account = await renderAccount(<Sessions />, { scenario: fullUser });
    await account.user.click(await gateButton());
    await cancelStepUp(account);
    await waitFor(async () => expect(await gateButton()).toHaveFocus());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(account.errors).toEqual([]);
  });

  it('says so when nothing on the page could ask', async () => {
    const account = await renderAccount(
      <AccountProvider endpoint="http://logto.test" getAccessToken={() => 'token'}>
        <StepUpGate purpose="sessions.list">{why}</StepUpGate>
      </AccountProvider>,
    );
    await account.user.click(await gateButton());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Verification is needed, but it cannot be asked for here.',
    );
  });

  it('takes its request along when it goes away', async () => {
    const account = await renderAccount(<Page />, { scenario: fullUser });
    await account.user.click(await gateButton());
    const dialog = await stepUpDialog();
    expect(within(dialog).getByRole('button', { name: 'Close' })).toBeVisible();
    screen.getByLabelText('Elsewhere').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
