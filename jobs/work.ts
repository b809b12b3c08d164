import { effects } from './effects.ts';
import type { Work } from './engine/worker.ts';
import { homesAfter } from './home/after.ts';
import { refreshHome } from './home/publish.ts';
import { runWiping } from './keeping/wipe.ts';
import { runDue } from './rhythm/due.ts';
import { makePictures } from './steps/pictures.ts';

/** All that the worker does, for `createJobWorker`. */
export const work: Work = {
  effects,
  homesAfter: (news) => homesAfter(effects, news),
  due: (context, job) => (job.member.startsWith('c-') ? runWiping(context, job) : runDue(context, job)),
  home: refreshHome,
  pictures: makePictures,
};
