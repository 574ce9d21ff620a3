import { draftsKey } from '../core/stored-account.ts';

/** What was typed into one form, by the names of its inputs. */
export type Draft = Readonly<Record<string, unknown>>;

type Drafts = {
  readonly owner: string;
  /** In milliseconds since 1970. */
  readonly until: number;
  readonly forms: Readonly<Record<string, Draft>>;
};

/** How long a draft is kept after the last key press, in milliseconds: an hour. */
const keptFor = 3_600_000;

const readAll = (owner: string): Pick<Drafts, 'forms'> => {
  const none = { forms: {} };
  try {
    const found: Partial<Drafts> | null = JSON.parse(sessionStorage.getItem(draftsKey) ?? 'null');
    // What another user typed is no one's business.
    const isOurs = found?.owner === owner && Number(found.until) > Date.now();
    return isOurs && found.forms ? { forms: found.forms } : none;
  } catch {
    return none;
  }
};

const writeAll = (drafts: Drafts): void => {
  try {
    const isEmpty = Object.keys(drafts.forms).length === 0;
    if (isEmpty) sessionStorage.removeItem(draftsKey);
    else sessionStorage.setItem(draftsKey, JSON.stringify(drafts));
  } catch {
    // Without a storage, a draft lives as long as its form.
  }
};

/** What this user typed into a form before, if it was neither sent nor given up. */
export const readDraft = (owner: string, form: string): Draft | undefined => {
  const { forms } = readAll(owner);
  return Object.hasOwn(forms, form) ? forms[form] : undefined;
};

/** The names of the forms into which this user has typed something that was neither sent nor given up. */
export const draftNames = (owner: string): readonly string[] => Object.keys(readAll(owner).forms);

/** Keeps what stands in a form; `undefined` forgets it. */
export const writeDraft = (owner: string, form: string, draft: Draft | undefined): void => {
  const { [form]: _former, ...others } = readAll(owner).forms;
  const until = Date.now() + keptFor;
  writeAll({ owner, until, forms: draft ? { ...others, [form]: draft } : others });
};
