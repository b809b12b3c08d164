import type { Coalition, Position } from '../../coalition/state.ts';
import { factsOf, type StepFacts } from '../../coalition/steps/facts.ts';
import type { OpenMatter } from '../../coalition/steps/matters.ts';
import { listOf, type Text } from '../../text/text.ts';
import { contactsIn } from '../interviews/progress.ts';
import { dayOf } from './words.ts';

/** What everybody in the channel may read of a finished step, in a sentence or two; empty where nothing can be said. */
export function factsIn(
  text: Text,
  { coalition, finished, now }: { coalition: Coalition; finished: Position; now: number },
): string {
  return sentencesOf(text, factsOf(coalition, finished, now)).join(' ');
}

function sentencesOf(text: Text, facts: StepFacts): string[] {
  const words = text.steps.facts;
  const either = (isWritten: boolean, { written, empty }: { written: string; empty: string }) => [
    isWritten ? written : empty,
  ];
  switch (facts.step) {
    case '1':
      return heardSentences(text, facts);
    case '2':
      return either(facts.isWritten, words.domain);
    case '3':
      return either(facts.isWritten, words.sketch);
    case '4': {
      const { exploration } = words;
      if (facts.when !== null)
        return [
          exploration[facts.isOver ? 'over' : 'coming'](dayOf(text, facts.when.zone, facts.when.start)),
        ];
      return [facts.isWritten ? exploration.prepared : exploration.empty];
    }
    case '5':
      if (facts.when === null) return either(facts.isWritten, words.shared);
      return [words.shared.met(dayOf(text, facts.when.zone, facts.when.start))];
    case '6': {
      const parts = facts.written.map((part) => words.content.parts[part]);
      return [parts.length === 0 ? words.content.empty : words.content.written(listOf(text, parts))];
    }
    case '7':
      return either(facts.isWritten, words.organising);
    case '8': {
      const { taken, open } = facts;
      if (taken + open === 0) return either(facts.isWritten, words.plan);
      return [
        ...(taken === 0 ? [] : [words.plan.taken(taken)]),
        ...(open === 0 ? [] : [words.plan.open(open)]),
      ];
    }
    case '9':
      return facts.decided === null ? [] : [words.decided[facts.decided]];
    case '10':
      return underwaySentence(text, facts);
    case 'closing':
      return facts.isOver ? [words.closed] : [];
    default:
      return facts satisfies never;
  }
}

function heardSentences(
  text: Text,
  { partners, heard, isRunning }: Extract<StepFacts, { step: '1' }>,
): string[] {
  const words = text.steps.facts.heard;
  if (partners === 0) return [words.nobodyThere];
  if (heard === 0) return [isRunning ? words.running : words.toCome];
  if (heard === partners) return [words.all(partners)];
  return [words.some(heard, partners), isRunning ? words.othersRunning : words.welcome];
}

function underwaySentence(
  text: Text,
  { done, underway, open }: Extract<StepFacts, { step: '10' }>,
): string[] {
  const words = text.steps.facts.underway;
  const parts = [
    ...(done === 0 ? [] : [words.done(done)]),
    ...(underway === 0 ? [] : [words.busy(underway)]),
    ...(open === 0 ? [] : [words.open(open)]),
  ];
  return parts.length === 0 ? [] : [words.counts(listOf(text, parts))];
}

const namesShown = 400;

/** What still waits for somebody, a line each, for leads. */
export function mattersIn(text: Text, matters: readonly OpenMatter[]): string[] {
  const words = text.steps.matters;
  return matters.map((matter) => {
    switch (matter.kind) {
      case 'talks':
      case 'interviews':
      case 'not-asked':
        return words[matter.kind](matter.contacts.length, contactsIn(text, matter.contacts, namesShown));
      case 'unplanned':
        return words.unplanned;
      case 'unrecorded':
        return words.unrecorded(matter.meetings.length);
      case 'proposals':
      case 'underway':
        return words[matter.kind](matter.count);
      default:
        return matter satisfies never;
    }
  });
}
