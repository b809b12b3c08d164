import type { ModalView } from '@slack/types';
import { buildBundleMessage } from '../../../jobs/rhythm/bundle-message.ts';
import type { Placing, Sketch } from '../../../src/coalition/sketch/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { capacities, partnerRoles } from '../../../src/method/sketch.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import { takeForm, thankForm } from '../../../src/slack/sketch/answering.ts';
import { pinnedSketches } from '../../../src/slack/sketch/asks.ts';
import { stakeholderMapOf } from '../../../src/slack/sketch/map.ts';
import { buildMapView } from '../../../src/slack/sketch/map-view.ts';
import { buildHeardMessage, buildSketchMessage } from '../../../src/slack/sketch/messages.ts';
import { passagesOf } from '../../../src/slack/sketch/passages.ts';
import { buildPlacingView } from '../../../src/slack/sketch/placing-view.ts';
import { buildPlanView } from '../../../src/slack/sketch/plan-view.ts';
import { buildReadSketchView, buildVersionsView } from '../../../src/slack/sketch/read-view.ts';
import { buildSharedSketchView } from '../../../src/slack/sketch/shared-view.ts';
import { buildShareDoneView, shareForm } from '../../../src/slack/sketch/sharing.ts';
import { suggestForm } from '../../../src/slack/sketch/suggesting.ts';
import { buildSuggestionsView } from '../../../src/slack/sketch/suggestions-view.ts';
import { writingForm } from '../../../src/slack/sketch/writing.ts';
import type { Text } from '../../../src/text/text.ts';
import { key, lead, long, longestCoalition, type Strange } from '../longest-coalition.ts';
import { pictureFile } from '../steps/screens.ts';

const now = Date.UTC(2026, 8, 30, 12);
const zone = 'Europe/Amsterdam';

/** Every partner placed, each against the one before. */
function longestPlacings({ partners }: Pick<Coalition, 'partners'>): Placing[] {
  const chosen = { by: lead, at: now, changes: 3 };
  return partners.map(({ id }, at) => {
    const against = partners[at - 1]?.id ?? null;
    return {
      partner: id,
      role: { ...chosen, value: partnerRoles[at % partnerRoles.length] ?? 'drives' },
      capacity: { ...chosen, value: capacities[at % capacities.length] ?? 'own' },
      stake: { ...chosen, value: (at % 9) - 4, against },
      influence: { ...chosen, value: ((at * 5) % 9) - 4, against },
    };
  });
}

/** A sketch with a line for each partner, shared with all of them, to which each contact has suggested something. */
function longestSketch({ partners, contacts }: Pick<Coalition, 'partners' | 'contacts'>): Sketch {
  const passage = (entry: string) => ({ entry, by: lead, at: now });
  const draft = {
    together: passage('together'),
    secured: Object.fromEntries(partners.map(({ id }) => [id, passage(`secured.${id}`)])),
  };
  const first = { together: passage('before'), secured: {} };
  const shared = { partners: partners.map(({ id }) => id), by: lead, at: now };
  return {
    revision: 12,
    draft,
    versions: Array.from({ length: 100 }, (_, at) => ({
      ...(at === 98 ? first : draft),
      ...shared,
      number: at + 1,
    })),
    suggestions: contacts.slice(0, 300).map(({ id, partner }, at) => {
      const how = at % 3 === 1 ? ('taken' as const) : ('thanked' as const);
      return {
        id: `s${at}`,
        contact: id,
        version: 100,
        about: at % 2 === 0 ? null : partner,
        words: `suggested.${at}`,
        at: now,
        settled: at % 3 === 0 ? null : { how, answer: `answer.${at}`, by: lead, at: now },
      };
    }),
    told: {},
  };
}

/** The same coalition with as long an own plan as there can be. */
function withSketch(coalition: Coalition): Coalition {
  return { ...coalition, placings: longestPlacings(coalition), sketch: longestSketch(coalition) };
}

type Turned = (build: (page: number) => ModalView) => ModalView[];

