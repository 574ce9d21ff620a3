import { freshUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import type { AccountField } from '../core/field-access.ts';
import { type RenderAccountOptions, renderAccount } from './render-account.tsx';
import { signedInAs } from './signed-in-as.ts';
import { withPolicy } from './with-policy.ts';

/** What is to be known about a section of one row, to see that it behaves as all of them do. */
export type RowSectionUnderTest = {
  readonly Section: ComponentType;
  readonly title: string;
  readonly field: AccountField;
  /** What the row shows of the user with everything. */
  readonly value: string;
  /** The button that opens the form. */
  readonly edit: string;
  /** The scope without which the account does not tell. */
  readonly scope: string;
};

const scopes = ['openid', 'profile', 'email', 'phone', 'identities', 'custom_data'];
const user = {
  username: 'alice',
  password: 'Corr3ct-Horse!battery',
  primaryEmail: 'alice@example.com',
  primaryPhone: '14155550123',
  name: 'Alice Liddell',
};
const account = '/api/my-account';

/** The states that all sections of one row have in common: loading, failed, hidden, read-only. */
export const describeRowSectionStates = (section: RowSectionUnderTest): void => {
  const { Section, title, field, value, edit, scope } = section;
  const render = (options?: RenderAccountOptions) => renderAccount(<Section />, options);
  const row = () => screen.getByRole('region', { name: title });

  describe('as every section of one row', () => {
    it('shows what there is, and a button to change it', async () => {
      await render();
      expect(await screen.findByText(value)).toBeVisible();
      expect(screen.getByRole('button', { name: edit })).toBeEnabled();
    });

    it('stands in the final place while the account loads', async () => {
      await render({
        before: ({ faults }) => faults.add({ path: account, delay: 100, times: 1 }),
      });
      expect(row()).toHaveAttribute('aria-busy', 'true');
      expect(within(row()).queryByRole('button')).toBeNull();
      expect(await screen.findByText(value)).toBeVisible();
      expect(row()).not.toHaveAttribute('aria-busy');
    });

    it.each([
      ['an error of the server', { status: 500 }, /^Something went wrong on the server/],
      ['a lost connection', { network: true }, /^You seem to be offline/],
    ])('tells %s and tries again, with the focus kept in its place', async (_, fault, message) => {
      const { user, logto } = await render({
        before: ({ faults }) => faults.add({ path: account, times: 6, ...fault }),
      });
      expect(await screen.findByText(message)).toBeVisible();

      // The next read fails too: two retries of the client included, that makes six.
      await user.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByText('Loading')).toBeVisible();
      expect(await screen.findByText(message)).toBeVisible();
      expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
      expect(logto.requests).toHaveLength(6);

      await user.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByText(value)).toBeVisible();
      await waitFor(() => expect(row()).toContainElement(document.activeElement as HTMLElement));
    });

    it('is not there when the policy switches it off', async () => {
      const { container } = await render({ tenant: withPolicy({ [field]: 'Off' }) });
      await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
      expect(container.querySelector('.ac-container')).toBeEmptyDOMElement();
    });

    it('shows the value and why nothing can be changed when it is read-only', async () => {
      await render({ tenant: withPolicy({ [field]: 'ReadOnly' }) });
      expect(await screen.findByText(value)).toBeVisible();
      expect(
        screen.getByText('Your organization does not allow this to be changed.'),
      ).toBeVisible();
      expect(screen.queryByRole('button')).toBeNull();
    });

    it('can be changed without settings as long as the account tells it', async () => {
      await render({ withoutSettings: true });
      expect(await screen.findByText(value)).toBeVisible();
      expect(screen.getByRole('button', { name: edit })).toBeEnabled();
    });

    it('is not there without settings when the account does not tell it', async () => {
      await render({ withoutSettings: true, tenant: withPolicy({ [field]: 'Off' }) });
      await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull());
    });

    it('claims nothing about a value that the token has no scope for', async () => {
      await render({
        scenario: signedInAs({ ...user, scopes: scopes.filter((name) => name !== scope) }),
      });
      expect(await screen.findByText('Not shown here')).toBeVisible();
      expect(screen.getByText('This app was not given access to this.')).toBeVisible();
      expect(screen.queryByRole('button')).toBeNull();
    });

    it('works in strict mode', async () => {
      const account = await render({ reactStrictMode: true, scenario: freshUser });
      await account.user.click(await screen.findByRole('button', { name: edit }));
      expect(await screen.findByRole('form', { name: edit })).toBeVisible();
    });

    it('has no trouble when it goes away while it loads', async () => {
      const { unmount, errors } = await render({
        before: ({ faults }) => faults.add({ path: account, delay: 50 }),
      });
      unmount();
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect(errors).toEqual([]);
    });
  });
};
