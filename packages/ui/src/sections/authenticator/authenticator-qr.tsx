'use client';
import { create } from 'qrcode';
import { useMemo } from 'react';
import { usePart } from '../../theme/use-part.ts';

/** Props of `AuthenticatorQr`. */
export type AuthenticatorQrProps = {
  /** What the code holds. */
  readonly text: string;
  readonly label: string;
};

/** Light modules around the code, without which scanners do not find it. Source: ISO/IEC 18004. */
const quietZone = 4;

/** One path for all dark modules: a line for each run of them in a row. */
const darkPath = (data: ArrayLike<number>, size: number): string => {
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && data[y * size + x]) x += 1;
      if (x > start) runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
    }
  }
  return runs.join('');
};

/** A QR code, black on white in every color scheme, because many apps cannot read the opposite. */
export const AuthenticatorQr = ({ text, label }: AuthenticatorQrProps) => {
  const part = usePart();
  const { path, size } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    return { path: darkPath(modules.data, modules.size), size: modules.size };
  }, [text]);
  const side = size + 2 * quietZone;
  return (
    <svg
      {...part('authenticator-qr')}
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M${-quietZone} ${-quietZone}h${side}v${side}h${-side}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
};
