import { LogtoProvider, useHandleSignInCallback } from '@logto/react';
import { useEffect, useState } from 'react';
import { logtoConfig } from '../logto-config';

const Handler = () => {
  useHandleSignInCallback(() => location.replace('/'));
  return <p>Signing you in…</p>;
};

export default function Callback() {
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  if (!isMounted) return <p>Signing you in…</p>;
  return (
    <LogtoProvider config={logtoConfig}>
      <Handler />
    </LogtoProvider>
  );
}
