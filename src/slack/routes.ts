import type { KnownEventFromType } from '@slack/bolt';
import { stepIds } from '../method/steps.ts';
import { handleChannel, handleOpenChannel, handleSettleWelcome } from './coalitions/channel.ts';
import { answerUnknownVerb, handleHelp } from './coalitions/help.ts';
import { handleNext } from './coalitions/next.ts';
import {
  handleAboutPage,
  handleOpenStart,
  handleSetupPage,
  handleStart,
  handleStartDraft,
  handleStartPage,
} from './coalitions/start.ts';
import { handleStatus, openStatus } from './coalitions/status.ts';
import { type Opener, openClicked } from './coalitions/which.ts';
import * as agreeing from './commitments/agreeing.ts';
import { handleCommitmentDraft } from './commitments/form-draft.ts';
import { handleCommitFromMeeting } from './commitments/from-meeting.ts';
import * as looking from './commitments/looking.ts';
import * as making from './commitments/making.ts';
import * as reporting from './commitments/reporting.ts';
import { handleCommitmentFromMessage, handleCommitmentWhich } from './commitments/shortcut.ts';
import {
  type EventVisit,
  handleChannelMoved,
  handleMessage,
  handleOpened,
  handleUninstalled,
} from './events.ts';
import { handleHomePage, handleOpenHelp } from './home/handlers.ts';
import { act, shortcuts as shortcutIds, views } from './ids.ts';
import * as answering from './interviews/answering.ts';
import * as deciding from './interviews/deciding.ts';
import * as leading from './interviews/lead-handlers.ts';
import { handleOpenTalk, handleTalkDraft, handleTalkPage } from './interviews/talk.ts';
import * as meetingAnswering from './meetings/answering.ts';
import * as meetings from './meetings/leading.ts';
import { handleOpenOutcome, handleOutcome, handleOutcomeDraft } from './meetings/outcome.ts';
import * as planning from './meetings/planning.ts';
import * as partners from './partners/handlers.ts';
import * as person from './person/handlers.ts';
import { handleMine } from './person/mine.ts';
import * as settings from './person/settings.ts';
import { handleLater, handleLaterDay } from './rhythm/later.ts';
import * as pausing from './rhythm/pausing.ts';
import * as schedule from './rhythm/schedule.ts';
import * as stepAnswering from './steps/answering.ts';
import { handlePractice, handleStartPractice } from './steps/practice.ts';
import * as settling from './steps/settling.ts';
import * as showing from './steps/showing.ts';
import { handleStep, openNearest, openStep, stepCommand } from './steps/showing.ts';
import { handleTakeOver } from './steps/taking-over.ts';
import {
  answerClick,
  type ClickHandler,
  type CommandHandler,
  type CommandVisit,
  type ShortcutHandler,
  type SubmitHandler,
  textFor,
} from './visit.ts';

// The one table of routes: every command verb, action, view and event by its id. A new one is a line here.

const commands: Record<string, CommandHandler> = {
  '': handleNext,
  start: handleStart,
  status: handleStatus,
  partner: partners.handlePartners,
  interview: leading.handleInterviews,
  help: handleHelp,
  stap: handleStep,
  step: handleStep,
  ...both(['domein', 'domain'], stepCommand('domain', ['2'])),
  ...both(['plan'], stepCommand('plan', ['3', '8'])),
  ...both(['voorstel', 'proposal'], stepCommand('proposal', ['8'])),
  ...both(['toezegging', 'commitment'], looking.handleCommitments),
  ...both(['afronden', 'close'], stepCommand('close', ['closing'])),
  ...both(['bijeenkomst', 'meeting'], meetings.handleMeetings),
  ...both(['oefenen', 'practice'], handlePractice),
  ...both(['mijn', 'mine'], handleMine),
  ...both(['instellingen', 'settings'], settings.handleSettingsCommand),
};

/** A verb in Dutch and in English. */
function both(verbs: string[], handle: CommandHandler): Record<string, CommandHandler> {
  return Object.fromEntries(verbs.map((verb) => [verb, handle]));
}

/** What `coalition.choose` opens once one of several coalitions is chosen, by verb. */
const chosen: Record<string, Opener> = {
  status: openStatus,
  partner: partners.openPartners,
  interview: leading.openInterviews,
  meeting: meetings.openMeetings,
  step: openStep(null),
  ...Object.fromEntries(stepIds.map((step) => [`step_${step}`, openStep(step)])),
  domain: openNearest(['2']),
  plan: openNearest(['3', '8']),
  proposal: openNearest(['8']),
  close: openNearest(['closing']),
};

const handleChoose: ClickHandler = (visit) => {
  const [verb = ''] = visit.detail.split('-');
  // Not for leads alone.
  if (verb === 'commitment') return looking.handleOpenCommitments(visit);
  return openClicked(visit, chosen[verb] ?? openStatus);
};

