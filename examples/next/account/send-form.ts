/** Leaves the page by sending an empty form, for what a link must not do. */
export const sendForm = (action: string): void => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  document.body.append(form);
  form.submit();
};
