import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { TakenBy } from '../../../../../shared/contracts/members';
import { usePermissions } from '../../../hooks/usePermissions';
import { useT } from '../../../hooks/useT';
import { isFormer } from '../member-states';

interface TakenNoticeProps {
  taken: TakenBy;
  onOpen: () => void;
  /** Left out where a member is changed: the one whose address it is may stay as it is. */
  onRestore?: () => void;
  isRestoring?: boolean;
}

/** Says whose address it is, and leads to that member or brings a former one back. */
export const TakenNotice = ({ taken, onOpen, onRestore, isRestoring }: TakenNoticeProps) => {
  const t = useT();
  const { updateMembers } = usePermissions();
  const former = isFormer(taken.state);
  const box = React.useRef<HTMLDivElement>(null);
  const { name } = taken;

  React.useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [taken]);

  return (
    <Box
      ref={box}
      role="alert"
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={4}
    >
      <Typography fontWeight="bold" tag="p">
        {t('member.taken.title', { name })}
      </Typography>
      <Typography textColor="neutral700" tag="p">
        {former && onRestore
          ? t(`member.taken.${taken.state === 'left' ? 'left' : 'removed'}`, { name })
          : t(former ? 'member.taken.former' : 'member.taken.current', {
              name,
              state: t(`member.state.${taken.state}`),
            })}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        {former && onRestore && updateMembers && (
          <Button type="button" size="S" loading={isRestoring} onClick={onRestore}>
            {t('member.taken.restore', { name })}
          </Button>
        )}
        <Button type="button" size="S" variant="tertiary" onClick={onOpen}>
          {t('member.taken.open', { name })}
        </Button>
      </Flex>
    </Box>
  );
};
