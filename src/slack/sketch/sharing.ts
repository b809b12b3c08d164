import type { KnownBlock, ModalView } from '@slack/types';
import { activeContacts, activePartners } from '../../coalition/find.ts';
import { entryOf, isWritten, readersOf, unheard, withoutLine } from '../../coalition/sketch/read.ts';
import type { SketchVersion } from '../../coalition/sketch/state.ts';
import type { Coalition, Partner } from '../../coalition/state.ts';
import { openFor } from '../../reading.ts';
import { listOf, type Text } from '../../text/text.ts';
import { openClicked } from '../coalitions/which.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Part, Shown } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { answerClick, type BlockActionHandler, drawKey } from '../interaction.ts';
import { withinOf } from '../interviews/progress.ts';
import { contextBlock, option, quoted, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { showView } from '../kit/open-views.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { interestsFor, interestsShown } from './interests.ts';
import { planView } from './leading.ts';
import { passageGroups, passagesOf } from './passages.ts';
import { partnersIn, plainTitleOf } from './words.ts';

interface Sharing extends LeadSubject {
  open: OpenEntry;
}

/** With whom, then exactly what they will read; only then is it shared. */
export const shareForm = createForm<Sharing>({
  callback: views.share,
  pages: [chooseFields, previewBlocks],
  words: (text, { page }) => {
    const words = text.sketch.sharing;
    return {
      title: words.title,
      close: text.sketch.close,
      submit: page === 0 ? words.look : words.submit,
    };
  },
  pageIn: 'page',
  draft: {
    form: ({ coalition = '' }) => `sketch-share-${coalition}`,
    action: () => act.shareDraft,
    words: ({ sketch: { writing: words } }) => ({ save: words.draft, notes: { saved: words.draftSaved } }),
    // There is nothing typed that could be lost.
    isOpen: () => false,
    since: () => Number.POSITIVE_INFINITY,
  },
  find: (found, { user }) => {
    const subject = findForLead(found, user);
    return Array.isArray(subject) ? subject : { ...subject, open: nothingOpen };
  },
  read: async (subject, { context, user }) => ({
    ...subject,
    open: await openFor(context, {
      coalition: subject.coalition,
      user,
      entries: entriesIn(subject.coalition),
    }),
  }),
  initial: ({ coalition }) => ({ partners: chosenAtFirst(coalition) }),
  check: ({ subject: { coalition }, values, meta }) => {
    if (!isWritten(coalition)) return [{ field: 'partners', key: 'sketch-empty' }];
    if (meta.sequence !== coalition.sketch.revision) return [{ field: 'partners', key: 'sketch-changed' }];
    return partnersAmong(coalition, values.partners).length === 0
      ? [{ field: 'partners', key: 'sketch-nobody' }]
      : [];
  },
  plan: ({ subject: { coalition }, values }, { meta: { sequence = -1 } }) => ({
    coalitions: [
      {
        id: coalition.id,
        commands: [{ type: 'ShareSketch', partners: values.partners ?? [], seen: sequence }],
      },
    ],
  }),
  answer: async ({ text, coalition, result }, { context, user }) => {
    const version = coalition?.sketch.versions.at(-1);
    if (coalition === null || version === undefined || result.status === 'refused') return undefined;
    const open = await openFor(context, { coalition, user, entries: entriesIn(coalition) });
    return { response_action: 'update', view: buildShareDoneView(text, { coalition, version, open }) };
  },
  under: async ({ text, coalition, person }, interaction) =>
    coalition === null ? null : planView(interaction, { text, coalition, person }),
});

function entriesIn(coalition: Coalition): string[] {
  return passagesOf(coalition).flatMap((about) => [
    ...[entryOf(coalition.sketch.draft, about) ?? []].flat(),
    ...(about === null ? [] : interestsFor(coalition, about).map(({ words }) => words)),
  ]);
}

/** Partners of whom somebody else than a lead can read it. */
function sharableWith(coalition: Coalition): Partner[] {
  return activePartners(coalition).filter(({ id, own }) => {
    const others = activeContacts(coalition, id).filter(
      ({ user }) => user === null || !coalition.leads.includes(user),
    );
    return !own || others.length > 0;
  });
}

function partnersAmong(coalition: Coalition, chosen: readonly string[] = []): Partner[] {
  return sharableWith(coalition).filter(({ id }) => chosen.includes(id));
}

/** As the last time; at first everybody. */
function chosenAtFirst(coalition: Coalition): string[] {
  const last = coalition.sketch.versions.at(-1)?.partners;
  const all = sharableWith(coalition).map(({ id }) => id);
  return last === undefined ? all : all.filter((id) => last.includes(id));
}

function chooseFields(text: Text, { subject: { coalition } }: Shown<Sharing>): Part[] {
  const words = text.sketch.sharing;
  const partners = sharableWith(coalition);
  const missing = withoutLine(coalition);
  if (partners.length === 0) return [section(words.noPartners)];
  return [
    {
      kind: 'several',
      id: 'partners',
      label: words.partners,
      hint: words.partnersHint,
      options: partners.map(({ id, name }) =>
        option(id, isWithoutSlack(coalition, id) ? words.withoutSlack(name) : name),
      ),
    },
    ...(missing.length === 0 ? [] : [contextBlock(words.missing(partnersIn(text, missing)))]),
  ];
}

function isWithoutSlack(coalition: Coalition, partner: string): boolean {
  return activeContacts(coalition, partner).every(({ user }) => user === null);
}

/** A window takes 100 blocks and 250 KB: what is more is read where it was written. */
const previewBytes = 120_000;
const previewMost = 80;

/** Exactly what they will read: also of interests only what all of them see in the domain. */
function previewBlocks(text: Text, { subject: { coalition, open }, values }: Shown<Sharing>): Part[] {
  const words = text.sketch.sharing;
  const audience = partnersAmong(coalition, values.partners).map(({ id }) => id);
  const groups = passageGroups(text, {
    coalition,
    of: coalition.sketch.draft,
    passages: passagesOf(coalition).filter(
      (about) => about === null || entryOf(coalition.sketch.draft, about) !== null,
    ),
    open,
    interests: (partner) => interestsShown(coalition, partner, audience),
  });
  const shown: KnownBlock[] = [];
  let at = 0;
  for (; at < groups.length; at += 1) {
    const next = [...shown, ...(groups[at] ?? [])];
    if (next.length > previewMost || Buffer.byteLength(JSON.stringify(next)) > previewBytes) break;
    shown.push(...(groups[at] ?? []));
  }
  const missing = withoutLine(coalition);
  return [
    contextBlock(words.with(partnersIn(text, partnersAmong(coalition, audience)))),
    section(words.preview),
    ...shown,
    ...(at < groups.length ? [contextBlock(words.more(groups.length - at))] : []),
    ...(missing.length === 0 ? [] : [contextBlock(text.sketch.shared.noLine(partnersIn(text, missing)))]),
    ...(hidesInterests(coalition, audience) ? [contextBlock(words.noDomain)] : []),
  ];
}

function hidesInterests(coalition: Coalition, audience: readonly string[]): boolean {
  return activePartners(coalition).some(
    ({ id }) => interestsFor(coalition, id).length > interestsShown(coalition, id, audience).length,
  );
}

/** Afterwards: who hears of it, and the text for who has no Slack. */
export function buildShareDoneView(
  text: Text,
  { coalition, version, open }: { coalition: Coalition; version: SketchVersion; open: OpenEntry },
): ModalView {
  const words = text.sketch.sharing.done;
  const names = partnersIn(
    text,
    coalition.partners.filter(({ id }) => version.partners.includes(id)),
  );
  const told = readersOf(coalition, version).length;
  const others = unheard(coalition, version).map(({ name }) => escapeMrkdwn(name || '?'));
  return modal({
    callback: views.shareDone,
    title: words.title,
    close: text.sketch.close,
    meta: { coalition: coalition.id },
    blocks: [
      section(words.body(version.number, names)),
      ...(told === 0 ? [] : [section(words.told(told))]),
      ...(others.length === 0
        ? []
        : [
            section(words.withoutSlack(listOf(text, withinOf(others, 300)))),
            ...quoted(plainText(text, { coalition, version, open }), copied),
          ]),
    ],
  });
}

const copied = 60_000;

/** A version as text alone, to be copied for who has no Slack. */
function plainText(
  text: Text,
  { coalition, version, open }: { coalition: Coalition; version: SketchVersion; open: OpenEntry },
): string {
  const parts = passagesOf(coalition).flatMap((about) => {
    const entry = entryOf(version, about);
    const words = entry === null ? undefined : open(entry);
    return words === undefined ? [] : [`${plainTitleOf(text, coalition, about)}\n${words}`];
  });
  return parts.join('\n\n');
}

export const handleShare: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { coalition, person, text } = opening;
    await opening.say();
    if (!isWritten(coalition)) return answerClick(interaction, text, text.problems['sketch-empty']);
    const meta = { coalition: coalition.id, key: drawKey(), sequence: coalition.sketch.revision };
    const view = await shareForm.openView(
      { ...interaction, meta },
      { subject: { coalition, person, open: nothingOpen } },
    );
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
