import type { CoalitionCommand } from '../../coalition/commands.ts';
import { interestOf } from '../../coalition/domain/read.ts';
import { interestPlaces } from '../../coalition/domain/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import {
  deriveId,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { updateView } from '../kit/open-views.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { type Screen, screenIn, screenView } from './screens.ts';

// The small windows about interests, as leads send them.

type Planned = (
  coalition: Coalition,
  interaction: ViewSubmissionInteraction,
) => { commands: CoalitionCommand[]; shows?: Screen };

/** Carries out what a window says, closes it, and shows what lies under it as it is now. */
function submits(plan: Planned): ViewSubmissionHandler {
  return async (interaction) => {
    const { context, user, meta } = interaction;
    const id = meta.coalition ?? '';
    const query = { person: user, coalition: id };
    let shows: Screen | undefined;
    const result = await context.commands.handle(
      { by: user, request: interaction.request, query },
      ({ coalition: found }) => {
        if (found?.state == null) return [{ key: 'unknown-coalition' }];
        const planned = plan(found.state, interaction);
        shows = planned.shows;
        return { coalitions: [{ id, commands: planned.commands }] };
      },
    );
    const was = result.found.coalition?.state ?? null;
    const person = result.found.person.state;
    const text = textFor(context, person, was);
    if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
    await interaction.ack();
    const coalition = (result.status === 'done' ? result.coalitions[id] : undefined) ?? was;
    const under = interaction.view.previous_view_id;
    if (under == null || coalition === null) return;
    const view = await screenView(interaction, { text, coalition, person }, shows ?? screenIn(meta));
    await updateView(interaction, { view_id: under }, view);
  };
}

const wordsIn = (interaction: ViewSubmissionInteraction, field: string, of: string) => ({
  entry: `interest.${of}.${field}.${interaction.meta.key ?? ''}`,
  text: valueIn(interaction.values, field),
});

export const handleMerge = submits((coalition, interaction) => {
  const { values, meta } = interaction;
  const { key = '', interest = '' } = meta;
  const of = [interest, ...(values.interests ?? [])];
  const id = deriveId(key, 'merged');
  const kinds = new Set(of.flatMap((each) => interestOf(coalition, each)?.kind ?? []));
  // What is of a person stays so, unless a lead changes it: then everybody is asked anew.
  const kind = kinds.has('own') ? ('own' as const) : kinds.size === 1 ? ([...kinds][0] ?? null) : null;
  const place = interestPlaces.find((each) => each === valueIn(values, 'place')) ?? 'undecided';
  const words = wordsIn(interaction, 'words', id);
  return {
    commands: [{ type: 'MergeInterests', interest: id, of, words, place, kind }],
    shows: meta.way === 'one' ? { kind: 'one', interest: id } : screenIn(meta),
  };
});

export const handleSplit = submits((coalition, interaction) => {
  const { values, meta } = interaction;
  const { key = '', interest = '', sequence = 0 } = meta;
  const all = interestOf(coalition, interest)?.partners ?? [];
  const part = (which: 'first' | 'second') => {
    const id = deriveId(key, which);
    return {
      interest: id,
      words: wordsIn(interaction, which, id),
      partners: values[`${which}_partners`] ?? all,
    };
  };
  return {
    commands: [{ type: 'SplitInterest', interest, seen: sequence, into: [part('first'), part('second')] }],
    shows: { kind: 'list', page: 0 },
  };
});

export const handleRecord: ViewSubmissionHandler = async (interaction) => {
  const { context, user } = interaction;
  const { person } = await context.store.load({ person: user });
  const today = todayOf(context, person.state);
  return submits((_, { values, meta }) => {
    const { interest = '', contact = '', sequence = 0 } = meta;
    const said = valueIn(values, 'answer');
    return {
      commands: [
        {
          type: 'RecordKey',
          interest,
          contact,
          version: sequence,
          answer: said === 'no' ? 'no' : 'yes',
          later: said === 'later',
          on: valueIn(values, 'on'),
          today,
        },
      ],
      shows: { kind: 'one', interest },
    };
  })(interaction);
};

export const handleMark = submits((_, interaction) => {
  const { values, meta } = interaction;
  const { key = '', interest = '' } = meta;
  const id = deriveId(key, 'contradiction');
  const about = valueIn(values, 'about');
  return {
    commands: [
      {
        type: 'MarkContradiction',
        contradiction: id,
        interests: [interest, ...(values.interests ?? [])],
        about: about === '' ? null : { entry: `contradiction.${id}.about.${key}`, text: about },
      },
    ],
    shows: { kind: 'at-odds', page: 0 },
  };
});

export const handleSettle = submits((_, { values, meta }) => {
  const { key = '', contradiction = '' } = meta;
  const how = valueIn(values, 'how');
  return {
    commands: [
      {
        type: 'SettleContradiction',
        contradiction,
        resolved: valueIn(values, 'outcome') === 'yes',
        how: how === '' ? null : { entry: `contradiction.${contradiction}.how.${key}`, text: how },
      },
    ],
  };
});
