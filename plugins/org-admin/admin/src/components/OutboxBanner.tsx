import { Box, Flex, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';

import { usePermissions } from '../hooks/usePermissions';
import { useT } from '../hooks/useT';
import { BASE_PATH } from '../pluginId';
import { useGetOutboxQuery } from '../services/outbox';
import { TextLink } from './TextLink';

/** Says that e-mail is not sent but kept, where no mail server is configured. */
export const OutboxBanner = ({ withLink = true }: { withLink?: boolean }) => {
  const t = useT();
  const { readOutbox } = usePermissions();
  const { data } = useGetOutboxQuery(undefined, { skip: !readOutbox });
  if (!data?.embedded) return null;

  return (
    <Box
      role="note"
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={4}
      marginBottom={4}
    >
      <Flex gap={3} alignItems="flex-start">
        <Box aria-hidden paddingTop="2px">
          <Mail fill="warning600" />
        </Box>
        <Box flex="1">
          <Typography fontWeight="bold" tag="p">
            {t('outbox.banner.title')}
          </Typography>
          <Typography textColor="neutral700" tag="p">
            {t('outbox.banner.text')}
          </Typography>
          {withLink && (
            <Box paddingTop={1}>
              <TextLink to={`${BASE_PATH}/outbox`}>{t('outbox.banner.link')}</TextLink>
            </Box>
          )}
        </Box>
      </Flex>
    </Box>
  );
};
