import { handleSignIn } from '@logto/next/server-actions';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { appOrigin, logtoConfig } from '../logto-config';

export const GET = async ({ nextUrl }: NextRequest) => {
  await handleSignIn(logtoConfig, new URL(`${appOrigin}/callback${nextUrl.search}`));
  redirect('/');
};
