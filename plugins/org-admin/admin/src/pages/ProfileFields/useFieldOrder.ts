import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';

import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useT } from '../../hooks/useT';
import { useOrderProfileFieldsMutation } from '../../services/profile-fields';

/** Puts fields at other places, and says where they are then, for those who do not see it. */
export const useFieldOrder = (org: string, fields: readonly ProfileFieldRow[]) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const [order] = useOrderProfileFieldsMutation();
  const [announcement, setAnnouncement] = React.useState('');

  /** @param place from 0, among the other fields */
  const moveTo = async (field: ProfileFieldRow, place: number) => {
    const others = fields.filter((one) => one !== field);
    const next = [...others.slice(0, place), field, ...others.slice(place)];
    if (next.every((one, index) => one === fields[index])) return;
    setAnnouncement(
      t('profile-fields.moved', { label: field.label, place: place + 1, total: fields.length })
    );
    const answer = await order({ org, fields: next.map(({ documentId }) => documentId) });
    if ('error' in answer) {
      setAnnouncement('');
      toggleNotification({ type: 'danger', message: errorMessage(answer.error), timeout: 10_000 });
    }
  };

  return { moveTo, announcement };
};
