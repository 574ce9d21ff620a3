import { checkFunction, checkNumber, checkObject, type NumberRange } from './check-value.ts';

/** Checks the value of one option that is given. */
export type Check = (name: string, value: unknown) => void;

/** For each option, its check. */
export type Checks<Options> = { readonly [Name in keyof Options]-?: Check };

/** Makes the check of a number. */
export const numberFrom =
  (range: NumberRange): Check =>
  (name, value) =>
    checkNumber(name, value, range);

/**
 * Checks every option that is given; what is `undefined` is not.
 *
 * @param prefix of the names in messages, for options within an option
 * @throws TypeError for the first that makes no sense
 */
export const checkOptions = <Options>(
  options: Options,
  checks: Checks<Options>,
  prefix = '',
): void => {
  checkObject(prefix === '' ? 'options' : prefix.slice(0, -1), options);
  for (const [name, check] of Object.entries<Check>(checks)) {
    const value = options[name as keyof Options];
    if (value !== undefined) check(prefix + name, value);
  }
};

/** @throws TypeError for a limit that is neither `false` nor `{ requests, seconds }` */
export const checkRateLimit: Check = (name, value) => {
  if (value === false) return;
  checkObject(name, value);
  const { requests, seconds } = value as { requests?: unknown; seconds?: unknown };
  checkNumber(`${name}.requests`, requests, { unit: 'requests', min: 1, max: 1_000_000 });
  checkNumber(`${name}.seconds`, seconds, { unit: 'seconds', min: 1, max: 86_400 });
};

/** @throws TypeError for what is no `BackendStore` */
export const checkStore: Check = (name, value) => {
  checkObject(name, value);
  const { claim, count } = value as { claim?: unknown; count?: unknown };
  checkFunction(`${name}.claim`, claim);
  checkFunction(`${name}.count`, count);
};
