import type { GlobalTypes } from 'storybook/internal/types';

/** The toolbar: what a host decides around the account center. */
export const globalTypes = {
  scheme: {
    description: 'Colour scheme',
    toolbar: {
      icon: 'circlehollow',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
  direction: {
    description: 'Writing direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  locale: {
    description: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [{ value: 'en', title: 'English' }],
    },
  },
  width: {
    description: 'Width of the container',
    toolbar: {
      icon: 'ruler',
      dynamicTitle: true,
      items: [
        { value: 'full', title: 'Full width' },
        { value: '1040px', title: 'Desktop, 1040 px' },
        { value: '720px', title: 'Tablet, 720 px' },
        { value: '360px', title: 'Phone, 360 px' },
      ],
    },
  },
} satisfies GlobalTypes;

/** What the toolbar says when nothing was chosen. */
export const initialGlobals = { scheme: 'light', direction: 'ltr', locale: 'en', width: 'full' };
