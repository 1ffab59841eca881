import { Flex, Typography } from '@strapi/design-system';

import type { Reference } from '../../../../shared/contracts/common';
import { TextLink } from '../../components/TextLink';
import { useT } from '../../hooks/useT';
import { circlePath } from '../Circles/circles-list';

interface PathProps {
  org: string;
  path: readonly Reference[];
  asOf: string | undefined;
}

/** The circles that a circle is inside of, from the outermost on, each to be opened. */
export const Path = ({ org, path, asOf }: PathProps) => {
  const t = useT();
  if (path.length === 0) {
    return (
      <Typography variant="epsilon" textColor="neutral600" tag="p">
        {t('circle.outermost')}
      </Typography>
    );
  }
  return (
    <nav aria-label={t('circle.path')}>
      <Flex tag="ol" wrap="wrap" gap={2}>
        {path.map(({ documentId, name }, index) => (
          <Flex key={documentId} tag="li" gap={2}>
            {index > 0 && (
              <Typography textColor="neutral600" aria-hidden>
                /
              </Typography>
            )}
            <TextLink to={circlePath(org, documentId, asOf)}>{name}</TextLink>
          </Flex>
        ))}
      </Flex>
    </nav>
  );
};
