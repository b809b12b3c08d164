import { interviewOf } from '../../src/coalition/find.ts';
import { type PersonEffectContext, recipientOf } from '../engine/effect-context.ts';
import { refreshInvitation } from '../interviews/refresh.ts';
import { changeHub } from '../person/hub.ts';
import { lookAt } from './look.ts';

/** Takes the question which hours suit them out of the pinned message, and out of an invitation of earlier versions: it is answered. */
export async function showHours(effect: PersonEffectContext): Promise<void> {
  const { user, person } = effect;
  const { mine } = await lookAt(effect.context, user);
  const id = person.rhythm.hoursAsked;
  const coalition = mine.find((each) => id !== null && interviewOf(each, id) !== undefined);
  const interview = coalition === undefined ? undefined : interviewOf(coalition, id ?? '');
  if (coalition !== undefined && interview !== undefined && person.dm !== null) {
    const recipient = await recipientOf(effect, user, coalition);
    await refreshInvitation(effect, { coalition, interview, recipient }, person.dm);
  }
  await changeHub(effect);
}
