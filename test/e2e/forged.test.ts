import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { routes } from '../../src/slack/routes.ts';
import { addPartner, createActor, inviteEveryone, startCoalition } from './actors.ts';
import { planMeeting } from './meetings/actors.ts';
import { interaction, postSigned } from './signing.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { coalitionOf, interviewsOf, seesButton } from './underway.ts';

// Ids in buttons and views come from outside: whoever has no part in a coalition reads no name of it, whatever they send.

/** None of them has a part: somebody of this workspace, somebody of another one. */
const strangers = ['U0KEES', 'U0TOM'];
const names = [
  'Canaria',
  'Kanarievogels',
  'Gemeente Waterstad',
  'Ahmed El Idrissi',
  'Noor van Dijk',
  'U0AHMED',
  'U0NOOR',
  'Siska Zonder',
];

let stage: Stage;
let ids: Record<string, string>;
beforeAll(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
  const noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor, { name: 'Canaria' });
  await addPartner(noor, {
    name: 'Kanarievogels',
    contacts: ['U0AHMED'],
    withoutSlack: 'Siska Zonder, 06 1',
  });
  await inviteEveryone(noor);
  await seesButton(createActor(stage.control, 'U0AHMED'), act.start);
  const when = { date: '2027-01-28', time: '14:00', minutes: '60' };
  await planMeeting(noor, { ...when, place: 'Stadhuis', purpose: 'Samen kijken' });
  await stage.quiet();
  const coalition = await coalitionOf(stage);
  const contact = coalition.contacts.find(({ user }) => user === 'U0AHMED');
  await stage.app.context.commands.handle(
    { workspace, by: 'U0NOOR', query: { coalition: coalition.id } },
    () => ({
      coalitions: [
        {
          id: coalition.id,
          commands: [
            {
              type: 'MakeCommitment',
              commitment: 'forged',
              today: '2027-01-11',
              date: null,
              step: null,
              words: { entry: 'commitment.forged.words', text: 'Vlaggen' },
              contact: contact?.id ?? null,
              money: { kind: 'existing', differently: null, strengthens: [] },
            },
          ],
        },
      ],
    }),
  );
  await stage.quiet();
  ids = {
    coalition: coalition.id,
    interview: interviewsOf(coalition, 'U0AHMED')[0]?.id ?? '',
    partner: coalition.partners.find(({ name }) => name === 'Kanarievogels')?.id ?? '',
    contact: contact?.id ?? '',
    meeting: coalition.meetings[0]?.id ?? '',
    commitment: 'forged',
  };
});
afterAll(() => stage.stop());

/** Everything that the app says because of these requests. */
async function saidOn(requests: object[]): Promise<string[]> {
  const before = stage.sandbox.log.length;
  const answers: string[] = [];
  for (const request of requests) {
    const { status, body } = await postSigned(stage, interaction(request));
    expect(status).toBe(200);
    answers.push(body);
  }
  await stage.quiet();
  const said = stage.sandbox.log.slice(before).filter(({ direction }) => direction === 'from app');
  // What they sent in `private_metadata` may come back to them.
  const shown = (key: string, value: unknown) => (key === 'private_metadata' ? undefined : value);
  return [...answers, ...said.map(({ what, request }) => `${what} ${JSON.stringify(request, shown)}`)];
}

/** A stranger who presses "practise" has a coalition of their own, with invented partners of the same names. */
const invented = /Oefening: aantrekkelijke binnenstad|[^"\\]*\(verzonnen\)/g;
const leaksIn = (said: string[]) =>
  said.filter((each) => names.some((name) => each.replaceAll(invented, '').includes(name)));

let triggers = 0;
const from = (user: string) => ({
  user: { id: user, team_id: user === 'U0TOM' ? 'T0ANDERS' : workspace },
  team: { id: workspace },
  trigger_id: `forged-${triggers++}`,
});

function viewOf(meta: object, more: object = {}) {
  return {
    id: 'V0FORGED',
    type: 'modal',
    hash: '1.x',
    callback_id: 'x',
    blocks: [],
    previous_view_id: 'V0UNDER',
    private_metadata: JSON.stringify(meta),
    app_installed_team_id: workspace,
    state: { values: {} },
    ...more,
  };
}

/** The ids that a view may hold: all at once, at each of three pages. */
const metas = () =>
  [0, 1, 2].map((page) => ({
    ...ids,
    key: 'forged',
    page,
    part: page,
    question: 'motive',
    step: '2',
    round: 0,
    times: 0,
    sequence: 0,
    list: { coalition: ids.coalition, filter: 'all', page: 0 },
    under: 'list',
    user: 'U0AHMED',
    due: `interview-asked.${ids.coalition}.${ids.interview}`,
    way: 'back',
  }));

const values = () => {
  const { coalition = '', interview, partner, contact, meeting, commitment } = ids;
  return [
    ...[
      coalition,
      `${coalition}.${interview}`,
      `${coalition}.${interview}.motive`,
      `${coalition}.${partner}`,
    ],
    ...[
      `${coalition}.${contact}`,
      `${coalition}.${meeting}.0`,
      `${coalition}.${commitment}`,
      `${coalition}.2`,
    ],
    ...[`${contact}`, `${partner}`, `${commitment}`],
  ];
};

const actions = Object.keys(routes.actions);

it.each(actions)('the button %s names nothing to a stranger', async (action) => {
  const details = ['', '.0', '.yes', `.status-${ids.coalition}`, `.${ids.contact}`, '.start'];
  const requests = strangers.flatMap((user) =>
    values().flatMap((value, at) => {
      const button = { type: 'button', action_id: `${action}${details[at % details.length]}`, value };
      const chosen = { type: 'overflow', action_id: action, selected_option: { value: `change.${value}` } };
      const clicked = { type: 'block_actions', ...from(user) };
      const meta = metas()[at % 3] ?? {};
      return [
        {
          ...clicked,
          actions: [button],
          container: { type: 'message', channel_id: 'C0ALGEMEEN', message_ts: '1.1' },
          response_url: `${new URL(stage.sandbox.apiUrl).origin}/response/forged`,
        },
        { ...clicked, actions: [button], container: { type: 'view' }, view: viewOf(meta) },
        { ...clicked, actions: [chosen], container: { type: 'view' }, view: viewOf(meta) },
      ];
    }),
  );
  expect(leaksIn(await saidOn(requests))).toEqual([]);
});

it.each(Object.keys(routes.views))('the form %s names nothing to a stranger', async (callback) => {
  const filled = {
    coalition: { 'form.input': { type: 'radio_buttons', selected_option: { value: ids.coalition } } },
    words: { 'form.input': { type: 'plain_text_input', value: 'Iets' } },
    partner: { 'form.input': { type: 'static_select', selected_option: { value: ids.partner } } },
    contact: { 'form.input': { type: 'static_select', selected_option: { value: ids.contact } } },
  };
  const blocks = [{ type: 'input', block_id: 'words', element: { type: 'plain_text_input' } }];
  const requests = strangers.flatMap((user) =>
    metas().flatMap((meta) =>
      [{}, filled].map((each) => ({
        type: 'view_submission',
        ...from(user),
        view: viewOf(meta, { callback_id: callback, blocks, state: { values: each } }),
      })),
    ),
  );
  expect(leaksIn(await saidOn(requests))).toEqual([]);
});

it('is so because of who asks: a lead who sends the same reads the names', async () => {
  const forged = { type: 'view_submission', ...from('U0NOOR') };
  const view = viewOf(metas()[0] ?? {}, { callback_id: views.talk });
  expect(leaksIn(await saidOn([{ ...forged, view }]))).not.toEqual([]);
});
