import { type Finding, fine, wrong } from './finding.ts';
import type { Ground } from './ground.ts';

/** Encrypts everything with the newest key, and looks whether a process still writes with an older one. */
export async function rotate({ store, config }: Ground): Promise<Finding[]> {
  const newest = config.keys[0]?.id;
  const moved = await store.reencryptAll();
  const again = await store.reencryptAll();
  const done = `${moved + again} texts are encrypted with "${newest}" now`;
  if (again === 0) return [fine('Keys', `${done}; older keys are not needed any more`)];
  return [
    wrong(
      'Keys',
      `${done}, but ${again} of them were written with an older key meanwhile`,
      `A process runs still that does not know "${newest}": restart all of them with it in front, and run this again.`,
    ),
  ];
}
