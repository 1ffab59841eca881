import { auditActionOf } from '../../../plugins/org-admin/server/src/domain/member-changes';

describe('what the audit log calls a change of state', () => {
  it.each([
    ['active', 'suspended', 'member.suspended'],
    ['invited', 'removed', 'member.removed'],
    ['active', 'left', 'member.left'],
    ['suspended', 'active', 'member.restored'],
    ['removed', 'added', 'member.restored'],
    ['left', 'invited', 'member.restored'],
    ['left', 'removed', 'member.removed'],
    ['added', 'invited', null],
    ['invited', 'active', null],
    ['active', 'active', null],
    [null, 'added', null],
  ])('from %s to %s: %s', (from, to, action) => {
    expect(auditActionOf(from, to)).toBe(action);
  });
});
