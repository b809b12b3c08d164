import type { KnownBlock, ModalView, PlainTextOption, StaticSelect } from '@slack/types';
import { activePartners } from '../../coalition/find.ts';
import { cornerOf, openAspects, placingOf, referenceOf, stepShown } from '../../coalition/sketch/read.ts';
import type { Coalition, Partner } from '../../coalition/state.ts';
import {
  capacities,
  type PartnerAspect,
  type PlacedAspect,
  partnerRoles,
  placingSteps,
} from '../../method/sketch.ts';
import { listOf, type Text } from '../../text/text.ts';
import { actions, button, contextBlock, menuOf, option, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act, views } from './ids.ts';
import { partnersOnPage } from './plan-view.ts';

export interface PlacingPage {
  coalition: Coalition;
  page: number;
  /** What went otherwise than was chosen. */
  note?: string;
}

/** A page of partners, each with what leads think of it: every choice is kept at once, and placed against the partner before. */
export function buildPlacingView(text: Text, { coalition, page, note }: PlacingPage): ModalView {
  const words = text.sketch.placing;
  const partners = activePartners(coalition);
  const pages = Math.max(1, Math.ceil(partners.length / partnersOnPage));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = partners.slice(at * partnersOnPage, (at + 1) * partnersOnPage);
  return modal({
    callback: views.placing,
    title: words.title(at + 1, pages),
    close: text.sketch.close,
    meta: { coalition: coalition.id, page: at },
    blocks: [
      contextBlock(words.intro),
      ...(note === undefined ? [] : [section(note)]),
      ...shown.flatMap((partner) => partnerBlocks(text, coalition, partner)),
      ...waysOn(text, coalition, { at, pages }),
    ],
  });
}

function partnerBlocks(text: Text, coalition: Coalition, partner: Partner): KnownBlock[] {
  const words = text.sketch.placing;
  const open = openAspects(placingOf(coalition, partner.id));
  const name = `*${escapeMrkdwn(partner.name)}*${partner.own ? ` (${words.own})` : ''}`;
  const state =
    open.length === 0
      ? words.complete
      : words.open(
          listOf(
            text,
            open.map((aspect) => words[aspect].toLocaleLowerCase(text.locale)),
          ),
        );
  const { role, capacity } = placingOf(coalition, partner.id);
  return [
    section(`${name}: ${state}`),
    actions(`partner.${partner.id}`, [
      menuOf(
        actionOf('role', partner.id, role),
        words.role,
        partnerRoles.map((id) => option(id, text.sketch.roles[id])),
        role?.value,
      ),
      menuOf(
        actionOf('capacity', partner.id, capacity),
        words.capacity,
        capacities.map((id) => option(id, text.sketch.capacities[id])),
        capacity?.value,
      ),
      lineMenu(text, coalition, { partner, aspect: 'stake' }),
      lineMenu(text, coalition, { partner, aspect: 'influence' }),
    ]),
  ];
}

/** An action_id of its own after each change: Slack keeps what was chosen in an element of the same id. */
function actionOf(
  aspect: PartnerAspect,
  partner: string,
  chosen: { changes: number } | null,
  against: string | null = null,
): string {
  return [act.place, aspect, partner, chosen?.changes ?? 0, ...(against === null ? [] : [against])].join('.');
}

function lineMenu(
  text: Text,
  coalition: Coalition,
  { partner, aspect }: { partner: Partner; aspect: PlacedAspect },
): StaticSelect {
  const words = text.sketch.placing;
  const reference = referenceOf(coalition, partner.id, aspect);
  const shown = stepShown(coalition, partner.id, aspect);
  const options = placingSteps.map(
    (step): PlainTextOption =>
      option(
        String(step),
        reference === null ? words.first[aspect][step] : words.against[aspect][step](reference.name),
      ),
  );
  const action = actionOf(
    aspect,
    partner.id,
    placingOf(coalition, partner.id)[aspect],
    reference?.id ?? null,
  );
  return menuOf(action, words[aspect], options, shown === null ? null : String(shown));
}

function waysOn(
  text: Text,
  coalition: Coalition,
  { at, pages }: { at: number; pages: number },
): KnownBlock[] {
  const words = text.sketch;
  const placings = activePartners(coalition).map(({ id }) => placingOf(coalition, id));
  const isDone = placings.every((placing) => openAspects(placing).length === 0);
  const hasMap = placings.some((placing) => cornerOf(placing) !== null);
  const isLast = at === pages - 1;
  const value = coalition.id;
  const turn = (page: number, label: string, style = {}) =>
    button(`${act.openPlacing}.${page}`, label, { value, ...style });
  const { previous, next } = text.interviews.readOwn;
  return [
    ...(isDone && isLast ? [section(words.placing.done)] : []),
    actions('ways', [
      ...(at > 0 ? [turn(at - 1, previous)] : []),
      ...(isLast ? [] : [turn(at + 1, next, { style: 'primary' })]),
      ...(hasMap
        ? [button(act.openMap, words.plan.map, { value, ...(isLast ? { style: 'primary' as const } : {}) })]
        : []),
      button(act.openPlan, words.back, { value }),
    ]),
  ];
}
