import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act } from '../../src/slack/ids.ts';
import { mentionsOf, withinOf } from '../../src/slack/interviews/progress.ts';
import { pinnedMeetings } from '../../src/slack/meetings/asks.ts';
import { meetingLines } from '../../src/slack/meetings/lines.ts';
import { buildPartnersView } from '../../src/slack/partners/views.ts';
import { buildHubMessage } from '../../src/slack/person/hub.ts';
import { textIn } from '../../src/text/text.ts';
import { longestCoalition } from './longest-coalition.ts';
import { withMeetings } from './meetings/screens.ts';

// What is in no list is said: it pages, or it tells how many more there are.

const text = textIn('nl');

describe('names in a line', () => {
  it('are whole, and with those that are left they are all', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 200 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 500 }), (all, most) => {
        const shown = withinOf(all, most);
        const isCut = shown.length !== all.length || shown.some((name, at) => name !== all[at]);
        const left = isCut ? Number(shown.at(-1)?.slice(1)) : 0;
        const named = isCut ? shown.slice(0, -1) : shown;
        expect(named).toEqual(all.slice(0, all.length - left));
      }),
    );
  });

  it('of leads say how many more there are', () => {
    expect(mentionsOf(text, ['U1', 'U2', 'U3', 'U4', 'U5'], 3)).toBe('<@U1>, <@U2>, <@U3> en +2');
    expect(mentionsOf(text, ['U1', 'U2'], 3)).toBe('<@U1> en <@U2>');
  });
});

it('every one of 200 partners stands on a page', () => {
  const coalition = longestCoalition({ kind: 'entities', partners: 200, contacts: 3 });
  const seen = new Set<string>();
  for (let page = 0; page < 20; page += 1) {
    const { blocks } = buildPartnersView(text, coalition, page);
    for (const [, id = ''] of JSON.stringify(blocks).matchAll(
      new RegExp(`"${act.changePartner}\\.([^"]+)"`, 'g'),
    ))
      seen.add(id);
  }
  expect(seen).toEqual(new Set(coalition.partners.map(({ id }) => id)));
});

it('a partner with forty contacts without Slack says how many are not named', () => {
  const coalition = longestCoalition({ kind: 'emoji', partners: 1, contacts: 40 });
  const contacts = coalition.contacts.map((contact) => ({ ...contact, user: null }));
  const said = JSON.stringify(buildPartnersView(text, { ...coalition, contacts }, 0).blocks);
  const named = said.split(text.partners.list.withoutSlack).length - 1;
  expect(said).toContain(`+${contacts.length - named}`);
  expect(named).toBeGreaterThan(5);
});

it('the pinned message says how many meetings it does not show', () => {
  const coalition = withMeetings(longestCoalition({ kind: 'quotes', partners: 2, contacts: 2 }), 40);
  const whose = { zone: 'Europe/Amsterdam', now: 0, user: coalition.contacts[0]?.user ?? '' };
  const all = meetingLines(text, { ...whose, coalition }).length;
  const part = pinnedMeetings(text, [coalition], whose);
  const { blocks } = buildHubMessage(text, { expectation: 'x', parts: [part] });
  const shown = JSON.stringify(blocks).split('"block_id":"coming.').length - 1;
  expect(all).toBeGreaterThan(5);
  expect(JSON.stringify(blocks)).toContain(text.person.hub.more(all - shown));
});
