import { isLanguage } from '../../method/languages.ts';
import { answerClick, type ClickHandler, textFor } from '../visit.ts';

/** One button switches the language, and it is kept. */
export const handleLanguage: ClickHandler = async (visit) => {
  const { desk, workspace, user, value } = visit;
  if (isLanguage(value)) {
    await desk.house.act({ workspace, by: user, request: visit.request, query: { person: user } }, () => ({
      person: [{ type: 'ChooseLanguage', language: value }],
    }));
  }
  await visit.ack();
};

/** "Send me this no more": about coalitions that stand still. */
export const handleStopNudges: ClickHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user } },
    () => ({ person: [{ type: 'SwitchNudges', on: false }] }),
  );
  await visit.ack();
  await answerClick(
    visit,
    textFor(desk, result.found.person.state),
    textFor(desk, result.found.person.state).walk.still.stopped,
  );
};