const actions: Record<string, ClickHandler> = {
  [act.choose]: handleChoose,
  [act.openStart]: handleOpenStart,
  [act.startDraft]: handleStartDraft,
  [act.openChannel]: handleOpenChannel,
  [act.settleWelcome]: handleSettleWelcome,
  [act.openPartners]: partners.handleOpenPartners,
  [act.partnersPage]: partners.handlePartnersPage,
  [act.addPartner]: partners.handleAddPartner,
  [act.changePartner]: partners.handlePartnerMenu,
  [act.openLeads]: partners.handleOpenLeads,
  [act.releaseLead]: partners.handleReleaseLead,
  [act.openInterviews]: leading.handleOpenInterviews,
  [act.interviewsPage]: leading.handleInterviewsPage,
  [act.openRead]: leading.handleRead,
  [act.readPage]: leading.handleReadPage,
  [act.openIntention]: leading.handleReadIntention,
  [act.openCompare]: leading.handleOpenCompare,
  [act.compareQuestion]: leading.handleCompareQuestion,
  [act.comparePage]: leading.handleComparePage,
  [act.askConsent]: leading.handleAskConsent,
  [act.settleConsent]: leading.handleSettleConsent,
  [act.openTalk]: handleOpenTalk,
  [act.talkDraft]: handleTalkDraft,
  [act.start]: deciding.handleStartInterview,
  [act.resume]: deciding.handleResume,
  [act.pause]: deciding.handlePause,
  [act.openPostpone]: deciding.handleOpenPostpone,
  [act.openHandOver]: deciding.handleOpenHandOver,
  [act.openDecline]: deciding.handleOpenDecline,
  [act.openProposeTalk]: deciding.handleOpenProposeTalk,
  [act.send]: deciding.handleSend,
  [act.withdraw]: deciding.handleWithdraw,
  [act.erase]: deciding.handleErase,
  [act.openAnswer]: answering.handleOpenAnswer,
  [act.saveDraft]: answering.handleSaveDraft,
  [act.changeInDm]: answering.handleChangeInDm,
  [act.choice]: answering.handleChoice,
  [act.skip]: answering.handleSkip,
  [act.back]: answering.handleBack,
  [act.openOwn]: answering.handleOpenOwn,
  [act.ownPage]: answering.handleOwnPage,
  [act.settleDeletion]: answering.handleSettleDeletion,
  [act.language]: person.handleLanguage,
  [act.openSettings]: settings.handleOpenSettings,
  [act.openHours]: settings.handleOpenHours,
  [act.endPause]: settings.handleEndPause,
  [act.stopNudges]: person.handleStopNudges,
  [act.later]: handleLater,
  [act.openPause]: pausing.handleOpenPause,
  [act.less]: pausing.handleLess,
  [act.chooseHours]: pausing.handleChooseHours,
  [act.openSchedule]: schedule.handleOpenSchedule,
  [act.schedulePage]: schedule.handleSchedulePage,
  [act.changeDue]: schedule.handleChangeDue,
  [act.takeOver]: handleTakeOver,
  [act.openStep]: showing.handleOpenStep,
  [act.listSteps]: showing.handleListSteps,
  [act.openPoints]: showing.handleOpenPoints,
  [act.pointsPage]: showing.handlePointsPage,
  [act.openHistory]: showing.handleOpenHistory,
  [act.historyPage]: showing.handleHistoryPage,
  [act.fillStep]: stepAnswering.handleFillStep,
  [act.fillQuestion]: stepAnswering.handleFillQuestion,
  [act.stepDraft]: stepAnswering.handleStepDraft,
  [act.openFinish]: settling.handleOpenFinish,
  [act.finishDraft]: settling.handleFinishDraft,
  [act.openSkip]: settling.handleOpenSkip,
  [act.openGo]: settling.handleOpenGo,
  [act.settleTold]: settling.handleSettleTold,
  [act.openMeetings]: meetings.handleOpenMeetings,
  [act.meetingsPage]: meetings.handleMeetingsPage,
  [act.openMeeting]: meetings.handleOpenMeeting,
  [act.meetingPage]: meetings.handleMeetingPage,
  [act.planMeeting]: planning.handlePlanMeeting,
  [act.changeMeeting]: planning.handleChangeMeeting,
  [act.meetingDraft]: planning.handleMeetingDraft,
  [act.openCancelMeeting]: meetings.handleOpenCancelMeeting,
  [act.answerMeeting]: meetingAnswering.handleAnswerMeeting,
  [act.answerForContact]: meetings.handleAnswerFor,
  [act.openMeetingNote]: meetingAnswering.handleOpenMeetingNote,
  [act.showMeeting]: meetingAnswering.handleShowMeeting,
  [act.showPage]: meetingAnswering.handleShowPage,
  [act.openOutcome]: handleOpenOutcome,
  [act.outcomeDraft]: handleOutcomeDraft,
  [act.meetingRhythm]: meetings.handleMeetingRhythm,
  [act.commitFromMeeting]: handleCommitFromMeeting,
  [act.startPractice]: handleStartPractice,
  [act.openCommitments]: looking.handleOpenCommitments,
  [act.filterCommitments]: looking.handleFilterCommitments,
  [act.commitmentsPage]: looking.handleCommitmentsPage,
  [act.showCommitment]: looking.handleShowCommitment,
  [act.backToCommitments]: looking.handleBackToCommitments,
  [act.newCommitment]: making.handleNewCommitment,
  [act.changeCommitment]: making.handleChangeCommitment,
  [act.commitmentDraft]: handleCommitmentDraft,
  [act.withdrawCommitment]: agreeing.handleWithdrawCommitment,
  [act.answerProposal]: agreeing.handleAnswerProposal,
  [act.askOwner]: agreeing.handleAskOwner,
  [act.answerAsk]: agreeing.handleAnswerAsk,
  [act.switchSummary]: agreeing.handleSwitchSummary,
  [act.report]: reporting.handleReport,
  [act.shareCommitment]: reporting.handleShareCommitment,
  [act.takeCommitment]: reporting.handleTakeCommitment,
  [act.recordCommitment]: reporting.handleRecordCommitment,
  [act.homePage]: handleHomePage,
  [act.openHelp]: handleOpenHelp,
};

