import { fullUser } from '@account-center/mocks';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { translatePage } from '../test/odd/odd-translators.ts';
import { type RenderedAccount, renderAccount } from '../test/render-account.tsx';
import { AccountCenter } from './account-center.tsx';

const render = async (): Promise<RenderedAccount> => {
  const account = await renderAccount(<AccountCenter layout="stacked" />, { scenario: fullUser });
  await screen.findByText('alice', {}, { timeout: 20_000 });
  await waitFor(() => expect(document.querySelector('.ac-skeleton')).toBeNull(), {
    timeout: 20_000,
  });
  return account;
};

/** Translates, and goes on translating what comes, as the extensions do. */
const keepTranslating = () => {
  translatePage();
  const observer = new MutationObserver(() => translatePage());
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
};

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 150)));
const isWhole = () => {
  expect(screen.queryByText(/could not be shown/)).toBeNull();
  expect(document.querySelectorAll('section').length).toBeGreaterThan(5);
};

describe('a page that an extension translates', () => {
  it('is whole after everything that can be pressed was pressed and left again', async () => {
    const account = await render();
    const stop = keepTranslating();
    const count = document.querySelectorAll('.ac-container button').length;
    for (let index = 0; index < count; index += 1) {
      const button = document.querySelectorAll<HTMLElement>('.ac-container button')[index];
      if (!button || button.closest('[inert]')) continue;
      await account.user.click(button);
      await settle();
      isWhole();
      await account.user.keyboard('{Escape}');
      await settle();
      const cancel = [...document.querySelectorAll('button')].find((other) =>
        /^(« )?(Cancel|Close)/.test(other.textContent ?? ''),
      );
      if (cancel) await account.user.click(cancel);
      await settle();
      isWhole();
    }
    stop();
  }, 120_000);

  it('shows what was changed', async () => {
    const account = await render();
    translatePage();
    await account.user.click(
      [...document.querySelectorAll('button')].find((button) =>
        (button.getAttribute('aria-label') ?? button.textContent ?? '').includes('Change username'),
      ) ?? document.body,
    );
    const input = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('input[name="username"]');
      if (!found) throw new Error('The form is not open.');
      return found;
    });
    await account.user.clear(input);
    await account.user.type(input, 'alice_two{Enter}');
    const dialog = await screen.findByRole('dialog');
    await account.user.click(await within(dialog).findByRole('button', { name: /Password/ }));
    await account.user.type(
      await within(dialog).findByLabelText('Password'),
      `${account.signedIn.password}{Enter}`,
    );
    await waitFor(() => expect(document.body.textContent).toContain('alice_two'));
    isWhole();
  }, 60_000);
});
