import type {
  ExistingMember,
  ExistingMembers,
} from '../../../plugins/org-admin/server/src/imports/planning/existing';
import type { RowPlan } from '../../../plugins/org-admin/server/src/imports/planning/plan';
import type { LookUps } from '../../../plugins/org-admin/server/src/imports/planning/planner';
import {
  emailKey,
  personalIdKey,
  teamIdKey,
} from '../../../plugins/org-admin/server/src/domain/unique-keys';
import type { MemberField } from '../../../plugins/org-admin/shared/member-fields';
import {
  fieldValueOf,
  toAttributes,
  type FieldValue,
} from '../../../plugins/org-admin/server/src/member-values';

export const ORGANIZATION = 'organization';

type Given = Partial<ExistingMember> & { email: string };

/** An organization in memory that obeys its unique keys, as the database does. */
export class FakeOrganization {
  private readonly members = new Map<number, ExistingMember>();
  private readonly teams = new Map<string, { id: number; teamId: string }>();
  private lastId = 0;

  readonly lookUps: LookUps = {
    members: async ({ emails, personalIds }) => this.find(new Set(emails), new Set(personalIds)),
    teams: async (keys) =>
      new Map(
        keys.flatMap((key) => {
          const team = this.teams.get(key);
          return team ? [[key, team.id] as const] : [];
        })
      ),
  };

  add(given: Given): ExistingMember {
    const id = (this.lastId += 1);
    const personalId = given.personalId ?? given.email;
    const member: ExistingMember = {
      id,
      documentId: `m${id}`,
      displayName: `${given.firstName ?? 'First'} ${given.lastName ?? 'Last'}`,
      state: 'active',
      firstName: 'First',
      lastName: 'Last',
      comment: null,
      phone: null,
      jobTitle: null,
      location: null,
      skills: [],
      language: null,
      joinedAt: null,
      customFields: {},
      updatedAt: new Date(0),
      teams: new Map(),
      ...given,
      personalId,
      emailKey: emailKey(ORGANIZATION, given.email),
      personalIdKey: personalIdKey(ORGANIZATION, personalId),
    };
    this.assertFree(member);
    this.members.set(id, member);
    return member;
  }

  addTeam(teamId: string): { id: number; teamId: string } {
    const key = teamIdKey(ORGANIZATION, teamId);
    const team = this.teams.get(key) ?? { id: (this.lastId += 1), teamId };
    this.teams.set(key, team);
    return team;
  }

  /** Does what is planned, updates first. */
  apply(plans: readonly RowPlan[]): void {
    for (const plan of plans) {
      if (plan.outcome !== 'update') continue;
      const member = this.members.get(plan.member.id) as ExistingMember;
      Object.assign(member, toAttributes(plan.changes, member.customFields ?? {}));
      member.emailKey = emailKey(ORGANIZATION, member.email);
      member.personalIdKey = personalIdKey(ORGANIZATION, member.personalId ?? member.email);
      this.assertFree(member);
      for (const { teamId } of plan.teams) this.join(member, teamId);
    }
    for (const plan of plans) {
      if (plan.outcome !== 'create') continue;
      const values = Object.entries(plan.parsed.values) as [MemberField, FieldValue][];
      const given = values.flatMap(([field, to]) => (field === 'team' ? [] : [{ field, to }]));
      const member = this.add(toAttributes(given, {}) as Given);
      for (const { teamId } of plan.teams) this.join(member, teamId);
    }
  }

  /** What is there, for comparing. */
  content() {
    return [...this.members.values()].map((member) => ({
      email: fieldValueOf(member, 'email'),
      personalId: fieldValueOf(member, 'personalId'),
      firstName: member.firstName,
      teams: [...member.teams.values()].sort(),
    }));
  }

  private join(member: ExistingMember, teamId: string): void {
    const team = this.addTeam(teamId);
    member.teams.set(team.id, team.teamId);
  }

  private assertFree({ id, emailKey: email, personalIdKey: personalId }: ExistingMember): void {
    for (const other of this.members.values()) {
      if (other.id === id) continue;
      if (other.emailKey === email || other.personalIdKey === personalId) {
        throw new Error(`Members ${other.id} and ${id} would have the same key`);
      }
    }
  }

  private find(emails: Set<string>, personalIds: Set<string>): ExistingMembers {
    const byEmail = new Map<string, ExistingMember>();
    const byPersonalId = new Map<string, ExistingMember>();
    for (const member of this.members.values()) {
      const { emailKey: email, personalIdKey: personalId } = member;
      if (!emails.has(email) && !(personalId && personalIds.has(personalId))) continue;
      const copy = { ...member, teams: new Map(member.teams) };
      byEmail.set(email, copy);
      if (personalId) byPersonalId.set(personalId, copy);
    }
    return { byEmail, byPersonalId };
  }
}
