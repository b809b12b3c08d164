import { type Stage, secrets } from './stage.ts';

/** A message of the app with buttons of any kind, as an older version may have posted it, or somebody passed it on. */
export async function postButtons(
  { sandbox }: Pick<Stage, 'sandbox'>,
  channel: string,
  buttons: [action: string, value: string][],
): Promise<{ press(user: string, at: number): Promise<unknown> }> {
  const blocks = buttons.map(([action_id, value], at) => ({
    type: 'actions',
    block_id: `b${at}`,
    elements: [{ type: 'button', action_id, value, text: { type: 'plain_text', text: `${at}` } }],
  }));
  const response = await fetch(`${sandbox.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel, text: 'oud', blocks }),
  });
  const { ts = '' } = (await response.json()) as { ts?: string };
  return {
    press: (user, at) => {
      const [action_id = ''] = buttons[at] ?? [];
      return sandbox.control.click({ user, channel, ts, action_id, block_id: `b${at}` });
    },
  };
}

/** Every button of a lead's about the steps of a coalition. */
export function leadsButtons(coalition: string): [action: string, value: string][] {
  return [
    ['step.open', coalition],
    ['step.list', coalition],
    ['step.points', coalition],
    ['step.finish', `${coalition}.1`],
    ['step.skip', `${coalition}.1`],
    ['step.go.closing', `${coalition}.closing`],
    ['step.fill.0', `${coalition}.1`],
    ['step.question', `${coalition}.goal`],
    ['step.history', `${coalition}.goal`],
    ['step.told.no', `${coalition}.1.1`],
  ];
}
