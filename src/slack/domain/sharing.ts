import { createHash } from 'node:crypto';
import type { KnownBlock, ModalView } from '@slack/types';
import { everyPartner } from '../../coalition/domain/keys.ts';
import { domainFor, type Shown, shareable, shownAs } from '../../coalition/domain/sharing.ts';
import type { SharedInterest } from '../../coalition/domain/state.ts';
import { activePartners } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { openClicked } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  deriveId,
  drawKey,
  type Interaction,
  noticeView,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { knownBlock, partnersPicture } from './picture.ts';
import { buildPreviewView, buildSharedView, buildShareView } from './share-views.ts';
import { parseValue } from './words.ts';

// A lead shares the domain after seeing exactly what partners will see; partners read it.

export const handleOpenShare: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, text, say }) => {
    await say();
    const meta = { coalition: coalition.id, key: drawKey() };
    await showView(interaction, buildShareView(text, { coalition, meta }), {
      onTop: interaction.view !== null,
    });
  });

/** With whom was chosen: what they will see takes the window's place. */
export const handleShare: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const found = await context.store.load({ person: user, coalition: meta.coalition ?? '' });
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, found.person.state, coalition);
  if (coalition === null || !coalition.leads.includes(user))
    return refuseSubmission(interaction, text, [{ key: 'not-a-lead' }]);
  const to = valueIn(values, 'to');
  const chosen = to === 'some' ? (values.partners ?? []) : everyPartner(coalition);
  if (chosen.length === 0)
    return refuseSubmission(interaction, text, [{ field: 'partners', key: 'nobody-chosen' }]);
  const view = await previewView({ context, user }, text, {
    coalition,
    meta: { coalition: coalition.id, key: meta.key ?? drawKey(), who: whoIn(coalition, to, chosen) },
    page: 0,
  });
  await interaction.ack({ response_action: 'update', view });
};

/** The channel, or partners by their places: no partner's place ever changes. */
function whoIn({ partners }: Coalition, to: string, chosen: readonly string[]): string {
  if (to === 'channel') return to;
  const wanted = new Set(chosen);
  return partners.flatMap(({ id }, at) => (wanted.has(id) ? [at.toString(36)] : [])).join('.');
}

function audienceOf(coalition: Coalition, who: string): string[] {
  if (who === 'channel') return everyPartner(coalition);
  const places = new Set(who.split('.').map((place) => Number.parseInt(place, 36)));
  const active = new Set(activePartners(coalition).map(({ id }) => id));
  return coalition.partners.flatMap(({ id }, at) => (places.has(at) && active.has(id) ? [id] : []));
}

/** By which the app knows at the end whether the lead saw what is shared. */
function digestOf(shared: readonly SharedInterest[]): string {
  const seen = shared.map(({ interest, version, place }) => `${interest} ${version} ${place}`).join('\n');
  return createHash('sha256').update(seen).digest('hex').slice(0, 20);
}

type Where = Pick<Interaction, 'context' | 'user'>;

async function previewView(
  { context, user }: Where,
  text: Text,
  { coalition, meta, page }: { coalition: Coalition; meta: Meta; page: number },
): Promise<ModalView> {
  const audience = audienceOf(coalition, meta.who ?? '');
  const now = shareable(coalition, audience);
  const shown = shownAs(coalition, now);
  const entries = shown.map(({ interest }) => interest.words);
  const open = await openFor(context, { coalition, user, entries });
  const picture = await knownBlock(context, partnersPicture(text, coalition, shown));
  return buildPreviewView(text, {
    coalition,
    audience,
    shown,
    open,
    picture,
    page,
    meta: { ...meta, way: digestOf(now), page },
  });
}

/** Another page of the preview: what it shows stays what it was, or it says that it changed. */
export const handlePreviewPage: BlockActionHandler = async (interaction) => {
  const { context, user, view, detail } = interaction;
  if (view === null) return interaction.ack();
  const found = await context.store.load({ person: user, coalition: view.meta.coalition ?? '' });
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, found.person.state, coalition);
  await interaction.ack();
  if (coalition === null || !coalition.leads.includes(user)) return;
  const shown = await previewView(interaction, text, {
    coalition,
    meta: view.meta,
    page: Number(detail) || 0,
  });
  await updateView(interaction, { view_id: view.id }, shown);
};

export const handlePreview: ViewSubmissionHandler = async (interaction) => {
  const { context, user, meta } = interaction;
  const { coalition: id = '', who = '', way = '', key = '' } = meta;
  const query = { person: user, coalition: id };
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query },
    ({ coalition: found }) => {
      const coalition = found?.state ?? null;
      if (coalition === null) return [{ key: 'unknown-coalition' }];
      const audience = audienceOf(coalition, who);
      const now = shareable(coalition, audience);
      return {
        coalitions: [
          {
            id,
            commands: [
              {
                type: 'ShareDomain',
                share: deriveId(key, 'share'),
                to: who === 'channel' ? 'channel' : audience,
                interests: digestOf(now) === way ? now : [],
              },
            ],
          },
        ],
      };
    },
  );
  const state = result.found.coalition?.state ?? null;
  const text = textFor(context, result.found.person.state, state);
  if (result.status !== 'refused') {
    await interaction.ack({ response_action: 'update', view: noticeView(text, text.domain.share.done) });
    return;
  }
  const [problem] = result.problems;
  if (problem?.key !== 'domain-changed' || state === null)
    return refuseSubmission(interaction, text, result.problems);
  // What they see now, before anything is shared.
  const view = await previewView(interaction, text, {
    coalition: state,
    meta: { ...meta, key: drawKey() },
    page: 0,
  });
  const said: KnownBlock = {
    type: 'section',
    text: { type: 'mrkdwn', text: text.problems['domain-changed'] },
  };
  await interaction.ack({ response_action: 'update', view: { ...view, blocks: [said, ...view.blocks] } });
};

/** The domain as it was shared with this person's partner. */
export const handleShowDomain: BlockActionHandler = (interaction) => showShared(interaction, 0);

export const handleShowPage: BlockActionHandler = (interaction) =>
  showShared(
    { ...interaction, value: interaction.view?.meta.coalition ?? '' },
    Number(interaction.detail) || 0,
  );

async function showShared(interaction: BlockActionInteraction, page: number): Promise<void> {
  const { context, user, value, view } = interaction;
  const found = await context.store.load({ person: user, coalition: parseValue(value).coalition });
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, found.person.state, coalition);
  await interaction.ack();
  if (coalition === null) return answerClick(interaction, text, text.problems['unknown-coalition']);
  const shown = sharedFor(coalition, user);
  if (shown === null) return answerClick(interaction, text, text.domain.shared.none);
  const open = await openFor(context, {
    coalition,
    user,
    entries: shown.map(({ interest }) => interest.words),
  });
  const picture = await knownBlock(context, partnersPicture(text, coalition, shown));
  const built = buildSharedView(text, { coalition, shown, open, page, picture });
  if (view === null) await showView(interaction, built, { onTop: false });
  else await updateView(interaction, { view_id: view.id }, built);
}

/** What was shared with the partner of whom somebody is a contact; `null`: they are of none. A lead of none sees what everybody sees. */
export function sharedFor(coalition: Coalition, user: string): Shown[] | null {
  const contact = coalition.contacts.find((each) => each.user === user && !each.removed);
  return contact === undefined ? null : domainFor(coalition, contact.partner);
}
