import { fullUser } from '@account-center/mocks';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  announced,
  cancelStepUp,
  codeFor,
  formClosed,
  requestsTo,
  stepUpDialog,
  typeCode,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { oddPhones } from '../../test/odd/odd-phones.ts';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { PhoneSection } from './index.ts';

const current = '+1 415 555 0123';
const path = '/api/my-account/primary-phone';
const codePath = '/api/verifications/verification-code';
const noPhone = { username: 'sam', password: 'Corr3ct-Horse!battery' };

const openForm = async (options?: RenderAccountOptions, button = 'Change phone number') => {
  const account = await renderAccount(<PhoneSection />, options);
  await account.user.click(await screen.findByRole('button', { name: button }));
  await screen.findByLabelText('New phone number');
  return account;
};

const numberField = () => screen.getByLabelText<HTMLInputElement>('New phone number');
const countryField = () => screen.getByLabelText<HTMLSelectElement>('Country or region');

const typeNumber = async ({ user }: RenderedAccount, text: string) => {
  await user.clear(numberField());
  await user.type(numberField(), text);
};

const sendCode = async (account: RenderedAccount, text: string) => {
  await typeNumber(account, text);
  await account.user.click(screen.getByRole('button', { name: 'Send code' }));
};

const paste = async ({ user }: RenderedAccount, text: string) => {
  await user.click(numberField());
  await user.paste(text);
};

describe('changing the phone number', () => {
  it('texts a code to the new number, verifies, and goes on by itself', async () => {
    const account = await openForm();
    await sendCode(account, '4155550199');
    expect(await screen.findByText(/we sent to/)).toHaveTextContent('+1 415 555 0199');
    await typeCode(account, '14155550199');
    await verifyWithPassword(account);
    await formClosed();

    expect(screen.getByText('+1 415 555 0199')).toBeVisible();
    expect(screen.queryByText(current)).toBeNull();
    expect(requestsTo(account, path)).toEqual(['POST 401', 'POST 204']);
    expect(account.signedIn.user.primaryPhone).toBe('14155550199');
    expect(account.events.map(({ type }) => type)).toEqual(['step-up.verified', 'phone.changed']);
    expect(announced('polite')).toContain('Phone number changed.');
    expect(await screen.findByRole('button', { name: 'Change phone number' })).toHaveFocus();
  });

  it('adds a first one', async () => {
    const account = await openForm({ scenario: signedInAs(noPhone) }, 'Add phone number');
    await sendCode(account, '+49 1512 3456789');
    await screen.findByText(/we sent to/);
    await typeCode(account, '4915123456789');
    await verifyWithPassword(account);
    await formClosed();
    expect(screen.getByText('+49 151 234 567 89')).toBeVisible();
    expect(announced('polite')).toContain('Phone number added.');
    expect(account.events.at(-1)).toEqual({ type: 'phone.added' });
  });

  it('keeps the code that was typed when verification is cancelled, and needs no new one', async () => {
    const account = await openForm();
    await sendCode(account, '4155550199');
    await screen.findByText(/we sent to/);
    await typeCode(account, '14155550199');
    await cancelStepUp(account);
    expect(screen.getByLabelText('Verification code')).toHaveValue(codeFor(account, '14155550199'));
    await account.user.click(screen.getByRole('button', { name: 'Confirm' }));
    await verifyWithPassword(account);
    await formClosed();
    expect(requestsTo(account, `${codePath}/verify`)).toEqual(['POST 200']);
  });

  it('goes back to another number with the first one still there to be mended', async () => {
    const account = await openForm();
    await sendCode(account, '4155550198');
    await screen.findByText(/we sent to/);
    await account.user.click(screen.getByRole('button', { name: 'Use another number' }));
    expect(await screen.findByLabelText('New phone number')).toHaveValue('(415) 555-0198');
    expect(numberField()).toHaveFocus();
  });

  it('refuses a number that another account has, and takes the next one', async () => {
    const account = await openForm({
      before: (logto) => void logto.createUser({ primaryPhone: '14155550111' }),
    });
    await sendCode(account, '4155550111');
    await screen.findByText(/we sent to/);
    await typeCode(account, '14155550111');
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Another account already uses this phone number.',
    );
    await account.user.click(screen.getByRole('button', { name: 'Use another number' }));
    await sendCode(account, '4155550112');
    await screen.findByText(/we sent to/);
    await typeCode(account, '14155550112');
    await formClosed();
    expect(screen.getByText('+1 415 555 0112')).toBeVisible();
  });

  it('tells that this tenant can send no texts', async () => {
    const account = await openForm({ tenant: { connectors: ['email'] } });
    await sendCode(account, '4155550199');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^This app cannot send codes/);
  });

  it('says at the input what only the server knows to be wrong', async () => {
    const account = await openForm({
      before: ({ faults }) =>
        faults.add({
          path: codePath,
          status: 422,
          body: { code: 'user.invalid_phone', message: 'Invalid phone' },
        }),
    });
    await sendCode(account, '4155550199');
    await waitFor(() => expect(numberField()).toBeInvalid());
    expect(numberField()).toHaveAccessibleDescription(
      expect.stringContaining('Enter a phone number with its country code.'),
    );
    expect(numberField()).toHaveFocus();
  });

  it('locks the row when the server does not let users change it', async () => {
    const account = await openForm({
      withoutSettings: true,
      tenant: withPolicy({ phone: 'ReadOnly' }),
    });
    await sendCode(account, '4155550199');
    await screen.findByText(/we sent to/);
    await typeCode(account, '14155550199');
    await verifyWithPassword(account);
    await formClosed();
    const row = screen.getByRole('region', { name: 'Phone' });
    expect(
      within(row).getByText('Your organization does not allow this to be changed.'),
    ).toBeVisible();
    expect(within(row).queryByRole('button')).toBeNull();
  });
});

