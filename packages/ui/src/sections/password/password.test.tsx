import { emailOnlyUser } from '@account-center/mocks';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAccount } from '../../test/render-account.tsx';
import { describeRowSectionStates } from '../../test/row-section-states.tsx';
import { withPolicy } from '../../test/with-policy.ts';
import { PasswordSection } from './index.ts';

describe('PasswordSection', () => {
  describeRowSectionStates({
    Section: PasswordSection,
    title: 'Password',
    field: 'password',
    value: 'You have a password',
    edit: 'Change password',
    scope: 'profile',
  });

  it('says that there is no password and offers to set one', async () => {
    await renderAccount(<PasswordSection />, { scenario: emailOnlyUser });
    expect(await screen.findByText('No password')).toBeVisible();
    expect(screen.getAllByRole('button').map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Set password',
    ]);
  });

  it('says that there is none and why none can be set when it is read-only', async () => {
    await renderAccount(<PasswordSection />, {
      scenario: emailOnlyUser,
      tenant: withPolicy({ password: 'ReadOnly' }),
    });
    expect(await screen.findByText('No password')).toBeVisible();
    expect(screen.getByText('Your organization does not allow this to be changed.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
