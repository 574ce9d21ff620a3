import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccountCore } from '../core/account-core.ts';
import { useAccountCore } from '../core/account-provider.tsx';
import {
  announced,
  cancelStepUp,
  stepUpDialog,
  verifyWithPassword,
} from '../test/account-steps.ts';
import { axeViolations } from '../test/axe.ts';
import { passMinutes, stopClock } from '../test/clock.ts';
import { type RenderedAccount, renderAccount } from '../test/render-account.tsx';
import { StepUpChip } from './step-up-chip.tsx';

let core: AccountCore;

const Chip = () => {
  core = useAccountCore();
  return <StepUpChip />;
};

const verify = ({ signedIn }: RenderedAccount) =>
  act(async () => {
    const { password = '' } = signedIn;
    core.stepUp.complete(await core.client.verifications.password({ password }));
  });

const warning = 'Your verification ends in a minute.';
const left = (time: string) => screen.findByText(`Verified, ${time} left`, {}, { timeout: 3000 });

const renderChip = async () => {
  stopClock();
  const account = await renderAccount(<Chip />);
  await passMinutes(5);
  await verify(account);
  return account;
};

describe('StepUpChip', () => {
  it('is not there while nothing is verified', async () => {
    await renderAccount(<Chip />);
    expect(screen.queryByText(/Verified/)).toBeNull();
  });

  it('says how long the verification lives, from its first moment', async () => {
    await renderChip();
    expect(await left('10:00')).toBeVisible();
    await passMinutes(2.3);
    expect(await left('7:42')).toBeVisible();
    expect(announced('polite')).toEqual([]);
    expect(await axeViolations()).toEqual([]);
  });

  it('warns once in the last minute, to the eye and the ear', async () => {
    await renderChip();
    await passMinutes(9);
    const chip = (await left('1:00')).closest('[class="ac-step-up-chip"]');
    expect(chip).toHaveAttribute('data-expiring');
    await waitFor(() => expect(announced('polite')).toEqual([warning]));
    await passMinutes(0.5);
    await left('0:30');
    expect(announced('polite')).toEqual([warning]);
  });

  it('goes when the time is over', async () => {
    await renderChip();
    await passMinutes(10);
    await waitFor(() => expect(screen.queryByText(/Verified,/)).toBeNull(), { timeout: 3000 });
  });

  it('extends in place, and warns again in the last minute of the new one', async () => {
    const account = await renderChip();
    await passMinutes(9.5);
    await left('0:30');
    const extend = screen.getByRole('button', { name: 'Extend' });
    await account.user.click(extend);
    expect(await stepUpDialog()).toHaveAccessibleDescription(
      'Verify again to stay verified for another ten minutes.',
    );
    await verifyWithPassword(account);
    expect(await left('10:00')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Extend' })).toHaveFocus());
    const before = announced('polite').filter((text) => text === warning).length;
    await passMinutes(9.2);
    await waitFor(
      () => expect(announced('polite').filter((text) => text === warning)).toHaveLength(before + 1),
      { timeout: 3000 },
    );
  });

  it('keeps the verification that lives when the user does not extend it', async () => {
    const account = await renderChip();
    await account.user.click(screen.getByRole('button', { name: 'Extend' }));
    await cancelStepUp(account);
    expect(await left('10:00')).toBeVisible();
    expect(core.stepUp.record()).toBeDefined();
  });
});
