import { errors } from '@strapi/utils';

import type { App } from '../../../shared/vocabulary';

/** Of those that answer 403, Strapi lets through only the words of a PolicyError. */
const forbidden = (message: string, code: string, details: object = {}) =>
  new errors.PolicyError(message, { code, ...details });

const invalid = (message: string, code: string, details: object = {}) =>
  new errors.ValidationError(message, { code, ...details });

/** For what is not there and for what the caller does not see, alike. */
export const notFound = () => new errors.NotFoundError('Not Found');

export const noMembership = () =>
  forbidden(
    'You are not an active member of an organization. Ask an administrator of the organization to invite you. An API token is limited to organizations by administrators of the installation.',
    'membership-required'
  );

export const readOnly = () =>
  forbidden(
    'As a reader you change nothing in this organization. Ask an administrator of the organization for another access role.',
    'read-only'
  );

export const onlyAdministrators = (what: string) =>
  forbidden(
    `Only administrators of the organization change ${what}. Ask one of them.`,
    'administrators-only'
  );

export const notYourItem = () =>
  forbidden(
    'You change what is your own and what is in circles that you are in. Ask somebody of that circle, or an administrator of the organization.',
    'not-in-circle'
  );

export const notYourCircle = () =>
  forbidden(
    'Only circle leads and circle admins of that circle change this. Ask one of them, or an administrator of the organization.',
    'not-circle-lead'
  );

export const unseenThere = () =>
  forbidden(
    'You would not see it where you put it. Choose a circle that you are in.',
    'unseen-there'
  );

export const fieldFixed = (attribute: string) =>
  forbidden(`${attribute}: cannot be set here. Leave it out.`, 'field-fixed', { attribute });

export const stateNotAllowed = (from: string | null, to: string) =>
  invalid(
    `state: a member cannot be made "${to}" here${from ? ` who is "${from}"` : ''}. Invite, suspend or remove members instead.`,
    'state-not-allowed',
    { attribute: 'state', from, to }
  );

/** For what is not there and for what the caller does not see, alike. */
export const chosenNotFound = (attribute: string) =>
  invalid(
    `${attribute}: what was chosen is not there. Choose something that you can see.`,
    'relation-not-found',
    { attribute }
  );

export const organizationNeeded = () =>
  invalid(
    'organization: is required, because you are in more than one. Choose the organization.',
    'organization-required',
    { attribute: 'organization' }
  );

export const organizationsAreMadeElsewhere = () =>
  forbidden(
    'Organizations are created and deleted by administrators of the installation.',
    'organization-fixed'
  );

export const appOff = (app: App) =>
  forbidden(
    `The app "${app}" is switched off in this organization. Ask an administrator of the organization to switch it on.`,
    'app-disabled',
    { app }
  );

/** For reads that would tell of a hidden value by the order or the choice of rows. */
export const fieldNotSortable = (attribute: string) =>
  invalid(
    `${attribute}: cannot be sorted by, because you do not see it of everybody. Sort by another field.`,
    'field-hidden',
    { attribute }
  );

export const fieldHidden = (attribute: string) =>
  invalid(`${attribute}: is not to be read here. Leave it out.`, 'field-hidden', { attribute });

/** For writes of a program of the host's that go round the document service. */
export const writeAroundDocuments = () =>
  forbidden(
    'Within a request of a member this is written by the document service only, or as work of the server.',
    'not-allowed'
  );
