'use client';
import { type ChangeEvent, type CompositionEvent, type FocusEvent, useMemo, useRef } from 'react';
import type { AccountForm } from '../../forms/use-account-form.ts';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { isComposing } from '../../lib/is-composing.ts';
import { Field } from '../../primitives/field.tsx';
import { Select } from '../../primitives/select.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { usePart } from '../../theme/use-part.ts';
import { phoneMessages } from './phone.messages.ts';
import { countryChoices } from './phone-countries.ts';
import { formatPhone, nationalDigits, type PhoneCountry, readPhone } from './phone-number.ts';
import type { PhoneValues } from './phone-values.ts';

/** Props of `PhoneFields`. */
export type PhoneFieldsProps = { readonly form: AccountForm<PhoneValues> };

const nationalText = (text: string, country: PhoneCountry): string => {
  const read = readPhone(text, country);
  return read.status === 'ok' ? read.national : formatPhone(text, country);
};

/**
 * The country and the number. Numbers are formatted as they are typed at the end; one that is pasted or filled in with
 * its country code chooses the country.
 */
export const PhoneFields = ({ form }: PhoneFieldsProps) => {
  const t = useMessages(phoneMessages);
  const part = usePart();
  const { locale } = useLanguage();
  const choices = useMemo(() => countryChoices(locale), [locale]);
  const { register, getValues, setValue, formState } = form.control;
  const lastLength = useRef(0);
  const country = register('country');
  const phone = register('phone');

  /** Puts a number with a country code of its own into the two inputs. */
  const split = (input: HTMLInputElement): boolean => {
    const read = readPhone(input.value, getValues('country'));
    if (read.status !== 'ok' || !read.country) return false;
    setValue('country', read.country);
    input.value = read.national;
    return true;
  };

  const shape = (input: HTMLInputElement) => {
    const { value, selectionStart } = input;
    const grown = value.length - lastLength.current;
    const isAtEnd = selectionStart === null || selectionStart === value.length;
    // Inside a number, and while it gets shorter, formatting would move the caret and undo deletions.
    if (grown > 0 && isAtEnd && !(grown > 1 && split(input))) {
      input.value = formatPhone(value, getValues('country'));
    }
    lastLength.current = input.value.length;
  };

  const changePhone = (event: ChangeEvent<HTMLInputElement>) => {
    // An input method owns the text until it is done with it.
    if (!isComposing(event)) shape(event.target);
    return phone.onChange(event);
  };
  const endComposition = ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
    shape(currentTarget);
    return phone.onChange({ target: currentTarget, type: 'change' });
  };
  const leavePhone = (event: FocusEvent<HTMLInputElement>) => {
    split(event.target);
    return phone.onBlur(event);
  };
  const changeCountry = (event: ChangeEvent<HTMLSelectElement>) => {
    const digits = nationalDigits(getValues('phone'), getValues('country'));
    const text = nationalText(digits, event.target.value as PhoneCountry);
    lastLength.current = text.length;
    const done = country.onChange(event);
    setValue('phone', text, { shouldValidate: formState.isSubmitted });
    return done;
  };

  return (
    <div {...part('phone-fields')}>
      <Field label={t('country')}>
        <Select {...country} onChange={changeCountry} options={choices} autoComplete="country" />
      </Field>
      <Field label={t('newPhone')} description={t('hint')} error={form.error('phone')}>
        <TextInput
          {...phone}
          onChange={changePhone}
          onCompositionEnd={endComposition}
          onBlur={leavePhone}
          type="tel"
          autoComplete="tel"
          autoFocus
          dir="ltr"
        />
      </Field>
    </div>
  );
};
