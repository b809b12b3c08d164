import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { standings } from '../../coalition/interviews/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { openPoints } from '../../coalition/steps/read.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, Entry } from '../area-asks.ts';
import { countsIn } from '../commitments/overview.ts';
import { act } from '../ids.ts';
import { ownAnswerLines } from '../interviews/asks.ts';
import { contactsIn, mentionsOf } from '../interviews/progress.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { channelLink, escapeMrkdwn } from '../kit/mrkdwn.ts';
import { whereIn } from '../steps/words.ts';
import { coalitionMenu } from './menu.ts';
import { nextAction } from './next.ts';

/**
 * A coalition itself, for whoever leads it or takes part in it. Only leads see who is waited for and what is open; others see where
 * it stands, and what is theirs.
 */
export const coalitionsAsks: AreaAsks = {
  entries(text, coalition, { user, pictures, progress }) {
    if (coalition.over === 'closed') return closedEntries(text, coalition, user);
    if (coalition.leads.includes(user)) {
      const drawn = [pictures.get(coalition.id), progress?.get(coalition.id)].filter(
        (each) => each !== undefined,
      );
      return [{ part: 'leading', blocks: leadingLines(text, coalition, { user, pictures: drawn }) }];
    }
    if (!takesPart(coalition, user)) return [];
    return [{ part: 'taking', blocks: takingLines(text, coalition, user) }];
  },
};

function takesPart(coalition: Coalition, user: string): boolean {
  return coalition.contacts.some((contact) => contact.user === user && !contact.removed);
}

function leadingLines(
  text: Text,
  coalition: Coalition,
  { user, pictures }: { user: string; pictures: KnownBlock[] },
): KnownBlock[] {
  const { words, first } = nextAction(text, coalition, user);
  const waits = waitingLine(text, coalition);
  return [
    section(words),
    contextBlock(whereFor(text, coalition)),
    ...(waits === '' ? [] : [contextBlock(waits)]),
    ...standingLine(text, coalition),
    ...pictures,
    actions(`leading.${coalition.id}`, [first, ...stepButtons(text, coalition)]),
    ...ownAnswerLines(text, coalition, user),
  ];
}

/** How many commitments there are in each state. */
function standingLine(text: Text, coalition: Coalition): KnownBlock[] {
  return coalition.commitments.length === 0 ? [] : [contextBlock(countsIn(text, coalition))];
}

/** All ten steps to read and to open, what partners commit to, and the rest behind three dots; or the end of a practice. */
function stepButtons(text: Text, coalition: Coalition): ActionsBlock['elements'] {
  const { id, practice, walk } = coalition;
  const thrown = button(`${act.openGo}.throw-away`, text.steps.walk.practice.throwAway, {
    value: `${id}.${walk.at.step}`,
  });
  return [
    button(act.listSteps, text.steps.walk.all, { value: id }),
    practice ? thrown : button(act.openCommitments, text.commitments.title, { value: id }),
    coalitionMenu(text, coalition),
  ];
}

/** "Stap 3 van 10: …, ronde 1", and whether it is practice. */
function whereFor(text: Text, coalition: Coalition): string {
  const where = whereIn(text, coalition);
  return coalition.practice ? `${where} · ${text.steps.walk.practice.label}` : where;
}

const namesShown = 200;

/** Who is waited for, who waits for the lead, and how much is open: for leads only. */
function waitingLine(text: Text, coalition: Coalition): string {
  const words = text.home;
  const { asked, answering, talk, notAsked, done } = standings(coalition);
  const waiting = [...answering, ...asked];
  const open = openPoints(coalition.walk).length;
  return [
    ...(waiting.length === 0 ? [] : [words.waiting(waiting.length, contactsIn(text, waiting, namesShown))]),
    ...(talk.length === 0 ? [] : [words.talks(contactsIn(text, talk, namesShown))]),
    ...(notAsked.length === 0 ? [] : [words.notAsked(notAsked.length)]),
    ...(done.length === 0 ? [] : [words.done(done.length)]),
    ...(open === 0 ? [] : [text.steps.walk.openPoints(open)]),
  ].join(' · ');
}

const leadsShown = 5;

function takingLines(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  const { ahead } = text.steps.each[coalition.walk.at.step];
  const leads = text.coalitions.status.leads(mentionsOf(text, coalition.leads, leadsShown));
  const channel = coalition.channel.id;
  return [
    section(`${named(text, coalition)}\n${ahead}`),
    contextBlock([leads, ...(channel === null ? [] : [channelLink(channel)])].join(' · ')),
    ...(coalition.over === null ? [actions(`taking.${coalition.id}`, takingButtons(text, coalition))] : []),
    ...ownAnswerLines(text, coalition, user),
  ];
}

function takingButtons(text: Text, { id }: Coalition): Button[] {
  return [
    button(act.newCommitment, text.commitments.add, { value: id }),
    button(act.openCommitments, text.commitments.title, { value: id }),
  ];
}

function closedEntries(text: Text, coalition: Coalition, user: string): Entry[] {
  const isLead = coalition.leads.includes(user);
  const own = ownAnswerLines(text, coalition, user);
  if (!isLead && !takesPart(coalition, user) && own.length === 0) return [];
  const read = isLead ? [actions(`closed.${coalition.id}`, stepButtons(text, coalition))] : [];
  return [{ part: 'closed', blocks: [section(named(text, coalition)), ...read, ...own] }];
}

/** "*Binnenstad*: Stap 3 van 10: …", or "*Binnenstad*: Afgerond". */
function named(text: Text, coalition: Coalition): string {
  return text.steps.walk.mine.part(escapeMrkdwn(coalition.name), whereFor(text, coalition));
}
