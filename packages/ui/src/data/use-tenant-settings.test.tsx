import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccountField } from '../core/field-access.ts';
import { renderHooks } from '../test/render-hooks.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { useFieldAccess } from './use-field-access.ts';
import { useLockText } from './use-lock-text.ts';
import { useRegisterFlows } from './use-register-flows.ts';
import { useSectionAccount } from './use-section-account.ts';
import { useTenantSettings } from './use-tenant-settings.ts';
import { useVisibleFields } from './use-visible-fields.ts';

const useEmailAccess = () => useFieldAccess('email');
const useEmailSection = () => useSectionAccount('email');
const useFields = () => {
  const isVisible = useVisibleFields();
  const fields: AccountField[] = ['email', 'phone', 'mfa', 'trustedDevice'];
  return isVisible && fields.filter(isVisible);
};

describe('useTenantSettings', () => {
  it('takes those of the host and asks no one', async () => {
    const { hooks, logto } = await renderHooks(useTenantSettings);
    expect(hooks().status).toBe('ready');
    expect(logto.requests).toHaveLength(0);
  });

  it('reads them from the server otherwise', async () => {
    const { hooks } = await renderHooks(useTenantSettings, { props: { settings: undefined } });
    expect(hooks().status).toBe('loading');
    await waitFor(() => expect(hooks().status).toBe('ready'));
    expect(hooks().settings?.accountCenter.fields?.email).toBe('Edit');
  });

  it('does without where no source can be reached, and that is no failure', async () => {
    const { hooks, errors } = await renderHooks(useTenantSettings, { withoutSettings: true });
    await waitFor(() => expect(hooks()).toEqual({ status: 'none' }));
    expect(errors).toEqual([]);
  });
});

describe('useFieldAccess', () => {
  it('waits until account and settings are known', async () => {
    const { hooks } = await renderHooks(useEmailAccess, { props: { settings: undefined } });
    expect(hooks()).toBeUndefined();
    await waitFor(() => expect(hooks()).toEqual({ visible: true }));
  });

  it('follows the policy', async () => {
    const { hooks } = await renderHooks(useEmailAccess, { tenant: withPolicy({ email: 'Off' }) });
    await waitFor(() => expect(hooks()).toEqual({ visible: false }));
  });

  it('is inferred from the account where there are no settings', async () => {
    const hidden = await renderHooks(useEmailAccess, {
      withoutSettings: true,
      tenant: withPolicy({ email: 'Off' }),
    });
    await waitFor(() => expect(hidden.hooks()).toEqual({ visible: false }));
    const free = await renderHooks(useEmailAccess, { withoutSettings: true });
    await waitFor(() => expect(free.hooks()).toEqual({ visible: true }));
  });

  it('says which scope is missing by its lock', async () => {
    const { hooks } = await renderHooks(useEmailAccess, {
      scenario: signedInAs({ username: 'alice', scopes: ['openid', 'profile'] }),
    });
    await waitFor(() => expect(hooks()).toEqual({ visible: true, lock: 'scope_missing' }));
  });
});

describe('useVisibleFields', () => {
  it('says which fields are shown, once it is known', async () => {
    const { hooks } = await renderHooks(useFields, { tenant: withPolicy({ phone: 'Off' }) });
    expect(hooks()).toBeUndefined();
    await waitFor(() => expect(hooks()).toEqual(['email', 'mfa']));
  });
});

describe('useSectionAccount', () => {
  it('is loading, then ready with the lock', async () => {
    const { hooks } = await renderHooks(useEmailSection, {
      tenant: withPolicy({ email: 'ReadOnly' }),
    });
    expect(hooks()).toEqual({ status: 'loading' });
    await waitFor(() =>
      expect(hooks()).toMatchObject({ status: 'ready', lock: 'policy_read_only' }),
    );
  });

  it('is hidden where the policy says so', async () => {
    const { hooks } = await renderHooks(useEmailSection, { tenant: withPolicy({ email: 'Off' }) });
    await waitFor(() => expect(hooks()).toEqual({ status: 'hidden' }));
  });

  it('fails with the account and can be tried again', async () => {
    const { hooks } = await renderHooks(useEmailSection, {
      before: ({ faults }) =>
        faults.add({ path: '/api/my-account', times: 1, status: 400, body: {} }),
    });
    await waitFor(() => expect(hooks().status).toBe('error'));
    await act(async () => {
      const state = hooks();
      if (state.status === 'error') await state.refetch();
    });
    await waitFor(() => expect(hooks().status).toBe('ready'));
  });
});

describe('useLockText', () => {
  it('writes each reason, and nothing for a control that is free', async () => {
    const { hooks } = await renderHooks(useLockText);
    expect(hooks()(undefined)).toBeUndefined();
    expect(hooks()('last_method')).toBe(
      'This is your only way to sign in. Add another one before you remove it.',
    );
  });
});

describe('useRegisterFlows', () => {
  it('lets a flow be opened from elsewhere while it is mounted and enabled', async () => {
    const opened: string[] = [];
    let enabled = true;
    let name = 'first';
    const { core, rerender, unmount } = await renderHooks(() => {
      const current = name;
      useRegisterFlows({ 'password.set': enabled ? 'free' : 'no_method' }, () =>
        opened.push(current),
      );
    });
    const { flows } = core();
    void flows.open('password.set');
    name = 'second';
    rerender();
    void flows.open('password.set');
    expect(opened).toEqual(['first', 'second']);

    enabled = false;
    rerender();
    expect(flows.canOpen('password.set')).toBe(false);
    enabled = true;
    rerender();
    expect(flows.canOpen('password.set')).toBe(true);
    unmount();
    expect(await flows.open('password.set')).toEqual({
      status: 'unavailable',
      reason: 'not_mounted',
    });
    expect(opened).toHaveLength(2);
  });
});
