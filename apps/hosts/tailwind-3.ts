import postcss from 'postcss';
import tailwind from 'tailwindcss-3';
import type { Plugin } from 'vite';

/** Compiles style sheets named `tailwind-3.css` with Tailwind 3, before the plugin of Tailwind 4 sees them. */
export function tailwind3(): Plugin {
  const compiler = postcss([tailwind({ content: [{ raw: 'flex' }], darkMode: 'class' })]);
  return {
    name: 'tailwind-3',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('tailwind-3.css')) return undefined;
      const { css } = await compiler.process(code, { from: id });
      return { code: css, map: null };
    },
  };
}
