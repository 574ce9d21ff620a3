import { everythingReadOnly, fullUser, type StoredUser } from '@account-center/mocks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  cancelStepUp,
  formClosed,
  requestsTo,
  stepUpDialog,
  verifyWithPassword,
} from '../../test/account-steps.ts';
import { CacheProbe, keptData } from '../../test/kept-data.tsx';
import {
  type RenderAccountOptions,
  type RenderedAccount,
  renderAccount,
} from '../../test/render-account.tsx';
import { withPolicy } from '../../test/with-policy.ts';
import { BackupCodesSection } from './index.ts';

type Factors = StoredUser['mfaVerifications'];

const path = '/api/my-account/mfa-verifications';
const deletion = { method: 'DELETE', path: /mfa-verifications\// };
const addition = { method: 'POST', path };
const newCodes = 'Save your backup codes';

const totpFactor = {
  id: 'totp',
  createdAt: '2026-01-02T03:04:05.000Z',
  type: 'Totp',
  key: 'JBSWY3DPEHPK3PXP',
} as const satisfies Factors[number];

const codesFactor = (used: number, id = 'codes'): Factors[number] => ({
  id,
  createdAt: '2026-02-03T12:00:00.000Z',
  type: 'BackupCode',
  codes: Array.from({ length: 10 }, (_, index) => ({
    code: `${id.slice(0, 1)}${index}`.padEnd(10, 'c'),
    ...(index < used && { usedAt: '2026-03-04T05:06:07.000Z' }),
  })),
});

/** A user with these factors. */
const having =
  (...mfaVerifications: Factors): NonNullable<RenderAccountOptions['before']> =>
  ({ state }, { user }) => {
    state.users.update(user.id, { mfaVerifications });
  };

const render = (
  before: RenderAccountOptions['before'],
  options: RenderAccountOptions = {},
): Promise<RenderedAccount> =>
  renderAccount(
    <>
      <BackupCodesSection />
      <CacheProbe />
    </>,
    { ...options, ...(before && { before }) },
  );

const stored = ({ logto, signedIn }: RenderedAccount): string[][] =>
  (logto.state.users.find(signedIn.user.id)?.mfaVerifications ?? []).flatMap((factor) =>
    factor.type === 'BackupCode' ? [factor.codes.map(({ code }) => code)] : [],
  );

const shownCodes = (): string[] =>
  within(screen.getByRole('list', { name: 'Codes' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

const generate = async ({ user }: RenderedAccount) => {
  await user.click(await screen.findByRole('button', { name: 'Generate codes' }));
  await screen.findByText(/^You get ten codes/);
  await user.click(screen.getByRole('button', { name: 'Generate codes' }));
};

const openMenu = async ({ user }: RenderedAccount, item: string) => {
  await user.click(await screen.findByRole('button', { name: 'More for backup codes' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

const regenerate = async (account: RenderedAccount) => {
  await openMenu(account, 'Generate new codes');
  await screen.findByText(/^You get ten new codes/);
  await account.user.click(screen.getByRole('button', { name: 'Generate new codes' }));
};

describe('the first backup codes', () => {
  it('are made, stored after a verification, and then shown', async () => {
    const account = await render(having(totpFactor));
    await generate(account);
    expect(await stepUpDialog()).toHaveTextContent('Verify it’s you to save new backup codes.');
    expect(screen.queryByRole('list', { name: 'Codes' })).toBeNull();
    await verifyWithPassword(account);

    const dialog = await screen.findByRole('dialog', { name: newCodes });
    expect(shownCodes()).toHaveLength(10);
    expect(stored(account)).toEqual([shownCodes()]);
    expect(requestsTo(account, path).filter((request) => request.startsWith('POST'))).toEqual([
      'POST 401',
      'POST 204',
    ]);
    expect(account.events.at(-1)).toEqual({ type: 'backup-codes.added' });

    await account.user.click(within(dialog).getByRole('button', { name: 'I’ve saved them' }));
    await formClosed();
    expect(screen.getByText('10 left')).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('region')).toContainElement(document.activeElement as HTMLElement),
    );
  });

  it('are not closed by chance', async () => {
    const account = await render(having(totpFactor));
    await generate(account);
    await verifyWithPassword(account);
    const dialog = await screen.findByRole('dialog', { name: newCodes });
    await account.user.keyboard('{Escape}');
    await account.user.click(document.body);
    expect(dialog).toBeVisible();
  });

  it('change nothing when the verification is cancelled', async () => {
    const account = await render(having(totpFactor));
    await generate(account);
    await cancelStepUp(account);
    expect(stored(account)).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Generate codes' })).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Generate codes' })).toHaveFocus(),
    );
  });

  it('are not shown when they could not be stored', async () => {
    const account = await render((logto, signedIn) => {
      having(totpFactor)(logto, signedIn);
      logto.faults.add({ ...addition, status: 500, times: 1 });
    });
    await generate(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Something went wrong on the server/,
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('need another second step first', async () => {
    const { user } = await render(having());
    const button = await screen.findByRole('button', { name: 'Generate codes' });
    expect(button).toHaveAccessibleDescription('Set up an authenticator app or a passkey first.');
    await user.click(button);
    expect(screen.queryByText(/^You get ten/)).toBeNull();
  });

  it('are kept nowhere but on the screen', async () => {
    const account = await render(having(totpFactor));
    await generate(account);
    await verifyWithPassword(account);
    await screen.findByRole('dialog', { name: newCodes });
    const kept = keptData(account);
    expect(kept).toContain('BackupCode');
    for (const code of shownCodes()) expect(kept).not.toContain(code);
    const [code = ''] = shownCodes();
    await account.user.click(screen.getByRole('button', { name: 'I’ve saved them' }));
    await formClosed();
    expect(document.documentElement.outerHTML).not.toContain(code);
  });
});

describe('taking backup codes along', () => {
  const open = async () => {
    const account = await render(having(totpFactor));
    await generate(account);
    await verifyWithPassword(account);
    await screen.findByRole('dialog', { name: newCodes });
    return {
      account,
      press: (name: string) => account.user.click(screen.getByRole('button', { name })),
    };
  };

  it('copies them, a line each', async () => {
    const { press } = await open();
    await press('Copy');
    await waitFor(async () =>
      expect((await navigator.clipboard.readText()).split('\n')).toEqual(shownCodes()),
    );
  });

  it('saves a file that names the account and the day', async () => {
    const { press } = await open();
    const blobs: Blob[] = [];
    const files: string[] = [];
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      files.push(this.download);
    });
    await press('Download');
    expect(files).toEqual([expect.stringMatching(/^backup-codes-alice-\d{4}-\d\d-\d\d\.txt$/)]);
    const text = await blobs[0]?.text();
    expect(text).toContain('Account: alice');
    expect(text).toContain('For: logto.test');
    expect(text).toMatch(/Made on .*20\d\d/);
    for (const code of shownCodes()) expect(text?.split('\r\n')).toContain(code);
  });

  it('prints a page of their own', async () => {
    const { press } = await open();
    const printed: string[] = [];
    vi.stubGlobal('print', () => {
      const { documentElement, body } = document;
      const sheets = [...body.children].filter((element) => element.matches('.ac-print-sheet'));
      printed.push(
        `${documentElement.hasAttribute('data-ac-printing')} ${sheets.map(({ textContent }) => textContent).join()}`,
      );
      dispatchEvent(new Event('afterprint'));
    });
    await press('Print');
    vi.unstubAllGlobals();
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/^true Backup codesAccount: alice/);
    for (const code of shownCodes()) expect(printed[0]).toContain(code);
    expect(document.documentElement).not.toHaveAttribute('data-ac-printing');
  });

  it('shares them where the platform can, and is silent when that is cancelled', async () => {
    const shared: ShareData[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: async (data: ShareData) => {
        shared.push(data);
        throw new DOMException('', 'AbortError');
      },
    });
    const { press } = await open();
    await press('Share');
    Reflect.deleteProperty(navigator, 'share');
    expect(shared[0]?.text).toContain(shownCodes()[0]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no sharing where there is none', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
  });
});

describe('new backup codes in the place of others', () => {
  const former = codesFactor(2);

  it('tell how many codes stop working, then replace them', async () => {
    const account = await render(having(totpFactor, former));
    await openMenu(account, 'Generate new codes');
    expect(await screen.findByText(/Your 8 unused codes stop working\./)).toBeVisible();
    await account.user.click(screen.getByRole('button', { name: 'Generate new codes' }));
    await verifyWithPassword(account);
    await screen.findByRole('dialog', { name: newCodes });
    expect(stored(account)).toEqual([shownCodes()]);
    expect(account.events.at(-1)).toEqual({ type: 'backup-codes.replaced' });
    expect(requestsTo(account, '/api/verifications/password')).toEqual(['POST 201']);
  });

  it('leave the former ones when the verification is cancelled', async () => {
    const account = await render(having(totpFactor, former));
    await regenerate(account);
    await cancelStepUp(account);
    expect(stored(account)).toHaveLength(1);
    expect(stored(account)[0]?.[0]).toMatch(/^c0/);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leave the former ones when they could not be removed', async () => {
    const account = await render((logto, signedIn) => {
      having(totpFactor, former)(logto, signedIn);
      logto.faults.add({ ...deletion, status: 500, times: 1 });
    });
    await regenerate(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Something went wrong on the server/,
    );
    expect(stored(account)[0]?.[0]).toMatch(/^c0/);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['the server fails', { status: 500 }, /Something went wrong on the server/],
    ['the connection is lost', { network: true }, /You seem to be offline/],
  ])('stay on the screen when they could not be stored because %s', async (_, fault, reason) => {
    const account = await render((logto, signedIn) => {
      having(totpFactor, former)(logto, signedIn);
      logto.faults.add({ ...addition, ...fault, times: 2 });
    });
    await regenerate(account);
    await verifyWithPassword(account);
    const dialog = await screen.findByRole('dialog', { name: newCodes });
    const codes = shownCodes();
    expect(codes).toHaveLength(10);
    expect(stored(account)).toEqual([]);
    expect(dialog).toHaveTextContent('These codes do not work yet');
    expect(dialog).toHaveTextContent(reason);
    expect(within(dialog).queryByRole('button', { name: 'I’ve saved them' })).toBeNull();
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);

    await account.user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(within(dialog).getByRole('button', { name: 'Try again' })).not.toHaveAttribute(
        'aria-busy',
      ),
    );
    expect(shownCodes()).toEqual(codes);
    await account.user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    await account.user.click(
      await within(dialog).findByRole('button', { name: 'I’ve saved them' }),
    );
    await formClosed();
    expect(stored(account)).toEqual([codes]);
    expect(screen.getByText('10 left')).toBeVisible();
    const free = new Event('beforeunload', { cancelable: true });
    dispatchEvent(free);
    expect(free.defaultPrevented).toBe(false);
  });

  it('are known again when only the answer was lost', async () => {
    const account = await render(having(totpFactor, former));
    await regenerate(account);
    account.logto.faults.add({ ...addition, network: true, times: 1 });
    await verifyWithPassword(account);
    const dialog = await screen.findByRole('dialog', { name: newCodes });
    const codes = shownCodes();
    // What the server did although its answer never came.
    having(totpFactor, {
      ...former,
      id: 'stored',
      codes: codes.map((code) => ({ code })),
    } as Factors[number])(account.logto, account.signedIn);
    await account.user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    expect(await within(dialog).findByRole('button', { name: 'I’ve saved them' })).toBeVisible();
    expect(stored(account)).toEqual([codes]);
  });

  it('can be left in the end, and the row tells the truth then', async () => {
    const account = await render((logto, signedIn) => {
      having(totpFactor, former)(logto, signedIn);
      logto.faults.add({ ...addition, status: 500 });
    });
    await regenerate(account);
    await verifyWithPassword(account);
    await account.user.click(await screen.findByRole('button', { name: 'Leave without codes' }));
    await formClosed();
    expect(await screen.findByText('None')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Generate codes' })).toBeVisible();
  });

  it('take the place of every set, the used-up one before it too', async () => {
    const account = await render(
      having(totpFactor, codesFactor(10, 'a-set'), codesFactor(0, 'b-set')),
    );
    expect(await screen.findByText('10 left')).toBeVisible();
    // The server would show the used-up set.
    expect(screen.queryByRole('button', { name: 'Show codes' })).toBeNull();
    await regenerate(account);
    await verifyWithPassword(account);
    await screen.findByRole('dialog', { name: newCodes });
    expect(stored(account)).toEqual([shownCodes()]);
  });
});

describe('seeing the stored codes', () => {
  const show = async (options: RenderAccountOptions = {}) => {
    const account = await render(having(totpFactor, codesFactor(2)), options);
    await account.user.click(await screen.findByRole('button', { name: 'Show codes' }));
    return account;
  };

  it('stands behind the gate, then strikes out those that are used', async () => {
    const account = await show();
    expect(await screen.findByText('Verify it’s you to see your backup codes.')).toBeVisible();
    expect(requestsTo(account, `${path}/backup-codes`)).toEqual([]);
    await account.user.click(screen.getByRole('button', { name: 'Verify it’s you' }));
    await verifyWithPassword(account);
    await screen.findByRole('list', { name: 'Codes' });
    expect(shownCodes()[0]).toBe('c0cccccccc, used');
    expect(shownCodes()[2]).toBe('c2cccccccc');
    expect(document.querySelectorAll('s')).toHaveLength(2);

    await account.user.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(async () =>
      expect((await navigator.clipboard.readText()).split('\n')).toHaveLength(8),
    );
    expect(keptData(account)).not.toContain('c2cccccccc');

    await account.user.click(screen.getByRole('button', { name: 'Hide codes' }));
    expect(screen.queryByRole('list', { name: 'Codes' })).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Show codes' })).toHaveFocus());
  });

  it('opens at once for those who have verified', async () => {
    const account = await show();
    await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
    await verifyWithPassword(account);
    await screen.findByRole('list', { name: 'Codes' });
    await account.user.click(screen.getByRole('button', { name: 'Hide codes' }));
    await account.user.click(screen.getByRole('button', { name: 'Show codes' }));
    expect(await screen.findByRole('list', { name: 'Codes' })).toBeVisible();
    expect(requestsTo(account, '/api/verifications/password')).toEqual(['POST 201']);
  });

  it('stays closed when the verification is cancelled', async () => {
    const account = await show();
    await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
    await cancelStepUp(account);
    expect(screen.getByText('Verify it’s you to see your backup codes.')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells that they could not be read, and tries again', async () => {
    const account = await show();
    account.logto.faults.add({ path: `${path}/backup-codes`, status: 500, times: 3 });
    await account.user.click(await screen.findByRole('button', { name: 'Verify it’s you' }));
    await verifyWithPassword(account);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Something went wrong on the server/,
    );
    await account.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('list', { name: 'Codes' })).toBeVisible();
  });

  it('is possible where nothing may be changed', async () => {
    await render(having(totpFactor, codesFactor(2)), { scenario: everythingReadOnly });
    expect(await screen.findByText('8 left')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show codes' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'More for backup codes' })).toBeNull();
  });
});

describe('the row of the backup codes', () => {
  it.each([
    ['enough are left', [totpFactor, codesFactor(7)], '3 left', null],
    ['two are left', [totpFactor, codesFactor(8)], '2 left', /^Only 2 left\. Generate new ones/],
    ['one is left', [totpFactor, codesFactor(9)], '1 left', /^Only 1 left\./],
    ['none is left', [totpFactor, codesFactor(10)], 'All used', /^Every code has been used/],
    ['they are orphaned', [codesFactor(0)], '10 left', /^They are of no use without/],
  ])('says when %s', async (_, factors, value, hint) => {
    await render(having(...factors));
    expect(await screen.findByText(value)).toBeVisible();
    if (hint) expect(screen.getByText(hint)).toBeVisible();
    else expect(screen.queryByText(/Generate new|of no use/)).toBeNull();
  });

  it('offers to remove orphaned codes, and no new ones', async () => {
    const account = await render(having(codesFactor(0)));
    await account.user.click(await screen.findByRole('button', { name: 'More for backup codes' }));
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Remove codes',
    ]);
    await account.user.click(screen.getByRole('menuitem', { name: 'Remove codes' }));
    const dialog = await screen.findByRole('alertdialog');
    await account.user.click(within(dialog).getByRole('button', { name: 'Remove codes' }));
    await verifyWithPassword(account);
    expect(await screen.findByText('None')).toBeVisible();
    expect(stored(account)).toEqual([]);
    expect(account.events.at(-1)).toEqual({ type: 'backup-codes.removed' });
  });

  it('is not there when the policy switches it off or the tenant offers none', async () => {
    await render(undefined, { tenant: withPolicy({ mfa: 'Off' }) });
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    await render(undefined, {
      tenant: { signInExperience: { mfa: { policy: 'NoPrompt', factors: ['Totp'] } } },
    });
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  });

  it('shows a user with everything', async () => {
    await renderAccount(<BackupCodesSection />, { scenario: fullUser });
    expect(await screen.findByText('8 left')).toBeVisible();
  });
});
