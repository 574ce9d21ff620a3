import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useAccountMutation } from '../data/use-account-mutation.ts';
import { stepUpDialog } from '../test/account-steps.ts';
import { renderAccount } from '../test/render-account.tsx';

const chunk = vi.hoisted(() => ({ isThere: false }));

vi.mock('../lib/lazy-module.ts', async (importOriginal) => {
  const { lazyModule } = await importOriginal<typeof import('../lib/lazy-module.ts')>();
  return {
    lazyModule: <Module,>(importer: () => Promise<Module>) =>
      lazyModule(async () => {
        if (!chunk.isThere) throw new TypeError('Failed to fetch dynamically imported module');
        return importer();
      }),
  };
});

const Remove = () => {
  const { run, isPending } = useAccountMutation({
    action: 'phone.remove',
    write: (client) => client.phone.remove(),
  });
  const [end, setEnd] = useState('');
  return (
    <>
      <button type="button" onClick={async () => setEnd((await run(undefined)).status)}>
        Remove phone
      </button>
      <output>{isPending ? 'busy' : end}</output>
    </>
  );
};

describe('StepUpHost', () => {
  it('ends what waits when its dialog does not load, and tries to load it the next time', async () => {
    const { user, errors } = await renderAccount(<Remove />);
    await user.click(screen.getByRole('button', { name: 'Remove phone' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('failed'));
    expect(errors).toEqual([expect.any(TypeError)]);

    chunk.isThere = true;
    await user.click(screen.getByRole('button', { name: 'Remove phone' }));
    expect(await stepUpDialog()).toBeVisible();
    expect(screen.getByText('busy')).toBeInTheDocument();
  });
});
