import type { ModalView } from '@slack/types';
import { entryOf, passageOf } from '../../coalition/sketch/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { versionOf } from '../../coalition/steps/read.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { type Opener, openClicked, openWhich } from '../coalitions/which.ts';
import type {
  BlockActionHandler,
  BlockActionInteraction,
  Interaction,
  SlashCommandHandler,
} from '../interaction.ts';
import { showView } from '../kit/open-views.ts';
import { knownPicture } from '../kit/pictures.ts';
import { openStep, turnTo } from '../steps/showing.ts';
import type { OpenEntry } from '../vault.ts';
import { interestsFor } from './interests.ts';
import { stakeholderMapOf } from './map.ts';
import { buildMapView } from './map-view.ts';
import { passagesOf } from './passages.ts';
import { buildPlacingView } from './placing-view.ts';
import { buildPlanView, earlierQuestions } from './plan-view.ts';
import { buildReadSketchView, buildVersionsView } from './read-view.ts';

// Looking at the own plan, for leads. One modal turns its pages in place; forms come on top of it.

/** What a lead's screen is made of. */
export interface Leading {
  text: Text;
  coalition: Coalition;
  person: Person | null;
}

type Looking = Pick<Interaction, 'context' | 'user'>;

/** Words for this lead: how to work together, and what was answered in step 3. */
async function openPlanWords({ context, user }: Looking, coalition: Coalition): Promise<OpenEntry> {
  const answers = earlierQuestions(coalition).flatMap(
    (question) => versionOf(coalition.walk, question)?.entry ?? [],
  );
  const together = passageOf(coalition.sketch.draft, null)?.entry ?? [];
  return openFor(context, { coalition, user, entries: [...answers, together].flat() });
}

/** `/coalitie plan`, as it is now. */
export async function planView(looking: Looking, { text, coalition, person }: Leading): Promise<ModalView> {
  const open = await openPlanWords(looking, coalition);
  return buildPlanView(text, { coalition, zone: zoneOf(person, looking.context.timezone), open });
}

/** The draft with the interests of each partner. */
export async function readView(
  { context, user }: Looking,
  { text, coalition, person }: Leading,
  page: number,
): Promise<ModalView> {
  const { draft } = coalition.sketch;
  const entries = passagesOf(coalition).flatMap((about) => [
    entryOf(draft, about) ?? [],
    ...(about === null ? [] : interestsFor(coalition, about).map(({ words }) => words)),
  ]);
  const open = await openFor(context, { coalition, user, entries: entries.flat() });
  const zone = zoneOf(person, context.timezone);
  return buildReadSketchView(text, { coalition, zone, open, page });
}

/**
 * In round 1 the own plan; later on `/coalitie plan` is about the plan that partners make in step 8. Step 3's screen leads to the own
 * plan in every round.
 */
const openPlan: Opener = async (opening) => {
  const { round, step } = opening.coalition.walk.at;
  if (round > 1 && step !== '3') return openStep('8')(opening);
  await openOwnPlan(opening);
};

const openOwnPlan: Opener = async (opening) => {
  const view = await planView(opening, opening);
  await opening.say();
  await showView(opening, view, { onTop: false });
};

export const handlePlan: SlashCommandHandler = (interaction) => openWhich(interaction, 'plan', openPlan);

/** One of several coalitions was chosen for the command. */
export const handlePlanChosen: BlockActionHandler = (interaction) => openClicked(interaction, openPlan);

/** A click in one of these screens, or elsewhere: the screen that it leads to, in the same modal where there is one. */
function turning(
  build: (interaction: BlockActionInteraction, leading: Leading) => ModalView | Promise<ModalView>,
): BlockActionHandler {
  return (interaction) => {
    // A pager has no value: the view says what it is about.
    const value = interaction.value || (interaction.view?.meta.coalition ?? '');
    return openClicked({ ...interaction, value }, async (opening) => {
      await turnTo(interaction, opening, await build(interaction, opening));
    });
  };
}

export const handleOpenPlan = turning(planView);

export const handleOpenPlacing = turning(({ detail }, { text, coalition }) =>
  buildPlacingView(text, { coalition, page: Number(detail) || 0 }),
);

export const handleRead = turning((interaction, leading) =>
  readView(interaction, leading, Number(interaction.detail) || 0),
);

export const handleOpenVersions = turning(({ context }, { text, coalition, person }) =>
  buildVersionsView(text, { coalition, zone: zoneOf(person, context.timezone) }),
);

export const handleOpenMap = turning(async ({ context, user }, { text, coalition }) => {
  const picture = stakeholderMapOf(text, coalition, user);
  const file = picture === null ? null : await knownPicture(context, picture);
  return buildMapView(text, { coalition, picture, file });
});
