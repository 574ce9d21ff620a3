import type { Meta, StoryObj } from '@storybook/react-vite';
import { EnterpriseView } from './enterprise.view.tsx';

const logo = (ground: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="${ground}"/></svg>`,
  )}`;

const acme = {
  issuer: 'https://login.acme.example',
  id: 'alice.liddell',
  provider: 'Acme Workforce',
  logo: logo('#0f766e'),
  logoDark: logo('#5eead4'),
  name: 'Alice Liddell',
  email: 'alice.liddell@acme.example',
};

const meta = {
  title: 'Sections/Enterprise',
  component: EnterpriseView,
  args: { accounts: [acme] },
} satisfies Meta<typeof EnterpriseView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const UnknownConnector: Story = {
  args: {
    accounts: [
      {
        ...acme,
        provider: 'login.acme.example',
        logo: undefined,
        logoDark: undefined,
        name: undefined,
      },
    ],
  },
};

export const WithoutDetails: Story = {
  args: { accounts: [{ ...acme, name: undefined, email: undefined }] },
};

export const Several: Story = {
  args: {
    accounts: [
      acme,
      {
        ...acme,
        issuer: 'https://idp.a-company-with-a-very-long-name.example',
        provider: 'idp.a-company-with-a-very-long-name.example',
        logo: undefined,
        logoDark: undefined,
      },
    ],
  },
};
