import type { HomeView, KnownBlock } from '@slack/types';
import type { Text } from '../../text/text.ts';
import { type Entry, type Part, parts } from '../area-asks.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, divider, header, section } from '../kit/blocks.ts';
import { metaText } from '../kit/meta.ts';
import { pagedGroups } from '../kit/modals.ts';
import { languageButton } from '../person/language-button.ts';
import { entriesFor, type Mine } from './entries.ts';

export interface Home extends Mine {
  /** The page that the person turned to, from 0; the last one where there are fewer. */
  page: number;
}

/**
 * The Home tab of one person: what is asked of them, what they lead, what they take part in, and how to begin. The page
 * that it shows stands in its `private_metadata`.
 */
export function buildHomeView(text: Text, home: Home): HomeView {
  const entries = entriesFor(text, home);
  const groups = entries.map(({ blocks }) => blocks);
  const { at, first, end, pager } = pagedGroups(text, groups, { page: home.page, action: act.homePage });
  const isNew = entries.every(({ part }) => part === 'closed');
  const greets = isNew && at === 0;
  return {
    type: 'home',
    callback_id: views.home,
    private_metadata: metaText({ page: at }),
    blocks: apart([
      greets ? welcome(text) : [],
      isNew || at > 0 ? [] : nothingAsked(text, entries),
      ...partsOf(text, entries.slice(first, end)),
      pager,
      [bottom(text, greets)],
    ]),
  };
}

/** For somebody who was never invited: what this is, and how to begin. */
function welcome(text: Text): KnownBlock[] {
  const words = text.home;
  return [
    header(words.welcome),
    section(words.about),
    ...words.how.map((line) => section(line)),
    actions('begin', [
      button(act.openStart, text.app.command.startButton, { style: 'primary' }),
      button(act.startPractice, text.steps.walk.practice.button),
    ]),
    contextBlock(words.practice),
    contextBlock(words.invited),
  ];
}

/** Says so to somebody who leads nothing either. */
function nothingAsked(text: Text, entries: Entry[]): KnownBlock[] {
  if (entries.some(({ part }) => part === 'asked' || part === 'leading')) return [];
  return [section(text.home.nothingAsked)];
}

/** Each part under its title, on every page that it stands on. */
function partsOf(text: Text, entries: Entry[]): KnownBlock[][] {
  const titles = titlesOf(text);
  return parts.map((part) => {
    const blocks = entries.filter((entry) => entry.part === part).flatMap((entry) => entry.blocks);
    return blocks.length === 0 ? [] : [...titles[part], ...blocks];
  });
}

function titlesOf(text: Text): Record<Part, KnownBlock[]> {
  const { asked, leading, taking } = text.steps.walk.mine;
  return {
    today: [header(text.home.today.title)],
    asked: [section(asked), contextBlock(text.home.chat)],
    leading: [section(leading)],
    taking: [section(taking)],
    closed: [section(text.home.closed)],
  };
}

function apart(groups: KnownBlock[][]): KnownBlock[] {
  const there = groups.filter((group) => group.length > 0);
  return there.flatMap((group, at) => (at === 0 ? group : [divider, ...group]));
}

/** The ways on that everybody has; the welcome has the first two itself. */
function bottom(text: Text, greets: boolean): KnownBlock {
  const start = [
    button(act.openStart, text.app.command.startButton),
    button(act.startPractice, text.steps.walk.practice.button),
  ];
  return actions('home', [
    ...(greets ? [] : start),
    button(act.openSettings, text.person.hub.settings),
    languageButton(text),
    button(act.openHelp, text.home.help),
  ]);
}
