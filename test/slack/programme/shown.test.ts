import { describe, expect, it } from 'vitest';
import { shareable } from '../../../src/coalition/domain/sharing.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { Meeting } from '../../../src/coalition/meetings/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { buildCopyView } from '../../../src/slack/programme/copy-view.ts';
import { buildGroupsView } from '../../../src/slack/programme/groups-view.ts';
import { plainProgramme } from '../../../src/slack/programme/invited.ts';
import { buildProgrammeView } from '../../../src/slack/programme/programme-view.ts';
import { textIn } from '../../../src/text/text.ts';
import { answer, interest, spoken } from '../../coalition/domain/stories.ts';
import { after, type CommandOf, given, now } from '../../coalition/given.ts';
import { ahmed, noor, partnered, started } from '../../coalition/stories.ts';

const text = textIn('nl');
const words = text.programme;

const plan: CommandOf<'PlanMeeting'> = {
  type: 'PlanMeeting',
  meeting: 'm1',
  kind: 'exploration',
  form: null,
  start: now + 14 * 86_400_000,
  zone: 'Europe/Amsterdam',
  minutes: 90,
  lastDay: '2026-03-16',
  invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'],
  place: null,
  purpose: { entry: 'purpose', text: 'Samen' },
};
const propose = { type: 'ProposeProgramme', meeting: 'm1', seen: 0 } as const;

const said = (blocks: unknown): string => JSON.stringify(blocks);
/** Every entry reads as its own name. */
const open = (entry: string) => `<${entry}>`;

function shownIn(events: CoalitionEvent[]): { coalition: Coalition; meeting: Meeting } {
  const coalition = given(events).state;
  const [meeting] = coalition.meetings;
  if (meeting === undefined) throw new Error('there is no meeting');
  return { coalition, meeting };
}

function programmeAt(start: number, zone = 'Europe/Amsterdam') {
  const shown = shownIn(after([started, partnered], noor, { ...plan, start, zone }, propose));
  const screen = { ...shown, user: noor, zone, now, page: 0, open };
  return said(buildProgrammeView(text, screen).blocks);
}

describe('a programme on its screen', () => {
  it('names the day once it is past midnight', () => {
    // 23:15 in Amsterdam.
    const screen = programmeAt(Date.UTC(2026, 2, 16, 22, 15));
    expect(screen).toContain(words.one.fits('23:15', 'dinsdag 17 maart, 00:45'));
    expect(screen).toContain(words.one.item('23:55', 'dinsdag 17 maart, 00:15', words.items.ideas.title));
    expect(screen).toContain(
      words.one.item('dinsdag 17 maart, 00:15', '00:25', words.items.statements.title),
    );
  });

  it('says why its times jump in a night in which the clock changes', () => {
    // 29 March 2026: two o’clock becomes three.
    const night = programmeAt(Date.UTC(2026, 2, 29, 0, 30));
    expect(night).toContain(words.one.clock);
    expect(night).toContain(words.one.item('01:50', '03:10', words.items.groups.title));
    expect(programmeAt(Date.UTC(2026, 2, 28, 0, 30))).not.toContain(words.one.clock);
  });

  it('says when less than half of it is the partners’ own', () => {
    const longer = { ...vision, minutes: 60 };
    const shown = shownIn(after([started, partnered], noor, plan, propose, longer));
    const screen = said(
      buildProgrammeView(text, { ...shown, user: noor, zone: 'UTC', now, page: 0, open }).blocks,
    );
    expect(screen).toContain(words.one.notOwn(60, 145));
    expect(screen).toContain(words.one.longer('12:25', '55 minuten'));
  });
});

const vision: CommandOf<'PutProgrammeItem'> = {
  type: 'PutProgrammeItem',
  meeting: 'm1',
  item: 'vision',
  part: 'opening',
  method: null,
  title: 'same',
  minutes: 5,
  who: 'leads',
  note: null,
  named: [],
  seen: 0,
};

describe('groups on their screen', () => {
  it('say where one partner is alone, and where an interest is gone', () => {
    const place = (partner: string, group: string): CommandOf<'PlaceInGroup'> => ({
      type: 'PlaceInGroup',
      meeting: 'm1',
      partner,
      group,
    });
    const themed: CommandOf<'NameGroup'> = {
      type: 'NameGroup',
      meeting: 'm1',
      group: 'g1',
      theme: { interest: 'a' },
    };
    const events = after(
      [spoken],
      noor,
      interest('a'),
      { ...plan, invitees: ['c-noor', 'c-ahmed', 'c-eva'] },
      {
        type: 'ProposeGroups',
        meeting: 'm1',
        seen: 0,
      },
    );
    const alone = after([events], noor, themed, place('museum', 'g2'), {
      type: 'RemoveInterest',
      interest: 'a',
    });
    const screen = said(buildGroupsView(text, { ...shownIn(alone), page: 0, open }).blocks);
    expect(screen).toContain(words.groups.alone);
    expect(screen).toContain(words.groups.themeGone);
    const all = said(buildGroupsView(text, { ...shownIn(events), page: 0, open }).blocks);
    expect(all).not.toContain(words.groups.themeGone);
  });
});

describe('what is copied for who has no Slack', () => {
  const themed = after(
    [spoken],
    noor,
    interest('a'),
    { ...plan, invitees: ['c-noor', 'c-ahmed', 'c-eva', 'c-piet'] },
    propose,
    { type: 'ProposeGroups', meeting: 'm1', seen: 1 },
    { type: 'ShareProgramme', meeting: 'm1', seen: 2 },
  );
  const copied = (events: CoalitionEvent[]) =>
    said(buildCopyView(text, { ...shownIn(events), page: 0, open }).blocks);

  it('holds an interest’s words only once the domain was shared with their partner', () => {
    expect(copied(themed)).toContain(words.plain.own(words.groups.group('1')));
    expect(copied(themed)).not.toContain('<a.words>');
    const asked = after([themed], noor, { type: 'AskKeys', interests: ['a'] });
    const keyed = after([asked], ahmed, answer('a', 'yes'));
    expect(copied(keyed)).not.toContain('<a.words>');
    const interests = shareable(given(keyed).state, ['residents']);
    const shared = after([keyed], noor, { type: 'ShareDomain', share: 's', to: ['residents'], interests });
    expect(copied(shared)).toContain('<a.words>');
  });
});

it('a calendar’s text has the items by the clock of the meeting’s own place, whoever reads it', () => {
  const events = after([started, partnered], noor, plan, propose, {
    type: 'ShareProgramme',
    meeting: 'm1',
    seen: 1,
  });
  const shown = shownIn(events);
  const lines = plainProgramme(text, { ...shown, open, contact: null }).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    words.plain.title('Amsterdam'),
    words.plain.line('10:00', words.items.welcome.title),
    words.plain.line('10:05', words.items.vision.title),
  ]);
  expect(
    plainProgramme(text, { ...shownIn(after([started, partnered], noor, plan)), open, contact: null }),
  ).toBe('');
});
