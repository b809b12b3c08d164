import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { buildHomeView } from '../../../src/slack/home/view.ts';
import { act } from '../../../src/slack/ids.ts';
import { parseMeta } from '../../../src/slack/kit/meta.ts';
import { buildMineMessage } from '../../../src/slack/person/mine.ts';
import { textIn } from '../../../src/text/text.ts';
import { by } from '../../coalition/given.ts';
import {
  ahmed,
  answered,
  bea,
  begun,
  invitation,
  invited,
  noor,
  partnered,
  practiced,
  sanne,
  sanneLeads,
  sent,
  started,
  stranger,
} from '../../coalition/stories.ts';
import { elementsIn, wordsOf } from '../../e2e/actors.ts';

const text = textIn('nl');

function coalition(...log: CoalitionEvent[][]): Coalition {
  const state = fold(log.flat());
  if (state === null) throw new Error('there is no coalition');
  return state;
}

const clock = { zone: 'Europe/Amsterdam', now: 0 };

interface Looking {
  page?: number;
  pictures?: ReadonlyMap<string, { type: 'image'; image_url: string; alt_text: string }>;
}

function look(user: string, coalitions: Coalition[], { page = 0, pictures = new Map() }: Looking = {}) {
  const view = buildHomeView(text, { user, coalitions, page, pictures, ...clock });
  const buttons = elementsIn(view.blocks).map(
    ({ element }) => element as { action_id: string; style?: string },
  );
  return {
    view,
    words: wordsOf(view.blocks),
    page: parseMeta(view.private_metadata).page,
    buttons: buttons.map(({ action_id: id }) => id),
    primary: buttons.filter(({ style }) => style === 'primary').map(({ action_id: id }) => id),
  };
}

/** The same under other ids, to have several. */
function copies(one: Coalition, count: number): Coalition[] {
  return Array.from({ length: count }, (_, at) => ({
    ...one,
    id: `k${at}`,
    name: `Coalitie nummer ${at}.`,
    startedAt: at,
    interviews: one.interviews.map((each) => ({ ...each, id: `${each.id}-${at}` })),
  }));
}

const asked = coalition(started, partnered, invited);
const underway = coalition(
  started,
  partnered,
  invited,
  begun,
  by(noor, { type: 'QuestionLeftOpen', question: 'goal' }),
);
const closed: Coalition = {
  ...coalition(started, partnered, invited, begun, answered, sent),
  over: 'closed',
};
const withTalk = coalition(
  started,
  partnered,
  invited,
  by(ahmed, { type: 'TalkProposed', interview: 'i-ahmed' }),
);

describe('the Home of somebody never invited', () => {
  const home = look(stranger, []);

  it('says what this is, and how to begin or to try', () => {
    expect(home.words).toContain(text.home.about);
    expect(text.home.how.every((line) => home.words.includes(line))).toBe(true);
    expect(home.primary).toEqual([act.openStart]);
    expect(home.buttons).toEqual([
      act.openStart,
      act.startPractice,
      act.openSettings,
      act.language,
      act.openHelp,
    ]);
  });

  it('is what somebody sees who led and does no longer, and of whom nothing is kept', () => {
    const released = coalition(started, sanneLeads, by(noor, { type: 'LeadReleased', user: sanne }));
    expect(look(sanne, [released]).view).toEqual(home.view);
  });
});

