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
import { ProfileSection } from './index.ts';

const someone = { username: 'alice', name: 'Alice Liddell' };

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

describe('the fields of a tenant', () => {
  it('stand in the order that the tenant has given them', async () => {
    await render();
    const list = await screen.findByRole('list', { name: 'Personal details' });
    const labels = [...list.querySelectorAll('.ac-row-label')].map((label) => label.textContent);
    expect(labels).toEqual(['Picture', 'Name', ...everyKindOfField.map(({ label }) => label)]);
  });

  it('leave out what the catalog does not know', async () => {
    const tenant = withProfileFields(everyKindOfField.slice(0, 2));
    tenant.accountCenter?.profileFields?.push({ name: 'gone' });
    await render({}, { tenant });
    expect(await screen.findAllByRole('listitem')).toHaveLength(4);
  });

  it('say what is not set', async () => {
    await render();
    expect(await profileRow('Company')).toHaveTextContent('Not provided');
  });
});

describe('each kind of field', () => {
  it('saves a text where the app keeps its data, and leaves the rest of it', async () => {
    const account = await render({ customData: { theme: 'dark' } });
    await saveText(account, 'Company', ' Acme ');
    await saved();
    await rowShows('Company', 'Acme');
    expect(stored(account).customData).toEqual({ theme: 'dark', company: 'Acme' });
    expect(account.events).toEqual([{ type: 'profile.changed' }]);
  });

  it('saves a number as a number', async () => {
    const account = await render();
    await saveText(account, 'Employees', '12');
    await saved();
    expect(stored(account).customData).toEqual({ employees: 12 });
  });

  it('blanks a number as an empty text', async () => {
    const account = await render({ customData: { employees: 12 } });
    await saveText(account, 'Employees', '');
    await saved();
    expect(stored(account).customData).toEqual({ employees: '' });
  });

  it('shows a date in the user’s language and saves it in the tenant’s format', async () => {
    const account = await render({ customData: { hired: '05/04/1990' } });
    await rowShows('Hired on', 'May 4, 1990');
    const form = await editField(account, 'Hired on');
    const input = within(form).getByLabelText('Hired on');
    expect(input).toHaveValue('1990-05-04');
    await account.user.clear(input);
    await account.user.type(input, '1999-12-31');
    await saveForm(account);
    await saved();
    expect(stored(account).customData).toEqual({ hired: '12/31/1999' });
  });

  it.each([
    ['a boolean', true],
    ['a text', 'true'],
  ])('reads a tick that was stored as %s, and saves a boolean', async (_, newsletter) => {
    const account = await render({ customData: { newsletter } });
    await rowShows('Send me the newsletter', 'Yes');
    const form = await editField(account, 'Send me the newsletter');
    const box = within(form).getByRole('checkbox', { name: 'Send me the newsletter' });
    expect(box).toBeChecked();
    await account.user.click(box);
    await saveForm(account);
    await rowShows('Send me the newsletter', 'No');
    await saved();
    expect(stored(account).customData).toEqual({ newsletter: false });
  });

  it('saves a choice and shows its label', async () => {
    const account = await render();
    const form = await editField(account, 'Shirt size');
    await account.user.selectOptions(within(form).getByLabelText('Shirt size'), 'Large');
    await saveForm(account);
    await rowShows('Shirt size', 'Large');
    await saved();
    expect(stored(account).customData).toEqual({ size: 'l' });
  });

  it('keeps a choice that is no longer offered', async () => {
    const account = await render({ customData: { size: 'xxl' } });
    const form = await editField(account, 'Shirt size');
    expect(within(form).getByLabelText('Shirt size')).toHaveValue('xxl');
  });

  it('saves a web address as a claim, and completes it', async () => {
    const account = await render();
    await saveText(account, 'Website', 'alice.example.com');
    await saved();
    expect(stored(account).profile).toMatchObject({ website: 'https://alice.example.com' });
  });

  it('saves what fits the tenant’s pattern', async () => {
    const account = await render();
    await saveText(account, 'VAT number', 'GB12345678');
    await saved();
    expect(stored(account).customData).toEqual({ vat: 'GB12345678' });
  });

  it('saves an address whole, with the parts that are not on the page, and writes it in one line', async () => {
    const address = { postalCode: 'OX1', locality: 'Oxford', formatted: 'old' };
    const account = await render({ profile: { address } });
    const form = await editField(account, 'Address');
    await account.user.type(within(form).getByLabelText('Street'), '1 Deanery Road');
    await account.user.selectOptions(within(form).getByLabelText('Country'), 'United Kingdom');
    await saveForm(account);
    await rowShows('Address', '1 Deanery Road, Oxford, United Kingdom');
    await saved();
    expect(stored(account).profile.address).toEqual({
      streetAddress: '1 Deanery Road',
      locality: 'Oxford',
      postalCode: 'OX1',
      country: 'GB',
      formatted: '1 Deanery Road, Oxford, OX1, GB',
    });
  });

  it('saves a full name as its claims', async () => {
    const account = await render({ profile: { givenName: 'Alice', nickname: 'Al' } });
    const form = await editField(account, 'Full name');
    expect(within(form).queryByLabelText('Middle name')).toBeNull();
    await account.user.type(within(form).getByLabelText('Last name'), 'Liddell');
    await saveForm(account);
    await rowShows('Full name', 'Alice Liddell');
    await saved();
    expect(stored(account).profile).toEqual({
      givenName: 'Alice',
      familyName: 'Liddell',
      nickname: 'Al',
    });
  });
});

