import { contradictionOf } from '../../coalition/domain/contradictions.ts';
import { nextKey } from '../../coalition/domain/keys.ts';
import { interestOf, interestsOf } from '../../coalition/domain/read.ts';
import { type Interest, interestPlaces } from '../../coalition/domain/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { openFor } from '../../reading.ts';
import { type Opening, openClicked } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
} from '../interaction.ts';
import { showView } from '../kit/open-views.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { buildMarkView, buildSettleView } from './contradictions-view.ts';
import { option } from './ids.ts';
import { openChange } from './making.ts';
import { metaUnder } from './screens.ts';
import { carryOut, fromWindow } from './showing.ts';
import { buildMergeView, buildRecordView, buildSplitView } from './small-views.ts';
import { parseValue } from './words.ts';

// What leads do with an interest by a click; what needs words opens a form on top.

/** The menu beside an interest: the detail is its id. */
export const handleInterestMenu: BlockActionHandler = (interaction) =>
  openClicked(fromWindow(interaction), async (opening) => {
    const { coalition, text, say } = opening;
    const interest = interestOf(coalition, interaction.detail);
    if (interest === undefined) {
      await say();
      return answerClick(interaction, text, text.problems['unknown-interest']);
    }
    await chosen(interaction, opening, interest);
  });

async function chosen(
  interaction: BlockActionInteraction,
  opening: Opening,
  interest: Interest,
): Promise<void> {
  const { selected, view } = interaction;
  const { id, history } = interest;
  const here = view?.meta.way === 'one' ? 'one' : 'list';
  const page = view?.meta.page ?? 0;
  const back = (said?: string) => () => {
    const saying = said === undefined ? {} : { said };
    return here === 'one'
      ? { kind: 'one' as const, interest: id, ...saying }
      : { kind: 'list' as const, page, ...saying };
  };
  const place = interestPlaces.find((each) => each === selected);
  if (place !== undefined)
    return carryOut(interaction, opening, {
      commands: [{ type: 'MoveInterest', interest: id, place }],
      shows: back(opening.text.domain.list.moved),
    });
  switch (selected) {
    case option.ask:
      return ask(interaction, opening, { interests: [id], back });
    case option.remove:
      return carryOut(interaction, opening, {
        commands: [{ type: 'RemoveInterest', interest: id }],
        shows: back(),
      });
    case option.undo:
      return carryOut(interaction, opening, {
        commands: [{ type: 'UndoInterest', interest: id, seen: history.length }],
        shows: back(),
      });
    case option.word:
      return openChange(interaction, opening, interest);
    case option.split:
      return openOn(interaction, opening, { interest, build: 'split' });
    case option.contradiction:
      return openOn(interaction, opening, { interest, build: 'mark' });
    default:
      return carryOut(interaction, opening, { commands: [], shows: () => ({ kind: 'one', interest: id }) });
  }
}

type Back = (said?: string) => () => ReturnType<Parameters<typeof carryOut>[2]['shows']>;

function ask(
  interaction: BlockActionInteraction,
  opening: Opening,
  { interests, back }: { interests: string[]; back: Back },
): Promise<void> {
  return carryOut(interaction, opening, {
    commands: [{ type: 'AskKeys', interests }],
    shows: (after) => back(opening.text.domain.list.asked(askedSince(opening.coalition, after)))(),
  });
}

/** How many people are asked something that they were not asked before. */
function askedSince(before: Coalition, after: Coalition): number {
  const asked = (coalition: Coalition) =>
    coalition.interests.flatMap(({ id, version, keys }) =>
      keys.flatMap((key) => (key.asked === null ? [] : [{ contact: key.contact, what: `${id} ${version}` }])),
    );
  const known = new Set(asked(before).map(({ contact, what }) => `${contact} ${what}`));
  const fresh = asked(after).filter(({ contact, what }) => !known.has(`${contact} ${what}`));
  return new Set(fresh.map(({ contact }) => contact)).size;
}

