import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { useAccount } from '../../data/use-account.ts';
import { type RenderHooksOptions, renderHooks } from '../../test/render-hooks.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import {
  allowWindows,
  answerOf,
  type OpenedWindow,
  providerPage,
  reportFromWindow,
} from '../../test/social-steps.ts';
import { useLinkSocialAccount, useProviderToken } from './index.ts';

const alice = {
  username: 'alice',
  password: 'Corr3ct-Horse!battery',
  identities: { gamail: { userId: 'alice-gamail', details: { id: 'alice-gamail' } } },
};
const connectors = [
  { target: 'octo', displayName: 'Octo', platform: 'Native' },
  { target: 'octo', displayName: 'Octo', platform: 'Universal' },
  { target: 'octo', displayName: 'Octo', platform: 'Web' },
  { target: 'gamail', displayName: 'Gamail', storesTokens: true },
] as const;

let opened: OpenedWindow[] = [];
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  opened = allowWindows();
});

const onEnd = vi.fn();
beforeEach(() => onEnd.mockReset());

const render = async (options: RenderHooksOptions = {}) => {
  const rendered = await renderHooks(
    () => ({
      account: useAccount(),
      link: useLinkSocialAccount({ onEnd }),
      token: useProviderToken('gamail'),
    }),
    { scenario: signedInAs(alice), tenant: { connectors }, ...options },
  );
  await vi.waitFor(() => expect(rendered.hooks().account.status).toBe('ready'));
  return rendered;
};

const stageOf = ({ hooks }: Awaited<ReturnType<typeof render>>) => hooks().link.stage;

describe('useLinkSocialAccount', () => {
  it('goes through its stages and tells what was linked', async () => {
    const rendered = await render();
    expect(stageOf(rendered)).toBe('idle');
    act(() => rendered.hooks().link.start({ target: 'octo' }));
    expect(stageOf(rendered)).toBe('starting');
    const page = await providerPage(opened);
    await vi.waitFor(() => expect(stageOf(rendered)).toBe('away'));
    expect(rendered.hooks().link.target).toBe('octo');
    await act(
      async () => void (await reportFromWindow(await answerOf(rendered, page, 'bob-octo'))),
    );
    await rendered.asked();
    expect(stageOf(rendered)).toBe('linking');
    await rendered.verify();
    await vi.waitFor(() => expect(stageOf(rendered)).toBe('idle'));
    expect(onEnd.mock.calls).toEqual([
      [{ status: 'done', data: { target: 'octo', replaced: false } }],
    ]);
    expect(rendered.events).toEqual(['social.linked']);
  });

  /** Lets the browser tell whether the user has pressed something; a window that opens uses that up. */
  const tellPresses = (isActive: boolean) => {
    const activation = { isActive };
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: activation });
    const open = vi.mocked(window.open).getMockImplementation();
    vi.mocked(window.open).mockImplementation((...given) => {
      activation.isActive = false;
      return open?.(...given) ?? null;
    });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'userActivation'));
  };
  const chooseAccount = async (rendered: Awaited<ReturnType<typeof render>>) => {
    const page = await providerPage(opened);
    await vi.waitFor(() => expect(stageOf(rendered)).toBe('away'));
    await act(
      async () => void (await reportFromWindow(await answerOf(rendered, page, 'bob-octo'))),
    );
  };

  it('asks no more when the user has pressed for it, which the window uses up', async () => {
    const rendered = await render();
    tellPresses(true);
    act(() => rendered.hooks().link.start({ target: 'octo' }));
    await chooseAccount(rendered);
    await rendered.asked();
    expect(rendered.core().stepUp.pending()).toMatchObject({
      purpose: 'identities.link',
      provider: 'octo',
    });
  });

  it('links nothing before a press when no one has pressed for it', async () => {
    const rendered = await render();
    tellPresses(false);
    act(() => rendered.hooks().link.start({ target: 'octo' }));
    await chooseAccount(rendered);
    await vi.waitFor(() => expect(stageOf(rendered)).toBe('paused'));
    expect(rendered.hooks().link).toMatchObject({ pause: 'confirm', target: 'octo' });
    expect(rendered.core().stepUp.pending()).toBeUndefined();
    act(() => void rendered.hooks().link.finish());
    await rendered.asked();
    await rendered.verify();
    await vi.waitFor(() => expect(rendered.events).toEqual(['social.linked']));
  });

  it('asks the server nothing about an answer that comes after the ten minutes of a trip', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const rendered = await render();
    act(() => rendered.hooks().link.start({ target: 'octo' }));
    const page = await providerPage(opened);
    await vi.waitFor(() => expect(stageOf(rendered)).toBe('away'));
    const answer = await answerOf(rendered, page, 'bob-octo');
    vi.setSystemTime(Date.now() + 11 * 60_000);
    await act(async () => void (await reportFromWindow(answer)));
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalled());
    expect(onEnd.mock.calls[0]?.[0]).toMatchObject({ problem: { messageKey: 'tripExpired' } });
    expect(rendered.requests()).not.toContain('POST /api/verifications/social/verify');
  });

  it('uses the connector for the web where a provider has several', async () => {
    const rendered = await render();
    act(() => rendered.hooks().link.start({ target: 'octo', scope: 'repo' }));
    await providerPage(opened);
    const web = rendered.logto.state.tenant.current.connectors.find(
      (connector) => connector.type === 'Social' && connector.platform === 'Web',
    );
    expect(rendered.logto.requests.at(-1)?.body).toMatchObject({
      connectorId: web?.id,
      scope: 'repo',
    });
  });

  it('fails in words for a provider that there is none of', async () => {
    const rendered = await render();
    await act(async () => rendered.hooks().link.start({ target: 'unknown' }));
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalled());
    expect(onEnd.mock.calls[0]?.[0]).toMatchObject({
      status: 'failed',
      problem: { messageKey: 'providerUnreachable' },
    });
    expect(opened[0]?.closed).toBe(true);
  });

  it('drops a trip when another one begins', async () => {
    const rendered = await render();
    act(() => rendered.hooks().link.start({ target: 'octo' }));
    const first = await providerPage(opened);
    act(() => rendered.hooks().link.start({ target: 'octo' }));
    await vi.waitFor(() => expect(opened[1]?.address).toMatch(/^http/));
    expect(opened[0]?.closed).toBe(true);
    expect(await reportFromWindow(await answerOf(rendered, first, 'bob-octo'))).toBe(false);
    const second = await providerPage(opened);
    expect(await reportFromWindow(await answerOf(rendered, second, 'bob-octo'))).toBe(true);
  });

  it('drops the answer when someone else has signed in meanwhile', async () => {
    const rendered = await render({ props: { userId: 'alice' } });
    act(() => rendered.hooks().link.start({ target: 'octo' }));
    const page = await providerPage(opened);
    await vi.waitFor(() => expect(stageOf(rendered)).toBe('away'));

    const { id, accessToken } = rendered.logto.createUser({ username: 'bob' });
    rendered.setProps({ userId: 'bob', getAccessToken: async () => accessToken });
    await vi.waitFor(() => expect(rendered.hooks().account.data?.id).toBe(id));
    await act(
      async () => void (await reportFromWindow(await answerOf(rendered, page, 'bob-octo'))),
    );
    expect(stageOf(rendered)).toBe('idle');
    expect(rendered.requests()).not.toContain('POST /api/verifications/social/verify');
  });
});

