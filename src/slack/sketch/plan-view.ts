import type { Button, KnownBlock, ModalView } from '@slack/types';
import { activePartners } from '../../coalition/find.ts';
import {
  changedPassages,
  cornerOf,
  isWritten,
  openAspects,
  placingOf,
  waitingSuggestions,
  withoutLine,
} from '../../coalition/sketch/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isAnswered, versionOf } from '../../coalition/steps/read.ts';
import { questionsWith, type StepQuestionId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act as everyAct } from '../ids.ts';
import { actions, button, contextBlock, divider, quoted, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { answerIn } from '../steps/words.ts';
import type { OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { dayOf, partnersIn, passagesIn } from './words.ts';

/** What the own plan's screens are made of, for a lead. */
export interface Planning {
  coalition: Coalition;
  zone: string;
  open: OpenEntry;
}

const previewed = 300;

/** `/coalitie plan`: how partners differ, the sketch, what partners suggest to it, and what was written before there was this tool. */
export function buildPlanView(text: Text, planning: Planning): ModalView {
  const { coalition } = planning;
  const words = text.sketch.plan;
  return modal({
    callback: views.plan,
    title: words.title,
    close: text.sketch.close,
    meta: { coalition: coalition.id },
    blocks: [
      section(words.intro(escapeMrkdwn(coalition.name))),
      ...(coalition.over === null ? [] : [contextBlock(words.over)]),
      ...differences(text, coalition),
      divider,
      ...sketch(text, planning),
      ...suggestions(text, coalition),
      ...earlier(text, planning),
    ],
  });
}

function differences(text: Text, coalition: Coalition): KnownBlock[] {
  const words = text.sketch.plan;
  const placings = activePartners(coalition).map(({ id }) => placingOf(coalition, id));
  const done = placings.filter((placing) => openAspects(placing).length === 0).length;
  const isBegun = coalition.placings.length > 0;
  const isDone = done === placings.length;
  const said = isDone
    ? words.differAll
    : isBegun
      ? words.differSome(done, placings.length)
      : words.differNone;
  const value = coalition.id;
  const firstOpen = placings.findIndex((placing) => openAspects(placing).length > 0);
  const page = Math.floor(Math.max(firstOpen, 0) / partnersOnPage);
  const place = button(`${act.openPlacing}.${page}`, isBegun && !isDone ? words.goOn : words.place, {
    value,
    ...(isDone ? {} : { style: 'primary' as const }),
  });
  const hasMap = placings.some((placing) => cornerOf(placing) !== null);
  return [
    section(`${words.differ}\n${said}`),
    actions('differ', [
      ...(coalition.over === null ? [place] : []),
      ...(hasMap ? [button(act.openMap, words.map, { value })] : []),
      ...(coalition.over !== null && !hasMap ? [place] : []),
    ]),
  ];
}

/** Twenty partners within four pages (M3.4). */
export const partnersOnPage = 5;

function sketch(text: Text, { coalition, zone, open }: Planning): KnownBlock[] {
  const words = text.sketch.plan;
  const { draft, versions } = coalition.sketch;
  const last = versions.at(-1);
  const missing = withoutLine(coalition);
  const changed = last === undefined ? [] : changedPassages(coalition, last);
  const together = draft.together === null ? undefined : open(draft.together.entry);
  const lines = [
    ...(isWritten(coalition)
      ? [missing.length === 0 ? words.complete : words.missing(partnersIn(text, missing))]
      : []),
    ...(last === undefined
      ? []
      : [words.shared(last.number, dayOf(text, zone, last.at), sharedWith(text, coalition, last.partners))]),
    ...(changed.length === 0 ? [] : [words.changedSince(passagesIn(text, coalition, changed))]),
  ];
  return [
    section(isWritten(coalition) ? words.sketch : `${words.sketch}\n${words.sketchNone}`),
    ...(together === undefined ? [] : quoted(together, previewed)),
    ...lines.map(contextBlock),
    ...buttonsOf(text, coalition, last === undefined || changed.length > 0),
  ];
}

function sharedWith(text: Text, coalition: Coalition, ids: readonly string[]): string {
  return partnersIn(
    text,
    coalition.partners.filter(({ id }) => ids.includes(id)),
  );
}

/** `isNew`: there is something that partners have not read yet. */
function buttonsOf(text: Text, coalition: Coalition, isNew: boolean): KnownBlock[] {
  const words = text.sketch.plan;
  const value = coalition.id;
  const isOpen = coalition.over === null;
  const there = isWritten(coalition);
  const hasVersions = coalition.sketch.versions.length > 0;
  const style = there ? {} : { style: 'primary' as const };
  const shown: Button[] = [
    ...(isOpen ? [button(act.write, there ? words.writeOn : words.write, { value, ...style })] : []),
    ...(there ? [button(act.read, words.read, { value })] : []),
    ...(isOpen && there && isNew
      ? [button(act.share, hasVersions ? words.shareNew : words.share, { value, style: 'primary' })]
      : []),
    ...(hasVersions ? [button(act.openVersions, words.versions, { value })] : []),
  ];
  return shown.length === 0 ? [] : [actions('sketch', shown)];
}

function suggestions(text: Text, coalition: Coalition): KnownBlock[] {
  const words = text.sketch.plan;
  const { sketch } = coalition;
  if (sketch.versions.length === 0) return [];
  const waiting = waitingSuggestions(sketch).length;
  const said =
    waiting > 0 ? words.waiting(waiting) : sketch.suggestions.length > 0 ? words.settled : words.none;
  const style = waiting > 0 ? { style: 'primary' as const } : {};
  return [
    divider,
    section(
      `${words.suggestions}\n${said}`,
      button(act.openSuggestions, words.answer, { value: coalition.id, ...style }),
    ),
  ];
}

/** What leads answered to the questions of step 3 that this tool took the place of. */
export function earlierQuestions({ walk }: Coalition): StepQuestionId[] {
  return questionsWith('sketch').filter((question) => isAnswered(walk, question));
}

function earlier(text: Text, { coalition, open }: Planning): KnownBlock[] {
  const words = text.sketch.plan;
  const questions = earlierQuestions(coalition);
  if (questions.length === 0) return [];
  return [
    divider,
    section(words.earlier),
    ...questions.flatMap((question) => {
      const version = versionOf(coalition.walk, question);
      const said = version?.entry == null ? '' : (open(version.entry) ?? text.steps.walk.history.gone);
      const value = `${coalition.id}.${question}`;
      return [
        section(
          `*${text.steps.questions[question].short}*`,
          button(everyAct.openHistory, words.earlierAll, { value }),
        ),
        ...quoted(answerIn(text, question, { choice: version?.choice ?? null, words: said }), previewed),
      ];
    }),
  ];
}
