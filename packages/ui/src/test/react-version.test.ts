import { version } from 'react';
import { version as domVersion } from 'react-dom';
import { expect, it } from 'vitest';

declare const process: { readonly env: { readonly REACT_MAJOR?: string } };

it('runs with the major version of React that the run is for', () => {
  const { REACT_MAJOR = '19' } = process.env;
  expect([version.split('.')[0], domVersion.split('.')[0]]).toEqual([REACT_MAJOR, REACT_MAJOR]);
});
