import { expect, it, vi } from 'vitest';
import { lazyModule } from './lazy-module.ts';

it('loads once, however often it is asked', async () => {
  const importer = vi.fn(async () => ({ name: 'part' }));
  const lazy = lazyModule(importer);
  expect(lazy.peek()).toBeUndefined();
  const [one, two] = await Promise.all([lazy.load(), lazy.load()]);
  expect(one).toBe(two);
  expect(lazy.peek()).toBe(one);
  expect(importer).toHaveBeenCalledTimes(1);
});

it('tries again after a load that failed', async () => {
  const importer = vi.fn<() => Promise<{ name: string }>>();
  importer.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce({ name: 'part' });
  const lazy = lazyModule(importer);
  await expect(lazy.load()).rejects.toThrow('offline');
  await expect(lazy.load()).resolves.toEqual({ name: 'part' });
});
