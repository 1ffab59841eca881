import {
  checkDraft,
  draftOf,
  messageOf,
  type Draft,
} from '../../../plugins/org-admin/admin/src/pages/InviteWizard/model/draft';
import { reachableSteps } from '../../../plugins/org-admin/admin/src/pages/InviteWizard/model/steps';
import { invitationMessage } from '../../../plugins/org-admin/shared/contracts/invitations';

const standardOf = (language: string) => ({
  subject: `Subject ${language}`,
  body: `Body ${language} {link}`,
  buttonText: `Button ${language}`,
});
const standard = { en: standardOf('en'), nl: standardOf('nl'), sv: standardOf('sv') };
const message = invitationMessage.parse({ senderName: 'Ada', senderEmail: 'ada@example.org' });

const draft = draftOf({ message, standard }, 'nl');
const problemsOf = (changes: Partial<Draft>) => checkDraft({ ...draft, ...changes }).problems;

describe('a draft of what was sent with the standard text', () => {
  it('sends the standard text again', () => {
    expect(messageOf(draft)).toMatchObject({ subject: null, body: null });
    expect(checkDraft(draft)).toEqual({ message, problems: {} });
  });

  it('offers the standard text of the organization as the beginning of an own one', () => {
    expect(messageOf({ ...draft, ownText: true })).toMatchObject({
      subject: 'Subject nl',
      body: 'Body nl {link}',
    });
  });
});

it('a draft of what was sent with an own text begins with that text', () => {
  const own = { ...message, subject: 'Hello', body: 'Come: {link}' };
  expect(draftOf({ message: own, standard }, 'en')).toMatchObject({
    ownText: true,
    subject: 'Hello',
    body: 'Come: {link}',
  });
});

describe('what is wrong is told of its field', () => {
  it.each<[string, Partial<Draft>, object]>([
    ['no name', { senderName: ' ' }, { senderName: { code: 'required' } }],
    ['a line break in the name', { senderName: 'A\nB' }, { senderName: { code: 'unsafe' } }],
    ['no e-mail', { senderEmail: '' }, { senderEmail: { code: 'required' } }],
    ['two e-mails', { senderEmail: 'a@b.nl,c@d.nl' }, { senderEmail: { code: 'email' } }],
    ['an empty subject', { ownText: true, subject: '' }, { subject: { code: 'required' } }],
    ['an empty text', { ownText: true, body: '\n' }, { body: { code: 'required' } }],
    ['no link', { ownText: true, body: 'Come!' }, { body: { code: 'link-missing' } }],
    [
      'an unknown field in the text',
      { ownText: true, body: '{name} {link} {name}' },
      { body: { code: 'unknown-fields', fields: '{name}' } },
    ],
    [
      'an unknown field in the subject',
      { ownText: true, subject: 'Hi {first_name}' },
      { subject: { code: 'unknown-fields', fields: '{first_name}' } },
    ],
    [
      'a color that is none',
      { design: { ...draft.design, primaryColor: 'red' } },
      { 'design.primaryColor': { code: 'color' } },
    ],
    [
      'too many days',
      { reminders: { times: 1, afterDays: 61 } },
      { 'reminders.afterDays': { code: 'number', max: 60 } },
    ],
  ])('%s', (_name, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });

  it('a text of any length but the longest', () => {
    const body = `${'x'.repeat(100_000)} {link}`;
    expect(problemsOf({ ownText: true, body })).toEqual({
      body: { code: 'too-long', max: 20_000 },
    });
  });

  it('but not of an own text while the standard one is sent', () => {
    expect(problemsOf({ ownText: false, subject: '', body: '{nothing}' })).toEqual({});
  });
});

describe('the steps that can be gone to', () => {
  it('are those that were come to', () => {
    expect(reachableSteps('content', 3, {})).toEqual(['who', 'sender', 'content']);
  });

  it('end at the first that is not complete', () => {
    expect(reachableSteps('review', 0, {})).toEqual(['who']);
    expect(reachableSteps('review', 3, { body: { code: 'link-missing' } })).toEqual([
      'who',
      'sender',
      'content',
    ]);
  });
});
