import {
  EMPTY_VALUES,
  profileValue,
  toChanges,
  toCreate,
  valuesOf,
  type FormField,
  type MemberValues,
} from '../../../plugins/org-admin/admin/src/pages/Members/MemberForm/member-values';
import { createMember, updateMember } from '../../../plugins/org-admin/shared/contracts/members';
import { memberProfile } from './member-profile';

const FIELDS: FormField[] = [
  { key: 'shirt', label: 'Shirt size', type: 'choice', options: ['S', 'M'], required: false },
  { key: 'hours', label: 'Hours', type: 'number', options: [], required: true },
  { key: 'firstAider', label: 'First aider', type: 'boolean', options: [], required: false },
];
const TEAM = 'teamaaaaaaaaaaaaaaaaaaaa';

const filled: MemberValues = {
  ...EMPTY_VALUES,
  firstName: ' Ada ',
  lastName: 'Lovelace',
  email: ' ada@example.org ',
};

describe('the request that adds a member', () => {
  it('holds what was filled in, without blanks around it, and is one that the contract accepts', () => {
    const sent = toCreate(
      {
        ...filled,
        teams: [TEAM],
        phone: ' 030-1234 ',
        skills: 'Analysis\n\n Poetry ',
        customFields: { hours: '36', firstAider: 'false', shirt: 'M' },
      },
      FIELDS,
      'now'
    );
    expect(createMember.parse(sent)).toEqual({
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.org',
      accessRole: 'reader',
      invitation: 'now',
      teams: [TEAM],
      phone: '030-1234',
      skills: ['Analysis', 'Poetry'],
      customFields: { hours: 36, firstAider: false, shirt: 'M' },
    });
  });

  it('leaves out what is empty or holds nothing but blanks', () => {
    const sent = toCreate(
      { ...filled, phone: '  ', comment: ' \n ', customFields: { hours: ' ' } },
      FIELDS,
      'later'
    );
    expect(Object.keys(sent).sort()).toEqual([
      'accessRole',
      'email',
      'firstName',
      'invitation',
      'lastName',
    ]);
  });
});

describe('the request that changes a member', () => {
  const before = valuesOf(
    memberProfile({
      teams: [
        { documentId: 'team1', name: 'One' },
        { documentId: 'team2', name: 'Two' },
      ],
      phone: '030-1234',
      skills: ['Analysis', 'Poetry, in French'],
      joinedAt: '2024-03-01T00:00:00.000Z',
      customFields: [
        { key: 'hours', label: 'Hours', type: 'number', value: 36 },
        { key: 'shirt', label: 'Shirt size', type: 'choice', value: null },
      ],
    })
  );

  it('is empty where nothing was changed, nor only put in another order', () => {
    expect(toChanges(before, before, FIELDS)).toEqual({});
    expect(toChanges(before, { ...before, teams: ['team2', 'team1'] }, FIELDS)).toEqual({});
  });

  it('names what was changed and nothing else, and clears what was emptied', () => {
    const changes = toChanges(
      before,
      {
        ...before,
        lastName: 'King',
        phone: '',
        teams: ['team2'],
        skills: 'Poetry, in French',
        customFields: { ...before.customFields, hours: '', shirt: 'S' },
      },
      FIELDS
    );
    expect(updateMember.parse(changes)).toEqual({
      lastName: 'King',
      phone: null,
      teams: ['team2'],
      skills: ['Poetry, in French'],
      customFields: { hours: null, shirt: 'S' },
    });
  });

  it('never names the access role', () => {
    expect(toChanges(before, { ...before, accessRole: 'administrator' }, FIELDS)).toEqual({});
  });
});

describe('the value of a profile field', () => {
  it('is a number where it is plainly one, and else what was typed, for the server to judge', () => {
    expect(profileValue('number', ' 12.5 ')).toBe(12.5);
    expect(profileValue('number', '1,234')).toBe('1,234');
    expect(profileValue('number', 'many')).toBe('many');
    expect(profileValue('text', '0123')).toBe('0123');
  });

  it('is yes or no, or null where nothing is chosen', () => {
    expect(profileValue('boolean', 'true')).toBe(true);
    expect(profileValue('boolean', 'false')).toBe(false);
    expect(profileValue('boolean', '')).toBeNull();
  });
});
