import type { MemberRow } from '../../../../shared/contracts/members';

export const fullName = ({ firstName, lastName }: Pick<MemberRow, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`.trim();
