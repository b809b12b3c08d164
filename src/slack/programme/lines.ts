import type { Button, KnownBlock } from '@slack/types';
import { inviteesOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { isChangedSince, programmeOf, toBePlanned } from '../../coalition/programme/read.ts';
import type { Choices, Programme } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { kindsOfSteps, type MeetingKind } from '../../method/meetings.ts';
import type { StepId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, section } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { joined } from '../steps/words.ts';
import { act } from './ids.ts';
import { partnersIn, wholeOf } from './words.ts';

/** A value about a meeting's programme. */
export function programmeValue(coalition: string, meeting: string): string {
  return `${coalition}.${meeting}`;
}

/** In a meeting's screen: how its programme and its choices stand, each with the way there. */
export function programmeLines(
  text: Text,
  { coalition, meeting }: { coalition: Coalition; meeting: Meeting },
): KnownBlock[] {
  const programme = programmeOf(coalition, meeting.id);
  const isOpen = meeting.status === 'planned' && coalition.over === null;
  const value = programmeValue(coalition.id, meeting.id);
  return [
    ...programmeLine(text, { meeting, programme, isOpen, value }),
    ...(isOpen ? [choicesLine(text, { coalition, meeting, programme, value })] : []),
  ];
}

function programmeLine(
  text: Text,
  {
    meeting,
    programme,
    isOpen,
    value,
  }: { meeting: Meeting; programme: Programme | undefined; isOpen: boolean; value: string },
): KnownBlock[] {
  const words = text.programme.inMeeting;
  const items = programme?.items ?? [];
  if (programme === undefined || items.length === 0)
    return isOpen ? [section(words.none, button(`${act.proposeProgramme}.here`, words.make, { value }))] : [];
  const [from, until] = wholeOf(text, meeting, items);
  const state =
    programme.shared === null ? words.unsent : isChangedSince(programme) ? words.changed : words.sent;
  const line = `${words.there(items.length, from, until)} ${isOpen ? state : ''}`.trim();
  return [section(line, button(`${act.openProgramme}.here`, words.open, { value }))];
}

function choicesLine(
  text: Text,
  {
    coalition,
    meeting,
    programme,
    value,
  }: { coalition: Coalition; meeting: Meeting; programme: Programme | undefined; value: string },
): KnownBlock {
  const words = text.programme.inMeeting;
  const choices = programme?.choices ?? null;
  if (choices === null) return section(words.noChoices, button(act.openChoices, words.choose, { value }));
  const people = text.programme.choices.people(inviteesOf(coalition, meeting).length);
  const line = words.choices(joined([people, ...chosenIn(text, coalition, choices)]));
  return section(line, button(act.openChoices, words.change, { value }));
}

/** After a meeting was planned: its programme is what comes next. */
export function programmeNext(
  text: Text,
  { coalition, meeting }: { coalition: Coalition; meeting: Meeting },
): KnownBlock[] {
  const words = text.programme.inMeeting;
  const value = programmeValue(coalition.id, meeting.id);
  const make = button(`${act.proposeProgramme}.here`, words.make, { value, style: 'primary' });
  return [section(words.none), actions('programme', [make])];
}

/** Meetings for which choices are made before they are planned. */
const chosenKinds: readonly MeetingKind[] = ['exploration', 'founding'];

/** The way to the choices, where the next meeting is one that asks for them. */
export function choicesButton(text: Text, coalition: Coalition): Button[] {
  if (!chosenKinds.some((kind) => kindsOfSteps[coalition.walk.at.step] === kind)) return [];
  return [
    button(act.openChoices, text.programme.choices.open, {
      value: programmeValue(coalition.id, toBePlanned),
    }),
  ];
}

/** In the screen of a step that a meeting is for: its programme and choices, or the choices for the one to be planned. */
export function meetingButtons(text: Text, coalition: Coalition, step: StepId): Button[] {
  const kind = kindsOfSteps[step];
  if (kind === undefined || coalition.over !== null) return [];
  const meeting = coalition.meetings.findLast((each) => each.kind === kind && each.status === 'planned');
  const value = programmeValue(coalition.id, meeting?.id ?? toBePlanned);
  const choices = button(act.openChoices, text.programme.choices.open, { value });
  if (meeting === undefined) return [choices];
  const isMade = (programmeOf(coalition, meeting.id)?.items ?? []).length > 0;
  const action = isMade ? act.openProgramme : act.proposeProgramme;
  const words = text.programme.inMeeting;
  return [button(`${action}.here`, isMade ? words.open : words.make, { value }), choices];
}

const namesShown = 300;

/** What was chosen, in a few words each: "namens Gemeente en Hogeschool". */
export function chosenIn(text: Text, coalition: Coalition, choices: Choices): string[] {
  const words = text.programme.choices;
  const hosts = partnersIn(text, coalition, choices.hosts);
  return [
    ...(hosts === '' ? [] : [words.inNameOf(escapeMrkdwn(truncate(hosts, namesShown)))]),
    ...(choices.beforehand === null ? [] : [words.short[choices.beforehand]]),
    ...(choices.facilitator === null ? [] : [words.short[choices.facilitator]]),
  ];
}
