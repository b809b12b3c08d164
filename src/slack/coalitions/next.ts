import type { Button } from '@slack/types';
import { nextStep } from '../../coalition/coalitions/next-step.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act as domainAct } from '../domain/ids.ts';
import { act } from '../ids.ts';
import { contactsIn } from '../interviews/progress.ts';
import { actions, button, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act as programmeAct } from '../programme/ids.ts';
import { programmeValue } from '../programme/lines.ts';
import { act as sketchAct } from '../sketch/ids.ts';
import { withinIn } from '../steps/words.ts';
import { chooseBlock, type Opener } from './which.ts';

export const openNext: Opener = ({ text, coalition, user, say }) =>
  say(buildNextMessage(text, [coalition], user));

const shownAtMost = 10;
const namesShown = 400;

/** What is next in each; of many in the newest, with the way to the others. */
export function buildNextMessage(text: Text, coalitions: Coalition[], lead: string): Message {
  const lines = coalitions.slice(-shownAtMost).map((coalition) => nextLineOf(text, coalition, lead));
  const left = coalitions.slice(0, -shownAtMost);
  return messageOf(text, {
    blocks: [
      ...lines.flatMap(({ words, buttons }) => [section(words), buttons]),
      ...(left.length === 0
        ? []
        : [section(text.coalitions.next.more(left.length)), chooseBlock(text, 'next', left)]),
    ],
  });
}

/** What a lead can best do now, in words, with the buttons for it. */
export function nextLineOf(text: Text, coalition: Coalition, lead: string) {
  const { next } = text.coalitions;
  const value = coalition.id;
  const { words, first } = nextAction(text, coalition, lead);
  const others = [
    button(act.openStep, text.steps.walk.next.openStep, { value }),
    button(act.openPartners, next.buttons.partner, { value }),
    button(act.openInterviews, next.buttons.interviews, { value }),
  ].filter(({ action_id: id }) => id !== first.action_id);
  return { words, buttons: actions(`next.${coalition.id}`, [first, ...others]) };
}

/** What this lead can best do now in a coalition, and the button that does it. */
export function nextAction(text: Text, coalition: Coalition, lead: string): { words: string; first: Button } {
  const { next } = text.coalitions;
  const name = escapeMrkdwn(coalition.name);
  const step = nextStep(coalition, lead);
  const primary = { value: coalition.id, style: 'primary' as const };
  const interviews = button(act.openInterviews, next.buttons.interviews, primary);
  const open = button(act.openStep, text.steps.walk.next.openStep, primary);
  const place = withinIn(text, coalition.walk.at.step);
  switch (step.kind) {
    case 'channel':
      return { words: next.channel(name), first: button(act.openChannel, next.buttons.channel, primary) };
    case 'addPartners':
      return {
        words: next.addPartners(name),
        first: button(act.openPartners, next.buttons.partner, primary),
      };
    case 'talk':
      return { words: next.talk(name, contactsIn(text, step.contacts, namesShown)), first: interviews };
    case 'invite':
    case 'read':
    case 'wait':
      return { words: next[step.kind](name, step.count), first: interviews };
    case 'domain':
      return {
        words: text.domain.next.body(name, place),
        first: button(domainAct.openDomain, text.domain.next.button, primary),
      };
    case 'sketch':
      return {
        words: text.sketch.next(name, place),
        first: button(sketchAct.openPlan, text.sketch.open, primary),
      };
    case 'questions':
      return { words: text.steps.walk.next.questions(name, place, step.count), first: open };
    case 'meeting':
      return { words: text.programme.next.meeting(name), first: open };
    case 'programme': {
      const value = programmeValue(coalition.id, step.meeting);
      const { open: words } = text.programme.inMeeting;
      return {
        words: text.programme.next.programme(name),
        first: button(programmeAct.openProgramme, words, { ...primary, value }),
      };
    }
    case 'finish':
      return { words: text.steps.walk.next.finish(name, place), first: open };
    case 'closed':
      return { words: text.steps.walk.next.closed(name), first: open };
    default:
      return step satisfies never;
  }
}
