import type { Store } from './store.ts';

/**
 * The part of the store that belongs to one workspace: the same functions, with the workspace given once. What is about
 * all workspaces (which there are, keys, health) stays with the store itself.
 */
export function storeIn<C, P>(store: Store<C, P>, workspace: string) {
  const bind =
    <A extends unknown[], R>(act: (workspace: string, ...rest: A) => R) =>
    (...rest: A): R =>
      act(workspace, ...rest);
  return {
    load: bind(store.load),
    append: bind(store.append),
    rewrite: bind(store.rewrite),
    keepSnapshot: bind(store.keepSnapshot),
    readVault: bind(store.readVault),
    events: bind(store.events),
    cursor: bind(store.cursor),
    moveCursor: bind(store.moveCursor),
    claim: bind(store.claim),
    takeOver: bind(store.takeOver),
    sending: bind(store.sending),
    release: bind(store.release),
    markSent: bind(store.markSent),
    home: bind(store.home),
    withHome: bind(store.withHome),
    turnHome: bind(store.turnHome),
    keepHome: bind(store.keepHome),
    forgetHome: bind(store.forgetHome),
    pictureFile: bind(store.pictureFile),
    keepPicture: bind(store.keepPicture),
    dropPicture: bind(store.dropPicture),
    dropDrafts: bind(store.dropDrafts),
    draftsOf: bind(store.draftsOf),
    readingsSince: bind(store.readingsSince),
    forgetPerson: bind(store.forgetPerson),
    forgetCoalition: bind(store.forgetCoalition),
  };
}
