import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAccount } from '../../test/render-account.tsx';
import { describeRowSectionStates } from '../../test/row-section-states.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { EmailSection } from './index.ts';

describe('EmailSection', () => {
  describeRowSectionStates({
    Section: EmailSection,
    title: 'Email',
    field: 'email',
    value: 'alice@example.com',
    edit: 'Change email',
    scope: 'email',
  });

  it('says that there is no email and offers to add one, and nothing to remove', async () => {
    await renderAccount(<EmailSection />, {
      scenario: signedInAs({ username: 'sam', password: 'Corr3ct-Horse!battery' }),
    });
    expect(await screen.findByText('No email')).toBeVisible();
    expect(screen.getAllByRole('button').map(({ ariaLabel }) => ariaLabel)).toEqual(['Add email']);
  });

  it('says that there is none and why none can be added when it is read-only', async () => {
    await renderAccount(<EmailSection />, {
      scenario: signedInAs({ username: 'sam', password: 'Corr3ct-Horse!battery' }),
      tenant: withPolicy({ email: 'ReadOnly' }),
    });
    expect(await screen.findByText('No email')).toBeVisible();
    expect(screen.getByText('Your organization does not allow this to be changed.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
