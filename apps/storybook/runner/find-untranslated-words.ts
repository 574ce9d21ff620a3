/**
 * Finds, in a page in the pseudo-locale, the words that no language file translates. It is sent there as text, so it uses
 * nothing from outside of its own body.
 *
 * @returns one line for each finding
 */
export function findUntranslatedWords(): string[] {
  const problems: string[] = [];
  const data = window.storyData;

  // What Intl writes, and names that are the same everywhere.
  const known = new Set(
    (
      'january february march april may june july august september october november december ' +
      'jan feb mar apr jun jul aug sep oct nov dec am pm at in ago last next yesterday today tomorrow now this ' +
      'second seconds minute minutes hour hours day days week weeks month months year years and or utc gmt ' +
      'chrome safari firefox edge macos mac os windows linux android ios ipados iphone ipad icloud keychain google ' +
      'password manager bitwarden kb mb https http www com example'
    ).split(' '),
  );
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const plainWords = (text: string) =>
    (text.match(/[a-z]{2,}/gi) ?? []).filter((word) => {
      const small = word.toLowerCase();
      return !(data.has(small) || known.has(small));
    });
  const places = ['GB', 'US', 'DE', 'JP'].map((code) => regions.of(code) ?? '');
  const check = (text: string | null, where: string) => {
    const rest = places.reduce((left, place) => left.replaceAll(place, ''), text ?? '');
    const words = plainWords(rest);
    if (words.length > 0) problems.push(`not translated: “${words.join(' ')}” in ${where}`);
  };
  // Initials of names, and what was said before the language was switched.
  const said =
    '.ac-avatar, .ac-toast, .ac-field-error-text, [aria-live], [role="status"], [role="alert"]';
  for (const { element, text } of window.storyProbe.elements()) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(said)) continue;
    const where = `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
    if (!['OPTION', 'STYLE', 'SCRIPT', 'CODE', 'BDI'].includes(element.tagName)) {
      check(text, where);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      check(element.getAttribute(name), `${name} of ${where}`);
    }
  }
  return problems;
}
