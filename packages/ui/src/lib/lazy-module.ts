/** A module that is loaded at most once: `load` starts or joins the loading, `peek` gives it when it is there. */
export type LazyModule<M> = {
  readonly load: () => Promise<M>;
  /** Starts the loading ahead of time; a failure is met again, and told, when the module is wanted. */
  readonly preload: () => void;
  readonly peek: () => M | undefined;
};

/**
 * Remembers a dynamic import. A failed load is forgotten, so the next intent tries again.
 * @example const qrCode = lazyModule(() => import('./qr-code.lazy.tsx'));
 */
export function lazyModule<M>(importer: () => Promise<M>): LazyModule<M> {
  let loaded: M | undefined;
  let loading: Promise<M> | undefined;
  const load = () => {
    loading ??= importer().then(
      (module) => {
        loaded = module;
        return module;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return {
    load,
    preload: () => {
      load().catch(() => undefined);
    },
    peek: () => loaded,
  };
}
