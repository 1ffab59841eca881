import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';

import type { CirclePeople as People } from '../../../../shared/contracts/circles';
import { TextLink } from '../../components/TextLink';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { pathInOrganization } from '../../pages/App/navigation';
import { PLUGIN_ID } from '../../pluginId';
import { useGetCirclePeopleQuery } from '../../services/circles';
import { MembersOfCircle, RolesOfCircle, Section } from './lists';

const inContentManager = (circle: string) =>
  `/content-manager/collection-types/plugin::${PLUGIN_ID}.circle/${circle}`;

const Told = ({ people }: { people: People }) => {
  const t = useT();
  const formats = useFormats();
  const { readOrganizations, readCircles } = usePermissions();
  const { organization, parent, documentId, inForce, members, roles } = people;

  return (
    <>
      <Section title={t('circle-panel.parent')}>
        {parent ? (
          <TextLink to={inContentManager(parent.documentId)}>{parent.name}</TextLink>
        ) : (
          <Typography textColor="neutral600">{t('circle-panel.outermost')}</Typography>
        )}
      </Section>
      {inForce ? (
        <>
          <Section title={t('circle-panel.people', { number: formats.number(members) })}>
            <MembersOfCircle people={people} />
          </Section>
          <Section title={t('circle-panel.roles', { count: roles.length })}>
            <RolesOfCircle people={people} />
          </Section>
        </>
      ) : (
        <Typography textColor="neutral600" tag="p">
          {t('circle-panel.archived')}
        </Typography>
      )}
      {inForce && readOrganizations && readCircles && (
        <TextLink to={`${pathInOrganization(organization.documentId, 'circles')}/${documentId}`}>
          {t('circle-panel.open')}
        </TextLink>
      )}
    </>
  );
};

interface CirclePeopleProps {
  /** Its documentId; a circle that is not saved yet has none. */
  circle: string | undefined;
  /** When it was saved last: then it is asked for anew. */
  savedAt: string | undefined;
}

/** Who is in a circle: its members and roles with those who hold them, and what it is part of. */
export const CirclePeople = ({ circle, savedAt }: CirclePeopleProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { data, error, isFetching, refetch } = useGetCirclePeopleQuery(
    { circle: circle ?? '', savedAt },
    { skip: !circle, refetchOnMountOrArgChange: true }
  );

  if (!circle) return <Typography textColor="neutral600">{t('circle-panel.new')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" aria-busy={isFetching}>
      {!data && isFetching && (
        <Flex justifyContent="center">
          <Loader small>{t('state.loading')}</Loader>
        </Flex>
      )}
      {!data && !isFetching && error && (
        <Box role="alert">
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Typography textColor="danger600" tag="p">
              {`${t('circle-panel.failed')} ${errorMessage(error)}`}
            </Typography>
            <Button variant="tertiary" onClick={refetch}>
              {t('action.retry')}
            </Button>
          </Flex>
        </Box>
      )}
      {data && <Told people={data} />}
    </Flex>
  );
};
