import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';

import type { MemberField } from '../../../../../../shared/member-fields';
import type { NameOfField } from '../../../../components/import/useFieldName';
import { useT } from '../../../../hooks/useT';

/** Says in a sentence whether a required field has no column yet, and which. */
export const useRequiredText = (missing: readonly MemberField[], nameOf: NameOfField): string => {
  const t = useT();
  return missing.length === 0
    ? t('import.required.complete')
    : t('import.required.missing', {
        count: missing.length,
        fields: missing.map(nameOf).join(', '),
      });
};

interface RequiredStatusProps {
  required: readonly MemberField[];
  missing: readonly MemberField[];
  nameOf: NameOfField;
}

/** Which required fields have a column and which do not. */
export const RequiredStatus = ({ required, missing, nameOf }: RequiredStatusProps) => {
  const complete = missing.length === 0;
  const text = useRequiredText(missing, nameOf);

  return (
    <Box
      hasRadius
      padding={4}
      background={complete ? 'success100' : 'warning100'}
      borderColor={complete ? 'success200' : 'warning200'}
      role="status"
    >
      <Flex gap={4} wrap="wrap">
        <Typography fontWeight="bold">{text}</Typography>
        <Flex gap={4} wrap="wrap" aria-hidden>
          {required.map((field) => {
            const isMissing = missing.includes(field);
            return (
              <Flex key={field} gap={1}>
                {isMissing ? (
                  <WarningCircle fill="warning600" />
                ) : (
                  <CheckCircle fill="success600" />
                )}
                <Typography textColor={isMissing ? 'warning700' : 'success700'}>
                  {nameOf(field)}
                </Typography>
              </Flex>
            );
          })}
        </Flex>
      </Flex>
    </Box>
  );
};
