import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { InvitationSettings } from '../../../../../../shared/contracts/invitations';
import { LANGUAGES } from '../../../../../../shared/vocabulary';
import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';
import { useOrganization } from '../../../App/OrganizationContext';

const Text = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** The standard text in each language, to be read; that of the organization comes first. */
export const StandardTexts = ({ standard }: Pick<InvitationSettings, 'standard'>) => {
  const t = useT();
  const formats = useFormats();
  const { language } = useOrganization();
  const languages = [...LANGUAGES].sort(
    (one, other) => Number(other === language) - Number(one === language)
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" textColor="neutral600">
        {t('invite.content.standard.hint', { language: formats.languageName(language) })}
      </Typography>
      <Tabs.Root variant="simple" defaultValue={languages[0]}>
        <Tabs.List aria-label={t('invite.content.languages')}>
          {languages.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {formats.language(one)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {languages.map((one) => (
          <Tabs.Content key={one} value={one}>
            <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4}>
              <Box>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {t('invite.content.subject')}
                </Typography>
                <Text tag="p" lang={one}>
                  {standard[one].subject}
                </Text>
              </Box>
              <Box>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {t('invite.content.body')}
                </Typography>
                <Text tag="div" lang={one}>
                  {standard[one].body}
                </Text>
              </Box>
            </Flex>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Flex>
  );
};
