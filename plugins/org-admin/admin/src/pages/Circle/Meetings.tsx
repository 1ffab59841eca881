import { Badge, Flex, Typography } from '@strapi/design-system';

import type { CircleDetails } from '../../../../shared/contracts/circles';
import { Panel } from '../../components/Panel';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { ItemList } from './ItemList';

/** The last meetings that a circle held. */
export const Meetings = ({ circle }: { circle: CircleDetails }) => {
  const t = useT();
  const formats = useFormats();
  const { meetings, lastMeetings } = circle;
  const held = meetings ?? 0;
  const more = held - lastMeetings.length;

  return (
    <Panel title={t('circle.meetings', { count: held, number: formats.number(held) })}>
      <ItemList
        rows={lastMeetings}
        idOf={({ documentId }) => documentId}
        empty={t('circle.no-meetings')}
        more={
          more > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {t('circle.earlier', { count: more, number: formats.number(more) })}
            </Typography>
          )
        }
      >
        {(meeting) => (
          <>
            <Flex gap={2} wrap="wrap">
              <Typography textColor="neutral800">
                {meeting.title || t(`meeting.type.${meeting.type}`)}
              </Typography>
              {meeting.private && <Badge size="S">{t('circle.private')}</Badge>}
            </Flex>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {[
                meeting.title && t(`meeting.type.${meeting.type}`),
                formats.moment(meeting.closedAt),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </>
        )}
      </ItemList>
    </Panel>
  );
};
