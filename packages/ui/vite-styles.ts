import { collectCss, sourceFolder, styleFiles } from './build-css.ts';

/** The part of Vite's plugin interface that is used here; the package itself does not depend on Vite. */
type StylesPlugin = {
  name: string;
  enforce: 'pre';
  resolveId(id: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): string | undefined;
  hotUpdate<Module>(
    this: { environment: { moduleGraph: { getModuleById(id: string): Module | undefined } } },
    update: { file: string; modules: Module[] },
  ): Module[] | undefined;
};

const publicName = '@account-center/ui/styles.css';
const virtualId = '/__account-center-styles.css';

/**
 * Vite plugin for development: `@account-center/ui/styles.css` is put together from the sources, without a
 * build, and replaced in the page whenever one of them changes.
 */
export function accountCenterStyles(): StylesPlugin {
  return {
    name: 'account-center-styles',
    enforce: 'pre',
    resolveId(id) {
      return id === publicName || id === virtualId ? virtualId : undefined;
    },
    load(id) {
      if (id !== virtualId) return undefined;
      for (const file of styleFiles()) this.addWatchFile(file);
      return collectCss();
    },
    hotUpdate({ file, modules }) {
      if (!file.endsWith('.css') || !file.startsWith(sourceFolder)) return undefined;
      const styles = this.environment.moduleGraph.getModuleById(virtualId);
      return styles ? [...modules, styles] : undefined;
    },
  };
}
