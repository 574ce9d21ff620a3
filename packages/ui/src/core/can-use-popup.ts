import type { TenantSettings } from '@account-center/client';

/**
 * Whether a trip to a provider may go by a window of its own. Where the tenant cuts its pages off from whoever opened
 * them (`same-origin` and stricter), the window would look closed while the user is still in it: the whole page goes then.
 */
export const canUsePopup = (settings: TenantSettings | undefined): boolean => {
  const policy = settings?.signInExperience.crossOriginOpenerPolicy;
  return !(
    typeof policy === 'string' &&
    /^\s*(same-origin(-plus-coep)?|noopener-allow-popups)\s*(;|$)/i.test(policy)
  );
};