export function sketchViews(
  text: Text,
  kind: Strange,
  { big, pages }: { big: Coalition; pages: Turned },
): Record<string, ModalView[]> {
  const full = withSketch(big);
  const old = longestCoalition({ kind, partners: 3, contacts: 1, walk: 'longest' });
  const closed = { ...full, over: 'closed' as const };
  const open = () => long(kind, 3_000);
  const planning = { coalition: full, zone, open };
  const person = null;
  const version = full.sketch.versions.at(-1);
  const [reader] = full.contacts;
  const [suggestion] = full.sketch.suggestions;
  if (version === undefined || reader === undefined || suggestion === undefined) throw new Error('empty');
  const meta = { coalition: full.id, key: 'k'.repeat(20), page: 1, sequence: 12 };
  const values = {
    ...Object.fromEntries([0, 1, 2].map((at) => [`passage${at}`, [long(kind, 3_000)]])),
    words: [long(kind, 3_000)],
    answer: [long(kind, 3_000)],
    partners: full.partners.map(({ id }) => id),
  };
  const passages = passagesOf(full);
  const picture = stakeholderMapOf(text, full, lead);
  return {
    buildPlanView: [big, full, closed, old].map((coalition) =>
      buildPlanView(text, { ...planning, coalition }),
    ),
    buildPlacingView: [
      ...pages((page) => buildPlacingView(text, { coalition: full, page })),
      buildPlacingView(text, { coalition: big, page: 0, note: text.problems['placing-changed'] }),
    ],
    buildMapView: [
      ...[null, pictureFile].map((file) => buildMapView(text, { coalition: full, picture, file })),
      buildMapView(text, { coalition: big, picture: null, file: null }),
    ],
    buildReadSketchView: pages((page) => buildReadSketchView(text, { ...planning, page })),
    buildVersionsView: [buildVersionsView(text, planning)],
    buildSharedSketchView: [reader, null].flatMap((who) =>
      pages((page) =>
        buildSharedSketchView(text, { coalition: full, version, reader: who, open, zone, page }),
      ),
    ),
    buildSuggestionsView: [full, closed, big].flatMap((coalition) =>
      pages((page) => buildSuggestionsView(text, { ...planning, coalition, page })),
    ),
    buildShareDoneView: [buildShareDoneView(text, { coalition: full, version, open })],
    writingForm: [passages.slice(0, 1), passages.slice(1, 4)].map((some) =>
      writingForm.view(text, {
        subject: { coalition: full, person, passages: some, open },
        meta,
        values,
        page: 0,
        note: 'offered',
      }),
    ),
    shareForm: [0, 1].map((page) =>
      shareForm.view(text, { subject: { coalition: full, person, open }, meta, values, page }),
    ),
    suggestForm: [reader, null].map((who) =>
      suggestForm.view(text, {
        subject: { coalition: full, person, version, reader: who, about: null, open },
        meta,
        values,
        page: 0,
        note: 'offered',
      }),
    ),
    takeForm: [
      takeForm.view(text, { subject: { coalition: full, person, suggestion, open }, meta, values, page: 0 }),
    ],
    thankForm: [
      thankForm.view(text, { subject: { coalition: full, person, suggestion, open }, meta, values, page: 0 }),
    ],
  };
}

export function sketchMessages(text: Text, kind: Strange, big: Coalition): Record<string, Message[]> {
  const coalition = withSketch(big);
  const { versions, suggestions } = coalition.sketch;
  const [reader] = coalition.contacts;
  if (reader === undefined) throw new Error('empty');
  return {
    buildSketchMessage: [...versions.slice(0, 1), ...versions.slice(-1)].map((version) =>
      buildSketchMessage(text, { coalition, version, reader }),
    ),
    buildHeardMessage: suggestions
      .slice(0, 3)
      .flatMap((suggestion) =>
        [undefined, long(kind, 3_000)].map((answer) =>
          buildHeardMessage(text, { coalition, suggestion, answer }),
        ),
      ),
  };
}

/** What the pinned message shows of it, in thirty coalitions. */
export function sketchHub(text: Text, big: Coalition) {
  const user = big.contacts.find((contact) => contact.user !== null)?.user ?? '';
  const many = Array.from({ length: 30 }, (_, at) => withSketch({ ...big, id: `${at}${key}` }));
  return pinnedSketches(text, many, user);
}

/** The reminder of suggestions that wait, of ten coalitions at once. */
export function sketchBundles(text: Text, big: Coalition): Message[] {
  const coalitions = Array.from({ length: 10 }, (_, at) =>
    withSketch({ ...big, id: `${at}${big.id.slice(1)}` }),
  );
  const dues = coalitions.map(({ id }) => ({
    user: lead,
    coalition: id,
    kind: 'sketch-suggestions' as const,
    about: '',
    when: { by: now },
  }));
  const { message } = buildBundleMessage(text, { coalitions, dues });
  if (message === null) throw new Error('there is nothing to say of suggestions');
  return [message];
}
