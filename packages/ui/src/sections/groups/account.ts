export { DeletionSection } from '../deletion/index.ts';
export { TokensSection } from '../tokens/index.ts';
