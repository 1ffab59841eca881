import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import {
  INVITATION_FIELDS,
  type InvitationField,
} from '../../../../../../shared/contracts/invitations';
import { useT } from '../../../../hooks/useT';

/** The fields that a text can hold, one button each that puts it where the cursor is, with what each becomes. */
export const InsertFields = ({ onInsert }: { onInsert: (field: InvitationField) => void }) => {
  const t = useT();

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" tag="p" id="insert-fields">
        {t('invite.fields.label')}
      </Typography>
      <Flex gap={2} wrap="wrap" role="group" aria-labelledby="insert-fields">
        {INVITATION_FIELDS.map((field) => (
          <Button
            key={field}
            type="button"
            size="S"
            variant={field === 'link' ? 'secondary' : 'tertiary'}
            startIcon={<Plus aria-hidden />}
            title={`{${field}}: ${t(`invite.field.${field}.hint`)}`}
            // The field keeps the focus and its selection, which the text goes into.
            onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
            onClick={() => onInsert(field)}
          >
            {t(`invite.field.${field}`)}
          </Button>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('invite.fields.hint', { first: '{firstName}', link: '{link}' })}
      </Typography>
    </Flex>
  );
};