describe('the rules of a field', () => {
  it.each([
    ['Company', '', 'Fill this in.'],
    ['Company', 'A', 'Use at least 2 characters.'],
    ['Company', 'A very long name', 'Use at most 10 characters.'],
    ['Employees', 'many', 'Enter a number.'],
    ['Employees', '0', 'Enter 1 or more.'],
    ['Employees', '501', 'Enter 500 or less.'],
    ['Website', 'javascript:alert(1)', 'Enter an address like https://example.com.'],
    ['Website', 'alice', 'Enter an address like https://example.com.'],
    ['VAT number', 'nonsense', 'This does not have the form that is asked for.'],
  ])('refuse for %s “%s”', async (label, text, message) => {
    const account = await render();
    await saveText(account, label, text);
    const input = screen.getByLabelText(label);
    await waitFor(() => expect(input).toHaveAccessibleDescription(new RegExp(message)));
    expect(input).toHaveFocus();
    expect(account.logto.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('ask for the parts that an address needs, unless it is emptied whole', async () => {
    const account = await render({ profile: { address: { locality: 'Oxford', country: 'GB' } } });
    const form = await editField(account, 'Address');
    await account.user.clear(within(form).getByLabelText('City'));
    await saveForm(account);
    expect(within(form).getByLabelText('City')).toHaveAccessibleDescription(/Fill this in/);
    await account.user.selectOptions(within(form).getByLabelText('Country'), '');
    await saveForm(account);
    await rowShows('Address', 'Not provided');
    await saved();
    expect(stored(account).profile.address).toMatchObject({ locality: '', country: '' });
  });

  it.each(['([a-z]+)+$', '(', '(a|a)*b'])(
    'never judge by the pattern %s, which the host is told of',
    async (format) => {
      const fields = [{ name: 'code', type: 'Regex', label: 'Code', config: { format } }];
      const account = await render({}, { tenant: withProfileFields(fields) });
      await saveText(account, 'Code', 'anything');
      await saved();
      expect(stored(account).customData).toEqual({ code: 'anything' });
      expect(account.errors.map(String)).toEqual([expect.stringContaining(format)]);
    },
  );
});

describe('standard claims', () => {
  const plain = { accountCenter: { fields: { name: 'Edit', profile: 'Edit' } } } as const;

  it('are there where a tenant has chosen no fields', async () => {
    const account = await render(
      { profile: { birthdate: '1990-05-04', zoneinfo: 'Europe/London', locale: 'en-GB' } },
      { tenant: plain },
    );
    await rowShows('Birthday', 'May 4, 1990');
    await rowShows('Language', 'British English');
    const form = await editField(account, 'Time zone');
    const input = within(form).getByLabelText('Time zone');
    expect(input).toHaveAttribute('list');
    await account.user.clear(input);
    await account.user.type(input, 'Nowhere');
    await saveForm(account);
    expect(input).toHaveAccessibleDescription(/Choose a time zone/);
  });

  it('tell the browser what they are', async () => {
    const account = await render({}, { tenant: plain });
    const tokens = { 'First name': 'given-name', Birthday: 'bday', Website: 'url' };
    for (const [label, token] of Object.entries(tokens)) {
      const form = await editField(account, label);
      expect(within(form).getByLabelText(label)).toHaveAttribute('autocomplete', token);
    }
  });

  it('become empty texts, for they cannot be deleted', async () => {
    const account = await render({ profile: { nickname: 'Al' } }, { tenant: plain });
    await saveText(account, 'Nickname', '');
    await saved();
    expect(stored(account).profile).toEqual({ nickname: '' });
  });
});
