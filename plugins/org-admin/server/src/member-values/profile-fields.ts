import {
  customField,
  REQUIRED_MEMBER_FIELDS,
  type MemberField,
} from '../../../shared/member-fields';
import type { ProfileFieldType } from '../../../shared/vocabulary';
import { uid } from '../plugin-id';

/** A field that an organization adds to the profile of its members. */
export interface ProfileField {
  key: string;
  label: string;
  type: ProfileFieldType;
  /** What can be chosen, of type `choice`. */
  options: string[];
  required: boolean;
}

interface StoredProfileField extends Omit<ProfileField, 'options' | 'required'> {
  options: string[] | null;
  required: boolean | null;
}

/** The profile fields of an organization, in their order. */
export const findProfileFields = async (organization: number): Promise<ProfileField[]> => {
  const found = (await strapi.db.query(uid('profile-field')).findMany({
    select: ['key', 'label', 'type', 'options', 'required'],
    where: { organization: { id: organization } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })) as StoredProfileField[];
  return found.map(({ key, label, type, options, required }) => ({
    key,
    label,
    type,
    options: options ?? [],
    required: required ?? false,
  }));
};

/** The fields that a new member must have, in this organization. */
export const requiredFields = (profileFields: readonly ProfileField[]): MemberField[] => [
  ...REQUIRED_MEMBER_FIELDS,
  ...profileFields.filter(({ required }) => required).map(({ key }) => customField(key)),
];
