/** What a user agent tells about a device. */
export type Device = {
  readonly kind: 'desktop' | 'mobile' | 'unknown';
  /** For example "Chrome". */
  readonly browser?: string | undefined;
  /** The operating system, or the device where its name says more: "macOS", "iPhone". */
  readonly system?: string | undefined;
  /** The user agent as it was sent. */
  readonly agent?: string | undefined;
};
