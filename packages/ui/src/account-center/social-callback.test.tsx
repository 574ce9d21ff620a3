import { render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { savePendingRedirect } from '../core/social/pending-redirect.ts';
import { listenForResponse } from '../core/social/popup-channel.ts';
import { createFlowState, type SocialLinkFlow } from '../core/social/social-link-flow.ts';
import { SocialCallback } from './social-callback.tsx';

const { origin } = window.location;

const arriveWith = (query: Record<string, string>) =>
  window.history.replaceState(null, '', `/callback/social?${new URLSearchParams(query)}`);

afterEach(() => window.history.replaceState(null, '', '/'));

const depart = (state: string) =>
  savePendingRedirect({
    trip: {
      state,
      owner: 'alice',
      target: 'octo',
      purpose: 'link',
      redirectUri: `${origin}/callback/social`,
      pending: { record: 'r', expiresAt: Date.now() + 60_000 } as SocialLinkFlow['pending'],
    },
    returnTo: `${origin}/settings`,
    stepUp: undefined,
  });

describe('SocialCallback', () => {
  it('goes back to the page that the user set out from, once, also in strict mode', async () => {
    const state = createFlowState();
    depart(state);
    arriveWith({ state, code: 'c' });
    const navigate = vi.fn();
    render(
      <StrictMode>
        <SocialCallback navigate={navigate} />
      </StrictMode>,
    );
    await vi.waitFor(() => expect(navigate.mock.calls).toEqual([[`${origin}/settings`]]));
    expect(screen.getByText('One moment…')).toBeVisible();
    expect(window.location.search).toBe('');
  });

  it('closes the window once the page that opened it has the answer', async () => {
    const state = createFlowState();
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    const onAnswer = vi.fn();
    listenForResponse(state, onAnswer);
    arriveWith({ state, code: 'c' });
    render(<SocialCallback />);
    expect(await screen.findByText('Done. You can close this window.')).toBeVisible();
    expect(onAnswer.mock.calls).toEqual([[{ state, code: 'c' }]]);
    expect(close).toHaveBeenCalledOnce();
  });

  it('refuses an answer that no one asked for, and leads back', async () => {
    depart(createFlowState());
    arriveWith({ state: 'forged', code: 'c' });
    render(<SocialCallback />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was connected.');
    expect(screen.getByRole('link', { name: 'Back to your settings' })).toHaveAttribute(
      'href',
      `${origin}/settings`,
    );
    expect(sessionStorage).toHaveLength(0);
  });

  it('leads home when no one knows where the user came from', async () => {
    arriveWith({});
    render(<SocialCallback home="/account" />);
    expect(await screen.findByRole('link', { name: 'Back to your settings' })).toHaveAttribute(
      'href',
      '/account',
    );
  });

  it('speaks the language that it is given', async () => {
    arriveWith({});
    const { container } = render(
      <SocialCallback
        locale="ar"
        translations={{ socialCallback: { refused: 'تعذّر إكمال ذلك' } }}
      />,
    );
    expect(await screen.findByText('تعذّر إكمال ذلك')).toBeVisible();
    expect(container.querySelector('.ac-root')).toHaveAttribute('dir', 'rtl');
  });
});
