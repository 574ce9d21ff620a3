/** What a passkey ceremony gives, in JSON form: `RegistrationResponseJSON` of WebAuthn. */
export type PasskeyCredential = {
  id: string;
  rawId: string;
  response: {
    clientDataJSON: string;
    attestationObject: string;
    authenticatorData?: string | undefined;
    transports?: readonly string[] | undefined;
    publicKeyAlgorithm?: number | undefined;
    publicKey?: string | undefined;
  };
  authenticatorAttachment?: string | null | undefined;
  clientExtensionResults: object;
};

const transportsOfLogto = ['usb', 'nfc', 'ble', 'internal', 'cable', 'hybrid', 'smart-card'];
const attachmentsOfLogto = ['cross-platform', 'platform'];

/** Puts a credential into Logto's form. Values that its guard does not know would fail the whole ceremony, so they stay here. */
export const passkeyPayload = (credential: PasskeyCredential) => {
  const { response, authenticatorAttachment } = credential;
  return {
    ...credential,
    type: 'WebAuthn',
    response: {
      ...response,
      transports: response.transports?.filter((value) => transportsOfLogto.includes(value)),
    },
    authenticatorAttachment: attachmentsOfLogto.find((value) => value === authenticatorAttachment),
  };
};
