/**
 * The only script of the fake's pages: asks the browser for a passkey at the second step and sends
 * the answer with the form. The options are in the form's `data-options`, base64url where binary.
 */
export const passkeyScript = `
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const form = document.querySelector('form[data-options]');
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const options = JSON.parse(form.dataset.options);
  try {
    const credential = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: options.allowCredentials.map((item) => ({ ...item, id: bytes(item.id) })),
      },
    });
    const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
    form.elements.assertion.value = JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: {},
      response: {
        authenticatorData: text(authenticatorData),
        clientDataJSON: text(clientDataJSON),
        signature: text(signature),
        ...(userHandle && { userHandle: text(userHandle) }),
      },
    });
  } catch (error) {
    form.elements.assertion.value = JSON.stringify({ error: String(error) });
  }
  form.submit();
});
`;
