'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { useLanguage, useMessages } from '../../../i18n/use-messages.tsx';
import { Select, type SelectOption } from '../../../primitives/select.tsx';
import { TextArea } from '../../../primitives/text-area.tsx';
import { TextInput } from '../../../primitives/text-input.tsx';
import { isBlank } from '../entry-draft.ts';
import { profileMessages } from '../profile.messages.ts';
import type { ProfileInput } from '../profile-entry.ts';
import { autoCompleteOf } from './autocomplete.ts';
import { storedPattern } from './date-format.ts';
import { choiceLabel } from './field-text.ts';
import { calendarFormat } from './form-values.ts';
import { countries, languages, timeZones } from './known-values.ts';
import { SuggestedInput } from './suggested-input.tsx';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

type Registration = Pick<ComponentPropsWithoutRef<'input'>, 'name' | 'autoFocus'> & {
  readonly onChange?: (event: React.ChangeEvent<Control>) => unknown;
  readonly onBlur?: (event: React.FocusEvent<Control>) => unknown;
};

/** Props of `ProfileInputControl`. The ref is the input, the text area or the select. */
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
    return isKnown
      ? known
      : [{ value: stored, label: isBlank(stored) ? t('notSet') : stored }, ...known];
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
  // Of the type `url` it would leave spaces out that are stored, without a word.
  Url: { inputMode: 'url', dir: 'ltr', autoCapitalize: 'none', spellCheck: false },
  Regex: { autoCapitalize: 'none', spellCheck: false },
} as const;

/** An input of one line would drop the ends of the others. */
const hasLines = ({ claim }: ProfileInput, stored: string): boolean =>
  claim === 'formatted' || /[\r\n]/.test(stored);

const attributesOf = (input: ProfileInput, stored: string) => {
  const { type, rules } = input;
  if (calendarFormat(input, stored)) return { type: 'date', max: '9999-12-31' } as const;
  const keyboard = type in keyboards ? keyboards[type as keyof typeof keyboards] : {};
  const hint = type === 'Date' ? storedPattern(rules) : undefined;
  return { ...keyboard, placeholder: rules.placeholder || hint };
};

/** The control that a field's kind asks for: a text, the platform's calendar, a choice, a list to search in. */
export const ProfileInputControl = forwardRef<
  HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement,
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
  if (hasLines(input, stored)) {
    const rows = Math.min(8, Math.max(2, stored.split('\n').length));
    const { placeholder } = input.rules;
    return <TextArea {...registration} {...{ autoComplete, placeholder, rows }} ref={ref} />;
  }
  const attributes = { ...registration, ...attributesOf(input, stored), autoComplete };
  return suggestions ? (
    <SuggestedInput {...attributes} ref={ref} dir="ltr" choices={suggestions} />
  ) : (
    <TextInput {...attributes} ref={ref} />
  );
});
