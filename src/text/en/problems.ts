import type * as nl from '../nl/problems.ts';

export const problems: typeof nl.problems = {
  'not-a-lead': 'Only a lead of this coalition can do this. Ask one of the leads.',
  'not-yours': "This interview is somebody else's. You can't read or fill it in.",
  'unknown-coalition': 'This coalition no longer exists. Type /coalitie to see which ones do.',
  'unknown-partner':
    'This partner has been removed in the meantime. Close this window and open the list again.',
  'unknown-contact':
    'This contact has been removed in the meantime. Close this window and open the list again.',
  'unknown-interview': 'This interview no longer exists. The pinned message shows what does.',
  'exists-already': 'This coalition has started already. You can close this window.',
  'name-missing': 'Fill in a name.',
  'name-too-long': 'This name is too long. Use 80 characters at most.',
  'need-missing': 'Write in a few sentences what is needed.',
  'text-too-long': 'This text is too long to keep. Please make it shorter.',
  'partner-name-taken':
    'This partner is on the list already. Choose another name, or change the one that is there.',
  'own-partner-stays': 'Your own organisation belongs to the coalition and stays.',
  'contact-twice':
    'Somebody is on the list twice, or belongs to another partner. Remove that name and save again.',
  'contact-missing': 'Put each contact on a line of their own, like this: Jan Smit, 06 12345678',
  'too-many-partners': 'More than 250 partners is not possible. Remove one first.',
  'too-many-contacts': 'More than 40 contacts for one partner is not possible. Remove a few.',
  'lead-already': 'This person is a lead already.',
  'last-lead': 'A coalition always has a lead. Name somebody else first.',
  'lead-outside':
    'A lead needs the command /coalitie, which does not work from another workspace. Choose somebody of this workspace.',
  'no-slack': 'This person is not on Slack. Meet them, and write up the talk afterwards.',
  'already-invited': 'Everybody you chose has been asked already. Choose somebody else.',
  'nobody-chosen': 'First choose whom to invite.',
  'own-interview': 'A lead is not interviewed: what you want was written down at the start.',
  'interview-closed': 'This interview is closed, so nothing changes any more.',
  'interview-unsent': 'Some questions are still open. Answer or skip them, and you can send.',
  'interview-empty': 'There is no answer yet. Answer a question first, and you can send.',
  'answer-empty': 'There is nothing here yet. Write an answer, or skip the question.',
  'date-past': 'Choose a day after today.',
  'date-far': 'Choose a day within a year.',
  'hand-over-self': 'That is you. Choose a colleague.',
  'talk-empty': 'Write down what was said for one question at least.',
  'already-answered': 'This has been settled. There is nothing more for you to do.',
  'channel-settled': 'This coalition has a channel already.',
  'question-underway': 'The next question is on its way. Please try once more.',
  'channel-missing': 'Choose a channel, or let the app make one.',
  'channel-name-missing': 'Give the new channel a name with letters or digits.',
  'channel-taken': 'Another coalition uses this channel already. Choose a different one.',
  'channel-archived': 'This channel is archived. Choose another one.',
  'channel-unseen':
    "The app can't see this channel. Type in that channel: /invite @coalitie. Or choose another one.",
  'pages-lost': 'The earlier pages are gone. Close this window and start again.',
  'contact-bot': 'You chose an app. Please choose people only.',
  'contact-gone': 'Somebody you chose no longer has an account. Remove that name.',
  'contact-unknown': "Slack doesn't know somebody you chose. Remove that name.",
  'contact-line':
    'Put each contact on a line of their own: name, comma, phone or mail. Like this: Jan Smit, 06 12345678',
  'step-moved':
    'Somebody has finished or skipped this step in the meantime. Copy what you still need, close this window and open the step again.',
  'step-ahead': 'That step comes later. Finish the step you are in first, or skip it.',
  'closing-stays': 'Closing can’t be skipped. Go back to an earlier step, or round off.',
  'document-missing': 'Choose what you are going to make now.',
  'onward-missing': 'Choose how you go on.',
  'reason-missing': 'Say briefly why you skip this step, so that you still know later.',
  'step-empty': 'Nothing is filled in yet. Write an answer, or tick what is not known yet.',
  'practice-alone': 'You practise on your own, so nobody can join. Start a real coalition to ask people.',
  'not-practice': 'Only a practice coalition can be thrown away. Round off a real one with /coalitie close.',
  'lead-present': 'Somebody leads already. Ask them to make you a lead too.',
  'days-missing': 'Choose at least one day.',
  'hours-ended': 'This is not after the start. Choose a later time.',
  'zone-unknown': 'This time zone is unknown. Choose one from the list.',
  'due-gone': 'This message was sent, or is no longer needed. Nothing has changed.',
  'due-stays': 'This message can’t be moved. You can choose not to send it.',
  'day-missing': 'Choose a day.',
};

export const channelProblems: typeof nl.channelProblems = {
  name_taken: 'A channel of this name exists already. Choose another name.',
  not_in_channel:
    'The app is not in this channel yet. Type in that channel: /invite @coalitie. Then try again.',
  is_archived: 'This channel is archived. Choose another one.',
  channel_not_found:
    "The app can't see this channel. Type in that channel: /invite @coalitie. Or choose another one.",
  failed: 'Slack did not allow the channel just now. Try again, or choose another one.',
};
