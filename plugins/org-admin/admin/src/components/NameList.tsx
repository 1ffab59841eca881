import { Badge, Flex, Tooltip } from '@strapi/design-system';

import type { Reference } from '../../../shared/contracts/common';
import { Ellipsis } from './Ellipsis';

/** The first name of a list, and how many more there are, which show on hover and focus. */
export const NameList = ({ items }: { items: readonly Reference[] }) => {
  if (items.length === 0) return <Ellipsis textColor="neutral500">–</Ellipsis>;
  const [first, ...others] = items;

  return (
    <Flex gap={2}>
      <Ellipsis textColor="neutral800">{first.name}</Ellipsis>
      {others.length > 0 && (
        <Tooltip label={others.map(({ name }) => name).join(', ')}>
          <Badge size="S" tabIndex={0}>
            {`+${others.length}`}
          </Badge>
        </Tooltip>
      )}
    </Flex>
  );
};
