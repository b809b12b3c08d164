import { createServer } from 'node:http';
import { workspace } from '../names.ts';

// A Slack that says yes to everything, at once. A process of its own, so that answering costs none of the apps anything.

let posted = 0;

/** `ts` of a message, later than every message that the bench's people type. */
function nextTs(): string {
  posted += 1;
  return `${Math.floor(Date.now() / 1000)}.${String(posted % 1_000_000).padStart(6, '0')}`;
}

const profile = {
  id: 'U0BENCH',
  name: 'bench',
  real_name: 'Bench',
  tz: 'Europe/Amsterdam',
  team_id: workspace,
};

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const answer = {
      ...{ ok: true, team_id: workspace, user_id: 'U0COALITIE', bot_id: 'B0COALITIE', ts: nextTs() },
      ...{ channel: request.url?.endsWith('open') ? { id: 'D0BENCH' } : 'D0BENCH', user: profile },
      ...{ messages: [], members: [] },
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
});
process.on('disconnect', () => process.exit());
