import {
  circleCells,
  day,
  list,
  moment as momentCell,
  readable,
  sheet,
  text,
  timeOf,
  type ExpectedRow,
  type ExpectedSheet,
} from './cells';
import { coreRole } from './labels';
import { holds, presentAssignments, roleHolds } from './moments';
import { hasTime } from './people-sheets';
import type { Assignment, Circle, Role } from './rows';
import { groupBy, type Moment, type World } from './world';

/** All circles, then all roles, each in the circle that contains it. */
export const circlesAndRolesSheet = (world: World, moment: Moment): ExpectedSheet => {
  const assignments = presentAssignments(world, moment);
  const ofRole = groupBy(assignments, ({ role }) => role);
  const ofCircle = groupBy(assignments, ({ role }) => role.circle);
  const row = (
    stored: Circle | Role,
    container: Circle | null,
    held: Assignment[],
    isCircle: boolean
  ): ExpectedRow => ({
    ...circleCells(container),
    'Role ID': stored.documentId,
    Role: stored.name,
    HasAssignation: held.length > 0,
    Created: momentCell(stored.createdAt),
    TimeSpent: hasTime(world) ? timeOf(held) : null,
    IsCircle: isCircle,
    Purpose: readable(stored.purpose),
    Domains: list(stored.domains),
    Accountabilities: list(stored.accountabilities),
    Strategy: readable(stored.strategy),
    'Core role': 'coreType' in stored ? coreRole(stored.coreType) : null,
    Since: day(stored.since),
  });
  const parentOf = ({ parent }: Circle) => (parent && holds(parent, moment) ? parent : null);
  const circles = world.all('circle').filter((circle) => holds(circle, moment));
  const roles = world.all('role').filter((role) => roleHolds(role, moment));
  return sheet(
    'Circles & Roles',
    [
      ...['Circle ID', 'Circle', 'Role ID', 'Role', 'HasAssignation', 'Created', 'TimeSpent'],
      ...['IsCircle', 'Purpose', 'Domains', 'Accountabilities', 'Strategy', 'Core role', 'Since'],
    ],
    [
      ...circles.map((circle) => row(circle, parentOf(circle), ofCircle.of(circle), true)),
      ...roles.map((role) => row(role, role.circle, ofRole.of(role), false)),
    ]
  );
};

/** The domain agreements that hold, in circles that are there. */
export const policiesSheet = (world: World, moment: Moment): ExpectedSheet =>
  sheet(
    'Policies',
    ['Circle ID', 'Circle', 'Role ID', 'Role', 'Domain', 'Policy', 'Description', 'Since'],
    world
      .all('domain-agreement')
      .filter((one) => holds(one, moment) && one.circle !== null && holds(one.circle, moment))
      .map(({ circle, role, domain, title, body, since }) => ({
        ...circleCells(circle),
        'Role ID': role?.documentId,
        Role: role?.name,
        Domain: text(domain),
        Policy: text(title),
        Description: readable(body),
        Since: day(since),
      }))
  );
