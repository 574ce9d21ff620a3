import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

const ALGORITHM = 'ES384';

/** A key pair that signs ID tokens and JWT access tokens; it is made at the first use. */
export const createSigningKeys = () => {
  const make = async () => {
    const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const jwk = await exportJWK(publicKey);
    const kid = await calculateJwkThumbprint(jwk);
    return { privateKey, publicKey, kid, jwk: { ...jwk, kid, alg: ALGORITHM, use: 'sig' } };
  };
  let made: ReturnType<typeof make> | undefined;
  const keys = () => {
    made ??= make();
    return made;
  };
  return {
    /** The public half as a JWK set. */
    jwks: async (): Promise<{ keys: JWK[] }> => ({ keys: [(await keys()).jwk] }),
    publicKey: async () => (await keys()).publicKey,
    /** Signs claims as a compact JWT; `typ` is `at+jwt` for access tokens. */
    async sign(claims: Record<string, unknown>, typ?: string): Promise<string> {
      const { privateKey, kid } = await keys();
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, kid, ...(typ !== undefined && { typ }) })
        .sign(privateKey);
    },
  };
};
