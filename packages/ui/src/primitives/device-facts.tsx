'use client';
import { Fragment, type ReactNode } from 'react';
import type { Device } from '../lib/device.ts';

/** Props of {@link DeviceFacts}. */
export type DeviceFactsProps = {
  readonly device: Device;
  /** Where it is, its address, since when; what is not known is left out. */
  readonly facts: readonly ReactNode[];
};

/** What is known about a device, in one line. Of one that has no name, the user agent comes first. */
export function DeviceFacts({ device, facts }: DeviceFactsProps) {
  // Few people can read a user agent, but its owner may know a name in it.
  const agent = device.system ? undefined : device.agent;
  const known = [agent, ...facts].filter((fact) => fact !== undefined && fact !== null);
  return known.map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one device keep their order
    <Fragment key={index}>
      <bdi>{fact}</bdi>
      {/* A line never begins with the point. */}
      {index < known.length - 1 ? '\u00a0· ' : null}
    </Fragment>
  ));
}
