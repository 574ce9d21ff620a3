import { emailOnlyUser, fullUser, type Scenario, socialOnlyUser } from '@account-center/mocks';
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StepUpRules } from '../core/step-up/step-up-rules.ts';
import { renderHooks } from '../test/render-hooks.tsx';
import { signedInAs } from '../test/signed-in-as.ts';
import { withPolicy } from '../test/with-policy.ts';
import { type StepUpMethodsResult, useStepUpMethods } from './use-step-up-methods.ts';

const password = 'Corr3ct-Horse!battery';
const byPassword = { method: 'password' } as const;
const byEmail = { method: 'email', address: 'alice@example.com' } as const;
const byPhone = { method: 'phone', address: '14155550123' } as const;

const off = withPolicy({ email: 'Off', phone: 'Off', password: 'Off' });

type Case = {
  readonly what: string;
  readonly scenario: Scenario;
  readonly tenant?: ReturnType<typeof withPolicy>;
  readonly rules?: StepUpRules;
  readonly expected: StepUpMethodsResult;
};

const ready = (...methods: Extract<StepUpMethodsResult, { status: 'ready' }>['methods']) =>
  ({ status: 'ready', methods }) as const;

const cases: Case[] = [
  {
    what: 'everything, in the order of ease',
    scenario: fullUser,
    expected: ready(byPassword, byEmail, byPhone),
  },
  {
    what: 'an email alone',
    scenario: emailOnlyUser,
    expected: ready({ method: 'email', address: 'sam@example.com' }),
  },
  {
    what: 'a phone alone',
    scenario: signedInAs({ username: 'alice', primaryPhone: '14155550123' }),
    expected: ready(byPhone),
  },
  {
    what: 'nothing: a first password is the way out',
    scenario: socialOnlyUser,
    expected: { status: 'none' },
  },
  {
    what: 'only those that the host offers',
    scenario: fullUser,
    rules: { methods: ['phone', 'email'] },
    expected: ready(byEmail, byPhone),
  },
  {
    what: 'none that the host offers',
    scenario: emailOnlyUser,
    rules: { methods: ['password'] },
    expected: { status: 'hidden' },
  },
  {
    what: 'nothing to verify with, whatever the host offers',
    scenario: socialOnlyUser,
    rules: { methods: ['password'] },
    expected: { status: 'none' },
  },
  {
    what: 'a password that the policy hides: the server decides',
    scenario: signedInAs({ username: 'alice', password }),
    tenant: off,
    expected: ready(byPassword),
  },
  {
    what: 'everything hidden by the scopes: there may be a password',
    scenario: signedInAs({ ...{ username: 'alice', password }, scopes: ['openid'] }),
    expected: ready(byPassword),
  },
  {
    what: 'a hidden password beside an email that can be seen: only what is certain',
    scenario: fullUser,
    tenant: withPolicy({ phone: 'Off', password: 'Off' }),
    expected: ready(byEmail),
  },
  {
    what: 'an email that the policy hides, by the claims of the sign-in',
    scenario: emailOnlyUser,
    tenant: withPolicy({ email: 'Off' }),
    expected: ready({ method: 'email', address: 'sam@example.com' }),
  },
  {
    what: 'a phone that the policy hides, by the claims of the sign-in',
    scenario: signedInAs({ username: 'alice', primaryPhone: '14155550123' }),
    tenant: off,
    expected: ready(byPhone),
  },
  {
    what: 'no password, and an email that neither the policy nor the scopes show',
    scenario: signedInAs({ primaryEmail: 'sam@example.com', scopes: ['openid', 'profile'] }),
    tenant: withPolicy({ email: 'Off' }),
    expected: { status: 'hidden' },
  },
  {
    what: 'a hidden password that the host does not offer',
    scenario: signedInAs({ username: 'alice', password }),
    tenant: off,
    rules: { methods: ['email'] },
    expected: { status: 'hidden' },
  },
];

describe('useStepUpMethods', () => {
  it.each(cases)('finds $what', async ({ scenario, tenant, rules, expected }) => {
    const { hooks } = await renderHooks(useStepUpMethods, {
      scenario,
      ...(tenant && { tenant }),
      ...(rules && { props: { stepUp: rules } }),
    });
    expect(hooks()).toEqual({ status: 'loading' });
    await waitFor(() => expect(hooks()).toEqual(expected));
  });

  it('says so when the account cannot be read', async () => {
    const { hooks } = await renderHooks(useStepUpMethods, {
      before: ({ faults }) => faults.add({ path: '/api/my-account', status: 400, body: {} }),
    });
    await waitFor(() => expect(hooks()).toEqual({ status: 'error' }));
  });
});
