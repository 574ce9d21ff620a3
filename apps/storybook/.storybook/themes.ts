import neutral from '@account-center/ui/themes/neutral.css?inline';
import shadcn from '@account-center/ui/themes/shadcn.css?inline';
import sharp from '@account-center/ui/themes/sharp.css?inline';
import soft from '@account-center/ui/themes/soft.css?inline';
import shadcnHost from './shadcn-host.css?inline';

const sheets: Readonly<Record<string, string>> = {
  neutral,
  soft,
  sharp,
  shadcn: `${shadcnHost}\n${shadcn}`,
};

let sheet: HTMLStyleElement | undefined;

/** Puts the style sheet of a preset after that of the account center, as a host does; none for `default`. */
export const applyTheme = (theme: string): void => {
  if (!sheet) {
    sheet = document.createElement('style');
    document.head.append(sheet);
  }
  const css = sheets[theme] ?? '';
  if (sheet.textContent !== css) sheet.textContent = css;
};
