'use client';
import { useEffect, useState } from 'react';
import { useAccountCore } from '../core/account-provider.tsx';
import { lazyModule } from '../lib/lazy-module.ts';
import { useIdle } from '../lib/use-idle.ts';
import { useStepUpRequest } from './use-step-up-request.ts';

const answers = lazyModule(() => import('./step-up-answers.lazy.tsx'));

/** Answers every request for step-up below its provider with the built-in dialog, which it loads when idle. */
export const StepUpHost = () => {
  const { stepUp } = useAccountCore();
  const request = useStepUpRequest('fallback');
  const wanted = request !== undefined;
  const [loaded, setLoaded] = useState(answers.peek);

  useIdle(answers.preload);

  useEffect(() => {
    if (!wanted || loaded) return;
    // A chunk that does not load must not leave the action waiting for a dialog that never comes.
    answers.load().then((module) => setLoaded(module), stepUp.fail);
  }, [wanted, loaded, stepUp]);

  return loaded ? <loaded.StepUpAnswers request={request} /> : null;
};

/** Loads the dialog ahead of time: on pointer-over, focus or idle. */
export const preloadStepUp: () => void = answers.preload;
