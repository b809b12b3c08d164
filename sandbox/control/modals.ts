import { z } from 'zod';
import { asBroken, mayUseFile } from '../api/content.ts';
import { checkView } from '../block-kit/surfaces.ts';
import type { Outcome } from '../delivery.ts';
import { chosenIds, elementsOf, isEmpty } from '../inputs.ts';
import type { Broken } from '../inspector.ts';
import type { JsonObject } from '../json.ts';
import { asObject, asText, isObject } from '../json.ts';
import { closedPayload, submissionPayload } from '../payloads.ts';
import { addId, callbackOf, remember } from '../shown.ts';
import type { Site } from '../site.ts';
import { clearStack, highestStack, pushModal, removeView, replaceView, stackOf, topView } from '../views.ts';
import type { OpenView } from '../world.ts';
import { fillView, given, viewOf } from './clicking.ts';
import type { Answered } from './route.ts';
import { answered, NotPossible, route } from './route.ts';
import type { SeenView } from './seeing.ts';
import { seenView } from './seeing.ts';

const submitting = z.strictObject({
  user: z.string(),
  view_id: z.string().optional(),
  values: z.record(z.string(), given).default({}),
});

export interface Submitted extends Answered {
  /** Block id → what the app says is wrong with it. */
  errors?: Record<string, string>;
  /** Whether the submitted view is gone. */
  closed: boolean;
  /** What the person has on top now. */
  view: SeenView | null;
}

/** Fact: 1.2 input (`optional`): a required input can't be left empty. */
function refuseEmpty(view: OpenView): void {
  for (const { block, blockId, actionId } of elementsOf(view.blocks)) {
    const state = view.values.get(blockId)?.get(actionId);
    if (block.type !== 'input' || block.optional === true || !state || !isEmpty(state)) continue;
    throw new NotPossible(`${blockId} must be filled in.`, '1.2 input (optional)');
  }
}

async function submit(site: Site, input: z.output<typeof submitting>): Promise<Submitted> {
  const view = viewOf(site, input);
  if (!isObject(view.body.submit))
    throw new NotPossible('This modal has no button to submit it.', '1.1 submit');
  fillView(site, view, input.values);
  refuseEmpty(view);
  view.trouble = null;
  const trigger = site.triggers.issue({ user: view.user, view: view.id, channel: null });
  const body = submissionPayload(site, { view, trigger, responseUrls: responseUrls(site, view) });
  const what = `submit ${asText(view.body.callback_id)}`;
  const outcome = await site.gateway.send({
    kind: 'interactive',
    body,
    what,
    user: view.user,
    channel: null,
  });
  follow(site, view, outcome);
  const isTaken = outcome.ok && view.errors.size === 0 && view.trouble === null;
  if (isTaken) addId(site.world.submitted, view.user, callbackOf(view));
  site.changes.tell(isTaken ? null : view.user);
  const top = topView(site, view.user);
  return {
    ...answered(outcome),
    ...(view.errors.size > 0 ? { errors: Object.fromEntries(view.errors) } : {}),
    closed: !stackOf(site, view.user).includes(view),
    view: top ? seenView(top) : null,
  };
}

/** Fact: 1.3 `response_url_enabled` (conversations_select and channels_select), 2 view_submission (response_urls). */
function responseUrls(site: Site, view: OpenView): JsonObject[] {
  return elementsOf(view.blocks).flatMap(({ element, blockId, actionId }) => {
    const state = view.values.get(blockId)?.get(actionId);
    const channel = state ? chosenIds(state)[0] : undefined;
    if (element.response_url_enabled !== true || channel === undefined) return [];
    const url = site.replies.issue({ user: view.user, channel, ts: null });
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url }];
  });
}

