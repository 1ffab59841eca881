import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';

import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Notice } from '../../components/Notice';
import { TextLink } from '../../components/TextLink';
import { toProblem } from '../../hooks/useErrorMessage';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { PLUGIN_ID } from '../../pluginId';
import { useGetCircleQuery } from '../../services/circles';
import { pathInOrganization } from '../App/navigation';
import { useOrganization } from '../App/OrganizationContext';
import { circlePath } from '../Circles/circles-list';
import { Agreements } from './Agreements';
import { CircleFacts } from './CircleFacts';
import { Meetings } from './Meetings';
import { Path } from './Path';
import { People } from './People';
import { Purpose } from './Purpose';
import { Roles } from './Roles';
import { SubCircles } from './SubCircles';

const CIRCLE_UID = `plugin::${PLUGIN_ID}.circle`;

/** What the circle is for beside what it consists of; one below the other where there is no room. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`;

const useCanOpenContentManager = () =>
  useAuth('Circle', ({ permissions }) => permissions).some(
    ({ action, subject }) =>
      action === 'plugin::content-manager.explorer.read' && subject === CIRCLE_UID
  );

/** One circle: what it is for, who is in it, what it holds and how it works, now or on a past day. */
const Circle = () => {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const { documentId: org } = useOrganization();
  const { circle: id = '' } = useParams();
  const [params] = useSearchParams();
  const asOf = params.get('asOf') ?? undefined;
  const canOpenContentManager = useCanOpenContentManager();
  const {
    currentData: circle,
    error,
    isFetching,
    refetch,
  } = useGetCircleQuery({ org, circle: id, asOf }, { refetchOnMountOrArgChange: true });

  const back = {
    pathname: pathInOrganization(org, 'circles'),
    search: asOf ? new URLSearchParams({ asOf }).toString() : '',
  };
  const failed = error && !isFetching && !circle;
  const isMissing = failed && toProblem(error).status === 404;

  return (
    <Page.Main>
      <Page.Title>{circle?.name ?? t('menu.circles')}</Page.Title>
      <Layouts.Header
        title={circle?.name ?? t('menu.circles')}
        subtitle={circle && <Path org={org} path={circle.path} asOf={asOf} />}
        navigationAction={<TextLink to={back}>{t('circle.back')}</TextLink>}
        primaryAction={
          circle &&
          canOpenContentManager && (
            <LinkButton
              tag={Link}
              to={`/content-manager/collection-types/${CIRCLE_UID}/${id}`}
              variant="secondary"
              size="M"
              startIcon={<Pencil />}
            >
              {t('circle.open-in-content-manager')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {asOf && (
            <Notice
              tone="neutral"
              title={t('circle.as-of', { day: formats.day(asOf) })}
              action={
                <Button variant="tertiary" onClick={() => navigate(circlePath(org, id, undefined))}>
                  {t('circle.show-now')}
                </Button>
              }
            />
          )}
          {!circle && !failed && <LoadingState />}
          {failed && !isMissing && <ErrorState error={error} onRetry={refetch} />}
          {isMissing && (
            <EmptyState
              title={t('error.circle-not-found')}
              action={<TextLink to={back}>{t('circle.back-to-all')}</TextLink>}
            />
          )}
          {circle && (
            <>
              <CircleFacts org={org} circle={circle} />
              <Columns>
                <Flex direction="column" alignItems="stretch" gap={4} minWidth={0}>
                  <Purpose circle={circle} />
                  <Roles org={org} roles={circle.roleList} />
                  <Agreements total={circle.agreements} agreements={circle.agreementList} />
                </Flex>
                <Flex direction="column" alignItems="stretch" gap={4} minWidth={0}>
                  <People org={org} circle={circle} />
                  <SubCircles org={org} circles={circle.children} asOf={asOf} />
                  {circle.meetings !== null && <Meetings circle={circle} />}
                </Flex>
              </Columns>
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default Circle;
