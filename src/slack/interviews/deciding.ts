import type { ModalView } from '@slack/types';
import { addDays } from '../../calendar/dates.ts';
import { localDay } from '../../calendar/zone.ts';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import { accessTo, isOpen } from '../../coalition/interviews/read.ts';
import {
  answerClick,
  type BlockActionHandler,
  drawKey,
  refuseSubmission,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { parseReference } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { checkPeople } from '../people.ts';
import { actAsAuthor, findInterview, type OwnInterview, textOf } from './author.ts';
import {
  buildDeclineView,
  buildHandOverView,
  buildPostponeView,
  buildPrivacyView,
  buildProposeTalkView,
} from './views.ts';

// What a contact decides about the interview as a whole: now, later, in person, a colleague, not at all.

type Simple = Extract<
  CoalitionCommand,
  {
    type:
      | 'StartInterview'
      | 'ResumeInterview'
      | 'PauseInterview'
      | 'SendInterview'
      | 'WithdrawInterview'
      | 'EraseInterview';
  }
>['type'];

/** A button that does one thing; what the person sees of it is a reaction's work. */
function oneClick(type: Simple): BlockActionHandler {
  return async (interaction) => {
    const result = await actAsAuthor(interaction, parseReference(interaction.value), {
      command: (interview) => ({ type, interview }),
      pressed: interaction.pressed,
    });
    await interaction.ack();
    if (result.status !== 'refused') return;
    const text = textOf(interaction, result);
    await answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'interview-closed']);
  };
}

export const handleStartInterview = oneClick('StartInterview');
export const handleResume = oneClick('ResumeInterview');
export const handlePause = oneClick('PauseInterview');
export const handleSend = oneClick('SendInterview');
export const handleWithdraw = oneClick('WithdrawInterview');
export const handleErase = oneClick('EraseInterview');

/** A button that opens a modal about one's own interview, as long as it is open. */
function openModal(build: (own: OwnInterview) => ModalView): BlockActionHandler {
  return async (interaction) => {
    const own = await findInterview(interaction, parseReference(interaction.value));
    await interaction.ack();
    if (own.coalition === null)
      return answerClick(interaction, own.text, own.text.problems['unknown-interview']);
    // First: an erased interview is nobody's any more.
    if (!isOpen(own.interview))
      return answerClick(interaction, own.text, own.text.problems['interview-closed']);
    const isAuthor = accessTo(own.coalition, own.interview, interaction.user) === 'author';
    if (!isAuthor) return answerClick(interaction, own.text, own.text.problems['not-yours']);
    await showView(interaction, build(own), { onTop: false });
  };
}

/** M1.5 in full: also of an interview that is closed, as long as it is there to read. */
export const handleOpenPrivacy: BlockActionHandler = async (interaction) => {
  const own = await findInterview(interaction, parseReference(interaction.value));
  await interaction.ack();
  if (own.coalition === null)
    return answerClick(interaction, own.text, own.text.problems['unknown-interview']);
  const isAuthor = accessTo(own.coalition, own.interview, interaction.user) === 'author';
  if (!isAuthor) return answerClick(interaction, own.text, own.text.problems['not-yours']);
  const view = buildPrivacyView(own.text, own.coalition, own.interview);
  await showView(interaction, view, { onTop: interaction.view !== null });
};

function metaOf({ coalition, interview }: OwnInterview) {
  return { coalition: coalition.id, interview: interview.id, key: drawKey() };
}

export const handleOpenPostpone = openModal((own) => buildPostponeView(own.text, metaOf(own)));
export const handleOpenHandOver = openModal((own) => buildHandOverView(own.text, metaOf(own)));
export const handleOpenDecline = openModal((own) => buildDeclineView(own.text, own.coalition, own.interview));
export const handleOpenProposeTalk = openModal((own) =>
  buildProposeTalkView(own.text, own.coalition, own.interview),
);

export const handlePostpone: ViewSubmissionHandler = async (interaction) => {
  const { context, values, user } = interaction;
  const { person } = await context.store.load({ person: user });
  const today = localDay(person.state?.zone ?? context.timezone, context.clock.now());
  const when = valueIn(values, 'when');
  const until =
    { tomorrow: addDays(today, 1), 'next-week': addDays(today, 7) }[when] ?? valueIn(values, 'until');
  const result = await actAsAuthor(interaction, referenceOf(interaction), {
    command: (interview) => ({ type: 'PostponeInterview', interview, until, today }),
  });
  if (result.status !== 'refused') return interaction.ack();
  const problems = until === '' ? [{ field: 'until', key: 'day-missing' as const }] : result.problems;
  await refuseSubmission(interaction, textOf(interaction, result), problems);
};

export const handleHandOver: ViewSubmissionHandler = async (interaction) => {
  const { context, values, meta } = interaction;
  const chosen = valueIn(values, 'colleague');
  const users = chosen === '' ? [] : [chosen];
  const { profiles, problems } = await checkPeople(context, { users, field: 'colleague' });
  const [profile] = profiles;
  const to = {
    id: `${meta.key}h`,
    user: profile?.user ?? null,
    name: profile?.name ?? '',
    reach: null,
    outside: profile?.outside ?? false,
  };
  if (problems.length > 0) {
    const own = await findInterview(interaction, referenceOf(interaction));
    return refuseSubmission(interaction, own.text, problems);
  }
  const result = await actAsAuthor(interaction, referenceOf(interaction), {
    command: (interview) => ({ type: 'HandOverInterview', interview, to, newInterview: `${meta.key}i` }),
  });
  if (result.status !== 'refused') return interaction.ack();
  await refuseSubmission(interaction, textOf(interaction, result), result.problems);
};

function submits(type: 'DeclineInterview' | 'ProposeTalk'): ViewSubmissionHandler {
  return async (interaction) => {
    const result = await actAsAuthor(interaction, referenceOf(interaction), {
      command: (interview) => ({ type, interview }),
      request: interaction.trigger,
    });
    if (result.status !== 'refused') return interaction.ack();
    await refuseSubmission(interaction, textOf(interaction, result), result.problems);
  };
}

export const handleDecline = submits('DeclineInterview');
export const handleProposeTalk = submits('ProposeTalk');

function referenceOf({ meta }: Parameters<ViewSubmissionHandler>[0]) {
  return { coalition: meta.coalition ?? '', interview: meta.interview ?? '' };
}
