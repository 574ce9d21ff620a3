'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { useLanguage, useMessages } from '../../../i18n/use-messages.tsx';
import { Select, type SelectOption } from '../../../primitives/select.tsx';
import { TextInput } from '../../../primitives/text-input.tsx';
import { profileMessages } from '../profile.messages.ts';
import type { ProfileInput } from '../profile-entry.ts';
import { autoCompleteOf } from './autocomplete.ts';
import { storedPattern } from './date-format.ts';
import { choiceLabel } from './field-text.ts';
import { calendarFormat } from './form-values.ts';
import { countries, languages, timeZones } from './known-values.ts';
import { SuggestedInput } from './suggested-input.tsx';

type Registration = Pick<ComponentPropsWithoutRef<'input'>, 'name' | 'autoFocus'> & {
  readonly onChange?: (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => unknown;
  readonly onBlur?: (event: React.FocusEvent<HTMLInputElement | HTMLSelectElement>) => unknown;
};

/** Props of `ProfileInputControl`. The ref is the input or the select. */
export type ProfileInputControlProps = Registration & {
  readonly input: ProfileInput;
  /** What is stored: it stays a choice when the list does not have it. */
  readonly stored: string;
};

const useChoices = (input: ProfileInput, stored: string): readonly SelectOption[] | undefined => {
  const t = useMessages(profileMessages);
  const { locale } = useLanguage();
  return useMemo(() => {
    const own = input.rules.options?.map((option) => ({
      value: option.value,
      label: choiceLabel(option, input, { t, locale }),
    }));
    const isCountry = input.claim === 'country' && input.type === 'Text';
    const choices = own ?? (isCountry ? countries(locale) : undefined);
    if (!choices && input.type !== 'Select') return undefined;
    const known = choices ?? [];
    const isKnown = stored === '' || known.some(({ value }) => value === stored);
    return isKnown ? known : [{ value: stored, label: stored }, ...known];
  }, [input, stored, t, locale]);
};

const useSuggestions = ({ claim, type }: ProfileInput) => {
  const { locale } = useLanguage();
  return useMemo(() => {
    if (type !== 'Text') return undefined;
    if (claim === 'zoneinfo') return timeZones();
    return claim === 'locale' ? languages(locale) : undefined;
  }, [claim, type, locale]);
};

const keyboards = {
  Number: { inputMode: 'decimal' },
  Url: { type: 'url', inputMode: 'url', dir: 'ltr', autoCapitalize: 'none', spellCheck: false },
  Regex: { autoCapitalize: 'none', spellCheck: false },
} as const;

const attributesOf = (input: ProfileInput) => {
  const { type, rules } = input;
  if (calendarFormat(input)) return { type: 'date', max: '9999-12-31' } as const;
  const keyboard = type in keyboards ? keyboards[type as keyof typeof keyboards] : {};
  const hint = type === 'Date' ? storedPattern(rules) : undefined;
  return { ...keyboard, placeholder: rules.placeholder || hint };
};

/** The control that a field's kind asks for: a text, the platform's calendar, a choice, a list to search in. */
export const ProfileInputControl = forwardRef<
  HTMLInputElement & HTMLSelectElement,
  ProfileInputControlProps
>(function ProfileInputControl({ input, stored, ...registration }, ref) {
  const t = useMessages(profileMessages);
  const choices = useChoices(input, stored);
  const suggestions = useSuggestions(input);
  const autoComplete = autoCompleteOf(input.claim);
  if (choices) {
    return (
      <Select
        {...registration}
        ref={ref}
        autoComplete={autoComplete}
        options={choices}
        placeholder={input.rules.placeholder || t('choose')}
      />
    );
  }
  const attributes = { ...registration, ...attributesOf(input), autoComplete };
  return suggestions ? (
    <SuggestedInput {...attributes} ref={ref} dir="ltr" choices={suggestions} />
  ) : (
    <TextInput {...attributes} ref={ref} />
  );
});