describe('useProviderToken', () => {
  const stored = {
    identityId: 'alice-gamail',
    connectorId: 'gamail',
    accessToken: 'stored-token',
    scope: 'email',
  };
  const withToken = signedInAs({
    ...alice,
    providerTokens: { social: { gamail: stored }, sso: {} },
  });

  it('reads the stored token and keeps it to itself', async () => {
    const rendered = await render({ scenario: withToken });
    expect(rendered.hooks().token.token).toBeUndefined();
    await act(() => rendered.hooks().token.read.run());
    expect(rendered.hooks().token.token).toMatchObject({ access_token: 'stored-token' });
    const cache = rendered.core().queryClient.getQueryCache().findAll();
    expect(JSON.stringify(cache.map(({ state }) => state.data))).not.toContain('stored-token');
  });

  it('says in words that there is none', async () => {
    const rendered = await render();
    const result = await act(() => rendered.hooks().token.read.run());
    expect(result).toMatchObject({
      status: 'failed',
      problem: { messageKey: 'providerTokenMissing' },
    });
  });

  it('gets a new one by another trip to the provider', async () => {
    const rendered = await render({ scenario: withToken });
    act(() => rendered.hooks().token.renew({ scope: 'email calendar' }));
    const page = await providerPage(opened);
    expect(new URL(page).searchParams.get('scope')).toBe('email calendar');
    await vi.waitFor(() => expect(rendered.hooks().token.stage).toBe('away'));
    await reportFromWindow(await answerOf(rendered, page, 'alice-gamail'));
    await vi.waitFor(() =>
      expect(rendered.hooks().token.token).toMatchObject({ scope: 'email calendar' }),
    );
    expect(rendered.hooks().token.stage).toBe('idle');
  });

  it('forgets the token with the user', async () => {
    const rendered = await render({ scenario: withToken, props: { userId: 'alice' } });
    await act(() => rendered.hooks().token.read.run());
    const { accessToken } = rendered.logto.createUser({ username: 'bob' });
    rendered.setProps({ userId: 'bob', getAccessToken: async () => accessToken });
    await vi.waitFor(() => expect(rendered.hooks().token.token).toBeUndefined());
  });
});
