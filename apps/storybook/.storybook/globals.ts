import type { GlobalTypes } from 'storybook/internal/types';
import type { HostPage } from './frame.tsx';

/** The toolbar: what a host decides around the account center. */
export const globalTypes = {
  scheme: {
    description: 'Color scheme',
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
      items: [
        { value: 'en', title: 'English' },
        { value: 'de', title: 'Deutsch' },
        { value: 'ar', title: 'العربية' },
        { value: 'en-XA', title: 'Pseudo: longer, accented' },
        { value: 'ar-XB', title: 'Pseudo: mirrored' },
      ],
    },
  },
  theme: {
    description: 'Theme preset',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'default', title: 'No preset' },
        { value: 'neutral', title: 'Neutral' },
        { value: 'soft', title: 'Soft' },
        { value: 'sharp', title: 'Sharp' },
        { value: 'shadcn', title: 'shadcn/ui of the host' },
      ],
    },
  },
  density: {
    description: 'Density',
    toolbar: {
      icon: 'collapse',
      dynamicTitle: true,
      items: [
        { value: 'comfortable', title: 'Comfortable' },
        { value: 'compact', title: 'Compact' },
      ],
    },
  },
  policy: {
    description: 'Policy of the tenant',
    toolbar: {
      icon: 'lock',
      dynamicTitle: true,
      items: [
        { value: 'story', title: 'Policy of the story' },
        { value: 'Edit', title: 'Everything editable' },
        { value: 'ReadOnly', title: 'Everything read-only' },
        { value: 'Off', title: 'Everything off' },
      ],
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
export const initialGlobals = {
  scheme: 'light',
  direction: 'ltr',
  locale: 'en',
  width: 'full',
  theme: 'default',
  density: 'comfortable',
  policy: 'story',
};

/** The host's page as the toolbar has it. */
export const hostPage = (globals: Readonly<Record<string, unknown>>): HostPage => ({
  scheme: globals.scheme === 'dark' ? 'dark' : 'light',
  direction: globals.direction === 'rtl' ? 'rtl' : 'ltr',
  locale: String(globals.locale),
  width: String(globals.width),
  theme: String(globals.theme),
  density: globals.density === 'compact' ? 'compact' : 'comfortable',
});