describe('the number', () => {
  it('is formatted as it is typed', async () => {
    const account = await openForm();
    await account.user.type(numberField(), '415');
    expect(numberField()).toHaveValue('(415)');
    await account.user.type(numberField(), '5550');
    expect(numberField()).toHaveValue('(415) 555-0');
    await account.user.type(numberField(), '{Backspace}{Backspace}');
    expect(numberField()).toHaveValue('(415) 555');
    await account.user.type(numberField(), '7');
    expect(numberField()).toHaveValue('(415) 555-7');
  });

  it('keeps what is no part of a number, and says what is wrong with it', async () => {
    const account = await openForm();
    await account.user.type(numberField(), '1-800-FLOWERS');
    expect(numberField()).toHaveValue('1 (800)FLOWERS');
    await account.user.click(screen.getByRole('button', { name: 'Send code' }));
    await waitFor(() => expect(numberField()).toHaveAccessibleDescription(/without letters/));
    expect(numberField()).toHaveValue('1 (800)FLOWERS');
    expect(requestsTo(account, codePath)).toEqual([]);
  });

  it('is never lost, however it is pasted, and not sent when it is not understood', async () => {
    const account = await openForm();
    for (const [text, country, digits] of oddPhones) {
      await account.user.selectOptions(countryField(), country);
      await account.user.clear(numberField());
      await paste(account, text);
      expect(numberField(), text).not.toHaveValue('');
      if (digits !== undefined) continue;
      await account.user.selectOptions(countryField(), country === 'DE' ? 'US' : 'DE');
      expect(numberField(), text).not.toHaveValue('');
      await account.user.selectOptions(countryField(), country);
      await account.user.click(screen.getByRole('button', { name: 'Send code' }));
      await waitFor(() => expect(numberField(), text).toBeInvalid());
    }
    expect(requestsTo(account, codePath)).toEqual([]);
  });

  it('is not shaped while an input method composes it', async () => {
    await openForm();
    const input = numberField();
    fireEvent.compositionStart(input);
    for (const value of ['４', '４１', '４１５５']) {
      fireEvent.input(input, { target: { value }, isComposing: true });
      expect(input).toHaveValue(value);
    }
    fireEvent.compositionEnd(input);
    expect(input).toHaveValue('(415) 5');
  });

  it('can be corrected in the middle without the caret running away', async () => {
    const account = await openForm();
    await account.user.type(numberField(), '4155550123');
    await account.user.type(numberField(), '9', {
      initialSelectionStart: 2,
      initialSelectionEnd: 3,
    });
    expect(numberField()).toHaveValue('(495) 555-0123');
    expect(numberField().selectionStart).toBe(3);
  });

  it.each([
    ['with spaces and a plus', '+49 1512 3456789', 'DE', '01512 3456789'],
    ['with two zeros', '0044 20 7946 0958', 'GB', '020 7946 0958'],
    ['as a link', 'tel:+33-1-42-68-53-00', 'FR', '01 42 68 53 00'],
    ['without a country', '415-555-0177', 'US', '(415) 555-0177'],
    ['in digits of another script', '٤١٥٥٥٥٠١٧٧', 'US', '(415) 555-0177'],
    ['of a neighbor with the same code', '+1 204 234 5678', 'CA', '(204) 234-5678'],
  ])('is understood when it is pasted %s', async (_, text, country, national) => {
    const account = await openForm();
    await paste(account, text);
    expect(numberField()).toHaveValue(national);
    expect(countryField()).toHaveValue(country);
  });

  it('chooses the country when it is typed with its code, once it is whole', async () => {
    const account = await openForm();
    await account.user.type(numberField(), '+4915123456789');
    expect(numberField()).toHaveValue('+49 1512 3456789');
    await account.user.tab();
    expect(numberField()).toHaveValue('01512 3456789');
    expect(countryField()).toHaveValue('DE');
  });

  it('is sent as digits with the country code first', async () => {
    const account = await openForm();
    await account.user.selectOptions(countryField(), 'GB');
    await sendCode(account, '020 7946 0958');
    await screen.findByText(/we sent to/);
    expect(account.logto.outbox.last('442079460958')).toBeDefined();
  });

  it('keeps its digits when another country is chosen', async () => {
    const account = await openForm();
    await account.user.type(numberField(), '2079460958');
    await account.user.selectOptions(countryField(), 'GB');
    expect(numberField()).toHaveValue('020 7946 0958');
  });

  it.each([
    ['nothing', '', 'Enter a phone number.'],
    ['too short', '415555', 'This number is too short.'],
    ['too long', '41555501234', 'This number is too long.'],
    ['of no country', '+999 123 456', /^This is not a phone number/],
    ['the one there is', '415 555 0123', /^This is your current phone number/],
    ['the one there is, in full', '+14155550123', /^This is your current phone number/],
  ])('is not sent when it is %s', async (_, text, message) => {
    const account = await openForm();
    if (text) await typeNumber(account, text);
    await account.user.click(screen.getByRole('button', { name: 'Send code' }));
    await waitFor(() => expect(numberField()).toBeInvalid());
    expect(numberField()).toHaveAccessibleDescription(expect.stringMatching(message));
    expect(numberField()).toHaveFocus();
    expect(requestsTo(account, codePath)).toEqual([]);
  });

  it('loses its error as soon as it is mended, or another country makes it right', async () => {
    const account = await openForm();
    await sendCode(account, '207946095');
    await waitFor(() => expect(numberField()).toBeInvalid());
    await account.user.type(numberField(), '8');
    await waitFor(() => expect(numberField()).toBeValid());

    await sendCode(account, '20794609581');
    await waitFor(() => expect(numberField()).toBeInvalid());
    await account.user.selectOptions(countryField(), 'DE');
    await waitFor(() => expect(numberField()).toBeValid());
  });
});

