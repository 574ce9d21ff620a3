/** The numbers that an option may have: whole ones, in a unit. */
export type NumberRange = {
  /** In the plural, for example `seconds`. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
};

/** How a value that makes no sense is shown to whoever wrote it. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};

const fail = (name: string, value: unknown, wanted: string): never => {
  throw new TypeError(`${name}: ${shown(value)} is not ${wanted}`);
};

/**
 * Checks a number.
 *
 * @throws TypeError that names the option and its unit, for what is no number or out of range
 */
export const checkNumber = (
  name: string,
  value: unknown,
  { unit, min, max }: NumberRange,
): void => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return;
  fail(name, value, `a whole number of ${unit} from ${min} to ${max}`);
};

/** @throws TypeError for what is neither `true` nor `false`: the text `'false'` would count as true */
export const checkBoolean = (name: string, value: unknown): void => {
  if (typeof value !== 'boolean') fail(name, value, 'true or false');
};

/** @throws TypeError for what is no function */
export const checkFunction = (name: string, value: unknown): void => {
  if (typeof value !== 'function') fail(name, value, 'a function');
};

/** @throws TypeError for what is no text */
export const checkText = (name: string, value: unknown): void => {
  if (typeof value !== 'string') fail(name, value, 'a text');
};

/** @throws TypeError for what is no list of texts with something in them */
export const checkTexts = (name: string, value: unknown): void => {
  const isList = Array.isArray(value) && value.every((text) => typeof text === 'string' && text);
  if (!isList) fail(name, value, 'a list of texts');
};

/** @throws TypeError for what is no object, lists included */
export const checkObject = (name: string, value: unknown): void => {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) throw new TypeError(`${name}: ${shown(value)} is not an object of options`);
};

/** @throws TypeError for what is no path such as `/account-backend`, or the empty one of the root */
export const checkPath = (name: string, value: unknown): void => {
  const isPath = typeof value === 'string' && /^(?:\/[\w.~-]+)*\/?$/.test(value);
  if (!isPath) fail(name, value, 'a path such as /account-backend');
};

/**
 * Checks the address of a page or a server.
 *
 * @throws TypeError for what is not an http(s) URL, or one with a user name or a password
 */
export const checkUrl = (name: string, value: unknown): void => {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  const isWeb = url !== undefined && /^https?:$/.test(url.protocol);
  if (!isWeb || url.username !== '' || url.password !== '') fail(name, value, 'an http(s) URL');
};

/**
 * Checks the address of a server, which paths are put behind.
 *
 * @throws TypeError for what is not an http(s) URL, or one with a query or a fragment
 */
export const checkServerUrl = (name: string, value: unknown): void => {
  checkUrl(name, value);
  if (/[?#]/.test(String(value))) fail(name, value, 'a URL without a query');
};
