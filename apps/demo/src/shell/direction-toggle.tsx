import { useDirection } from './use-direction.ts';

/** Turns the page around, to see how it does in a language that runs from right to left. */
export const DirectionToggle = () => {
  const [direction, choose] = useDirection();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label="Right to left"
      aria-pressed={direction === 'rtl'}
      title="Right to left"
      onClick={() => choose(direction === 'rtl' ? 'ltr' : 'rtl')}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4" />
      </svg>
    </button>
  );
};
