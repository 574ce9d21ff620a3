import { index, route } from '@react-router/dev/routes';

export default [
  index('routes/settings.tsx'),
  route('callback', 'routes/callback.tsx'),
  route('account-backend/*', 'routes/backend.ts'),
];
