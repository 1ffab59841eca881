import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';

import type {
  HandOver,
  MemberAction,
  MemberActionResult,
  MemberSelection,
} from '../../../../../shared/contracts/member-actions';
import type { AccessRole } from '../../../../../shared/vocabulary';
import type { InvitationAction } from '../../../../../shared/contracts/invitations';
import { toProblem, useErrorMessage, type ApiProblem } from '../../../hooks/useErrorMessage';
import { useFormats } from '../../../hooks/useFormats';
import { useT } from '../../../hooks/useT';
import { useActOnInvitationsMutation } from '../../../services/invitations';
import { useActOnMembersMutation } from '../../../services/member-actions';

/** What is done, whomever to. */
type MemberChange =
  | { action: 'suspend' | 'restore' }
  | { action: 'set-access-role'; accessRole: AccessRole }
  | { action: 'add-to-team' | 'remove-from-team'; team: string }
  | { action: 'set-field'; field: string; value: unknown }
  | { action: 'remove'; handOver: HandOver[] };
type InvitationChange = Pick<InvitationAction, 'action'>;
export type Change = MemberChange | InvitationChange;
export type ActionKind = Change['action'];

const isOfInvitation = (change: Change): change is InvitationChange =>
  change.action === 'resend' || change.action === 'remind' || change.action === 'revoke';

/**
 * Does something to members or their invitations and tells how many it changed and how many it left as they were. Why it failed is in
 * `problem`, unless `atField` says that it is shown elsewhere.
 */
export const useAction = (
  org: string,
  { atField }: { atField?: (problem: ApiProblem) => boolean } = {}
) => {
  const t = useT();
  const formats = useFormats();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const [problem, setProblem] = React.useState<string | null>(null);
  const [actOnMembers, members] = useActOnMembersMutation();
  const [actOnInvitations, invitations] = useActOnInvitationsMutation();

  const tell = ({ action }: Change, { changed, unchanged }: MemberActionResult) => {
    const done = t(`members.action.${action}.done`, {
      count: changed,
      number: formats.number(changed),
    });
    const left = t('members.action.unchanged', {
      count: unchanged,
      number: formats.number(unchanged),
    });
    toggleNotification({
      type: changed > 0 ? 'success' : 'warning',
      message: unchanged > 0 ? `${done} ${left}` : done,
      timeout: unchanged > 0 ? 8000 : undefined,
    });
  };

  /** @returns whether it was done */
  const run = async (change: Change, selection: MemberSelection): Promise<boolean> => {
    setProblem(null);
    const answer = isOfInvitation(change)
      ? await actOnInvitations({ org, action: { ...change, ...selection } })
      : await actOnMembers({ org, action: { ...change, ...selection } as MemberAction });
    if ('error' in answer) {
      if (!atField?.(toProblem(answer.error))) setProblem(errorMessage(answer.error));
      return false;
    }
    tell(change, answer.data);
    return true;
  };

  return { run, problem, isBusy: members.isLoading || invitations.isLoading };
};
