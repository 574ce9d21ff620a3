import { languageChoices, useLanguage } from './use-language.ts';

const names = { browser: 'Auto', en: 'English', de: 'Deutsch', ar: 'العربية' } as const;

/** Chooses the language of the account center. */
export const LanguageMenu = () => {
  const [language, choose] = useLanguage();
  return (
    <select
      className="select"
      aria-label="Language"
      value={language}
      onChange={({ target }) => {
        const chosen = languageChoices.find((choice) => choice === target.value);
        if (chosen) choose(chosen);
      }}
    >
      {languageChoices.map((choice) => (
        <option key={choice} value={choice} {...(choice === 'browser' ? {} : { lang: choice })}>
          {names[choice]}
        </option>
      ))}
    </select>
  );
};
