import type { ModalView } from '@slack/types';
import { officeHours } from '../../calendar/hours.ts';
import { weekdayOf } from '../../calendar/zone.ts';
import type { PersonCommand } from '../../person/person.ts';
import { eveningHours, type RhythmCommand, rhythmProblems } from '../../person/rhythm.ts';
import type { Text } from '../../text/text.ts';
import { section } from '../blocks.ts';
import { views } from '../ids.ts';
import { dateInput, valueIn } from '../inputs.ts';
import { modal } from '../modals.ts';
import { showView } from '../open-views.ts';
import {
  answerClick,
  type ClickHandler,
  type ClickVisit,
  drawKey,
  noticeView,
  refuseSubmission,
  type SubmitHandler,
  textFor,
} from '../visit.ts';
import { expectation, todayOf } from './expectation.ts';

// What a person decides about all messages at once, from a message itself.

export const handleOpenPause: ClickHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const { person } = await desk.store.load(workspace, { person: user });
  await visit.ack();
  await showView(visit, buildPauseView(textFor(desk, person.state)), { onTop: false });
};

export function buildPauseView(text: Text): ModalView {
  const words = text.rhythm.pause;
  return modal({
    ...{ callback: views.pause, title: words.title, close: text.readOwn.close, submit: words.submit },
    meta: { key: drawKey() },
    blocks: [section(words.intro), dateInput('until', { label: words.day })],
  });
}

export const handlePause: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values } = visit;
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user } },
    ({ person }) => {
      const today = todayOf(desk, person.state);
      const command: RhythmCommand = { type: 'ChoosePause', until: valueIn(values, 'until'), today };
      const problems = rhythmProblems(command);
      return problems.length > 0 ? problems : { person: [command] };
    },
  );
  const person = result.status === 'done' ? result.person : result.found.person.state;
  const text = textFor(desk, person);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  const view = noticeView(text, text.rhythm.changed(expectation(text, person, todayOf(desk, person))));
  await visit.ack({ response_action: 'update', view });
};

/** One click that changes what the person can expect, and says what that is now. */
async function change(visit: ClickVisit, commands: PersonCommand[]): Promise<void> {
  const { desk, workspace, user } = visit;
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user } },
    () => ({ person: commands }),
  );
  await visit.ack();
  const person = result.status === 'done' ? result.person : result.found.person.state;
  const text = textFor(desk, person);
  const sentence = expectation(text, person, todayOf(desk, person));
  await answerClick(visit, text, text.rhythm.changed(sentence));
}

/** One message a week, on the weekday of today, or none. */
export const handleLess: ClickHandler = async (visit) => {
  const { desk, workspace, user, selected } = visit;
  if (selected === 'stop') return change(visit, [{ type: 'SwitchMessages', on: false }]);
  const { person } = await desk.store.load(workspace, { person: user });
  const weekday = weekdayOf(todayOf(desk, person.state));
  await change(visit, [{ type: 'ChooseWeekly', weekday }]);
};

/** A volunteer says which hours suit them; the value is `office` or `evening`. */
export const handleChooseHours: ClickHandler = (visit) =>
  change(visit, [{ type: 'ChooseHours', hours: visit.value === 'evening' ? eveningHours : officeHours }]);
