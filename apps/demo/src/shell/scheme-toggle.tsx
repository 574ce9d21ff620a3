import { schemes, useScheme } from './use-scheme.ts';

const names = { system: 'System', light: 'Light', dark: 'Dark' } as const;

const shapes = {
  system: <path d="M4 5h16v11H4zM9 20h6M12 16v4" />,
  light: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600l1.400 1.400M17 17l1.400 1.400M18.400 5.600 17 7M7 17l-1.400 1.400" />
    </>
  ),
  dark: <path d="M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z" />,
} as const;

/** Chooses between the browser's, the light and the dark color scheme. */
export const SchemeToggle = () => {
  const [scheme, choose] = useScheme();
  return (
    <fieldset className="segments">
      <legend className="sr-only">Color scheme</legend>
      {schemes.map((each) => (
        <label key={each} title={names[each]}>
          <input
            type="radio"
            name="scheme"
            className="sr-only"
            checked={scheme === each}
            onChange={() => choose(each)}
          />
          <svg viewBox="0 0 24 24" aria-hidden="true">
            {shapes[each]}
          </svg>
          <span className="sr-only">{names[each]}</span>
        </label>
      ))}
    </fieldset>
  );
};
