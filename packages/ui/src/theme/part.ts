import { cx } from '../lib/cx.ts';
import type { ClassNames } from './class-names.ts';

/** States of a part. `true` becomes an empty attribute, text and numbers its value; all else leaves it out. */
export type PartState = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What a part puts on its element: its class, with the host's, and one `data-` attribute for each state. */
export type PartAttributes = Readonly<{ className: string } & Record<`data-${string}`, string>>;

/**
 * The attributes of a slot: class `ac-<slot>`, the host's class for that slot, `data-<state>`.
 * @example part('row-value', classNames, { muted: true }) // { className: 'ac-row-value', 'data-muted': '' }
 */
export function part(slot: string, classNames: ClassNames = {}, state: PartState = {}) {
  const attributes: Record<string, string> = { className: cx(`ac-${slot}`, classNames[slot]) };
  for (const [name, value] of Object.entries(state)) {
    if (value === undefined || value === null || value === false) continue;
    attributes[`data-${name}`] = value === true ? '' : String(value);
  }
  return attributes as PartAttributes;
}