describe('the country', () => {
  it('is that of the present number', async () => {
    await openForm({
      scenario: signedInAs({ ...noPhone, primaryPhone: '442079460958' }),
      props: { locale: 'de-CH' },
    });
    expect(countryField()).toHaveValue('GB');
  });

  it('is that of the language when there is no number, and has its name in the language', async () => {
    const scenario = signedInAs(noPhone);
    await openForm({ scenario, props: { locale: 'de-CH' } }, 'Add phone number');
    expect(countryField()).toHaveValue('CH');
    expect(within(countryField()).getByRole('option', { selected: true })).toHaveTextContent(
      /^Schweiz \(.?\+41.?\)$/,
    );
  });

  it('is that of the browser when the language alone does not say it', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de', 'de-AT']);
    await openForm({ scenario: signedInAs(noPhone), props: { locale: 'de' } }, 'Add phone number');
    expect(countryField()).toHaveValue('AT');
  });
});

describe('the form', () => {
  it('is filled in by the browser and read out with what it is for', async () => {
    const account = await openForm({ scenario: fullUser });
    expect(numberField()).toHaveAttribute('autocomplete', 'tel');
    expect(numberField()).toHaveAttribute('type', 'tel');
    expect(numberField()).toHaveAccessibleDescription(/^We’ll text a code/);
    expect(numberField()).toHaveFocus();
    await account.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Change phone number' })).toHaveFocus();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('names the action in the verification', async () => {
    const account = await openForm();
    await sendCode(account, '4155550199');
    await screen.findByText(/we sent to/);
    await typeCode(account, '14155550199');
    expect(await stepUpDialog()).toHaveTextContent('Verify it’s you to change your phone number.');
  });
});
