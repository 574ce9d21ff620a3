import type { BuiltInSection } from '../sections/index.ts';

/** Three sections are enough to prove the frame; the list of all of them is proved by itself. */
export const signInSections = (builtIn: readonly BuiltInSection[]): readonly BuiltInSection[] =>
  builtIn.filter(({ id }) => ['email', 'username', 'password'].includes(id));
