import { errors } from '@strapi/utils';

import type { AuditAction } from '../../../shared/contracts/audit';
import type { Reference } from '../../../shared/contracts/common';
import { lockOrganizations } from '../domain/lock-organization';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { readLimits, writeLimits, type Limited } from './organization-limits';

/** A role of the panel, or an API token. */
interface Holder {
  id: number | string;
  name: string;
}

interface LimitChange {
  limited: Limited;
  holder: Holder;
  /** All that can be limited now; the limits of others are forgotten. */
  holders: readonly Holder[];
  /** documentIds; null for all */
  organizations: readonly string[] | null;
}

const SUBJECTS: Record<Limited, string> = {
  'panel-access': 'panel-role',
  'token-access': 'api-token',
};

/** The organizations of a limit that are still there, by name; null where there is no limit. */
export const organizationsOf = (
  limit: readonly string[] | null | undefined,
  all: readonly Organization[]
): Reference[] | null =>
  limit
    ? all
        .filter(({ documentId }) => limit.includes(documentId))
        .map(({ documentId, name }) => ({ documentId, name }))
    : null;

const reaches = (limit: readonly string[] | null | undefined, documentId: string) =>
  !limit || limit.includes(documentId);

/** Tells each organization, in its own log, that something has got to it or no longer does; nothing of the others. */
const recordChange = async (
  { limited, holder, organizations }: LimitChange,
  all: readonly Organization[],
  before: readonly string[] | undefined
) => {
  for (const { id, documentId } of all) {
    const [had, has] = [reaches(before, documentId), reaches(organizations, documentId)];
    if (had === has) continue;
    const action: AuditAction = `${limited}.${has ? 'given' : 'taken'}`;
    await getService('audit').record({
      organization: id,
      action,
      subject: { type: SUBJECTS[limited], id: String(holder.id), name: holder.name },
    });
  }
};

/**
 * Limits a role or a token to organizations, from its next request on.
 * @returns the organizations that it reaches; null for all
 * @throws ValidationError (400) `organization-not-found`
 */
export const changeLimit = async (change: LimitChange): Promise<Reference[] | null> => {
  const { limited, holder, holders, organizations } = change;
  const id = String(holder.id);
  return strapi.db.transaction(async () => {
    // All limits are kept together: of two changes at the same moment, one would undo the other's.
    await lockOrganizations();
    const all = await getService('organizations').all();
    const known = new Set(all.map(({ documentId }) => documentId));
    if (organizations?.some((documentId) => !known.has(documentId))) {
      throw new errors.ValidationError(
        'organizations: one of them is not there any more. Load the page again and choose from the list.',
        { code: 'organization-not-found' }
      );
    }
    const limits = await readLimits(limited);
    await recordChange(change, all, limits[id]);
    // What was deleted is forgotten.
    const there = new Set(holders.map((one) => String(one.id)));
    const kept = Object.entries(limits).filter(([one]) => one !== id && there.has(one));
    if (organizations) kept.push([id, [...new Set(organizations)]]);
    await writeLimits(limited, Object.fromEntries(kept));
    return organizationsOf(organizations, all);
  });
};
