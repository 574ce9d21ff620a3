import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { editField, rowShows, saved, saveForm, saveText } from '../../test/profile-steps.ts';
import { everyKindOfField, withProfileFields } from '../../test/profile-tenant.ts';
import { type RenderedAccount, renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { ProfileSection } from './index.ts';

const render = (spec: object = {}) =>
  renderAccount(<ProfileSection />, {
    scenario: signedInAs({ username: 'alice', name: 'Alice Liddell', ...spec }),
    tenant: withProfileFields(everyKindOfField),
  });

const stored = ({ logto, signedIn }: RenderedAccount) => logto.state.users.find(signedIn.user.id);

const undo = ({ user }: RenderedAccount) =>
  user.click(screen.getByRole('button', { name: 'Undo' }));

const told = (text: string | RegExp) => screen.findByText(text, { selector: '.ac-toast-message' });

describe('undoing what was saved', () => {
  it('brings the name back, and the focus to where it was', async () => {
    const account = await render();
    await saveText(account, 'Name', 'Alice Hargreaves');
    await saved();
    await undo(account);
    await told('Undone.');
    await rowShows('Name', 'Alice Liddell');
    expect(stored(account)?.name).toBe('Alice Liddell');
    expect(account.events).toEqual([{ type: 'name.changed' }, { type: 'name.changed' }]);
    expect(screen.getByRole('button', { name: 'Edit Name' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is offered for the last change alone', async () => {
    const account = await render();
    await saveText(account, 'Name', 'Alice H.');
    await saved();
    await saveText(account, 'Name', 'Alice Hargreaves');
    await waitFor(() => expect(stored(account)?.name).toBe('Alice Hargreaves'));
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1));
    await waitFor(() => expect(account.events).toHaveLength(2));
    await undo(account);
    await told('Undone.');
    expect(stored(account)?.name).toBe('Alice H.');
  });

  it('leaves nothing of an answer that was not there, and the rest of the app’s data alone', async () => {
    const account = await render({ customData: { theme: 'dark' } });
    await saveText(account, 'Employees', '12');
    await saved();
    expect(stored(account)?.customData).toEqual({ theme: 'dark', employees: 12 });
    await undo(account);
    await told('Undone.');
    expect(stored(account)?.customData).toEqual({ theme: 'dark' });
  });

  it('brings an address back as it was written', async () => {
    const address = {
      streetAddress: '1 Main St',
      locality: 'Springfield',
      formatted: 'By the mill',
    };
    const account = await render({
      profile: { address: { ...address, country: 'United States' } },
    });
    const form = await editField(account, 'Address');
    const city = within(form).getByLabelText('City');
    await account.user.clear(city);
    await account.user.type(city, 'Shelbyville');
    await saveForm(account);
    await saved();
    expect(stored(account)?.profile.address?.formatted).toContain('Shelbyville');
    await undo(account);
    await told('Undone.');
    expect(stored(account)?.profile.address).toEqual({ ...address, country: 'United States' });
  });

  it('says so when the server does not take it, and shows what is stored', async () => {
    const account = await render();
    await saveText(account, 'Name', 'Alice Hargreaves');
    await saved();
    account.logto.faults.add({ path: '/api/my-account', method: 'PATCH', status: 500, times: 1 });
    await undo(account);
    await told(/^Something went wrong on the server/);
    await rowShows('Name', 'Alice Hargreaves');
    expect(stored(account)?.name).toBe('Alice Hargreaves');
  });
});
