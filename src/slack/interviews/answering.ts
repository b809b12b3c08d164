import { accessTo } from '../../coalition/interviews/read.ts';
import type { Result } from '../../command-handler.ts';
import { isQuestionId, optionsOf, type QuestionId } from '../../method/interview.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  noticeView,
  refuseSubmission,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { parseReference, type Reference } from '../kit/meta.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { openAnswers } from '../vault.ts';
import { actAsAuthor, findInterview, textOf } from './author.ts';
import { showAnswer, showAnswers } from './shown-answer.ts';
import { buildAnswerView, buildOwnView } from './views.ts';

// Answering by button and modal; typing in the DM is typed.ts.

function draftForm(interview: string, question: string): string {
  return `answer-${interview}-${question}`;
}

interface Draft {
  choice?: string;
  text: string;
  /** When it was kept. */
  at: number;
}

/** A draft that was kept before the question was answered another way would undo that answer. */
function draftSince(kept: string | null, answeredAt: number): Draft | null {
  const draft: Draft | null = kept === null ? null : JSON.parse(kept);
  return draft !== null && draft.at > answeredAt ? draft : null;
}

/** The modal for one question, with the answer as it is now or the draft that was kept. */
export const handleOpenAnswer: BlockActionHandler = async (interaction) => {
  const reference = parseReference(interaction.value);
  const { question = 'motive', interview: id = '' } = reference;
  const own = await findInterview(interaction, reference, draftForm(id, question));
  if (own.coalition === null) {
    await interaction.ack();
    return answerClick(interaction, own.text, own.text.problems['unknown-interview']);
  }
  const { coalition, interview, text, found } = own;
  if (accessTo(coalition, interview, interaction.user) !== 'author') {
    await interaction.ack();
    return answerClick(
      interaction,
      text,
      text.problems[interview.status === 'erased' ? 'interview-closed' : 'not-yours'],
    );
  }
  const open = await openAnswers(interaction.context, { coalition, interview, user: interaction.user });
  await interaction.ack();
  const draft = draftSince(found.draft, interview.answers[question]?.at ?? 0);
  const shown = showAnswer(text, interview, { question, open });
  const view = buildAnswerView(text, {
    coalition: coalition.id,
    interview: interview.id,
    question,
    key: drawKey(),
    choice: draft?.choice ?? shown?.option ?? undefined,
    initial: draft?.text ?? shown?.text,
    ...(draft === null ? {} : { draft: 'offered' as const }),
  });
  await showView(interaction, view, { onTop: interaction.view !== null });
};

export const handleAnswer: ViewSubmissionHandler = async (interaction) => {
  const { meta, values } = interaction;
  const { coalition = '', interview = '', question = '' } = meta;
  if (!isQuestionId(question)) return interaction.ack();
  const text = JSON.stringify(answerIn(question, values));
  const entry = `${interview}.${question}.${interaction.request}`;
  const result = await actAsAuthor(
    interaction,
    { coalition, interview },
    {
      command: () => ({ type: 'GiveAnswer', interview, question, answer: { entry, text }, typed: null }),
      draft: { form: draftForm(interview, question), text: null },
    },
  );
  if (result.status === 'refused')
    return refuseSubmission(interaction, textOf(interaction, result), result.problems);
  await interaction.ack();
  await refreshOwn(interaction, { coalition, interview });
};

function answerIn(question: QuestionId, values: Values): { choice?: string; text?: string } {
  const choice = valueIn(values, 'choice');
  const text = valueIn(values, 'answer');
  return {
    ...(optionsOf(question).includes(choice) ? { choice } : {}),
    ...(text === '' ? {} : { text }),
  };
}

/** The list of answers that the modal was opened from, when it is there. */
async function refreshOwn(
  interaction: Parameters<ViewSubmissionHandler>[0],
  reference: Reference,
): Promise<void> {
  const under = interaction.view.previous_view_id;
  if (under === null || under === undefined) return;
  const view = await ownView(interaction, reference, 0);
  if (view !== null) await updateView(interaction, { view_id: under }, view);
}

async function ownView(interaction: Parameters<typeof findInterview>[0], reference: Reference, page: number) {
  const own = await findInterview(interaction, reference);
  if (own.coalition === null || accessTo(own.coalition, own.interview, interaction.user) !== 'author')
    return null;
  const { coalition, interview, text } = own;
  const { context, user } = interaction;
  const [open, since] = await Promise.all([
    openAnswers(context, { coalition, interview, user }),
    context.store.readingsSince(),
  ]);
  const answers = showAnswers(text, interview, open);
  return buildOwnView(text, { coalition, interview, answers, page, since });
}

/** Reads all of one's own answers back, paged. */
export const handleOpenOwn: BlockActionHandler = async (interaction) => {
  const view = await ownView(interaction, parseReference(interaction.value), 0);
  await interaction.ack();
  if (view === null) return tellGone(interaction);
  await showView(interaction, view, { onTop: false });
};

