'use client';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useEffect, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { ZodMiniType } from 'zod/mini';
import { unknownValue } from '../lib/control-value.ts';
import type { FormResult } from './form-result.ts';
import { useDraft } from './use-draft.ts';
import { useReadError } from './use-read-error.ts';

/** Options of `useAccountForm`. `Values` is the shape of the inputs. */
export type AccountFormOptions<Values extends FieldValues> = {
  /** Its messages are shown as they are: write them in the user's language. */
  readonly schema: ZodMiniType<Values, Values>;
  readonly defaultValues: DefaultValues<Values>;
  readonly onSubmit: (values: Values) => Promise<FormResult>;
  /** Called by `cancel`. */
  readonly onCancel?: (() => void) | undefined;
  /**
   * Names the form, so that what was typed survives it: a step-up, a section that breaks, a trip to a provider. Never
   * for secrets. It is dropped when the form is sent or cancelled, and on sign-out.
   */
  readonly draft?: string | undefined;
  /** Sending is one step of several: the draft stays until `dropDraft`. */
  readonly isStep?: boolean | undefined;
};

/** A form: register inputs, show `error(name)` beside each and `notice` above the buttons. */
export type AccountForm<Values extends FieldValues> = {
  readonly control: UseFormReturn<Values>;
  /** For `<form onSubmit>`. */
  readonly submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  readonly error: (name: Path<Values>) => string | undefined;
  /** An error that belongs to no input. */
  readonly notice: string | undefined;
  readonly busy: boolean;
  /** The user gives it up: drops the draft, then calls `onCancel`. */
  readonly cancel: () => void;
  readonly dropDraft: () => void;
};

const messageAt = (errors: FieldErrors, name: string): string | undefined => {
  const message = errors[name]?.message;
  return typeof message === 'string' ? message : undefined;
};

/**
 * The one wrapper of react-hook-form and zod: a schema in, the server's problems onto the inputs out.
 * What was typed stays after every end but success.
 */
export const useAccountForm = <Values extends FieldValues>({
  schema,
  defaultValues,
  onSubmit,
  onCancel,
  draft,
  isStep = false,
}: AccountFormOptions<Values>): AccountForm<Values> => {
  const { initial, follow, drop } = useDraft(draft, defaultValues);
  const control = useForm<Values>({
    defaultValues: initial,
    resolver: standardSchemaResolver(schema),
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // It would set the focus once more later on, and take it from a user who is on the way to the next field.
    shouldFocusError: false,
  });
  const { subscribe } = control;
  useEffect(() => follow(subscribe), [follow, subscribe]);
  const [notice, setNotice] = useState<string>();
  const readError = useReadError();
  const { errors, isSubmitting } = control.formState;

  const onInvalid = (found: FieldErrors<Values>) => {
    const [first] = Object.keys(found);
    if (first === undefined) return;
    readError(first, messageAt(found, first) ?? '');
    control.setFocus(first as Path<Values>);
  };

  const send = control.handleSubmit(async (values) => {
    setNotice(undefined);
    const result = await onSubmit(values);
    if (result.status === 'done' && !isStep) drop();
    if (result.status !== 'failed') return;
    const { field, message } = result;
    if (field && field in values) {
      control.setError(field as Path<Values>, { type: 'server', message }, { shouldFocus: true });
    } else {
      setNotice(message);
    }
  }, onInvalid);

  /** What stands in the inputs counts, whether or not they told the page of it. */
  const readInputs = (form: HTMLFormElement) => {
    for (const [name, known] of Object.entries(control.getValues())) {
      const value = unknownValue(form, name, known);
      const path = name as Path<Values>;
      if (value !== undefined) control.setValue(path, value as PathValue<Values, Path<Values>>);
    }
  };

  const sending = useRef(false);
  const submit = async (event?: React.BaseSyntheticEvent) => {
    // State comes too late for a second press in the same moment.
    if (sending.current) {
      event?.preventDefault();
      event?.stopPropagation();
      return;
    }
    sending.current = true;
    try {
      const form: Partial<HTMLFormElement> | undefined = event?.currentTarget;
      if (form && 'elements' in form) readInputs(form as HTMLFormElement);
      await send(event);
    } finally {
      sending.current = false;
    }
  };

  return {
    control,
    submit,
    error: (name) => messageAt(errors, name),
    notice,
    busy: isSubmitting,
    cancel: () => {
      drop();
      onCancel?.();
    },
    dropDraft: drop,
  };
};
