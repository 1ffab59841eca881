import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';

import type { MemberField } from '../../../../../../shared/member-fields';
import type { NameOfField } from '../../../../components/import/useFieldName';
import { useT } from '../../../../hooks/useT';

interface RequiredStatusProps {
  required: readonly MemberField[];
  missing: readonly MemberField[];
  nameOf: NameOfField;
}

/** Which required fields have a column and which do not. Stays in sight while the list of columns is scrolled. */
export const RequiredStatus = ({ required, missing, nameOf }: RequiredStatusProps) => {
  const t = useT();
  const complete = missing.length === 0;

  return (
    <Box
      position="sticky"
      top={0}
      zIndex={2}
      hasRadius
      padding={4}
      background={complete ? 'success100' : 'warning100'}
      borderColor={complete ? 'success200' : 'warning200'}
      role="status"
    >
      <Flex gap={4} wrap="wrap">
        <Typography fontWeight="bold">
          {complete
            ? t('import.required.complete')
            : t('import.required.missing', {
                count: missing.length,
                fields: missing.map(nameOf).join(', '),
              })}
        </Typography>
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
