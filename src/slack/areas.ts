import type { AreaRoutes } from './area-routes.ts';
import { coalitionsRoutes } from './coalitions/routes.ts';
import { commitmentsRoutes } from './commitments/routes.ts';
import { datesRoutes } from './dates/routes.ts';
import { domainRoutes } from './domain/routes.ts';
import { interviewsRoutes } from './interviews/routes.ts';
import { keepingRoutes } from './keeping/routes.ts';
import { meetingsRoutes } from './meetings/routes.ts';
import { partnersRoutes } from './partners/routes.ts';
import { programmeRoutes } from './programme/routes.ts';
import { rhythmRoutes } from './rhythm/routes.ts';
import { sketchRoutes } from './sketch/routes.ts';
import { stepsRoutes } from './steps/routes.ts';
import { substitutesRoutes } from './substitutes/routes.ts';

/**
 * The areas as Slack sees them, a line each: their routes, and what they ask of people in the order in which a person reads it. Home
 * and the person's own screens are none of them: they show what all these ask.
 */
export const areas: readonly AreaRoutes[] = [
  coalitionsRoutes,
  partnersRoutes,
  interviewsRoutes,
  stepsRoutes,
  domainRoutes,
  meetingsRoutes,
  programmeRoutes,
  sketchRoutes,
  datesRoutes,
  substitutesRoutes,
  commitmentsRoutes,
  rhythmRoutes,
  keepingRoutes,
];
