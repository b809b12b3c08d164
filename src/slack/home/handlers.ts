import { buildHelpMessage } from '../coalitions/help.ts';
import { answerClick, type ClickHandler, textFor } from '../visit.ts';

const pagesAtMost = 1_000;

/** Another page of Home: the detail is its number. Home follows by itself. */
export const handleHomePage: ClickHandler = async (visit) => {
  const { desk, workspace, user, detail } = visit;
  const page = Number(detail);
  const isPage = Number.isInteger(page) && page >= 0 && page < pagesAtMost;
  await desk.store.turnHome(workspace, user, isPage ? page : 0);
  await visit.ack();
  desk.refreshHome(workspace, user);
};

export const handleOpenHelp: ClickHandler = async (visit) => {
  const found = await visit.desk.store.load(visit.workspace, { person: visit.user });
  await visit.ack();
  const text = textFor(visit.desk, found.person.state);
  await answerClick(visit, text, buildHelpMessage(text));
};
