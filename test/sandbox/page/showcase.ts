import type { App } from '@slack/bolt';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { writeManifest } from '../manifests.ts';
import { drawing } from '../pictures.ts';
import type { Setup } from '../tiny-app.ts';
import { startApp } from '../tiny-app.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const words = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (action_id: string, text: string) =>
  ({ type: 'button', action_id, text: plain(text), value: action_id }) as const;
const option = (value: string, text: string) => ({ value, text: plain(text) });
const kinds = [
  option('municipality', 'Gemeente'),
  option('culture', 'Cultuur'),
  option('residents', 'Bewoners'),
];
const long = 'Ondernemersverenigingsvoorzittersvergaderingsnotulen';

/** A message with something of everything that an app can say. */
const everything: KnownBlock[] = [
  { type: 'header', text: plain('Wat jullie samen willen') },
  words(
    '*Doe je mee*, <@U0NOOR>? Het gaat over <#C0BINNENSTAD>. _Graag_ ~morgen~ vandaag, om <!date^1795000000^{date_long} {time}|straks>.',
  ),
  words(
    `> We willen leven na zes uur.\n> ${long}\n• eerst praten\n• dan doen\n\`\`\`\n/coalitie start\n\`\`\` en \`code\` en <https://example.org/plan|het plan>`,
  ),
  {
    type: 'section',
    fields: [{ type: 'mrkdwn', text: '*Partner*\nCultuurhuis De Pomp' }, plain('Nog niet gevraagd')],
  },
  { type: 'context', elements: [plain('Vraag 3 van 7 · vertrouwelijk')] },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Partner' },
        { type: 'raw_text', text: 'Antwoord' },
      ],
      [
        { type: 'raw_text', text: 'Hogeschool' },
        { type: 'raw_text', text: 'Doet mee' },
      ],
    ],
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'één', style: { bold: true } }] },
        ],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'een citaat' }] },
    ],
  },
  {
    type: 'image',
    image_url: 'https://example.org/figuur.png',
    alt_text: 'De lemniscaat: jullie zijn bij stap 3',
  },
  { type: 'card', title: { type: 'mrkdwn', text: 'Een kaart' } } as KnownBlock,
  {
    type: 'section',
    text: plain('Kies een dag of iets anders'),
    accessory: { type: 'datepicker', action_id: 'day', placeholder: plain('Welke dag?') },
  },
  {
    type: 'actions',
    elements: [
      { ...button('form', 'Open het formulier'), style: 'primary' },
      button('note', 'Alleen voor mij'),
      {
        ...button('stop', 'Stop'),
        style: 'danger',
        confirm: {
          title: plain('Stoppen?'),
          text: plain('Wat je schreef blijft bewaard.'),
          confirm: plain('Stop'),
          deny: plain('Ga verder'),
        },
      },
      { type: 'overflow', action_id: 'more', options: [option('a', 'Later'), option('b', 'Nooit')] },
    ],
  },
];

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('Partner toevoegen'),
  submit: plain('Bewaar'),
  close: plain('Sluit'),
  blocks: [
    words('Wie doet er *mee*?'),
    {
      type: 'input',
      block_id: 'name',
      label: plain('Organisatie'),
      hint: plain('Zoals op de gevel staat.'),
      element: { type: 'plain_text_input', action_id: 'name' },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain('Soort'),
      element: { type: 'static_select', action_id: 'kind', options: kinds },
    },
    {
      type: 'input',
      block_id: 'who',
      label: plain('Contactpersonen'),
      optional: true,
      element: { type: 'multi_users_select', action_id: 'who' },
    },
    {
      type: 'input',
      block_id: 'how',
      label: plain('Hoe werken jullie samen?'),
      optional: true,
      element: { type: 'radio_buttons', action_id: 'how', options: kinds },
    },
    {
      type: 'input',
      block_id: 'when',
      label: plain('Wanneer?'),
      optional: true,
      element: { type: 'datetimepicker', action_id: 'when' },
    },
    { type: 'actions', elements: [button('deeper', 'Lees meer')] },
  ],
};

