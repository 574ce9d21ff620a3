/** A disturbance of requests, to see how a client takes it. */
export type Fault = {
  /** The HTTP method; every one unless told. */
  method?: string;
  /** The exact path, without query, or an expression that is tried on path and query. */
  path: string | RegExp;
  /** How many requests it hits; all of them unless told. */
  times?: number;
  /** Answers with this status instead of the true answer. */
  status?: number;
  /** The body that goes with `status`; without one it is the server's plain 500. */
  body?: unknown;
  /** Lets `fetch` reject with a `TypeError`, as without a network. */
  network?: boolean;
  /** Waits so many milliseconds first. */
  delay?: number;
};

const hits = ({ method, path }: Fault, request: Request): boolean => {
  const { pathname, search } = new URL(request.url);
  const samePath = typeof path === 'string' ? path === pathname : path.test(pathname + search);
  return samePath && (method === undefined || method.toUpperCase() === request.method);
};

const answerOf = ({ status, body = { message: 'Internal server error.' } }: Fault) =>
  status === undefined
    ? undefined
    : new Response(body === null ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      });

/** Resolves after so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The disturbances that are set up. The first one that fits a request hits it. */
export const createFaults = () => {
  const faults: Array<{ fault: Fault; left: number }> = [];
  return {
    add(fault: Fault): void {
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear(): void {
      faults.length = 0;
    },
    /**
     * Lets a fault hit a request.
     *
     * @returns the answer to give instead of the true one, if any
     * @throws TypeError for a network fault
     */
    async strike(request: Request): Promise<Response | undefined> {
      const hit = faults.find(({ fault, left }) => left > 0 && hits(fault, request));
      if (!hit) return undefined;
      hit.left -= 1;
      if (hit.fault.delay) await pause(hit.fault.delay);
      if (hit.fault.network) throw new TypeError('Failed to fetch');
      return answerOf(hit.fault);
    },
  };
};

/** The faults that {@link createFaults} makes. */
export type Faults = ReturnType<typeof createFaults>;
