import {
  checkMember,
  serverErrors,
  takenBy,
} from '../../../plugins/org-admin/admin/src/pages/Members/MemberForm/member-errors';
import {
  EMPTY_VALUES,
  type FormField,
} from '../../../plugins/org-admin/admin/src/pages/Members/MemberForm/member-values';
import type { Translate } from '../../../plugins/org-admin/admin/src/hooks/useT';

/** The key with its values, so that a test sees which text is shown with what. */
const t: Translate = (key, values) =>
  values && Object.keys(values).length > 0 ? `${key} ${JSON.stringify(values)}` : key;

const hours: FormField = {
  key: 'hours',
  label: 'Hours',
  type: 'number',
  options: [],
  required: true,
};
const ada = { ...EMPTY_VALUES, firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.org' };

describe('what is checked before anything is sent', () => {
  it('asks for names, an address and the required profile fields', () => {
    expect(checkMember(EMPTY_VALUES, [hours], null, t)).toEqual({
      firstName: 'error.value.required',
      lastName: 'error.value.required',
      email: 'error.value.required',
      'customFields.hours': 'error.value.required',
    });
    expect(checkMember({ ...ada, customFields: { hours: '0' } }, [hours], null, t)).toEqual({});
  });

  it('refuses two addresses in one field', () => {
    expect(checkMember({ ...ada, email: 'a@b.org, c@d.org' }, [], null, t)).toEqual({
      email: 'error.value.invalidEmail',
    });
  });

  it('lets a member stay without a required value that it never had, but not lose one', () => {
    expect(checkMember(ada, [hours], ada, t)).toEqual({});
    const had = { ...ada, customFields: { hours: '36' } };
    const emptied = { ...ada, customFields: { hours: '' } };
    expect(checkMember(emptied, [hours], had, t)).toEqual({
      'customFields.hours': 'error.value.required',
    });
  });
});

describe('what the server refuses', () => {
  it('is told at its field, by the code of each problem', () => {
    const errors = [
      { path: ['phone'], code: 'value.invalidPhone', params: {} },
      { path: ['customFields', 'shirt'], code: 'value.invalidChoice', params: { options: 'S, M' } },
      { path: ['teams', '0'], code: 'value.unknownTeam', params: {} },
    ];
    expect(serverErrors({ details: { code: 'value.invalidPhone', errors } }, t)).toEqual({
      phone: 'error.value.invalidPhone',
      'customFields.shirt': 'error.value.invalidChoice {"options":"S, M"}',
      teams: 'error.value.unknownTeam',
    });
  });

  it('is translated where the contract itself refused it, in English', () => {
    const errors = [
      { path: ['firstName'], message: 'firstName: is required' },
      { path: ['jobTitle'], message: 'jobTitle: has over 255 characters' },
      { path: ['email'], message: 'email: is too long' },
      { path: ['joinedAt'], message: 'joinedAt: Invalid ISO date' },
    ];
    expect(serverErrors({ details: { code: 'invalid-request', errors } }, t)).toEqual({
      firstName: 'error.value.required',
      jobTitle: 'error.value.tooLong {"max":255}',
      email: 'error.value.tooLong {"max":254}',
      joinedAt: 'member.form.not-accepted',
    });
  });

  it('names a value that another member has', () => {
    const details = { code: 'value-taken', attribute: 'personalId', value: 'P-1' };
    expect(serverErrors({ details }, t)).toEqual({
      personalId: 'error.value-taken {"value":"P-1"}',
    });
  });

  it('says whose an address is', () => {
    const member = { documentId: 'member1', name: 'Ada Lovelace', state: 'left' };
    expect(takenBy({ details: { code: 'email-taken', member } })).toEqual(member);
    expect(takenBy({ details: { code: 'value-taken', member } })).toBeNull();
    expect(takenBy({})).toBeNull();
  });
});