/** Does what the app's acknowledgement asks. Fact: 3.2 view ack, 1.5 Ack deadline (unanswered, the modal stays). */
function follow(site: Site, view: OpenView, outcome: Outcome): void {
  view.errors = new Map();
  if (!outcome.ok) {
    view.trouble = 'no-answer';
    return;
  }
  if (outcome.body === null) {
    removeView(site, view);
    return;
  }
  const answer = asObject(outcome.body);
  const kind = asText(answer.response_action);
  const wrong = answers[kind]?.(site, view, answer) ?? unknownAnswer(kind);
  if (wrong.length === 0) return;
  view.trouble = 'bad-answer';
  site.inspector.add({
    direction: 'sandbox',
    what: `the answer to submit ${asText(view.body.callback_id)}`,
    status: 'refused',
    user: view.user,
    response: answer,
    broken: wrong,
  });
}

function unknownAnswer(kind: string): Broken[] {
  return [{ says: `No such response_action: “${kind}”.`, fact: '3.2 view ack' }];
}

type Answerer = (site: Site, view: OpenView, answer: JsonObject) => Broken[];

const answers: Record<string, Answerer> = {
  errors: showErrors,
  clear: (site, view) => {
    clearStack(site, view.user);
    return [];
  },
  update: (site, view, answer) => {
    const wrong = wrongView(site, answer.view);
    if (wrong.length === 0) replaceView(site, view, asObject(answer.view));
    return wrong;
  },
  push: (site, view, answer) => {
    const wrong = wrongView(site, answer.view);
    if (wrong.length > 0) return wrong;
    const pushed = pushModal(site, view.user, asObject(answer.view));
    return pushed ? [] : [{ says: `A stack holds at most ${highestStack} views.`, fact: '1.1 Modal stack' }];
  },
};

function wrongView(site: Site, view: unknown): Broken[] {
  const { problems, tooLarge } = checkView(view, 'modal', mayUseFile(site));
  return [...asBroken(problems), ...(tooLarge ? [{ says: tooLarge.error, fact: tooLarge.fact }] : [])];
}

/** Errors must stand under inputs that there are. */
function showErrors(site: Site, view: OpenView, answer: JsonObject): Broken[] {
  const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => asText(block.block_id));
  const errors = Object.entries(asObject(answer.errors));
  const strange = errors.filter(([block, text]) => !inputs.includes(block) || asText(text) === '');
  if (errors.length === 0 || strange.length > 0) {
    const names = strange.map(([block]) => block).join(', ');
    return [{ says: `Errors for no input of this view: ${names}`, fact: '3.2 view ack' }];
  }
  view.errors = new Map(errors.map(([block, text]) => [block, asText(text)]));
  remember(site, view.user, { kind: 'errors', content: Object.fromEntries(errors) });
  return [];
}

const onlyUser = z.strictObject({ user: z.string() });

/** Fact: 1.1 notify_on_close, clear_on_close (no view_closed unless true). */
async function close(site: Site, { user }: z.output<typeof onlyUser>): Promise<{ closed: number }> {
  const top = viewOf(site, { user });
  const cleared = top.body.clear_on_close === true;
  const gone = cleared ? stackOf(site, user).toReversed() : [top];
  if (cleared) clearStack(site, user);
  else removeView(site, top);
  const told = gone.filter((view) => view.body.notify_on_close === true);
  await Promise.all(
    told.map((view) =>
      site.gateway.send({
        kind: 'interactive',
        body: closedPayload(site, view, cleared),
        what: `close ${asText(view.body.callback_id)}`,
        user,
        channel: null,
      }),
    ),
  );
  return { closed: gone.length };
}

const filling = z.strictObject({
  user: z.string(),
  view_id: z.string().optional(),
  home: z.boolean().default(false),
  values: z.record(z.string(), given),
});

/** Types into inputs without submitting, so that later clicks carry it. */
function type(site: Site, input: z.output<typeof filling>): { view: SeenView } {
  const view = viewOf(site, input);
  fillView(site, view, input.values);
  return { view: seenView(view) };
}

export const modalRoutes = {
  submit: route(submitting, submit),
  close: route(onlyUser, close),
  fill: route(filling, type),
};
