/** A Slack user id; a person is a workspace plus this. */
export type UserId = string;
