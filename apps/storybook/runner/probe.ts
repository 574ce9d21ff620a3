import type axe from 'axe-core';
import type { Look } from './variants.ts';

/** What a story came to once it has rendered, played and stopped changing. */
export type RenderResult = {
  /** What went wrong in rendering or in the play function. */
  problem: string | undefined;
  /** False for a story whose `parameters.a11y.test` is `off`. */
  checkAccessibility: boolean;
};

type StoryProbe = {
  /** Renders a story from the start, in the look that the page has, and runs its play function. */
  show: (storyId: string) => Promise<RenderResult>;
  /** Gives the shown story another look, as it is. */
  switchTo: (look: Look) => Promise<RenderResult>;
  /** Every element of ours, and the text that stands in it directly. */
  elements: () => readonly { readonly element: Element; readonly text: string }[];
};

type Channel = {
  on: (event: string, listener: (detail: unknown) => void) => void;
  emit: (event: string, detail: unknown) => void;
};

declare global {
  interface Window {
    axe: typeof axe;
    storyProbe: StoryProbe;
  }
}

/**
 * Runs in the page before Storybook does and talks with it on its channel. It is sent there as text, so it uses nothing
 * from outside of its own body.
 */
export function installProbe(): void {
  const patience = 40_000;
  let channel: Channel | undefined;
  let awaited: { storyId: string; finish: (problem?: string) => void } | undefined;

  const describe = (detail: unknown) => {
    const { name, message, stack, title, description } = Object(detail);
    return stack ?? [name ?? title, message ?? description].filter(Boolean).join(': ');
  };
  const listen = (next: Channel) => {
    for (const event of [
      'playFunctionThrewException',
      'storyThrewException',
      'storyErrored',
      'storyMissing',
      'configError',
    ]) {
      next.on(event, (detail) => awaited?.finish(`${event} ${describe(detail)}`));
    }
    next.on('storyFinished', (detail) => {
      if (Object(detail).storyId === awaited?.storyId) awaited?.finish();
    });
  };

  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (next: Channel) => {
      channel = next;
      listen(next);
    },
  });

  /** Waits until nothing in the page has changed for some milliseconds, three seconds at most. */
  const quiet = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        observer.disconnect();
        resolve();
      };
      let timer = setTimeout(done, milliseconds);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, milliseconds);
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      setTimeout(done, 3000);
    });

  const rendered = async (storyId: string, begin: () => void, quietFor: number) => {
    const problem = await new Promise<string | undefined>((resolve) => {
      const timeout = setTimeout(
        () => resolve(`did not finish within ${patience / 1000} s`),
        patience,
      );
      const finish = (reason?: string) => {
        clearTimeout(timeout);
        resolve(reason);
      };
      awaited = { storyId, finish };
      begin();
    });
    awaited = undefined;
    if (!problem) await quiet(quietFor);
    return problem;
  };

  const result = (problem: string | undefined): RenderResult => {
    const { currentRender } = Object(Reflect.get(window, '__STORYBOOK_PREVIEW__'));
    return { problem, checkAccessibility: currentRender?.story?.parameters?.a11y?.test !== 'off' };
  };

  let shown = '';
  window.storyProbe = {
    show: async (storyId) => {
      shown = storyId;
      const begin = () => channel?.emit('setCurrentStory', { storyId, viewMode: 'story' });
      return result(await rendered(storyId, begin, 150));
    },
    // The data is there by now, only looks change.
    switchTo: async (look) => {
      const begin = () => channel?.emit('updateGlobals', { globals: look });
      return result(await rendered(shown, begin, 50));
    },
    elements: () =>
      [...document.querySelectorAll('.ac-root *')].map((element) => {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        return {
          element,
          text: own
            .map(({ textContent }) => textContent ?? '')
            .join('')
            .trim(),
        };
      }),
  };
}
