import { errors } from '@strapi/utils';

import type { ProfileFieldRow } from '../../../shared/contracts/profile-fields';
import { uid } from '../plugin-id';
import { countValues } from './values';

interface StoredField extends Omit<ProfileFieldRow, 'options' | 'required' | 'values'> {
  id: number;
  options: string[] | null;
  required: boolean | null;
  position: number | null;
}

/** A field as it is answered, and what only the server knows of it. */
export interface ReadField extends ProfileFieldRow {
  id: number;
  position: number;
}

/** The profile fields of an organization in their order, each with how many members have a value. */
export const readFields = async (organization: number): Promise<ReadField[]> => {
  const found = (await strapi.db.query(uid('profile-field')).findMany({
    select: ['id', 'documentId', 'key', 'label', 'type', 'options', 'required', 'position'],
    where: { organization: { id: organization } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })) as StoredField[];
  const counts = await countValues(
    organization,
    found.map(({ key }) => key)
  );
  return found.map(({ options, required, position, ...field }) => ({
    ...field,
    options: options ?? [],
    required: required ?? false,
    position: position ?? 0,
    values: counts.get(field.key) ?? 0,
  }));
};

/** @throws NotFoundError (404) */
export const readField = async (organization: number, documentId: string): Promise<ReadField> => {
  const field = (await readFields(organization)).find((one) => one.documentId === documentId);
  if (field) return field;
  throw new errors.NotFoundError('There is no such profile field in this organization.', {
    code: 'profile-field-not-found',
  });
};

export const toRow = ({ id: _id, position: _position, ...row }: ReadField): ProfileFieldRow => row;
