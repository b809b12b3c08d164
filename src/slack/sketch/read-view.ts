import type { ModalView } from '@slack/types';
import type { PassageOf, SketchVersion } from '../../coalition/sketch/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import { act, views } from './ids.ts';
import { interestsFor } from './interests.ts';
import { passageGroups, passagesOf } from './passages.ts';
import type { Planning } from './plan-view.ts';
import { dayOf, partnersIn, sketchValue } from './words.ts';

/** The draft as its leads read it, each passage with a way to change it. */
export function buildReadSketchView(
  text: Text,
  { coalition, open, page }: Planning & { page: number },
): ModalView {
  const words = text.sketch;
  const isOpen = coalition.over === null;
  const groups = passageGroups(text, {
    coalition,
    of: coalition.sketch.draft,
    passages: passagesOf(coalition),
    open,
    interests: (partner) => interestsFor(coalition, partner),
    button: (about: PassageOf) =>
      isOpen
        ? button(act.change, words.reading.change, { value: sketchValue(coalition.id, about) })
        : undefined,
  });
  const { at, first, end, pager } = pagedGroups(text, groups, { page, action: act.read });
  return modal({
    callback: views.read,
    title: words.reading.title,
    close: words.close,
    meta: { coalition: coalition.id, page: at },
    blocks: [
      contextBlock(words.reading.intro),
      ...groups.slice(first, end).flat(),
      ...pager,
      actions('ways', [button(act.openPlan, words.back, { value: coalition.id })]),
    ],
  });
}

/** What was shared, the newest first: each to read as it was. */
export function buildVersionsView(text: Text, { coalition, zone }: Omit<Planning, 'open'>): ModalView {
  const words = text.sketch;
  const line = ({ number, at, partners }: SketchVersion) =>
    section(
      words.versions.line(
        number,
        dayOf(text, zone, at),
        partnersIn(
          text,
          coalition.partners.filter(({ id }) => partners.includes(id)),
          versionNames,
        ),
      ),
      button(act.openShared, words.versions.open, { value: sketchValue(coalition.id, number) }),
    );
  return modal({
    callback: views.versions,
    title: words.versions.title,
    close: words.close,
    meta: { coalition: coalition.id },
    blocks: [
      ...coalition.sketch.versions.toReversed().slice(0, versionsShown).map(line),
      actions('ways', [button(act.openPlan, words.back, { value: coalition.id })]),
    ],
  });
}

/** All hundred of them do not fit beside the way back. */
const versionsShown = 90;
const versionNames = 200;
