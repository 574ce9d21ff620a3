import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAccount } from '../../test/render-account.tsx';
import { describeRowSectionStates } from '../../test/row-section-states.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { UsernameSection } from './index.ts';

const nameless = { primaryEmail: 'sam@example.com', password: 'Corr3ct-Horse!battery' };

describe('UsernameSection', () => {
  describeRowSectionStates({
    Section: UsernameSection,
    title: 'Username',
    field: 'username',
    value: 'alice',
    edit: 'Change username',
    scope: 'profile',
  });

  it('says that there is no username and offers to add one, and nothing to remove', async () => {
    await renderAccount(<UsernameSection />, { scenario: signedInAs(nameless) });
    expect(await screen.findByText('No username')).toBeVisible();
    expect(screen.getAllByRole('button').map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Add username',
    ]);
  });

  it('says that there is none and why none can be added when it is read-only', async () => {
    await renderAccount(<UsernameSection />, {
      scenario: signedInAs(nameless),
      tenant: withPolicy({ username: 'ReadOnly' }),
    });
    expect(await screen.findByText('No username')).toBeVisible();
    expect(screen.getByText('Your organization does not allow this to be changed.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
