/** What a form is told about its submission: all good, nothing to say, or an error at a field or for the whole form. */
export type FormResult =
  | { readonly status: 'done' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly field?: string; readonly message: string };
