import type { FakeContext } from '../context.ts';

/** Whether the server has trusted devices: their routes, their field, their scope, the tenant's policy. */
export const hasTrustedDevices = ({
  features,
  tenant,
}: Pick<FakeContext, 'features' | 'tenant'>): boolean =>
  features.trustedDevices || (features.trustedDevicesInDevelopment && tenant.current.devFeatures);
