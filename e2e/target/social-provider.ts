import { type BrowserContext, expect, type Page, type Route } from '@playwright/test';

/** What a user can do on the page of the tenant's social provider, in whichever window it is. */
export type SocialProvider = {
  /** What users read. */
  readonly name: string;
  /** The key of the provider among a user's identities. */
  readonly target: string;
  /** Lets the provider send the browser back with an account of this id; with a state of the test's own if there is one. */
  choose(page: Page, socialId: string, forgedState?: string): Promise<void>;
  /** Presses "Cancel" there. */
  cancel(page: Page): Promise<void>;
};

type Names = Pick<SocialProvider, 'name' | 'target'>;

/** The provider's page of the fake Logto. */
export const fakeProvider = (names: Names): SocialProvider => ({
  ...names,
  async choose(page, socialId, forgedState) {
    await page.getByLabel('User id').fill(socialId);
    if (forgedState) {
      await page.locator('input[name=state]').evaluateAll((inputs, state) => {
        for (const input of inputs) input.setAttribute('value', state);
      }, forgedState);
    }
    await page.getByRole('button', { name: 'Continue' }).click();
  },
  cancel: (page) => page.getByRole('button', { name: 'Cancel' }).click(),
});

/**
 * The provider of Logto's mock connector. It sends browsers to an address where there is nothing, so its answers are
 * given here: a visit is held until the test says what the user does.
 */
export const mockProvider = async (
  context: BrowserContext,
  names: Names,
): Promise<SocialProvider> => {
  let held: Route | undefined;
  await context.route('http://mock-social/**', (route) => {
    held = route;
  });
  const answer = async (parameters: Record<string, string>, forgedState?: string) => {
    await expect.poll(() => held !== undefined).toBe(true);
    const route = held;
    held = undefined;
    const { searchParams } = new URL(route?.request().url() ?? '');
    const location = new URL(searchParams.get('redirect_uri') ?? '');
    const state = forgedState ?? searchParams.get('state') ?? '';
    location.search = new URLSearchParams({ ...parameters, state }).toString();
    await route?.fulfill({ status: 302, headers: { location: location.href } });
  };
  return {
    ...names,
    choose: (_, userId, state) => answer({ code: 'mock-code', userId }, state),
    cancel: () => answer({ error: 'access_denied' }),
  };
};
