import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

import type {
  createOrganization,
  OrganizationSummary,
  updateOrganization,
} from '../../../shared/contracts/organizations';
import { organizationNotFound } from '../access/refusals';
import { ORGANIZATION } from '../domain/scoped-types';
import { getService } from '../services';
import { organizationCounts } from './counts';
import { slugFrom } from './slug';

/** An organization as other features need it: its id for queries, its documentId for keys. */
export interface Organization {
  id: number;
  documentId: string;
  name: string;
  slug: string;
  language: string;
  timezone: string;
  enabledApps: string[] | null;
  fullTimeDaysPerMonth: number | string | null;
  createdAt: string;
}

export interface OrganizationsService {
  get(documentId: string): Promise<Organization>;
  /** All of them, by name. */
  all(): Promise<Organization[]>;
  /** By name; `only` names those to tell of by their documentIds, null for all. */
  list(only: readonly string[] | null): Promise<OrganizationSummary[]>;
  create(input: z.output<typeof createOrganization>): Promise<OrganizationSummary>;
  update(
    documentId: string,
    changes: z.output<typeof updateOrganization>
  ): Promise<OrganizationSummary>;
}

/** Not all of it: what is remembered for its invitations may hold pictures. */
const SELECT: (keyof Organization)[] = [
  ...(['id', 'documentId', 'name', 'slug', 'language', 'timezone'] as const),
  ...(['enabledApps', 'fullTimeDaysPerMonth', 'createdAt'] as const),
];

const ATTEMPTS_AT_A_FREE_SLUG = 1000;

const freeSlug = async (name: string) => {
  const slug = slugFrom(name);
  for (let number = 1; number <= ATTEMPTS_AT_A_FREE_SLUG; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!(await strapi.db.query(ORGANIZATION).findOne({ where: { slug: candidate } })))
      return candidate;
  }
  throw new errors.ApplicationError('slug: no free one was found for this name. Give one.', {
    code: 'slug-required',
  });
};

export default ({ strapi }: { strapi: Core.Strapi }): OrganizationsService => {
  const summaries = async (organizations: Organization[]): Promise<OrganizationSummary[]> => {
    const counts = await organizationCounts();
    return organizations.map(({ id, documentId, name, slug, language, timezone, createdAt }) => ({
      documentId,
      name,
      slug,
      language,
      timezone,
      members: counts.members.get(id) ?? 0,
      circles: counts.circles.get(id) ?? 0,
      roles: counts.roles.get(id) ?? 0,
      createdAt: new Date(createdAt).toISOString(),
    }));
  };

  return {
    /** @throws NotFoundError (404) */
    async get(documentId) {
      const found = await strapi.db
        .query(ORGANIZATION)
        .findOne({ select: SELECT, where: { documentId } });
      if (!found) {
        throw organizationNotFound();
      }
      return found as Organization;
    },

    async all() {
      return (await strapi.db
        .query(ORGANIZATION)
        .findMany({ select: SELECT, orderBy: [{ name: 'asc' }, { id: 'asc' }] })) as Organization[];
    },

    async list(only) {
      const all = await this.all();
      return summaries(only ? all.filter(({ documentId }) => only.includes(documentId)) : all);
    },

    async create(input) {
      const slug = input.slug ?? (await freeSlug(input.name));
      const created = await strapi
        .documents(ORGANIZATION)
        .create({ data: { ...input, slug } as never });
      const organization = await this.get(created.documentId);
      await getService('audit').record({
        organization: organization.id,
        action: 'organization.created',
        subject: { type: 'organization', id: organization.documentId, name: organization.name },
      });
      return (await summaries([organization]))[0]!;
    },

    async update(documentId, changes) {
      const before = await this.get(documentId);
      await strapi.documents(ORGANIZATION).update({ documentId, data: changes as never });
      const organization = await this.get(documentId);
      await getService('audit').record({
        organization: organization.id,
        action: 'organization.updated',
        subject: { type: 'organization', id: documentId, name: organization.name },
        details: Object.fromEntries(
          (Object.keys(changes) as (keyof typeof changes)[])
            .filter((key) => before[key] !== organization[key])
            .map((key) => [key, { from: before[key], to: organization[key] }])
        ),
      });
      return (await summaries([organization]))[0]!;
    },
  };
};