/** Asks for the keys of one interest, or of every one that can be asked about. */
export const handleAskKeys: BlockActionHandler = (interaction) =>
  openClicked(interaction, (opening) => {
    const { coalition } = opening;
    const { interest } = parseValue(interaction.value);
    if (interest !== '')
      return ask(interaction, opening, {
        interests: [interest],
        back: (said) => () => ({ kind: 'one', interest, ...(said === undefined ? {} : { said }) }),
      });
    const askable = interestsOf(coalition).filter((each) => nextKey(coalition, each).kind === 'ask');
    return ask(interaction, opening, {
      interests: askable.map(({ id }) => id),
      back: (said) => () => ({ kind: 'list', page: 0, ...(said === undefined ? {} : { said }) }),
    });
  });

/** A lead takes over what an author would rather say, or lets it go. */
export const handleSettleWords: BlockActionHandler = (interaction) =>
  openClicked(interaction, (opening) => {
    const { interest, rest: contact } = parseValue(interaction.value);
    return carryOut(interaction, opening, {
      commands: [{ type: 'SettleSuggestion', interest, contact, take: interaction.detail === 'take' }],
      shows: () => ({ kind: 'one', interest }),
    });
  });

export const handleOpenMerge: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { coalition, text, say } = opening;
    const { interest: id, rest } = parseValue(interaction.value);
    const interest = interestOf(coalition, id);
    if (interest?.status !== 'here') {
      await say();
      return answerClick(interaction, text, text.problems['interest-gone']);
    }
    await openOn(interaction, opening, { interest, build: 'merge', like: rest === '' ? [] : [rest] });
  });

async function openOn(
  interaction: BlockActionInteraction,
  opening: Opening,
  { interest, build, like = [] }: { interest: Interest; build: 'merge' | 'split' | 'mark'; like?: string[] },
): Promise<void> {
  const { context, user, coalition, text } = opening;
  const all = build === 'split' ? [interest] : interestsOf(coalition);
  const open = await openFor(context, { coalition, user, entries: all.map(({ words }) => words) });
  const meta = {
    ...metaUnder(interaction.view?.meta, coalition),
    key: drawKey(),
    interest: interest.id,
    sequence: interest.history.length,
  };
  const about = { coalition, interest, open, meta };
  const view = {
    merge: () => buildMergeView(text, { ...about, like }),
    split: () => buildSplitView(text, about),
    mark: () => buildMarkView(text, about),
  }[build]();
  await opening.say();
  await showView(interaction, view, { onTop: interaction.view !== null });
}

/** What somebody without Slack said: when, and whether it may be shared. */
export const handleOpenRecord: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { context, user, coalition, text, person, say } = opening;
    const { interest: id, rest } = parseValue(interaction.value);
    const interest = interestOf(coalition, id);
    const contact = coalition.contacts.find((each) => each.id === rest);
    if (interest?.status !== 'here' || contact === undefined) {
      await say();
      return answerClick(interaction, text, text.problems['interest-gone']);
    }
    const open = await openFor(context, { coalition, user, entries: [interest.words] });
    const meta = {
      ...metaUnder(interaction.view?.meta, coalition),
      key: drawKey(),
      interest: id,
      contact: contact.id,
      sequence: interest.version,
    };
    const today = todayOf(context, person);
    await say();
    await showView(interaction, buildRecordView(text, { coalition, interest, open, meta, contact, today }), {
      onTop: interaction.view !== null,
    });
  });

/** The menu beside a contradiction: the detail is its id. */
export const handleContradictionMenu: BlockActionHandler = (interaction) =>
  openClicked(fromWindow(interaction), async (opening) => {
    const { context, user, coalition, text, say } = opening;
    const contradiction = contradictionOf(coalition, interaction.detail);
    if (contradiction === undefined) {
      await say();
      return answerClick(interaction, text, text.problems['contradiction-gone']);
    }
    const page = interaction.view?.meta.page ?? 0;
    if (interaction.selected === option.remove)
      return carryOut(interaction, opening, {
        commands: [{ type: 'RemoveContradiction', contradiction: contradiction.id }],
        shows: () => ({ kind: 'at-odds', page }),
      });
    const how = contradiction.settled?.how ?? null;
    const open = await openFor(context, { coalition, user, entries: how === null ? [] : [how] });
    const meta = {
      ...metaUnder(interaction.view?.meta, coalition),
      key: drawKey(),
      contradiction: contradiction.id,
    };
    await say();
    await showView(interaction, buildSettleView(text, { contradiction, open, meta }), { onTop: true });
  });
