import {
  canErase,
  canInvite,
  canRemove,
  canRestore,
  canSuspend,
  invitationActions,
} from '../../../plugins/org-admin/admin/src/pages/Members/member-states';
import {
  INVITATION_STATES,
  MEMBER_STATES,
  type InvitationState,
  type MemberState,
} from '../../../plugins/org-admin/shared/vocabulary';

const statesWith = (rule: (member: { state: MemberState }) => boolean) =>
  MEMBER_STATES.filter((state) => rule({ state }));

describe('what can be done with a member', () => {
  it('depends on where its membership is', () => {
    expect(statesWith(canSuspend)).toEqual(['added', 'invited', 'active']);
    expect(statesWith(canRestore)).toEqual(['suspended', 'left', 'removed']);
    expect(statesWith(canRemove)).toEqual(['added', 'invited', 'active', 'suspended']);
    expect(statesWith(canInvite)).toEqual(['added', 'invited']);
    expect(statesWith(canErase)).toEqual(['left', 'removed']);
  });

  it('is nothing more once its personal data is erased', () => {
    const erased = { state: 'removed', erasedAt: '2026-01-01T00:00:00.000Z' } as const;
    expect([canErase(erased), canRestore(erased)]).toEqual([false, false]);
  });
});

describe('what can be done with an invitation', () => {
  const statesFor = (action: 'resend' | 'remind' | 'revoke', reminders = 0) =>
    INVITATION_STATES.filter(
      (state: InvitationState) =>
        invitationActions({ state: 'invited' }, { state, reminders })[action]
    );

  it('depends on how far it is', () => {
    expect(statesFor('resend')).toEqual(['sent', 'failed', 'uncertain', 'expired', 'revoked']);
    expect(statesFor('remind')).toEqual(['sent']);
    expect(statesFor('revoke')).toEqual(['queued', 'sending', 'sent', 'failed', 'uncertain']);
  });

  it('is no fourth reminder', () => {
    expect(statesFor('remind', 2)).toEqual(['sent']);
    expect(statesFor('remind', 3)).toEqual([]);
  });

  it('is nothing for a member who is suspended or gone', () => {
    for (const state of ['suspended', 'left', 'removed'] as const) {
      expect(invitationActions({ state }, { state: 'sent', reminders: 0 })).toEqual({
        resend: false,
        remind: false,
        revoke: false,
      });
    }
  });
});