const deeper: ModalView = {
  type: 'modal',
  title: plain('Waarom we dit vragen'),
  close: plain('Terug'),
  blocks: [words('Omdat een partner meer is dan een naam.')],
};

function listen(app: App, home: () => HomeView): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home() });
  });
  app.action('form', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: triggerIn(body), view: form });
  });
  app.action('deeper', async ({ ack, body, client }) => {
    await ack();
    await client.views.push({ trigger_id: triggerIn(body), view: deeper });
  });
  app.action('note', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Dit zie alleen jij.', response_type: 'ephemeral', replace_original: false });
  });
  app.action(/^(stop|more|day)$/, ({ ack }) => ack());
  app.view('form', ({ ack }) =>
    ack({ response_action: 'errors', errors: { name: 'Deze partner is er al. Kies een andere naam.' } }),
  );
}

function triggerIn(body: object): string {
  return String(Reflect.get(body, 'trigger_id'));
}

/** Gives the app a file, shared in a channel or only its own. */
export async function upload(
  client: WebClient,
  { filename, bytes = drawing(), channel }: { filename: string; bytes?: Buffer; channel?: string },
): Promise<string> {
  // The client's type has `alt_text`, Slack's documented argument is `alt_txt` (platform-facts 8).
  const asked = { filename, length: bytes.length, alt_txt: `Wat er op ${filename} staat` };
  const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal(asked);
  await fetch(upload_url, { method: 'POST', body: new Uint8Array(bytes) });
  await client.files.completeUploadExternal({
    files: [{ id: file_id, title: filename }],
    ...(channel === undefined ? {} : { channel_id: channel }),
  });
  return file_id;
}

/** An app with something on every surface of the page, and a world to look at. */
export async function startShowcase(): Promise<Setup> {
  const manifest = await writeManifest();
  const due = { at: Date.now() + 5 * 86_400_000, user: 'U0AHMED', kinds: ['interview-reminder'] };
  let file = '';
  const home = (): HomeView => ({
    type: 'home',
    blocks: [
      { type: 'header', text: plain('Mijn coalities') },
      words('*Aantrekkelijke binnenstad* · stap 1'),
      {
        type: 'image',
        slack_file: { id: file },
        alt_text: 'Waar jullie staan',
        title: plain('De lemniscaat'),
      },
      { type: 'actions', elements: [button('note', 'Volgende')] },
    ],
  });
  const setup: Setup = await startApp('http', (app) => listen(app, home), {
    manifestPath: manifest.path,
    nextDue: async () => ({ at: due.at, what: 'interview-reminder: U0AHMED' }),
    work: async () => ({
      jobs: [{ data: { kind: 'send', effect: 'question' }, state: 'delayed', at: due.at, attempts: 2 }],
      upcoming: [due],
    }),
    moveClock: async () => {
      await setup.client.chat.postMessage({ channel: 'U0AHMED', text: 'Er ligt nog een *vraag* voor je.' });
    },
  });
  const { client, sandbox } = setup;
  await client.conversations.open({ users: 'U0NOOR' });
  file = await upload(client, { filename: 'figuur.png' });
  await client.chat.postMessage({ channel: 'U0NOOR', text: 'Van alles', blocks: everything });
  for (const filename of ['bijeenkomst.ics', 'voorstel.docx', 'foto.png'])
    await upload(client, { filename, channel: 'D0NOOR' });
  await client.chat.postMessage({ channel: 'C0BINNENSTAD', text: 'Welkom bij *Aantrekkelijke binnenstad*.' });
  await sandbox.control.message({
    user: 'U0TOM',
    channel: 'C0BINNENSTAD',
    text: 'Dag @allen, dit is `fijn`',
  });
  await sandbox.control.message({ user: 'U0NOOR', channel: 'C0BINNENSTAD', text: 'Dag Tom' });
  const tooLong = { type: 'header' as const, text: plain('a'.repeat(151)) };
  await client.chat.postMessage({ channel: 'U0NOOR', text: 'x', blocks: [tooLong] }).catch(() => {});
  return {
    ...setup,
    stop: async () => {
      await setup.stop();
      await manifest.remove();
    },
  };
}
