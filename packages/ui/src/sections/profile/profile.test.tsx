import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  editField,
  profileRow,
  rowShows,
  saved,
  saveForm,
  saveText,
} from '../../test/profile-steps.ts';
import { everyKindOfField, withProfileFields } from '../../test/profile-tenant.ts';
import { type RenderAccountOptions, renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { ProfileSection } from './index.ts';

const account = '/api/my-account';
const someone = {
  username: 'alice',
  name: 'Alice Liddell',
  customData: { theme: 'dark', company: 'Acme' },
};

const render = (spec: object = {}, options: RenderAccountOptions = {}) =>
  renderAccount(<ProfileSection />, {
    scenario: signedInAs({ ...someone, ...spec }),
    tenant: withProfileFields(everyKindOfField),
    ...options,
  });

type Rendered = Awaited<ReturnType<typeof render>>;

const stored = ({ logto, signedIn }: Rendered) => {
  const user = logto.state.users.find(signedIn.user.id);
  if (!user) throw new Error('The user is gone');
  return user;
};

/** Another tab or app writes the user's data in the meantime. */
const writeElsewhere = async ({ logto, signedIn }: Rendered, customData: object) => {
  const response = await logto.fetch(`${logto.endpoint}${account}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${await signedIn.getAccessToken()}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ customData }),
  });
  expect(response.status).toBe(200);
};

describe('saving', () => {
  it('changes the name and tells the host', async () => {
    const rendered = await render();
    await saveText(rendered, 'Name', 'Alice Hargreaves');
    await saved();
    expect(stored(rendered).name).toBe('Alice Hargreaves');
    expect(rendered.events).toEqual([{ type: 'name.changed' }]);
    expect(screen.getByRole('button', { name: 'Edit Name' })).toHaveFocus();
  });

  it('clears the name', async () => {
    const rendered = await render();
    await saveText(rendered, 'Name', '');
    await rowShows('Name', 'Not provided');
    await saved();
    expect(stored(rendered).name).toBeNull();
  });

  it('sends nothing when nothing was changed', async () => {
    const rendered = await render();
    await editField(rendered, 'Company');
    await saveForm(rendered);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(rendered.logto.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('shows the new value at once, before the server has taken it', async () => {
    const rendered = await render();
    await profileRow('Name');
    rendered.logto.faults.add({ path: account, method: 'PATCH', delay: 200 });
    await saveText(rendered, 'Name', 'Alice H');
    expect(await profileRow('Name')).toHaveTextContent('Alice H');
    expect(stored(rendered).name).toBe('Alice Liddell');
    await saved();
    expect(stored(rendered).name).toBe('Alice H');
  });

  it('takes the value back when the server fails, and offers what was typed once more', async () => {
    const rendered = await render();
    await profileRow('Name');
    rendered.logto.faults.add({ path: account, method: 'PATCH', status: 500, times: 1, delay: 50 });
    await saveText(rendered, 'Name', 'Alice H');
    expect(await profileRow('Name')).toHaveTextContent('Alice H');
    expect(await screen.findByText(/^Something went wrong on the server/)).toBeVisible();
    await rowShows('Name', 'Alice Liddell');
    expect(rendered.errors).toHaveLength(1);
    expect(rendered.events).toEqual([]);

    await rendered.user.click(screen.getByRole('button', { name: 'Edit again' }));
    const form = await screen.findByRole('form', { name: 'Edit Name' });
    expect(within(form).getByLabelText('Name')).toHaveValue('Alice H');
    await saveForm(rendered);
    await saved();
    expect(stored(rendered).name).toBe('Alice H');
  });
});

describe('the data of the app, which the server replaces whole', () => {
  it('keeps what another tab has written since the page was loaded', async () => {
    const rendered = await render();
    const form = await editField(rendered, 'Shirt size');
    await writeElsewhere(rendered, { theme: 'light', company: 'Globex', employees: 3 });
    await rendered.user.selectOptions(within(form).getByLabelText('Shirt size'), 'Small');
    await saveForm(rendered);
    await saved();
    expect(stored(rendered).customData).toEqual({
      theme: 'light',
      company: 'Globex',
      employees: 3,
      size: 's',
    });
    await rowShows('Company', 'Globex');
  });

  it('is not written when it can no longer be read', async () => {
    const rendered = await render();
    await editField(rendered, 'Company');
    rendered.logto.updateTenant({
      accountCenter: {
        fields: { name: 'Edit', avatar: 'Edit', profile: 'Edit', customData: 'Off' },
      },
    });
    const input = screen.getByLabelText('Company');
    await rendered.user.clear(input);
    await rendered.user.type(input, 'Globex');
    await saveForm(rendered);
    await waitFor(() => expect(rendered.errors).toHaveLength(1));
    expect(stored(rendered).customData).toEqual(someone.customData);
  });

  it('loses nothing when two fields are saved one right after the other', async () => {
    const rendered = await render();
    await profileRow('Company');
    rendered.logto.faults.add({ path: account, method: 'PATCH', delay: 300, times: 1 });
    await saveText(rendered, 'Company', 'Globex');
    await saveText(rendered, 'Employees', '7');
    await waitFor(() => expect(rendered.events).toHaveLength(2));
    expect(stored(rendered).customData).toEqual({ theme: 'dark', company: 'Globex', employees: 7 });
  });
});

describe('what the policy allows', () => {
  it('is not there when everything is switched off', async () => {
    const fields = { name: 'Off', avatar: 'Off', profile: 'Off', customData: 'Off' } as const;
    const { container } = await render({}, { tenant: withPolicy(fields) });
    await waitFor(() => expect(container.querySelector('.ac-container')).toBeEmptyDOMElement());
  });

  it('hides and locks each field by where its value lives', async () => {
    const tenant = withProfileFields(everyKindOfField, {
      accountCenter: {
        fields: { name: 'ReadOnly', avatar: 'Off', profile: 'Edit', customData: 'Off' },
      },
    });
    await render({}, { tenant });
    expect(await profileRow('Name')).toHaveTextContent('does not allow this to be changed');
    expect(screen.queryByText('Picture')).toBeNull();
    expect(screen.queryByText('Company')).toBeNull();
    expect(screen.getByRole('button', { name: 'Edit Website' })).toBeEnabled();
  });

  it('says once why nothing can be changed', async () => {
    const fields = { name: 'ReadOnly', avatar: 'ReadOnly', profile: 'ReadOnly' } as const;
    await render(
      {},
      {
        tenant: withProfileFields([], {
          accountCenter: { fields: { ...fields, customData: 'Off' } },
        }),
      },
    );
    expect(await profileRow('Name')).not.toHaveTextContent('does not allow');
    expect(screen.getAllByText(/does not allow this to be changed/)).toHaveLength(1);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('locks what the token has no scope for', async () => {
    await render({ scopes: ['openid', 'profile'] });
    expect(await profileRow('Company')).toHaveTextContent('This app was not given access to this.');
    expect(screen.getByRole('button', { name: 'Edit Name' })).toBeEnabled();
  });

  it('locks the address alone when its own scope is missing', async () => {
    const rendered = await render({ scopes: ['openid', 'profile', 'custom_data'] });
    const form = await editField(rendered, 'Address');
    await rendered.user.type(within(form).getByLabelText('City'), 'Oxford');
    await rendered.user.selectOptions(within(form).getByLabelText('Country'), 'France');
    await saveForm(rendered);
    await rowShows('Address', 'This app was not given access to this.');
    expect(screen.getByRole('button', { name: 'Edit Website' })).toBeEnabled();
  });

  it('locks the other fields of the kind when the server refuses one', async () => {
    const rendered = await render({}, { withoutSettings: true });
    await profileRow('Nickname');
    const fields = { name: 'Edit', avatar: 'Edit', profile: 'ReadOnly' } as const;
    rendered.logto.updateTenant({ accountCenter: { fields } });
    await saveText(rendered, 'Nickname', 'Al');
    await rowShows('Birthday', 'does not allow this to be changed');
    expect(screen.getByRole('button', { name: 'Edit Name' })).toBeEnabled();
  });
});

describe('the card', () => {
  it('stands in its place while the account loads', async () => {
    await render(
      {},
      { before: ({ faults }) => faults.add({ path: account, delay: 100, times: 1 }) },
    );
    const card = screen.getByRole('region', { name: 'Personal details' });
    expect(card).toHaveAttribute('aria-busy', 'true');
    await profileRow('Name');
    expect(screen.getByRole('region', { name: 'Personal details' })).not.toHaveAttribute(
      'aria-busy',
    );
  });

  it('tells that nothing could be read, and tries again', async () => {
    const { user } = await render(
      {},
      { before: ({ faults }) => faults.add({ path: account, status: 500, times: 3 }) },
    );
    expect(await screen.findByText(/^Something went wrong on the server/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await profileRow('Name')).toHaveTextContent('Alice Liddell');
  });

  it('works in strict mode', async () => {
    const rendered = await render({}, { reactStrictMode: true });
    await saveText(rendered, 'Name', 'Alice H');
    await saved();
    expect(stored(rendered).name).toBe('Alice H');
  });
});
