import type { ReactNode } from 'react';

/** Things side by side. */
export function Line({ children }: { readonly children: ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}>
      {children}
    </div>
  );
}

/** Things one below the other, as wide as a form is at most. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div style={{ display: 'grid', gap: 20, maxInlineSize: 640 }}>{children}</div>;
}
