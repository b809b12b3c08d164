import { checkView } from '../block-kit/surfaces.ts';
import type { JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import { viewJson } from '../payloads.ts';
import type { Trigger } from '../triggers.ts';
import { findView, highestStack, openModal, publishHome, pushModal, replaceView, stackOf } from '../views.ts';
import type { OpenView } from '../world.ts';
import type { Call, Method } from './call.ts';
import { details, noScope, Refusal, ruleBroken } from './call.ts';
import { asBroken, mayUseFile, worded } from './content.ts';
import { knownPerson } from './lookup.ts';

/** The view argument, checked as Slack does. Fact: 1.1 Surfaces and views. */
function viewArg(call: Call, type: 'modal' | 'home', own?: OpenView): JsonObject {
  const view = call.args.json('view', 'invalid_arguments');
  const { problems, tooLarge } = checkView(view, type, mayUseFile(call.site));
  if (tooLarge) throw ruleBroken(tooLarge.error, { says: 'The view is too large.', fact: tooLarge.fact });
  if (problems.length > 0 || !isObject(view)) {
    throw new Refusal('invalid_arguments', {
      broken: asBroken(problems),
      extra: details(worded(problems)),
    });
  }
  const taken = call.site.world.externalIds.get(String(view.external_id ?? ''));
  if (taken !== undefined && taken !== own?.id) {
    throw ruleBroken('duplicate_external_id', {
      says: 'This external_id was used before.',
      fact: '1.1 external_id (unique per team across all views)',
    });
  }
  return view;
}

/** Fact: 1.1 trigger_id (single use, 3 s). */
function triggerOf(call: Call): Trigger {
  const exchanged = call.site.triggers.exchange(call.args.need('trigger_id', 'invalid_arguments'));
  if (exchanged.ok) return exchanged.trigger;
  throw ruleBroken(exchanged.error, { says: 'The trigger_id can’t be used.', fact: exchanged.fact });
}

function checkHash(call: Call, view: OpenView): void {
  const hash = call.args.text('hash');
  if (hash !== undefined && hash !== view.hash) throw new Refusal('hash_conflict');
}

function open(call: Call): JsonObject {
  const view = viewArg(call, 'modal');
  const trigger = triggerOf(call);
  return { view: viewJson(call.site, openModal(call.site, trigger.user, view)) };
}

function push(call: Call): JsonObject {
  const view = viewArg(call, 'modal');
  const trigger = triggerOf(call);
  const stack = stackOf(call.site, trigger.user);
  if (trigger.view === null || !stack.some((one) => one.id === trigger.view)) throw new Refusal('not_found');
  const pushed = pushModal(call.site, trigger.user, view);
  if (!pushed) {
    throw ruleBroken('push_limit_reached', {
      says: `A stack holds at most ${highestStack} views.`,
      fact: '1.1 Modal stack',
    });
  }
  return { view: viewJson(call.site, pushed) };
}

function update(call: Call): JsonObject {
  const id = call.args.text('view_id');
  const externalId = call.args.text('external_id');
  const present = findView(call.site, { ...(id ? { id } : {}), ...(externalId ? { externalId } : {}) });
  if (!present) throw new Refusal('not_found');
  const view = viewArg(call, present.type, present);
  checkHash(call, present);
  replaceView(call.site, present, view);
  return { view: viewJson(call.site, present) };
}

function publish(call: Call): JsonObject {
  const user = call.args.need('user_id', 'invalid_arguments');
  knownPerson(call, user);
  if (!call.site.manifest.homeTab) {
    throw ruleBroken('not_enabled', {
      says: 'The Home tab is off in the manifest.',
      fact: '1.7 features.app_home',
    });
  }
  const present = call.site.world.homes.get(user);
  const view = viewArg(call, 'home', present);
  if (present) checkHash(call, present);
  return { view: viewJson(call.site, publishHome(call.site, user, view)) };
}

export const viewMethods = {
  'views.open': { scopes: noScope, run: open },
  'views.push': { scopes: noScope, run: push },
  'views.update': { scopes: noScope, run: update },
  'views.publish': { scopes: noScope, run: publish },
} satisfies Record<string, Method>;
