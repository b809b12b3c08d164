import { buildPage } from './start/page-build.ts';

// The last step of `npm run build` and the middle one of `npm start`.
await buildPage();
