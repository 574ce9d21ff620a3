import { useId } from 'react';
import {
  type Control,
  controls,
  type PlaygroundChoices,
  type PlaygroundField,
  playgroundFields,
  serverVersions,
  userShapes,
} from './playground-choices.ts';

type PanelProps = {
  readonly choices: PlaygroundChoices;
  readonly onChange: (change: Partial<PlaygroundChoices>) => void;
  readonly onReset: () => void;
};

const fieldNames = {
  name: 'Name',
  avatar: 'Avatar',
  profile: 'Profile',
  email: 'Email',
  phone: 'Phone',
  username: 'Username',
  password: 'Password',
  social: 'Social accounts',
  customData: 'Custom data',
  mfa: 'Second factors',
  passkey: 'Passkeys',
  session: 'Sessions',
  trustedDevice: 'Trusted devices',
} satisfies Record<PlaygroundField, string>;

const controlNames = { Edit: 'Edit', ReadOnly: 'Read', Off: 'Off' } satisfies Record<
  Control,
  string
>;

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
};

function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  const id = useId();
  return (
    <div className="pg-select">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        // The options are the keys of the very record.
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {Object.entries<string>(options).map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Switch({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: Control;
  readonly onChange: (control: Control) => void;
}) {
  const group = useId();
  return (
    <fieldset className="pg-field">
      <legend>{name}</legend>
      <div className="pg-segments">
        {controls.map((control) => (
          <label key={control}>
            <input
              type="radio"
              name={group}
              checked={value === control}
              onChange={() => onChange(control)}
            />
            <span>{controlNames[control]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const allTo = (control: Control): Partial<PlaygroundChoices> =>
  Object.fromEntries(playgroundFields.map((field) => [field, control]));

/** Where the tenant and the user are chosen. */
export function PlaygroundPanel({ choices, onChange, onReset }: PanelProps) {
  return (
    <form className="pg-panel" aria-label="Tenant and user" onSubmit={(e) => e.preventDefault()}>
      <Select
        label="User"
        value={choices.user}
        options={userShapes}
        onChange={(user) => onChange({ user })}
      />
      <Select
        label="Server"
        value={choices.version}
        options={serverVersions}
        onChange={(version) => onChange({ version })}
      />
      <Select
        label="Account API"
        value={choices.api}
        options={{ on: 'Switched on', off: 'Switched off' }}
        onChange={(api) => onChange({ api })}
      />
      <div className="pg-fields">
        <p className="pg-title">Fields of the account center</p>
        {playgroundFields.map((field) => (
          <Switch
            key={field}
            name={fieldNames[field]}
            value={choices[field]}
            onChange={(control) => onChange({ [field]: control })}
          />
        ))}
      </div>
      <div className="pg-actions">
        <button type="button" onClick={() => onChange(allTo('ReadOnly'))}>
          All read-only
        </button>
        <button type="button" onClick={onReset}>
          Reset
        </button>
      </div>
    </form>
  );
}
