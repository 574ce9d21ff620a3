'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { lazyModule } from '../lib/lazy-module.ts';

const clock = lazyModule(() => import('./step-up-clock.lazy.tsx'));

/** Says how long the verification still lives, warns at its last minute, and extends it in place; nothing without one. */
export const StepUpChip = () => {
  const { stepUp } = useAccountCore();
  const record = useSyncExternalStore(stepUp.subscribe, stepUp.record, stepUp.record);
  const [loaded, setLoaded] = useState(clock.peek);

  useEffect(() => {
    // Without its chunk the page is the same, but for the clock: no one is told.
    if (record && !loaded)
      clock.load().then(
        (module) => setLoaded(module),
        () => undefined,
      );
  }, [record, loaded]);

  return loaded ? <loaded.StepUpClock /> : null;
};
