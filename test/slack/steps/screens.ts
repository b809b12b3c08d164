import type { ModalView } from '@slack/types';
import type { Coalition, Position } from '../../../src/coalition/state.ts';
import { newWalk } from '../../../src/coalition/steps/read.ts';
import { type StepId, stepIds, stepOptionsOf } from '../../../src/method/steps.ts';
import { pictureBlock } from '../../../src/slack/kit/blocks.ts';
import { limits } from '../../../src/slack/kit/limits.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import { stepForm } from '../../../src/slack/steps/answering.ts';
import { finishForm } from '../../../src/slack/steps/finishing.ts';
import { metaFor, type Page, pageOf, singlePage } from '../../../src/slack/steps/form.ts';
import { type Answering, type AskedQuestion, valuesOf } from '../../../src/slack/steps/form-fields.ts';
import {
  buildLeadWantedMessage,
  buildToldMessage,
  buildToldQuestion,
  buildUntoldMessage,
} from '../../../src/slack/steps/messages.ts';
import { buildHistoryView, buildPointsView } from '../../../src/slack/steps/points-views.ts';
import { buildGoView, buildSkipView } from '../../../src/slack/steps/settling-views.ts';
import { buildStepListView } from '../../../src/slack/steps/step-list-view.ts';
import { buildStepView } from '../../../src/slack/steps/step-view.ts';
import type { Text } from '../../../src/text/text.ts';
import { lead, long, longestCoalition, longName, type Strange } from '../longest-coalition.ts';

const zone = 'America/Argentina/ComodRivadavia';
const entry = `w.settled.${'e'.repeat(16)}`;
/** A file that Slack has. */
export const pictureFile = 'F0PICTURE00';
const goings = ['back', 'again', 'closing', 'throw-away'] as const;

/** The steps that look different: where it is, one that is over, and the closing. */
function looked({ walk }: Coalition): StepId[] {
  return [...new Set<StepId>([walk.at.step, '1', '4', 'closing'])];
}

/** The longest walk at each step and round where its screens differ, over, of a practice, without a channel, and just begun. */
function walks(kind: Strange): Coalition[] {
  const big = longestCoalition({ kind, partners: 2, contacts: 2, walk: 'longest' });
  const at = (step: Position['step'], more: Partial<Coalition['walk']> = {}): Coalition => ({
    ...big,
    walk: { ...big.walk, at: { step, round: 30 }, ...more },
  });
  return [
    big,
    ...stepIds.map((step) => at(step)),
    at('9', { document: 'plan', resume: null }),
    at('5', { document: null, resume: null, answers: {} }),
    { ...big, over: 'closed' },
    { ...big, practice: true, channel: { ...big.channel, id: null } },
    { ...big, channel: { ...big.channel, id: null } },
    { ...big, walk: newWalk('round-1') },
    { ...big, walk: newWalk('round-2') },
  ];
}

export function stepMessages(text: Text, kind: Strange): Record<string, Message[]> {
  const coalitions = walks(kind);
  const finished = coalitions.flatMap((coalition) => {
    const steps = looked(coalition).map((step) => ({ step, round: coalition.walk.at.round, entry }));
    return steps.map((one) => ({ coalition, finished: one }));
  });
  const [picture = null] = pictureBlock(pictureFile, longName(kind).repeat(25));
  return {
    buildToldMessage: finished.flatMap((one) => [
      buildToldMessage(text, { ...one, settled: long(kind, 3_000), picture }),
      buildToldMessage(text, { ...one, settled: '', picture: null }),
    ]),
    buildToldQuestion: finished.map((one) => buildToldQuestion(text, one.coalition, one.finished)),
    buildUntoldMessage: finished.map((one) => buildUntoldMessage(text, one.coalition, one.finished)),
    buildLeadWantedMessage: coalitions.map((one) => buildLeadWantedMessage(text, one, longName(kind))),
  };
}

/** A page's questions as full as they get; `theirs`: with another version of each. */
function asked(kind: Strange, { questions: on }: Page, theirs = false): AskedQuestion[] {
  return on.map((question) => ({
    question,
    words: long(kind, limits.input),
    choice: stepOptionsOf(question)[0] ?? null,
    open: true,
    ...(theirs ? { theirs: { by: lead, at: 0, text: long(kind, 3_100) } } : {}),
  }));
}

function forms(text: Text, kind: Strange, coalition: Coalition): ModalView[] {
  const on = (['1', '5', '6'] as const).flatMap((step) =>
    [0, 1].map((page) => pageOf(coalition, step, page)),
  );
  return [...on, singlePage('goal'), singlePage('commitment')].flatMap((page) => {
    const full = asked(kind, page);
    const meta = metaFor(coalition, page, { asked: full, way: 'points' });
    const build = ({ asked, draft: note }: Pick<Answering, 'asked'> & { draft?: string }) => {
      const subject = { coalition, person: null, page, asked, zone };
      return stepForm.view(text, { subject, meta, page: 0, values: valuesOf(subject), note });
    };
    const tooLong = full.map((each) => ({ ...each, words: long(kind, limits.input + 1) }));
    return [
      build({ asked: full, draft: 'offered' }),
      build({ asked: asked(kind, page, true) }),
      build({ asked: tooLong, draft: 'saved' }),
      build({ asked: full.map((each) => ({ ...each, words: '', choice: null, open: false })) }),
    ];
  });
}

export function stepViews(
  text: Text,
  kind: Strange,
  pages: (build: (page: number) => ModalView) => ModalView[],
): Record<string, ModalView[]> {
  const coalitions = walks(kind);
  const [big] = coalitions;
  if (big === undefined) throw new Error('there is no walk');
  const open = () => long(kind, 3_000);
  const values = { settled: [long(kind, 3_000)], tell: ['no'] };
  const each = coalitions.flatMap((coalition) => looked(coalition).map((step) => ({ coalition, step })));
  const settling = each.map(({ coalition, step }) => {
    const meta = { coalition: coalition.id, step, round: 30, times: 9, key: 'k'.repeat(20) };
    return { coalition, step, meta };
  });
  return {
    buildStepView: [
      ...each.map((one) => buildStepView(text, { ...one, zone, open })),
      ...stepIds.map((step) => buildStepView(text, { coalition: big, step, zone, open: () => undefined })),
    ],
    buildStepListView: coalitions.map((coalition) => buildStepListView(text, coalition, zone)),
    stepForm: forms(text, kind, big),
    finishForm: settling.flatMap(({ coalition, step, meta }) => {
      const shown = { subject: { coalition, step, person: null }, meta, page: 0 };
      return [
        finishForm.view(text, { ...shown, values: {} }),
        finishForm.view(text, { ...shown, values, note: 'saved' }),
      ];
    }),
    buildSkipView: settling.map((one) => buildSkipView(text, one)),
    buildGoView: settling.flatMap((one) => goings.map((going) => buildGoView(text, { ...one, going }))),
    buildPointsView: coalitions.flatMap((one) => pages((page) => buildPointsView(text, one, page))),
    buildHistoryView: pages((page) =>
      buildHistoryView(text, { coalition: big, question: 'commitment', page, zone, open }),
    ),
  };
}