describe('the Home of a lead', () => {
  const { id } = underway;
  const home = look(noor, [underway]);

  it('says where the coalition stands, who is waited for, what is open, and has one next thing to do', () => {
    expect(home.words).toContain(`*${underway.name}*: er is nog 1 contactpersoon`);
    expect(home.words).toContain('Stap 1 van 10');
    expect(home.words).toContain('Wacht op 1 gesprek: <@U0AHMED>');
    expect(home.words).toContain('1 open punt');
    expect(home.primary).toEqual([act.openInterviews]);
  });

  it('says who would rather talk', () => {
    expect(look(noor, [withTalk]).words).toContain('Wil met je praten: <@U0AHMED>');
  });

  it('shows a picture of where it stands, once there is one', () => {
    const picture = { type: 'image' as const, image_url: 'https://example.org/k1.png', alt_text: 'Stap 1' };
    const pictures = new Map([[id, picture]]);
    expect(look(noor, [underway], { pictures }).view.blocks).toContain(picture);
    expect(look(ahmed, [underway], { pictures }).view.blocks).not.toContain(picture);
  });

  it('labels practice, which can be thrown away and is noFaults then', () => {
    const practice = coalition(practiced);
    expect(look(noor, [practice]).words).toContain(text.steps.walk.practice.label);
    expect(look(noor, [practice]).buttons).toContain(`${act.openGo}.throw-away`);
    const both = look(noor, [
      underway,
      { ...practice, id: 'k2', name: 'Om te proberen', startedAt: Infinity },
    ]);
    expect(both.words.indexOf(underway.name)).toBeLessThan(both.words.indexOf('Om te proberen'));
    const gone = coalition(practiced, by(noor, { type: 'PracticeThrownAway' }));
    expect(look(noor, [gone]).view).toEqual(look(stranger, []).view);
  });

  it('shows the answers that a lead gave before leading', () => {
    const leads = coalition(
      started,
      partnered,
      invited,
      begun,
      answered,
      sent,
      by(noor, { type: 'LeadNamed', user: ahmed }),
    );
    expect(look(ahmed, [leads]).buttons).toEqual(expect.arrayContaining([act.openOwn, act.erase]));
  });
});

describe('the Home of a partner', () => {
  it('asks first what is asked of them, with the buttons of the pinned message', () => {
    const home = look(ahmed, [asked]);
    expect(home.words.indexOf(text.person.hub.status.asked)).toBeLessThan(
      home.words.indexOf(text.steps.walk.mine.taking),
    );
    expect(home.primary).toEqual([act.start]);
    expect(home.buttons).toEqual(
      expect.arrayContaining([act.openPostpone, act.openHandOver, act.openDecline]),
    );
  });

  it('says where the coalition stands and what comes next, and keeps who is asked and what is open to the leads', () => {
    const home = look(bea, [underway]);
    expect(home.words).toContain(`*${underway.name}*: Stap 1 van 10`);
    expect(home.words).toContain(text.steps.each['1'].ahead);
    expect(home.words).toContain(text.home.nothingAsked);
    expect(home.words).toContain('<@U0NOOR>');
    expect(home.words).not.toContain('<@U0AHMED>');
    expect(home.words).not.toMatch(/open punt|Wacht op|gesprek.* klaar|niet gevraagd/);
    expect(home.primary).toEqual([]);
  });

  it('lets them read, withdraw and erase their answers', () => {
    const home = look(ahmed, [coalition(started, partnered, invited, begun, answered, sent)]);
    expect(home.words).toContain(text.person.hub.status.done);
    expect(home.buttons).toEqual(expect.arrayContaining([act.openOwn, act.withdraw, act.erase]));
  });

  it('asks whether a lead of later may read, as long as that is asked', () => {
    const consent = (type: 'ConsentAsked' | 'ConsentGiven') =>
      by(type === 'ConsentAsked' ? sanne : ahmed, { type, interview: 'i-ahmed', lead: sanne });
    const log = [started, partnered, invited, begun, answered, sent, sanneLeads, consent('ConsentAsked')];
    expect(look(ahmed, [coalition(...log)]).buttons).toContain(`${act.settleConsent}.yes`);
    const given = coalition(...log, consent('ConsentGiven'));
    expect(look(ahmed, [given]).buttons).not.toContain(`${act.settleConsent}.yes`);
  });

  it('keeps only their own answers to somebody who was taken off the list', () => {
    const log = [started, partnered, invited, begun, answered, sent];
    const removed = by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' });
    const home = look(ahmed, [coalition(...log, removed)]);
    expect(home.words).not.toContain('Stap 1');
    expect(home.buttons).toEqual(expect.arrayContaining([act.openOwn, act.erase, act.openStart]));
    expect(
      look(bea, [coalition(...log, by(noor, { type: 'ContactRemoved', contact: 'c-bea' }))]).view,
    ).toEqual(look(stranger, []).view);
  });
});

