import action from './action';
import assignment from './assignment';
import auditEvent from './audit-event';
import checklistCheck from './checklist-check';
import checklistItem from './checklist-item';
import circle from './circle';
import circleMembership from './circle-membership';
import domainAgreement from './domain-agreement';
import importRun from './import-run';
import invitation from './invitation';
import invitationBatch from './invitation-batch';
import keyResult from './key-result';
import meeting from './meeting';
import member from './member';
import metric from './metric';
import metricValue from './metric-value';
import objective from './objective';
import organization from './organization';
import profileField from './profile-field';
import project from './project';
import publication from './publication';
import role from './role';
import statisticsSnapshot from './statistics-snapshot';
import team from './team';
import tension from './tension';
import usage from './usage';

/** The domain model: every content type of the plugin by its singular name. */
export const contentTypes = {
  organization,
  circle,
  role,
  member,
  'circle-membership': circleMembership,
  assignment,
  'domain-agreement': domainAgreement,
  team,
  'profile-field': profileField,
  action,
  project,
  objective,
  'key-result': keyResult,
  publication,
  'checklist-item': checklistItem,
  'checklist-check': checklistCheck,
  metric,
  'metric-value': metricValue,
  meeting,
  tension,
  invitation,
  'invitation-batch': invitationBatch,
  'import-run': importRun,
  'statistics-snapshot': statisticsSnapshot,
  usage,
  'audit-event': auditEvent,
};

export default contentTypes;
