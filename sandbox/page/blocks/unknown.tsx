import { useWords } from '../text/language.ts';

/** What the page can't draw is shown as it is, so that nothing is hidden. */
export function Unknown({ of }: { of: { type: string } }) {
  const words = useWords();
  return (
    <div className="block">
      <p className="quiet">{words.block.unknown(of.type)}</p>
      <pre>{JSON.stringify(of, null, 2)}</pre>
    </div>
  );
}
