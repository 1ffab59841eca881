import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

const TONES = {
  success: { color: 'success', icon: CheckCircle },
  neutral: { color: 'neutral', icon: Information },
  warning: { color: 'warning', icon: WarningCircle },
  danger: { color: 'danger', icon: WarningCircle },
} as const;

interface NoticeProps {
  tone: keyof typeof TONES;
  title?: string;
  children?: React.ReactNode;
  /** What can be done about it. */
  action?: React.ReactNode;
  /** `alert` for what went wrong just now, `status` for what is worth knowing; nothing for what was there from the start. */
  role?: 'alert' | 'status';
}

/** A few words that stand out from the page they are on. */
export const Notice = ({ tone, title, children, action, role }: NoticeProps) => {
  const { color, icon: Icon } = TONES[tone];

  return (
    <Box role={role} background={`${color}100`} borderColor={`${color}200`} hasRadius padding={4}>
      <Flex alignItems="flex-start" gap={3}>
        <Box paddingTop="2px" shrink={0}>
          <Icon fill={`${color}600`} width="1.6rem" height="1.6rem" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0}>
          {title && (
            <Typography fontWeight="bold" tag="p" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
          )}
          {children && (
            <Typography tag="div" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {children}
            </Typography>
          )}
          {action}
        </Flex>
      </Flex>
    </Box>
  );
};
