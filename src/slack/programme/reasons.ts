import type { KnownBlock } from '@slack/types';
import type { Reasons } from '../../coalition/programme/reasons.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act as stepAct } from '../ids.ts';
import { button, section } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { partnersIn } from './words.ts';

// What speaks for each choice in this coalition, in a sentence. For leads only: it comes from step 3.

/** What is chosen about a meeting, as step 4 names it. */
export type ChoiceField = 'who' | 'host' | 'beforehand' | 'facilitator';

const namesShown = 500;

/** What step 3 says about a choice, and what each option brings; where step 3 says nothing, the way there. */
export function reasonLines(
  text: Text,
  { coalition, reasons, field }: { coalition: Coalition; reasons: Reasons; field: ChoiceField },
): KnownBlock[] {
  const words = text.programme.choices;
  const said = saying[field](text, coalition, reasons);
  const options = Object.values(optionsFor(text, field)).map(({ label, because }) =>
    words.option(label, because),
  );
  const toStep3 = button(stepAct.openStep, words.toStep3, { value: `${coalition.id}.3` });
  return [
    said === null ? section(field === 'who' ? words.unknown : words.unplaced, toStep3) : section(said),
    section(options.join('\n')),
  ];
}

/** The options of a choice, with what each brings. */
export function optionsFor(
  text: Text,
  field: ChoiceField,
): Record<string, { label: string; because: string }> {
  const { invitees, host, beforehand, facilitator } = text.steps.options;
  return { who: invitees, host, beforehand, facilitator }[field];
}

type Saying = (text: Text, coalition: Coalition, reasons: Reasons) => string | null;

const saying: Record<ChoiceField, Saying> = {
  who: (text, coalition, { known, partners, able, withFunding, onlyStake }) => {
    const words = text.programme.choices;
    if (known === 0) return null;
    return [
      words.able(able.length, partners),
      ...(withFunding.length === 0 ? [] : [words.withFunding(withFunding.length)]),
      ...(onlyStake.length === 0
        ? []
        : [words.onlyStake(onlyStake.length, namesOf(text, coalition, onlyStake))]),
    ].join(' ');
  },
  host: (text, coalition, { hasPlaces, strongest, frontRunners }) => {
    const words = text.programme.choices;
    if (!hasPlaces) return null;
    return [
      ...(strongest === null ? [] : [words.strongest(namesOf(text, coalition, [strongest]))]),
      frontRunners.length === 0
        ? words.noFrontRunners
        : words.frontRunners(frontRunners.length, namesOf(text, coalition, frontRunners)),
    ].join(' ');
  },
  beforehand: (text, _coalition, { hasSketch }) => {
    const { hasSketch: there, noSketch } = text.programme.choices;
    return hasSketch ? there : noSketch;
  },
  facilitator: (text, _coalition, { isOwnStakeLargest }) => {
    const { ownLargest, ownSmaller } = text.programme.choices;
    if (isOwnStakeLargest === null) return null;
    return isOwnStakeLargest ? ownLargest : ownSmaller;
  },
};

function namesOf(text: Text, coalition: Coalition, partners: readonly string[]): string {
  return escapeMrkdwn(truncate(partnersIn(text, coalition, partners), namesShown));
}
