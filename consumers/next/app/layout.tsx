import '@account-center/ui/styles.css';
import type { ReactNode } from 'react';

export const metadata = { title: 'Consumer', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
