const words = new Set<string>();

declare global {
  interface Window {
    /** Every word of what servers answered, in small letters: data, which no language file translates. */
    storyData: ReadonlySet<string>;
  }
}

window.storyData = words;

/** Keeps the words of all answers, so that a check can tell what is data on the screen and what is a text of ours. */
export const rememberData =
  (fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const text = await response.clone().text();
    for (const word of text.match(/[a-z]+/gi) ?? []) words.add(word.toLowerCase());
    return response;
  };
