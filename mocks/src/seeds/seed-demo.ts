import type { FakeLogto } from '../fake-logto.ts';
import { SEED_PASSWORD } from './alice.ts';
import { DEMO_APP_ID, demoTenant } from './demo-tenant.ts';
import { fullUserSpec, signInElsewhere } from './full-user.ts';
import { type SignedInUser, signedInUser } from './signed-in-user.ts';

const scopes = [
  'openid',
  'offline_access',
  'profile',
  'email',
  'phone',
  'address',
  'identities',
  'custom_data',
  'urn:logto:scope:sessions',
  'urn:logto:scope:trusted_devices',
];

/**
 * Fills a fake with the demo tenant and its people: `alice` (password `Corr3ct-Horse!battery`) has
 * everything, `bob` little, `kim` is suspended, `sam@example.com` has an email alone, and Nova came
 * by the provider Octo and has nothing to verify with.
 *
 * @returns alice, signed in on a laptop
 */
export const seedDemo = async (logto: FakeLogto, appOrigin?: string): Promise<SignedInUser> => {
  logto.setTenant(demoTenant(appOrigin));
  const alice = signedInUser(
    logto,
    { ...fullUserSpec(logto, 'octo'), mfaVerifications: [], logtoConfig: {} },
    { clientId: DEMO_APP_ID, scopes, ip: '203.0.113.80', country: 'GB', city: 'Oxford' },
  );
  signInElsewhere(logto, alice.user.id);
  logto.createUser({ username: 'bob', password: SEED_PASSWORD, name: 'Bob' });
  logto.createUser({ username: 'kim', password: SEED_PASSWORD, isSuspended: true });
  logto.createUser({ primaryEmail: 'sam@example.com' });
  logto.createUser({
    name: 'Nova Star',
    identities: {
      octo: {
        userId: 'nova-octo',
        details: { id: 'nova-octo', name: 'Nova Star', rawData: { sub: 'nova-octo' } },
      },
    },
  });
  return alice;
};
