// Every id of a meeting's programme that Slack sends back, once. A value is `coalition.meeting`; without a meeting: the one to be planned.

export const views = {
  programme: 'programme.one',
  item: 'programme.item',
  groups: 'programme.groups',
  theme: 'programme.theme',
  choices: 'programme.choices',
  chosen: 'programme.chosen',
  copy: 'programme.copy',
} as const;

export const act = {
  /** The detail `here`: in the place of the window that it was clicked in. */
  openProgramme: 'programme.open',
  programmePage: 'programme.turn',
  proposeProgramme: 'programme.propose',
  addItem: 'programme.add',
  /** The detail is the item; what is chosen in the menu says what to do with it. */
  itemMenu: 'programme.item',
  itemDraft: 'programme.item-draft',
  shareProgramme: 'programme.share',
  openGroups: 'programme.groups',
  groupsPage: 'programme.groups-turn',
  proposeGroups: 'programme.propose-groups',
  /** The detail is the partner; the group is chosen. */
  placePartner: 'programme.place',
  /** The detail is the group. */
  nameGroup: 'programme.name-group',
  themeDraft: 'programme.theme-draft',
  openChoices: 'programme.choices',
  choicesDraft: 'programme.choices-draft',
  openCopy: 'programme.copy',
  copyPage: 'programme.copy-turn',
  askFiles: 'programme.files',
  /** An invitee reads all of it; the value of the option is that of the meeting. */
  showProgramme: 'programme.show',
} as const;

/** What can be done with an item. */
export const itemMenu = { change: 'change', earlier: 'earlier', later: 'later', remove: 'remove' } as const;
