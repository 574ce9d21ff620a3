import type { Meta, StoryObj } from '@storybook/react-vite';
import { BrokenPart } from './broken-part.tsx';

const nothing = () => undefined;

const meta = {
  title: 'Account center/Broken part',
  component: BrokenPart,
  args: { reason: 'broken', onRetry: nothing },
} satisfies Meta<typeof BrokenPart>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A section that could not be shown; the others are not concerned. */
export const Broken: Story = {};

/** A form whose code did not arrive: again, or the way out. */
export const NotLoaded: Story = { args: { reason: 'notLoaded', onClose: nothing } };
