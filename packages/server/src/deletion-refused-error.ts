/** Thrown by `beforeDelete` to refuse a deletion. The message is for the user, who is shown it as it is. */
export class DeletionRefusedError extends Error {
  override readonly name = 'DeletionRefusedError';
}
