import { QueryClient } from '@tanstack/react-query';

/**
 * The private cache of one account center. Retries are the client's affair (it knows reads from writes),
 * and what one section changed is invalidated by name, so nothing refetches behind the user's back
 * except on a return to the window.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 30_000, gcTime: 300_000 },
    },
  });
