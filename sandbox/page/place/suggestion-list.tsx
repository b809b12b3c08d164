import { useWords } from '../text/language.ts';
import type { Suggestion } from './suggestions.ts';

interface ListProps {
  suggestions: Suggestion[];
  marked: number;
  onTake(suggestion: Suggestion): void;
}

/** Suggestions over the composer; the keyboard's focus stays in the text. */
export function SuggestionList({ suggestions, marked, onTake }: ListProps) {
  const words = useWords();
  return (
    <div
      id="suggestions"
      className="suggestions"
      role="listbox"
      aria-label={words.composer.suggestions}
      hidden={suggestions.length === 0}
    >
      {suggestions.map((one, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the textarea keeps the focus and names the option in view.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the textarea listens to the keys.
        <div
          key={one.label}
          id={`suggestion-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(one)}
        >
          <strong>{one.label}</strong> <span className="quiet">{one.more}</span>
        </div>
      ))}
    </div>
  );
}
