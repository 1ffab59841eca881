import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { CircleAgreement } from '../../../../shared/contracts/circles';
import { Panel } from '../../components/Panel';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { ItemList } from './ItemList';

const Body = styled(Typography)`
  white-space: pre-line;
`;

interface AgreementsProps {
  /** How many there are; `agreements` are the first of them. */
  total: number;
  agreements: readonly CircleAgreement[];
}

/** What a circle and its roles have agreed about their domains. */
export const Agreements = ({ total, agreements }: AgreementsProps) => {
  const t = useT();
  const formats = useFormats();
  const more = total - agreements.length;

  return (
    <Panel title={t('circle.agreements', { count: total })}>
      <ItemList
        rows={agreements}
        idOf={({ documentId }) => documentId}
        empty={t('circle.no-agreements')}
        more={
          more > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {t('circle.more', { count: more, number: formats.number(more) })}
            </Typography>
          )
        }
      >
        {({ name, domain, role, since, body }) => (
          <>
            <Typography fontWeight="bold" tag="h4" textColor="neutral800">
              {name}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {[domain, role?.name, since && t('member.role.since', { date: formats.day(since) })]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            {body && (
              <Body tag="p" textColor="neutral800">
                {body}
              </Body>
            )}
          </>
        )}
      </ItemList>
    </Panel>
  );
};
