import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../../test/odd/check-property.ts';
import { oddDates } from '../../test/odd/odd-dates.ts';
import { oddNumbers } from '../../test/odd/odd-numbers.ts';
import { oddValues } from '../../test/odd/odd-values.ts';
import { editField, rowShows, saved, saveForm, saveText } from '../../test/profile-steps.ts';
import { withProfileFields } from '../../test/profile-tenant.ts';
import { type RenderedAccount, renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { changedAccount, entryChange } from './entry-change.ts';
import { type FormBasis, formName, toDraft, toFormValues } from './fields/form-values.ts';
import { ProfileSection } from './index.ts';
import { profileEntries } from './profile-entries.ts';

const someone = { username: 'alice', name: 'Alice Liddell' };

type Fields = Parameters<typeof withProfileFields>[0];

const render = (fields: Fields, spec: object, locale = 'en') =>
  renderAccount(<ProfileSection />, {
    scenario: signedInAs({ ...someone, ...spec }),
    tenant: withProfileFields(fields),
    props: { locale },
  });

const stored = ({ logto, signedIn }: RenderedAccount) => {
  const user = logto.state.users.find(signedIn.user.id);
  if (!user) throw new Error('The user is gone');
  return user;
};

const writes = ({ logto }: RenderedAccount) =>
  logto.requests.filter(({ method }) => method === 'PATCH');

const closed = () => waitFor(() => expect(document.querySelector('form')).toBeNull());

const saveUntouched = async (account: RenderedAccount, label: string) => {
  await editField(account, label);
  await saveForm(account);
  await closed();
};

const options = [{ value: 's', label: 'Small' }, { value: 'l' }];
const kinds = ['Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex'] as const;

const configs: Partial<Record<(typeof kinds)[number], Fields[number]['config']>> = {
  Text: { minLength: 2, maxLength: 10 },
  Number: { minValue: 1, maxValue: 5 },
  Date: { format: 'MM/dd/yyyy' },
  Select: { options },
  Regex: { format: '^[A-Z]{2}$' },
};

const everyOdd = [...oddValues, ...oddDates];

/** Few rows a page: the time of a test would grow with their square. */
const handful = 8;

const handfuls = kinds.flatMap((type) =>
  Array.from({ length: Math.ceil(everyOdd.length / handful) }, (_, index) => {
    const start = index * handful;
    return { type, start, odd: everyOdd.slice(start, start + handful) };
  }),
);

const shortTexts = oddValues.flatMap(([, value]) =>
  typeof value === 'string' && value.length < 200 ? value : [],
);

describe('a form that is saved as it was opened', () => {
  it.each(handfuls)('writes nothing for a field of the kind $type ($start)', async (handful) => {
    const { type, start, odd } = handful;
    const fields = odd.map((_, index) => ({
      name: `field${start + index}`,
      type,
      label: `Field ${start + index}.`,
      config: configs[type] ?? {},
    }));
    const customData = Object.fromEntries(
      odd.map(([, value], at) => [`field${start + at}`, value]),
    );
    const account = await render(fields, { customData });
    for (const { label } of fields) await saveUntouched(account, label);
    expect(writes(account)).toEqual([]);
    expect(account.errors).toEqual([]);
  });

  it.each(oddDates)('leaves a birthday %s: %s', async (_, birthdate) => {
    const account = await render([{ name: 'birthdate', type: 'Date', label: 'Birthday' }], {
      profile: { birthdate },
    });
    const form = await editField(account, 'Birthday');
    const input = within(form).getByLabelText<HTMLInputElement>('Birthday');
    // A calendar shows the day; whatever it cannot show stands there as it is.
    expect(input.value).toBe(input.type === 'date' ? birthdate.trim() : birthdate);
    await saveForm(account);
    await closed();
    expect(writes(account)).toEqual([]);
  });

  it.each(shortTexts)('writes nothing for the name and the claims either: %j', async (text) => {
    const claims = ['website', 'gender', 'zoneinfo'] as const;
    const fields = claims.map((name) => ({
      name,
      type: name === 'website' ? 'Url' : 'Text',
      label: name,
    }));
    const account = await render(fields as Fields, {
      name: text,
      profile: Object.fromEntries(claims.map((name) => [name, text])),
    });
    for (const label of ['Name', ...claims]) await saveUntouched(account, label);
    expect(writes(account)).toEqual([]);
  });
});

const addressField: Fields = [
  {
    name: 'address',
    type: 'Address',
    label: 'Address',
    config: {
      parts: ['streetAddress', 'locality', 'postalCode'].map((name) => ({
        name,
        type: 'Text' as const,
        enabled: true,
        required: false,
        label: name,
      })),
    },
  },
];

describe('a part that is changed', () => {
  it('leaves the lines of the others, also in the address as it is written', async () => {
    const address = {
      streetAddress: '1 Deanery Road\r\nFlat 4',
      locality: ' Oxford ',
      postalCode: 'OX1',
      region: 'Oxfordshire',
      formatted: '1 Deanery Road\r\nFlat 4\r\nOxford\r\nOX1\r\nEngland',
    };
    const account = await render(addressField, { profile: { address, nickname: ' Al ' } });
    const form = await editField(account, 'Address');
    expect(within(form).getByLabelText('streetAddress').tagName).toBe('TEXTAREA');
    const code = within(form).getByLabelText('postalCode');
    await account.user.clear(code);
    await account.user.type(code, 'OX2');
    await saveForm(account);
    await saved();
    expect(stored(account).profile).toEqual({
      nickname: ' Al ',
      address: {
        ...address,
        postalCode: 'OX2',
        formatted: '1 Deanery Road\r\nFlat 4\r\nOxford\r\nOX2\r\nEngland',
      },
    });
  });

  it('takes a new line, which ends as the others do', async () => {
    const customData = { notes: 'one\r\ntwo', other: 'a\r\nb' };
    const account = await render([{ name: 'notes', type: 'Text', label: 'Notes' }], { customData });
    const form = await editField(account, 'Notes');
    await account.user.type(within(form).getByLabelText('Notes'), '{Enter}three');
    await saveForm(account);
    await saved();
    expect(stored(account).customData).toEqual({ notes: 'one\r\ntwo\r\nthree', other: 'a\r\nb' });
  });

  it('shows an address that was only written as a whole, and keeps it', async () => {
    const address = { formatted: 'Christ Church\nOxford' };
    const account = await render(addressField, { profile: { address } });
    await rowShows('Address', 'Christ Church Oxford');
    const form = await editField(account, 'Address');
    expect(within(form).getByLabelText('Full address')).toHaveValue('Christ Church\nOxford');
    await account.user.type(within(form).getByLabelText('locality'), 'Oxford');
    await saveForm(account);
    await saved();
    expect(stored(account).profile.address).toEqual({ ...address, locality: 'Oxford' });
  });

  it('writes one name of a full name alone', async () => {
    const account = await render([{ name: 'fullname', type: 'Fullname', label: 'Full name' }], {
      profile: { givenName: ' Alice ', familyName: 'Liddell', middleName: 'P' },
    });
    const form = await editField(account, 'Full name');
    await account.user.type(within(form).getByLabelText('Last name'), 'x');
    await saveForm(account);
    await saved();
    expect(writes(account).map(({ body }) => body)).toEqual([{ familyName: 'Liddellx' }]);
  });

  it('does not take back what another app wrote into the others meanwhile', async () => {
    const account = await render([{ name: 'fullname', type: 'Fullname', label: 'Full name' }], {
      profile: { givenName: 'Alice', familyName: 'Liddell' },
    });
    const form = await editField(account, 'Full name');
    await account.user.type(within(form).getByLabelText('Last name'), 'x');
    account.logto.state.users.update(account.signedIn.user.id, {
      profile: { givenName: 'Alicia', familyName: 'Liddell' },
    });
    await saveForm(account);
    await saved();
    expect(stored(account).profile).toEqual({ givenName: 'Alicia', familyName: 'Liddellx' });
  });

  it('can become a day where the calendar could not show what was stored', async () => {
    const account = await render([{ name: 'birthdate', type: 'Date', label: 'Birthday' }], {
      profile: { birthdate: '0000-05-04' },
    });
    await rowShows('Birthday', 'May 4');
    await saveText(account, 'Birthday', '1852-05-04');
    await saved();
    expect(stored(account).profile).toEqual({ birthdate: '1852-05-04' });
  });

  it.each(['1990', '0000-05-04'])('can be a birthday like %s, which is one', async (birthdate) => {
    const account = await render([{ name: 'birthdate', type: 'Date', label: 'Birthday' }], {
      profile: { birthdate: 'unknown' },
    });
    await saveText(account, 'Birthday', birthdate);
    await saved();
    expect(stored(account).profile).toEqual({ birthdate });
  });

  it.each(['\u200b', '\u3164', '\u2800\u2800', '\u00ad', '\u202e', '\ufe0f', '\u0301'])(
    'is no name when it cannot be seen (%j)',
    async (name) => {
      const account = await render([], {});
      await saveText(account, 'Name', name);
      const input = screen.getByLabelText('Name');
      await waitFor(() => expect(input).toHaveAccessibleDescription(/visible character/));
      expect(writes(account)).toEqual([]);
    },
  );
});

describe('a number', () => {
  const field: Fields = [{ name: 'amount', type: 'Number', label: 'Amount' }];

  it.each(oddNumbers.filter(([text, locale]) => /^(?:en|de|fr)$/.test(locale) && text.length < 30))(
    'typed as “%s” in %s is stored as %s',
    async (text, locale, value) => {
      const account = await render(field, {}, locale);
      await account.user.click(await screen.findByRole('button', { name: /Amount$/ }));
      const input = await screen.findByLabelText('Amount');
      await account.user.click(input);
      await account.user.paste(text);
      await account.user.keyboard('{Enter}');
      if (value === undefined) {
        await waitFor(() => expect(input).toBeInvalid());
        expect(input).toHaveValue(text);
        expect(writes(account)).toEqual([]);
      } else {
        await waitFor(() => expect(stored(account).customData).toEqual({ amount: value }));
      }
    },
  );

  it('shows both readings of what can be read in two ways', async () => {
    const account = await render(field, {}, 'fr');
    await saveText(account, 'Amount', '1.234');
    const input = screen.getByLabelText('Amount');
    await waitFor(() => expect(input).toHaveAccessibleDescription(/1234 or as 1,234/));
  });

  it('stands in the form as the language writes it, and means the same when it is edited', async () => {
    const account = await render(field, { customData: { amount: 1.234 } }, 'es');
    await rowShows('Amount', '1,234');
    const form = await editField(account, 'Amount');
    await account.user.type(within(form).getByLabelText('Amount'), '5');
    await saveForm(account);
    await waitFor(() => expect(stored(account).customData).toEqual({ amount: 1.2345 }));
  });
});

const anyStored = fc.oneof(
  fc.constantFrom(...oddValues.map(([, value]) => value)),
  fc.constantFrom(...oddDates.map(([, date]) => date)),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
);

describe('any stored values', () => {
  it('stay the same byte for byte, but for what was changed', () => {
    const settings = (types: readonly string[]) => ({
      accountCenter: { profileFields: types.map((_, index) => ({ name: `f${index}` })) },
      signInExperience: {
        customProfileFieldCatalog: types.map((type, index) => ({
          name: `f${index}`,
          type,
          config: configs[type as keyof typeof configs],
        })),
      },
    });
    checkProperty(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...kinds), anyStored), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom('en', 'de', 'fr', 'ar'),
        fc.constantFrom('12', 'new', '1990-05-04', 's', true),
        (fields, at, locale, typed) => {
          const customData = Object.fromEntries([
            ...fields.map(([, value], index) => [`f${index}`, value]),
            ['other', { kept: true }],
          ]);
          const before = JSON.stringify(customData);
          const account = { id: 'u', customData };
          const entries = profileEntries(
            settings(fields.map(([type]) => type)) as never,
            account,
            () => ({ visible: true }) as const,
          ).filter(({ home }) => home === 'customData');
          const entry = entries[at % entries.length];
          if (!entry) throw new Error('No entry');
          const basis: FormBasis = { inputs: entry.inputs, stored: entry.draft, locale };
          const shown = toFormValues(basis, entry.draft);
          expect(entryChange(entry, toDraft(basis, shown))).toBeUndefined();
          const isTick = typeof shown[formName(0)] === 'boolean';
          const change = entryChange(
            entry,
            toDraft(basis, { [formName(0)]: isTick ? typed === true : String(typed) }),
          );
          const after = change ? changedAccount(account, change) : account;
          const rest = { ...after.customData, [entry.name]: customData[entry.name] };
          expect(JSON.stringify(rest)).toBe(before);
        },
      ),
    );
  });
});
