import { Typography } from '@strapi/design-system';

import type { CircleDetails } from '../../../../shared/contracts/circles';
import { Panel } from '../../components/Panel';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { circlePath } from '../Circles/circles-list';
import { ItemList } from './ItemList';

interface SubCirclesProps {
  org: string;
  circles: CircleDetails['children'];
  asOf: string | undefined;
}

/** The circles directly inside a circle. */
export const SubCircles = ({ org, circles, asOf }: SubCirclesProps) => {
  const t = useT();
  const formats = useFormats();

  return (
    <Panel title={t('circle.sub-circles', { count: circles.length })}>
      <ItemList
        rows={circles}
        idOf={({ documentId }) => documentId}
        empty={t('circle.no-sub-circles')}
      >
        {({ documentId, name, members, roles }) => (
          <>
            <TextLink to={circlePath(org, documentId, asOf)}>{name}</TextLink>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t('circle.sub-circle', {
                members,
                memberNumber: formats.number(members),
                roles,
                roleNumber: formats.number(roles),
              })}
            </Typography>
          </>
        )}
      </ItemList>
    </Panel>
  );
};
