import { useEffect, useRef, useState } from 'react';
import { useWords } from '../text/language.ts';
import type { Element, Option } from '../wire.ts';
import { Boxes, type Choice, choiceOf, GroupBox } from './choices.tsx';
import type { ControlProps } from './control-props.ts';

/** Fact: 1.3 external_select (min_query_length 3 unless given). */
const usualLength = 3;

/** Choices that the app is asked for while one types; what is chosen stays in sight. */
export function ExternalPick(props: ControlProps) {
  const { element, value, suggest, id, label } = props;
  const words = useWords().input;
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<Choice[]>(() => startOf(element));
  const [found, setFound] = useState<Option[] | null>(null);
  const least = element.min_query_length ?? usualLength;
  const isLongEnough = [...typed].length >= least;
  const latest = useRef('');
  latest.current = typed;
  useEffect(() => {
    if (!isLongEnough) return setFound(null);
    void suggest?.(typed).then((options) => {
      if (latest.current !== typed) return;
      setFound(options);
      setKnown((before) => [...before, ...options.map(choiceOf)]);
    });
    // Asked once a letter, as Slack does, whatever else is drawn again meanwhile.
  }, [typed, isLongEnough]);
  const chosen = [value ?? []].flat();
  const kept = chosen.filter((one) => !found?.some((option) => option.value === one));
  const labelled = kept.map(
    (one) => known.find((choice) => choice.value === one) ?? { value: one, label: one },
  );
  return (
    <GroupBox {...props}>
      <input
        type="search"
        className="search"
        id={id}
        aria-label={label ?? words.search}
        placeholder={element.placeholder?.text ?? words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Boxes {...props} choices={[...labelled, ...(found ?? []).map(choiceOf)]} />
      <p className="quiet" role="status">
        {!isLongEnough && words.typeMore(least)}
        {found?.length === 0 && words.nothingFound}
      </p>
    </GroupBox>
  );
}

function startOf({ initial_option: one, initial_options: several }: Element): Choice[] {
  return ([several ?? [], one ?? []].flat() as Option[]).map(choiceOf);
}
