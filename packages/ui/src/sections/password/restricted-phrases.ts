const keyboardLines = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '8ik',
  '9ol',
];

const runs = keyboardLines.flatMap((line) => {
  const back = [...line].reverse().join('');
  return [line, back, line.toUpperCase(), back.toUpperCase()];
});

/** A kind of text that Logto's password policy refuses when it makes up nearly the whole password. */
export type RestrictedKind = 'repetition' | 'sequence' | 'words' | 'userInfo';

const shortest = 3;
const freeLetters = 3;

const repetitionAt = (password: string, start: number): number => {
  let end = start + 1;
  while (end < password.length && password[end] === password[start]) end += 1;
  return end - start >= shortest ? end - start : 0;
};

const sequenceAt = (password: string, start: number): number => {
  let end = start + 1;
  while (
    end < password.length &&
    runs.some((run) => run.includes(password.slice(start, end + 1)))
  ) {
    end += 1;
  }
  return end - start >= shortest ? end - start : 0;
};

const phraseAt = (password: string, start: number, phrases: readonly string[]): number => {
  const rest = password.slice(start).toLowerCase();
  return Math.max(
    0,
    ...phrases.filter((phrase) => rest.startsWith(phrase)).map(({ length }) => length),
  );
};

/** The parts of a user's data that a password must not be made of, in lower case. */
export const userPhrases = (user: {
  readonly name?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}): string[] =>
  [
    user.name,
    user.name?.replaceAll(/\s+/g, ''),
    ...(user.name?.split(' ') ?? []),
    user.username,
    user.email?.split('@')[0],
    user.phone,
  ]
    .filter((phrase): phrase is string => Boolean(phrase))
    .map((phrase) => phrase.toLowerCase());

/**
 * The restricted kinds that a password is made of. As the server has it, they count only when all letters
 * that they cover leave at most three others. Source: CONTRACT 6.4 of the Account API.
 */
export const restrictedKinds = (
  password: string,
  rejects: { readonly repetitionAndSequence: boolean; readonly words: readonly string[] },
  user: readonly string[] | undefined,
): ReadonlySet<RestrictedKind> => {
  const covered = new Set<number>();
  const kinds = new Set<RestrictedKind>();
  const words = rejects.words.map((word) => word.toLowerCase());
  const cover = (start: number, length: number, kind: RestrictedKind) => {
    if (length === 0) return;
    kinds.add(kind);
    for (let index = start; index < start + length; index += 1) covered.add(index);
  };
  for (let start = 0; start < password.length; start += 1) {
    if (rejects.repetitionAndSequence) {
      cover(start, repetitionAt(password, start), 'repetition');
      cover(start, sequenceAt(password, start), 'sequence');
    }
    cover(start, phraseAt(password, start, words), 'words');
    if (user) cover(start, phraseAt(password, start, user), 'userInfo');
  }
  return covered.size > Math.max(1, password.length - freeLetters) ? kinds : new Set();
};
