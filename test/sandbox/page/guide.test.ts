import { expect, it } from 'vitest';
import { stageOf } from '../../../sandbox/page/guide-stage.ts';
import type { Actor } from '../../../sandbox/page/wire.ts';
import { views } from '../../../src/slack/ids.ts';

function actor(id: string, more: Partial<Actor>): Actor {
  return {
    id,
    name: id,
    handle: id,
    organisation: '',
    workspace: '',
    timezone: '',
    bot: false,
    outsider: false,
    unread: 0,
    heard: 0,
    offered: [],
    submitted: [],
    ...more,
  };
}

const asked = ['question.motive'];
const answered = [...asked, 'question.developments'];
const sent = [...answered, 'receipt.i1'];

it.each<{ lead: Partial<Actor>; partner: Partial<Actor>; stage: string }>([
  { lead: {}, partner: {}, stage: 'start' },
  { lead: { heard: 1 }, partner: {}, stage: 'invite' },
  { lead: { heard: 1 }, partner: { heard: 1 }, stage: 'answer' },
  { lead: { heard: 1 }, partner: { heard: 2, offered: asked }, stage: 'answer' },
  { lead: { heard: 1 }, partner: { heard: 3, offered: answered }, stage: 'send' },
  { lead: { heard: 1 }, partner: { heard: 4, offered: sent }, stage: 'read' },
  { lead: { heard: 1, offered: [views.read] }, partner: { heard: 4, offered: sent }, stage: 'promise' },
  {
    lead: { heard: 1, offered: [views.read], submitted: [views.commitmentForm] },
    partner: { heard: 4, offered: sent },
    stage: 'done',
  },
])('leads from what happened to $stage', ({ lead, partner, stage }) => {
  expect(stageOf([actor('U0NOOR', lead), actor('U0AHMED', partner)], 'U0NOOR')).toBe(stage);
});
