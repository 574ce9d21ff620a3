/** The user closed the dialog, signed out, or the waiting caller went away. Nothing was changed and nothing is to be shown. */
export class StepUpCancelledError extends Error {
  override readonly name = 'StepUpCancelledError';
  constructor() {
    super('The verification was cancelled.');
  }
}

/** Nothing is mounted that could ask the user. Render `<AccountRoot>` or answer with `useStepUp('answer')` yourself. */
export class StepUpHandlerMissingError extends Error {
  override readonly name = 'StepUpHandlerMissingError';
  constructor() {
    super(
      "Step-up verification is needed, but nothing that could ask for it is mounted. Render <AccountRoot> around the component, or answer the request with useStepUp('answer').",
    );
  }
}
