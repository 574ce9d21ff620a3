/** Joins class names with a space and leaves out everything that is not a non-empty string. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