const shortcuts: Record<string, ShortcutHandler> = {
  [shortcutIds.commitmentFromMessage]: handleCommitmentFromMessage,
};

const submissions: Record<string, SubmitHandler> = {
  [views.start]: handleStartPage,
  [views.about]: handleAboutPage,
  [views.setup]: handleSetupPage,
  [views.channel]: handleChannel,
  [views.partner]: partners.handleSavePartner,
  [views.removePartner]: partners.handleRemovePartner,
  [views.eraseContact]: partners.handleEraseContact,
  [views.leads]: partners.handleNameLead,
  [views.interviews]: leading.handleInvite,
  [views.talk]: handleTalkPage,
  [views.answer]: answering.handleAnswer,
  [views.postpone]: deciding.handlePostpone,
  [views.handOver]: deciding.handleHandOver,
  [views.decline]: deciding.handleDecline,
  [views.proposeTalk]: deciding.handleProposeTalk,
  [views.settings]: settings.handleSettings,
  [views.hours]: settings.handleHours,
  [views.later]: handleLaterDay,
  [views.pause]: pausing.handlePause,
  [views.moveDue]: schedule.handleMoveDue,
  [views.stepAnswer]: stepAnswering.handleStepAnswer,
  [views.stepFinish]: settling.handleFinish,
  [views.stepSkip]: settling.handleSkip,
  [views.stepGo]: settling.handleGo,
  [views.meetingForm]: planning.handleMeetingForm,
  [views.meetingCancel]: meetings.handleCancelMeeting,
  [views.meetingNote]: meetingAnswering.handleMeetingNote,
  [views.meetingOutcome]: handleOutcome,
  [views.commitmentForm]: making.handleCommitmentForm,
  [views.commitmentDate]: reporting.handleCommitmentDate,
  [views.commitmentTake]: reporting.handleCommitmentTake,
  [views.commitmentStuck]: reporting.handleCommitmentStuck,
  [views.commitmentRecord]: reporting.handleCommitmentRecord,
  [views.commitmentAsk]: agreeing.handleCommitmentAsk,
  [views.commitmentWhich]: handleCommitmentWhich,
};

interface Events {
  message: (visit: EventVisit, event: KnownEventFromType<'message'>) => Promise<void>;
  app_home_opened: (visit: EventVisit, event: KnownEventFromType<'app_home_opened'>) => Promise<void>;
  channel_id_changed: (visit: EventVisit, event: KnownEventFromType<'channel_id_changed'>) => Promise<void>;
  app_uninstalled: (visit: EventVisit) => Promise<void>;
  tokens_revoked: (visit: EventVisit) => Promise<void>;
}

const events: Events = {
  message: handleMessage,
  app_home_opened: handleOpened,
  channel_id_changed: handleChannelMoved,
  app_uninstalled: handleUninstalled,
  tokens_revoked: handleUninstalled,
};

export const routes = { commands, actions, views: submissions, shortcuts, events };

export function handleUnknownVerb(visit: CommandVisit, typed: string): Promise<void> {
  return answerUnknownVerb(
    visit,
    typed,
    Object.keys(commands).filter((verb) => verb !== ''),
  );
}

/** A button of a message from an earlier version of the app. */
export const handleUnknownClick: ClickHandler = async (visit) => {
  const { person: found } = await visit.desk.store.load(visit.workspace, { person: visit.user });
  await visit.ack();
  const text = textFor(visit.desk, found.state);
  await answerClick(visit, text, text.command.stale);
};
