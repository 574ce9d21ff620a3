import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  announced,
  removeAndConfirm,
  requestsTo,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { renderAccount } from '../../test/render-account.tsx';
import { describeRowSectionStates } from '../../test/row-section-states.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { PhoneSection } from './index.ts';

const lastMethod = /^This is your only way to sign in\. Add another one/;

describe('PhoneSection', () => {
  describeRowSectionStates({
    Section: PhoneSection,
    title: 'Phone',
    field: 'phone',
    value: '+1 415 555 0123',
    edit: 'Change phone number',
    scope: 'phone',
  });

  it('says that there is no number and offers to add one, and nothing to remove', async () => {
    await renderAccount(<PhoneSection />, {
      scenario: signedInAs({ username: 'sam', password: 'Corr3ct-Horse!battery' }),
    });
    expect(await screen.findByText('No phone number')).toBeVisible();
    expect(screen.getAllByRole('button').map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Add phone number',
    ]);
  });
});

describe('removing the phone number', () => {
  it('says what remains, asks for verification, and leaves the focus in the row', async () => {
    const account = await renderAccount(<PhoneSection />);
    const button = await screen.findByRole('button', { name: 'Remove phone number' });
    await account.user.click(button);
    expect(await screen.findByRole('alertdialog')).toHaveAccessibleDescription(
      '+1 415 555 0123 will no longer be connected to your account. You won’t get codes there. ' +
        'You can still sign in with your username or your email.',
    );
    await account.user.keyboard('{Escape}');
    await removeAndConfirm(account, 'Remove phone number');
    await verifyWithPassword(account);

    expect(await screen.findByText('No phone number')).toBeVisible();
    expect(requestsTo(account, '/api/my-account/primary-phone')).toEqual([
      'DELETE 401',
      'DELETE 204',
    ]);
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'phone.removed']);
    expect(announced('polite')).toContain('Phone number removed.');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Add phone number' })).toHaveFocus(),
    );
  });

  it('is locked, with the reason, when it is the last way to sign in', async () => {
    const account = await renderAccount(<PhoneSection />, {
      scenario: signedInAs({ primaryPhone: '14155550123', password: 'Corr3ct-Horse!battery' }),
    });
    const remove = await screen.findByRole('button', { name: 'Remove phone number' });
    await waitFor(() => expect(remove).toHaveAttribute('aria-disabled', 'true'));
    expect(remove).toHaveAccessibleDescription(expect.stringMatching(lastMethod));
    await account.user.click(remove);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
