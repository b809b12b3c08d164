import type { ModalView } from '@slack/types';
import { contradictionsOf, entriesOf, interestOf, interestsOf } from '../../coalition/domain/read.ts';
import type { InterestSource } from '../../coalition/domain/state.ts';
import { interviewOf } from '../../coalition/find.ts';
import { accessTo } from '../../coalition/interviews/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isQuestionId, type QuestionId } from '../../method/interview.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import type { Interaction } from '../interaction.ts';
import { showAnswer } from '../interviews/shown-answer.ts';
import type { Meta } from '../kit/meta.ts';
import { openIntention } from '../vault.ts';
import { buildBeforeView, entriesOfBefore } from './before-view.ts';
import { buildContradictionsView } from './contradictions-view.ts';
import { buildDomainView } from './list-view.ts';
import { buildInterestView } from './one-view.ts';
import { knownBlock, leadsPicture } from './picture.ts';
import { buildReadAcrossView } from './read-view.ts';

// One window of leads turns its screens in place; forms come on top of it.

/** What the window shows; it stands in its `private_metadata`, and in that of a form on top of it. */
export type Screen =
  | { kind: 'list'; page: number; said?: string }
  | { kind: 'read'; question: QuestionId; page: number }
  | { kind: 'one'; interest: string; said?: string }
  | { kind: 'at-odds'; page: number }
  | { kind: 'before' };

/** The list, where it says nothing that there is. */
export function screenIn({ way, interest = '', question = '', page = 0 }: Meta): Screen {
  if (way === 'one') return { kind: 'one', interest };
  if (way === 'read') return { kind: 'read', question: isQuestionId(question) ? question : 'motive', page };
  if (way === 'at-odds') return { kind: way, page };
  if (way === 'before') return { kind: way };
  return { kind: 'list', page };
}

/** What a form keeps of the screen that it lies on, so that it can be shown anew; of one interest the form says itself which. */
export function metaUnder(meta: Meta | undefined, coalition: Coalition): Meta {
  const { way, question, page } = meta ?? {};
  return {
    coalition: coalition.id,
    ...(way === undefined ? {} : { way }),
    ...(question === undefined ? {} : { question }),
    ...(page === undefined ? {} : { page }),
  };
}

type Where = Pick<Interaction, 'context' | 'user'>;

export interface Showing {
  text: Text;
  coalition: Coalition;
  person: Person | null;
}

export async function screenView(
  { context, user }: Where,
  { text, coalition, person }: Showing,
  screen: Screen,
): Promise<ModalView> {
  const readFor = (entries: readonly string[]) => openFor(context, { coalition, user, entries });
  switch (screen.kind) {
    case 'list': {
      const [open, picture] = await Promise.all([
        readFor(interestsOf(coalition).map(({ words }) => words)),
        knownBlock(context, leadsPicture(text, coalition)),
      ]);
      if (picture === null && interestsOf(coalition).length > 0) context.makePictures(coalition.id);
      return buildDomainView(text, { ...screen, coalition, open, picture });
    }
    case 'read': {
      const [answers, intention] = await Promise.all([
        answersTo({ context, user }, { text, coalition, question: screen.question }),
        screen.question === 'motive' ? openIntention(context, { coalition, user }) : '',
      ]);
      return buildReadAcrossView(text, { ...screen, coalition, answers, intention });
    }
    case 'one': {
      const interest = interestOf(coalition, screen.interest);
      if (interest === undefined)
        return screenView({ context, user }, { text, coalition, person }, { kind: 'list', page: 0 });
      const open = await readFor([...entriesOf(interest), ...sourceEntries(coalition, interest.sources)]);
      const zone = zoneOf(person, context.timezone);
      const { said } = screen;
      return buildInterestView(text, {
        coalition,
        interest,
        open,
        zone,
        ...(said === undefined ? {} : { said }),
      });
    }
    case 'at-odds': {
      const all = contradictionsOf(coalition);
      const entries = all.flatMap(({ standing, about, settled }) => [
        ...standing.map(({ words }) => words),
        ...[about, settled?.how ?? null].flatMap((entry) => entry ?? []),
      ]);
      return buildContradictionsView(text, { coalition, page: screen.page, open: await readFor(entries) });
    }
    case 'before':
      return buildBeforeView(text, { coalition, open: await readFor(entriesOfBefore(coalition)) });
    default:
      return screen satisfies never;
  }
}

function sourceEntries(coalition: Coalition, sources: readonly InterestSource[]): string[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'answer') return [];
    const interview = interviewOf(coalition, source.interview);
    return interview?.answers[source.question]?.parts.map(({ entry }) => entry) ?? [];
  });
}

/** All answers to a question that this lead may read. */
async function answersTo(
  { context, user }: Where,
  { text, coalition, question }: { text: Text; coalition: Coalition; question: QuestionId },
) {
  const readable = coalition.interviews.filter(
    (interview) => accessTo(coalition, interview, user) === 'reader',
  );
  const entries = readable.flatMap(
    (interview) => interview.answers[question]?.parts.map(({ entry }) => entry) ?? [],
  );
  const open = await openFor(context, { coalition, user, entries });
  return readable.map((interview) => ({
    interview,
    answer: showAnswer(text, interview, { question, open }),
  }));
}
