import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CopyButton } from './copy-button.tsx';
import { Root } from './root.tsx';

function setup(props: Partial<Parameters<typeof CopyButton>[0]> = {}) {
  const user = userEvent.setup();
  render(
    <Root>
      <CopyButton
        value="secret key"
        label="Copy key"
        copiedLabel="Copied"
        failedLabel="Could not copy"
        {...props}
      />
    </Root>,
  );
  return { user, region: (live: string) => document.querySelector(`[aria-live="${live}"]`) };
}

it('copies, confirms, and goes back to its label', async () => {
  const onCopied = vi.fn();
  const { user, region } = setup({ onCopied });
  await user.click(screen.getByRole('button', { name: 'Copy key' }));
  const button = await screen.findByRole('button', { name: 'Copied' });
  expect(await navigator.clipboard.readText()).toBe('secret key');
  expect(onCopied).toHaveBeenCalledTimes(1);
  expect(region('polite')?.textContent).toBe('Copied');
  await vi.waitFor(() => expect(button.textContent).toBe('Copy key'), { timeout: 4000 });
});

it('says so when the browser refuses', async () => {
  const onCopied = vi.fn();
  const { user, region } = setup({ onCopied, iconOnly: true });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('no', 'NotAllowedError'),
  );
  await user.click(screen.getByRole('button', { name: 'Copy key' }));
  await screen.findByRole('button', { name: 'Could not copy' });
  expect(region('assertive')?.textContent).toBe('Could not copy');
  expect(onCopied).not.toHaveBeenCalled();
});