export const handleOwnPage: BlockActionHandler = async (interaction) => {
  const { coalition = '', interview = '' } = interaction.view?.meta ?? {};
  const view = await ownView(interaction, { coalition, interview }, Number(interaction.detail));
  await interaction.ack();
  if (view === null || interaction.view === null) return;
  await updateView(interaction, { view_id: interaction.view.id }, view);
};

async function tellGone(interaction: BlockActionInteraction): Promise<void> {
  const { text } = await findInterview(interaction, parseReference(interaction.value));
  await answerClick(interaction, text, text.problems['unknown-interview']);
}

export const handleSaveDraft: BlockActionHandler = async (interaction) => {
  const { context, user, view } = interaction;
  const { coalition = '', interview = '', question = '' } = view?.meta ?? {};
  if (view === null || !isQuestionId(question)) return interaction.ack();
  const choice = valueIn(view.values, 'choice');
  const typed = valueIn(view.values, 'answer');
  const written = { ...(choice === '' ? {} : { choice }), text: typed, at: context.clock.now() };
  const form = draftForm(interview, question);
  const query = { person: user, coalition };
  const result = await context.commands.handle({ by: user, query }, (found) => {
    const own = found.coalition?.state?.interviews.find((each) => each.id === interview);
    if (own === undefined || found.coalition?.state == null) return [{ key: 'unknown-interview' }];
    if (accessTo(found.coalition.state, own, user) !== 'author') return [{ key: 'not-yours' }];
    return { draft: { form, text: JSON.stringify(written) } };
  });
  await interaction.ack();
  const text = textOf(interaction, result);
  if (result.status === 'refused')
    return answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'not-yours']);
  const saved = buildAnswerView(text, {
    coalition,
    interview,
    question,
    key: view.meta.key ?? drawKey(),
    draft: 'saved' as const,
    choice: written.choice,
    initial: written.text,
  });
  await updateView(interaction, { view_id: view.id, hash: view.hash }, saved);
};

/** The option that was clicked is the answer; typing or the modal adds words to it. */
export const handleChoice: BlockActionHandler = async (interaction) => {
  const reference = parseReference(interaction.value);
  const { question } = reference;
  if (question === undefined || !optionsOf(question).includes(interaction.detail)) return interaction.ack();
  const text = JSON.stringify({ choice: interaction.detail });
  await answerSimply(interaction, reference, (interview) => ({
    type: 'GiveAnswer',
    interview,
    question,
    typed: null,
    answer: { entry: `${interview}.${question}.${interaction.request.replaceAll('.', '-')}`, text },
  }));
};

export const handleSkip: BlockActionHandler = async (interaction) => {
  const reference = parseReference(interaction.value);
  const { question = 'motive' } = reference;
  await answerSimply(interaction, reference, (interview) => ({ type: 'SkipQuestion', interview, question }));
};

export const handleBack: BlockActionHandler = async (interaction) => {
  const reference = parseReference(interaction.value);
  const from = reference.question ?? 'review';
  await answerSimply(interaction, reference, (interview) => ({
    type: 'RevisitQuestion',
    interview,
    question: 'previous',
    from,
  }));
};

/** A long answer is changed in the DM: the question is posted again. */
export const handleChangeInDm: BlockActionHandler = async (interaction) => {
  const reference = parseReference(interaction.value);
  const { question = 'motive' } = reference;
  const result = await answerSimply(interaction, reference, (interview) => ({
    type: 'RevisitQuestion',
    interview,
    question,
  }));
  if (result.status === 'refused' || interaction.view === null) return;
  const text = textOf(interaction, result);
  await updateView(
    interaction,
    { view_id: interaction.view.id },
    noticeView(text, text.interviews.answerForm.askedInDm),
  );
};

export const handleSettleDeletion: BlockActionHandler = async (interaction) => {
  const [coalition = '', interview = '', ...ts] = interaction.value.split('.');
  const remove = interaction.detail === 'yes';
  const command = { type: 'SettleDeletion' as const, interview, ts: ts.join('.'), delete: remove };
  const result = await actAsAuthor(interaction, { coalition, interview }, { command: () => command });
  await interaction.ack();
  const text = textOf(interaction, result);
  const settled = remove ? text.interviews.deletion.deleted : text.interviews.deletion.kept;
  const words = result.status === 'refused' ? text.problems['interview-closed'] : settled;
  await interaction.respond({ replace_original: true, text: words });
};

async function answerSimply(
  interaction: BlockActionInteraction,
  reference: Reference,
  command: Parameters<typeof actAsAuthor>[2]['command'],
): Promise<Result> {
  const result = await actAsAuthor(interaction, reference, { command });
  await interaction.ack();
  if (result.status !== 'refused') return result;
  const text = textOf(interaction, result);
  await answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'interview-closed']);
  return result;
}
