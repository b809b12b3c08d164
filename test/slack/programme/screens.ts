import type { ModalView } from '@slack/types';
import type { Coalition } from '../../../src/coalition/state.ts';
import { choicesForm } from '../../../src/slack/programme/choices-form.ts';
import { buildChosenView } from '../../../src/slack/programme/chosen-view.ts';
import { buildCopyView } from '../../../src/slack/programme/copy-view.ts';
import { buildGroupsView } from '../../../src/slack/programme/groups-view.ts';
import { itemForm } from '../../../src/slack/programme/item-form.ts';
import { buildProgrammeView } from '../../../src/slack/programme/programme-view.ts';
import { themeForm } from '../../../src/slack/programme/theme-form.ts';
import type { Text } from '../../../src/text/text.ts';
import { lead, long, longName, type Strange } from '../longest-coalition.ts';
import { clock, longestMeeting } from '../meetings/screens.ts';
import { items, withInterests, withProgramme } from './longest.ts';

type Pages = (build: (page: number) => ModalView) => ModalView[];

export function programmeViews(
  text: Text,
  kind: Strange,
  { big, pages }: { big: Coalition; pages: Pages },
): Record<string, ModalView[]> {
  const few = { ...big, contacts: big.contacts.slice(0, 100) };
  const meeting = longestMeeting(few, { at: 0, answer: null });
  const coalition = withInterests(withProgramme(few, meeting));
  const held = { ...meeting, start: 0, status: 'held' as const };
  const bare = { ...coalition, programmes: [] };
  const open = () => long(kind, 140);
  const all = () => long(kind, 3_000);
  const shown = { ...clock, user: lead, open };
  const meta = { coalition: big.id, meeting: meeting.id, key: 'k'.repeat(20), from: 'g1', part: 99, page: 3 };
  const [item = null] = items;
  const subject = { coalition, person: null, meeting, user: lead, zone: clock.zone, open };
  const values = {
    title: [long(kind, 140)],
    note: [long(kind, 500)],
    words: [long(kind, 140)],
    name: [longName(kind)],
    minutes: ['1440'],
    who: ['able'],
    host: ['one-partner'],
    hosts: coalition.partners.map(({ id }) => id),
    beforehand: ['note'],
    facilitator: ['own'],
    leader: [coalition.contacts[0]?.id ?? ''],
  };
  const group = coalition.programmes?.[0]?.groups[0];
  if (group === undefined) throw new Error('there is no group');
  return {
    buildProgrammeView: [
      ...[meeting, held].flatMap((one) =>
        pages((page) => buildProgrammeView(text, { coalition, meeting: one, ...shown, page })),
      ),
      buildProgrammeView(text, { coalition: bare, meeting, ...shown, page: 0 }),
    ],
    buildGroupsView: [
      ...[meeting, held].flatMap((one) =>
        pages((page) => buildGroupsView(text, { coalition, meeting: one, open, page })),
      ),
      buildGroupsView(text, { coalition: bare, meeting, open, page: 0 }),
    ],
    buildCopyView: [false, true].flatMap((isAsked) =>
      pages((page) => buildCopyView(text, { coalition, meeting, page, open: all, isAsked })),
    ),
    buildChosenView: [meeting, null].map((one) => buildChosenView(text, { coalition, meeting: one })),
    itemForm: [item, null].map((one) =>
      itemForm.view(text, {
        subject: { ...subject, item: one },
        meta,
        page: 0,
        values: { ...values, note: [long(kind, 500)] },
        note: 'saved',
      }),
    ),
    themeForm: [
      themeForm.view(text, { subject: { ...subject, group }, meta, page: 0, values, note: 'saved' }),
    ],
    choicesForm: [0, 1, 2, 3].map((page) =>
      choicesForm.view(text, {
        subject: { ...subject, choices: null },
        meta,
        page,
        values: { ...values, note: [long(kind, 3_000)] },
        note: 'offered',
      }),
    ),
  };
}
