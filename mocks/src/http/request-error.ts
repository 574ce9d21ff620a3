import { ZodError } from 'zod/v3';
import { type MessageDetails, messageOf } from './error-messages.ts';

const summary = ({ issues }: ZodError): string =>
  issues
    .map((issue) => {
      const where = `Error in key path "${issue.path.join('.')}": (${issue.code}) `;
      return issue.code === 'invalid_type'
        ? `${where}Expected ${issue.expected} but received ${issue.received}.`
        : where + issue.message;
    })
    .join('\n');

/** How an error deviates from a 400 without data. */
export type RequestErrorOptions = {
  status?: number;
  /** Goes into the body; a zod error becomes its issues and a readable `details`. */
  data?: unknown;
  /** What the message mentions. */
  details?: MessageDetails;
};

/** A request that Logto's API refuses: `code` is what clients branch on. */
export class RequestError extends Error {
  readonly code: string;
  readonly status: number;
  readonly data: unknown;

  constructor(code: string, { status = 400, data, details }: RequestErrorOptions = {}) {
    super(messageOf(code, details));
    this.name = 'RequestError';
    this.code = code;
    this.status = status;
    this.data = data;
  }

  /** The answer as a real server words it: code, data, details and message. */
  toResponse(): Response {
    const { code, data, message } = this;
    const isZod = data instanceof ZodError;
    return Response.json(
      {
        code,
        ...(data !== undefined && {
          data: isZod ? { issues: data.issues, name: 'ZodError' } : data,
        }),
        ...(isZod && { details: summary(data) }),
        message,
      },
      { status: this.status },
    );
  }
}

/** Throws a {@link RequestError} unless the condition holds. */
export function assertThat(
  condition: unknown,
  code: string,
  options: RequestErrorOptions = {},
): asserts condition {
  if (!condition) throw new RequestError(code, options);
}
