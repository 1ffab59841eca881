import { Typography } from '@strapi/design-system';

import type { Reference } from '../../../../shared/contracts/common';
import { useT } from '../../hooks/useT';

/** Names that are shown before the rest is counted. */
const SHOWN = 4;

/** The organizations that a role of the panel or an API token reaches, in one line; null for all. */
export const Reached = ({ organizations }: { organizations: readonly Reference[] | null }) => {
  const t = useT();

  const describe = (): string => {
    if (!organizations) return t('access.all');
    if (organizations.length === 0) return t('access.none');
    const more = organizations.length - SHOWN;
    const names = organizations.slice(0, SHOWN).map(({ name }) => name);
    if (more > 0) names.push(t('access.more', { count: more }));
    return names.join(', ');
  };

  const text = describe();
  return (
    <Typography
      ellipsis
      tag="div"
      title={text}
      textColor={organizations?.length === 0 ? 'warning700' : undefined}
    >
      {text}
    </Typography>
  );
};
