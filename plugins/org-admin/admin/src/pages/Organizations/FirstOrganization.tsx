import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Briefcase, Plus } from '@strapi/icons';

import { useT, type TranslationKey } from '../../hooks/useT';

const STEPS: { title: TranslationKey; text: TranslationKey }[] = [
  { title: 'first.create.title', text: 'first.create.text' },
  { title: 'first.import.title', text: 'first.import.text' },
  { title: 'first.structure.title', text: 'first.structure.text' },
];

/** The page of an installation without organizations: what this is, how to begin, and what comes after. */
export const FirstOrganization = ({ onCreate }: { onCreate: (() => void) | null }) => {
  const t = useT();

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 6, large: 10 }}>
      <Flex direction="column" alignItems="center" gap={4}>
        <Flex
          background="primary100"
          justifyContent="center"
          width="6.4rem"
          height="6.4rem"
          borderRadius="50%"
          aria-hidden
        >
          <Briefcase width="2.8rem" height="2.8rem" fill="primary600" />
        </Flex>
        <Flex direction="column" gap={2} maxWidth="60rem">
          <Typography variant="beta" tag="h2" textAlign="center">
            {t('first.title')}
          </Typography>
          <Typography variant="epsilon" textColor="neutral600" textAlign="center" tag="p">
            {t('first.text')}
          </Typography>
        </Flex>
        {onCreate ? (
          <Button size="L" startIcon={<Plus />} onClick={onCreate}>
            {t('organization.create')}
          </Button>
        ) : (
          <Typography textColor="neutral600" textAlign="center" tag="p">
            {t('first.ask')}
          </Typography>
        )}
      </Flex>
      <Flex
        tag="ol"
        direction={{ initial: 'column', large: 'row' }}
        alignItems="stretch"
        gap={4}
        paddingTop={{ initial: 6, large: 10 }}
      >
        {STEPS.map(({ title, text }, index) => (
          <Box key={title} tag="li" flex="1" background="neutral100" hasRadius padding={5}>
            <Flex gap={3} alignItems="flex-start">
              <Flex
                background="primary600"
                justifyContent="center"
                minWidth="2.4rem"
                height="2.4rem"
                borderRadius="50%"
                aria-hidden
              >
                <Typography variant="sigma" textColor="buttonNeutral0">
                  {index + 1}
                </Typography>
              </Flex>
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography fontWeight="bold" tag="h3">
                  {t(title)}
                </Typography>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {t(text)}
                </Typography>
              </Flex>
            </Flex>
          </Box>
        ))}
      </Flex>
    </Box>
  );
};
