import { type OpenString, openString } from './open-text.ts';
import { flag, nullableText, number, text } from './optional.ts';
import * as z from './schema.ts';

/** A kind of custom profile field. */
export type ProfileFieldType =
  | 'Text'
  | 'Number'
  | 'Date'
  | 'Checkbox'
  | 'Select'
  | 'Url'
  | 'Regex'
  | 'Address'
  | 'Fullname';

/** What a value must be like; which keys matter depends on the type. Logto itself checks none of it. */
export type ProfileFieldRules = {
  placeholder?: string;
  minLength?: number;
  maxLength?: number;
  minValue?: number;
  maxValue?: number;
  /** A date-fns pattern, or a regular expression for the type `Regex`. */
  format?: string;
  customFormat?: string;
  options?: { value: string; label?: string }[];
  defaultValue?: unknown;
};

/** One input of an address or a full name. */
export type ProfileFieldPart = {
  name: string;
  type: OpenString<ProfileFieldType>;
  enabled: boolean;
  /** Empty when there is none. */
  label?: string | null;
  description?: string | null;
  required?: boolean;
  config?: ProfileFieldRules;
};

const field = { name: z.string, type: openString<ProfileFieldType>() };

const rules = {
  placeholder: text,
  minLength: number,
  maxLength: number,
  minValue: number,
  maxValue: number,
  format: text,
  customFormat: text,
  options: z.optional(z.array(z.looseObject({ value: z.string, label: text }))),
};

const config = z.looseObject({
  ...rules,
  parts: z.optional(
    z.array(
      z.looseObject({
        ...field,
        enabled: z.fallback(z.boolean, true),
        label: nullableText,
        description: nullableText,
        required: flag,
        config: z.optional(z.looseObject(rules)),
      }),
    ),
  ),
}) as unknown as z.Schema<ProfileFieldRules & { parts?: ProfileFieldPart[] }>;

/** An entry of the sign-in experience's `customProfileFieldCatalog`. */
export const profileField = z.object({
  ...field,
  /** Empty when there is none. */
  label: nullableText,
  description: nullableText,
  required: flag,
  config: z.optional(config),
});

/** A custom profile field. */
export type ProfileField = z.infer<typeof profileField>;