describe('a closed coalition', () => {
  it('stands last, to be read, and asks for nothing', () => {
    const home = look(noor, [closed, { ...underway, id: 'k2' }]);
    expect(home.words.indexOf(text.home.closed)).toBeGreaterThan(
      home.words.indexOf(text.steps.walk.mine.leading),
    );
    expect(home.words).toContain(`*${closed.name}*: ${text.steps.walk.closedShort}`);
    expect(home.buttons).toContain(act.listSteps);
  });

  it('asks nobody for an interview any more, and its authors keep their answers', () => {
    const unsent = look(ahmed, [{ ...underway, over: 'closed' }]);
    expect(unsent.words).not.toContain(text.steps.walk.mine.asked);
    expect(look(ahmed, [closed]).buttons).toEqual(expect.arrayContaining([act.openOwn, act.erase]));
  });
});

describe('pages of Home', () => {
  const many = copies(underway, 40);

  it('show each coalition once, and turn from the first to the last', () => {
    const pages = [look(noor, many)];
    while (pages.at(-1)?.buttons.includes(`${act.homePage}.${pages.length}`))
      pages.push(look(noor, many, { page: pages.length }));
    expect(pages.length).toBeGreaterThan(2);
    const names = pages.flatMap(({ words }) => words.match(/Coalitie nummer \d+\./g));
    expect(names.sort()).toEqual(many.map(({ name }) => name).sort());
    expect(pages[1]?.buttons).toEqual(expect.arrayContaining([`${act.homePage}.0`, `${act.homePage}.2`]));
    expect(pages.every(({ words }) => words.includes(text.steps.walk.mine.leading))).toBe(true);
  });

  it('that are no more show the last one there is', () => {
    expect(look(noor, [underway], { page: 3 }).page).toBe(0);
    const last = look(noor, many, { page: 99 });
    expect(last.page).toBeGreaterThan(1);
    expect(last.view).toEqual(look(noor, many, { page: last.page ?? 0 }).view);
  });
});

describe('/coalitie mijn', () => {
  const mine = (user: string, coalitions: Coalition[]) =>
    buildMineMessage(text, { user, coalitions, pictures: new Map(), ...clock });

  it('says the same as Home, in one message', () => {
    const { blocks } = mine(ahmed, [asked, { ...underway, id: 'k2', interviews: [], leads: [ahmed] }]);
    const words = wordsOf(blocks);
    const order = [text.steps.walk.mine.asked, text.steps.walk.mine.leading, text.steps.walk.mine.taking];
    const places = order.map((title) => words.indexOf(title));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
  });

  it('says how many more there are than it can show', () => {
    const { blocks } = mine(noor, copies(underway, 40));
    const words = wordsOf(blocks);
    const shown = words.match(/Coalitie nummer \d+\./g) ?? [];
    expect(shown.length).toBeGreaterThan(5);
    expect(words).toContain(text.steps.walk.mine.more(40 - shown.length));
  });

  it('is no dead end for somebody without a coalition', () => {
    expect(elementsIn(mine(stranger, []).blocks).map(({ element }) => element.action_id)).toContain(
      act.openStart,
    );
  });
});

describe('a second interview of the same person', () => {
  it('is asked for by itself', () => {
    const two = [
      asked,
      ...copies(coalition(started, partnered, by(noor, invitation('i-2', 'c-ahmed', [noor]))), 1),
    ];
    expect(look(ahmed, two).buttons.filter((id) => id === act.start)).toHaveLength(2);
  });
});
