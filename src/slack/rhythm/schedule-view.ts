import type { KnownBlock, ModalView, Overflow } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import { agenda } from '../../coalition/agenda.ts';
import { commitmentOf } from '../../coalition/commitments/read.ts';
import type { Due } from '../../coalition/due-kinds.ts';
import { markOf, mayCancel, mayMove } from '../../coalition/rhythm/read.ts';
import type { Coalition, UserId } from '../../coalition/state.ts';
import { outlook } from '../../person/bundle.ts';
import { calendarOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { wordsIn } from '../commitments/words.ts';
import { act, menu, views } from '../ids.ts';
import { option, section } from '../kit/blocks.ts';
import { dateInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';

export interface Schedule {
  coalition: Coalition;
  /** Of whom something is due. */
  people: Record<UserId, Person | null>;
  now: number;
  /** Where nobody says otherwise. */
  timezone: string;
  page: number;
  /** The words of commitments, opened for the lead who looks. */
  open: OpenEntry;
}

interface Planned {
  due: Due;
  at: ReturnType<typeof outlook>;
  zone: string;
}

/** What will be sent to whom, on which day, for a lead; each with what they may do about it. */
export function buildScheduleView(text: Text, schedule: Schedule): ModalView {
  const { coalition, page } = schedule;
  const words = text.rhythm.schedule;
  const rows = plannedIn(schedule).map((planned) => rowOf(text, schedule, planned));
  const { shown, pager } = paged(text, rows, { page, action: act.schedulePage });
  return modal({
    callback: views.schedule,
    title: words.title,
    close: words.close,
    meta: { coalition: coalition.id, page },
    blocks: [
      section(rows.length === 0 ? words.none : words.intro(escapeMrkdwn(coalition.name))),
      ...shown,
      ...pager,
    ],
  });
}

/** The soonest first; what is not sent comes last. */
function plannedIn({ coalition, people, now, timezone }: Schedule): Planned[] {
  const order = ({ at }: Planned) => (typeof at === 'number' ? at : Number.POSITIVE_INFINITY);
  return agenda(coalition)
    .map((due): Planned => {
      const person = people[due.user] ?? null;
      const calendar = calendarOf(person, { country: coalition.country, timezone });
      return { due, at: outlook(person, { due, calendar }, now), zone: calendar.zone };
    })
    .filter(({ at }) => at !== 'over')
    .toSorted((one, other) => order(one) - order(other));
}

function rowOf(text: Text, schedule: Schedule, { due, at, zone }: Planned): KnownBlock {
  const words = text.rhythm.schedule;
  const day = typeof at === 'number' ? words.day(dayIn(text, localDay(zone, at))) : words.muted;
  const line = `${mention(due.user)}\n${words.line(day, whatIn(text, schedule, due))}`;
  return { ...section(line, menuFor(text, due)), block_id: dueValue('due', { ...due, mark: markOf(due) }) };
}

/** What kind of thing it is; of a commitment also which one, as somebody may have several. */
function whatIn(text: Text, { coalition, open }: Schedule, due: Due): string {
  const kind = kindIn(text, due.kind);
  const commitment = commitmentOf(coalition, due.about);
  return commitment === undefined ? kind : `${kind}: *${wordsIn(text, commitment, open, wordsShown)}*`;
}

const wordsShown = 80;

/** What a kind of reminder does, in a few words; nothing for one that an earlier version of the app knew. */
function kindIn(text: Text, kind: string): string {
  const kinds: Record<string, string> = text.rhythm.kinds;
  return kinds[kind] ?? '';
}

/** Of what leads are told themselves nothing can be kept back. */
function menuFor(text: Text, due: Due): Overflow | undefined {
  const words = text.rhythm.schedule;
  const named = { ...due, mark: markOf(due) };
  const options = [
    ...(mayCancel(due) ? [option(dueValue(menu.cancel, named), words.cancel)] : []),
    ...(mayMove(due) ? [option(dueValue(menu.move, named), words.move)] : []),
  ];
  return options.length === 0 ? undefined : { type: 'overflow', action_id: act.changeDue, options };
}

type Named = Pick<Due, 'user' | 'kind' | 'about'> & { mark: string };

/** What a row's menu sends back. The ids hold no dot. */
function dueValue(what: string, { user, kind, about, mark }: Named): string {
  return [what, user, kind, about, mark].join('.');
}

export function parseDue(value: string): { what: string } & Named {
  const [what = '', user = '', kind = '', about = '', mark = ''] = value.split('.');
  return { what, user, kind: kind as Due['kind'], about, mark };
}

export function buildMoveView(text: Text, due: Named, meta: Meta): ModalView {
  const words = text.rhythm.schedule;
  return modal({
    callback: views.moveDue,
    title: words.moveTitle,
    close: words.close,
    submit: words.submit,
    meta: { ...meta, due: dueValue(menu.move, due) },
    blocks: [
      section(words.moveIntro(mention(due.user), kindIn(text, due.kind))),
      dateInput('to', { label: words.to }),
    ],
  });
}
