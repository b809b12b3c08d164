/** The one workspace of the bench. */
export const workspace = 'T0BENCH';

/** What Slack and every app share here. */
export const secrets = { signing: 'bench-signing-secret', botToken: 'xoxb-bench-token' };

/** The slash command. */
export const command = '/coalitie';
