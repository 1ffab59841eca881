import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

import type {
  createProfileField,
  ProfileFieldRow,
  updateProfileField,
} from '../../../shared/contracts/profile-fields';
import { bulkUpdate } from '../database/bulk-write';
import { organizationOf } from '../domain/organization-boundary';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { assertValuesFit, convertValues, needsConversion, type Conversion } from './conversion';
import { assertDefinition, assertRenames } from './definition';
import { differences } from './differences';
import { readField, readFields, toRow, type ReadField } from './read-fields';
import { clearValues, renameValues } from './values';

const FIELD = uid('profile-field');

export interface ProfileFieldsService {
  /** In their order. */
  list(organization: number): Promise<ProfileFieldRow[]>;
  /** The new field comes last. */
  create(
    organization: number,
    input: z.output<typeof createProfileField>
  ): Promise<ProfileFieldRow>;
  /** Changes a field; what members have in it is kept, see the contract. */
  update(
    organization: Organization,
    documentId: string,
    changes: z.output<typeof updateProfileField>
  ): Promise<ProfileFieldRow>;
  /** @param documentIds all fields, in their new order */
  order(organization: number, documentIds: readonly string[]): Promise<ProfileFieldRow[]>;
  /**
   * Deletes a field and what members have in it.
   * @param values how many members are known to have a value
   * @returns the field as it was
   */
  remove(organization: number, documentId: string, values: number): Promise<ProfileFieldRow>;
  /** Has what refers to a field by its key follow a new key. Joins the caller's transaction. */
  keyChanged(field: number, from: string, to: string): Promise<void>;
}

/** An import reads the fields when it begins, and goes on writing by what they were. */
const assertNoImport = async (organization: number): Promise<void> => {
  if (!(await getService('imports').isUnderWay(organization))) return;
  throw new errors.ApplicationError(
    'Members are being imported. Wait until the import has ended, then try again.',
    { code: 'import-under-way' }
  );
};

const conversionOf = (
  before: ReadField,
  { renamedOptions = [], ...changes }: z.output<typeof updateProfileField>,
  language: string
): Conversion => {
  const type = changes.type ?? before.type;
  const options = changes.options ?? (type === 'choice' ? before.options : []);
  const to = { ...before, ...changes, type, options };
  assertDefinition(to);
  assertRenames(before.options, options, renamedOptions);
  return { from: before, to, renamedOptions, language };
};

export default ({ strapi }: { strapi: Core.Strapi }): ProfileFieldsService => {
  const record = (
    organization: number,
    action: 'profile-field.created' | 'profile-field.updated' | 'profile-field.deleted',
    field: ReadField | null,
    details: Record<string, unknown>
  ) =>
    getService('audit').record({
      organization,
      action,
      subject: field
        ? { type: 'profile-field', id: field.documentId, name: field.label }
        : undefined,
      details,
    });

  return {
    async list(organization) {
      return (await readFields(organization)).map(toRow);
    },

    async create(organization, input) {
      assertDefinition(input);
      const last = (await readFields(organization)).at(-1);
      const position = last ? last.position + 1 : 0;
      const { documentId } = await strapi
        .documents(FIELD)
        .create({ data: { ...input, position, organization } as never });
      const field = await readField(organization, documentId);
      const { key, type } = field;
      await record(organization, 'profile-field.created', field, { key, type });
      return toRow(field);
    },

    async update({ id: organization, language }, documentId, changes) {
      const before = await readField(organization, documentId);
      const conversion = conversionOf(before, changes, language);
      const { key, label, type, options, required } = conversion.to;
      const converts = needsConversion(conversion);
      const renames = key !== before.key;
      if (converts || renames) await assertNoImport(organization);
      if (converts) await assertValuesFit(organization, conversion);
      await strapi.db.transaction(async () => {
        if (converts) await convertValues(organization, conversion);
        const data = { key, label, type, options, required };
        await strapi.documents(FIELD).update({ documentId, data: data as never });
      });
      // A member that was being saved meanwhile may have brought a value back under the old key.
      if (renames) await renameValues(organization, before.key, key);

      const field = await readField(organization, documentId);
      const details = differences(before, field);
      if (Object.keys(details).length > 0) {
        await record(organization, 'profile-field.updated', field, details);
      }
      return toRow(field);
    },

    async order(organization, documentIds) {
      const fields = await readFields(organization);
      const places = new Map(documentIds.map((documentId, index) => [documentId, index]));
      const isComplete =
        places.size === documentIds.length &&
        fields.length === documentIds.length &&
        fields.every(({ documentId }) => places.has(documentId));
      if (!isComplete) {
        throw new errors.ValidationError(
          'fields: must name every profile field of the organization once. Read the list again, for it may have changed.',
          { code: 'order-incomplete' }
        );
      }
      const placeOf = ({ documentId }: ReadField) => places.get(documentId) as number;
      const ordered = [...fields].sort((a, b) => placeOf(a) - placeOf(b));
      if (ordered.every((field, index) => field === fields[index])) return fields.map(toRow);
      await bulkUpdate(
        FIELD,
        ordered.map(({ id }, position) => ({ id, data: { position } }))
      );
      await record(organization, 'profile-field.updated', null, {
        order: ordered.map(({ label }) => label),
      });
      return ordered.map(toRow);
    },

    async remove(organization, documentId, values) {
      const { label } = await readField(organization, documentId);
      await assertNoImport(organization);
      const field = await strapi.db.transaction(async () => {
        const present = await readField(organization, documentId);
        if (present.values !== values) {
          throw new errors.ApplicationError(
            `${present.values} members have a value in “${label}” now, not ${values}. Look again before you delete it.`,
            { code: 'values-changed', label, values: present.values }
          );
        }
        await strapi.documents(FIELD).delete({ documentId });
        await clearValues(organization, present.key);
        return present;
      });
      await record(organization, 'profile-field.deleted', field, { key: field.key, values });
      return toRow(field);
    },

    async keyChanged(field, from, to) {
      const organization = await organizationOf(FIELD, field);
      if (organization === null) return;
      await renameValues(organization, from, to);
      await getService('imports').renameProfileField(organization, from, to);
    },
  };
};
