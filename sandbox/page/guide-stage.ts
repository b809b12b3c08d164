import { questionIds } from '../../src/method/interview.ts';
import { views } from '../../src/slack/ids.ts';
import type { Actor } from './wire.ts';

/** How far a newcomer is: what is done follows from what the app offered and took, whoever did it. */
export type Stage = 'start' | 'invite' | 'answer' | 'send' | 'read' | 'promise' | 'done';

/** Read off the ids of the app, which never change. */
export function stageOf(people: Actor[], lead: string): Stage {
  const partners = people.filter(({ id }) => id !== lead);
  const isOffered = (fits: (id: string) => boolean) => people.some(({ offered }) => offered.some(fits));
  if (people.some(({ submitted }) => submitted.includes(views.commitmentForm))) return 'done';
  if (isOffered((id) => id === views.read)) return 'promise';
  if (isOffered((id) => id.startsWith('receipt.'))) return 'read';
  // The next question follows an answer.
  if (isOffered((id) => id.startsWith('question.') && id !== `question.${questionIds[0]}`)) return 'send';
  if (partners.some(({ heard }) => heard > 0)) return 'answer';
  return people.some(({ heard }) => heard > 0) ? 'invite' : 'start';
}
