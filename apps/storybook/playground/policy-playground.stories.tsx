import type { Meta, StoryObj } from '@storybook/react-vite';
import { useArgs, useGlobals } from 'storybook/preview-api';
import { hostPage } from '../.storybook/globals.ts';
import {
  controls,
  initialChoices,
  playgroundFields,
  serverVersions,
  userShapes,
} from './playground-choices.ts';
import { PolicyPlayground } from './policy-playground.tsx';

const choice = (options: readonly string[]) => ({ control: 'inline-radio' as const, options });

const meta = {
  title: 'Policy playground',
  args: initialChoices,
  argTypes: {
    ...Object.fromEntries(playgroundFields.map((field) => [field, choice(controls)])),
    user: choice(Object.keys(userShapes)),
    version: choice(Object.keys(serverVersions)),
    api: choice(['on', 'off']),
  },
  parameters: { ownFrame: true, controls: { disable: true } },
  render: (choices, { loaded }) => {
    const [, update, reset] = useArgs();
    const [globals] = useGlobals();
    return (
      <PolicyPlayground
        choices={choices}
        onChange={update}
        onReset={() => reset()}
        page={hostPage(globals)}
        translations={loaded.translations}
      />
    );
  },
} satisfies Meta<typeof initialChoices>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every choice is in the address: send the link, and others see the same. */
export const EverythingEditable: Story = {};

/** What is switched off is not there. */
export const NameSwitchedOff: Story = { args: { name: 'Off' } };

/** Some things are looked after by the organization. */
export const ManagedUser: Story = { args: { user: 'managed', email: 'ReadOnly' } };

/** A user whom nothing can be asked: no password, no email, no phone. */
export const NoMethod: Story = { args: { user: 'social' } };

/** What an older server has. */
export const OlderServer: Story = { args: { version: '1.39', user: 'fresh' } };

/** The tenant has not switched the Account API on. */
export const SwitchedOff: Story = { args: { api: 'off' } };
