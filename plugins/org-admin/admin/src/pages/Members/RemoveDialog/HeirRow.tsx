import * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import type { Reference } from '../../../../../shared/contracts/common';
import { useT } from '../../../hooks/useT';
import { MemberPicker } from './MemberPicker';

interface HeirRowProps {
  org: string;
  /** What is handed over. */
  label: string;
  heir: Reference | undefined;
  except: ReadonlySet<string>;
  onChange: (heir: Reference | null) => void;
  /** The button's text while nobody is picked; left out, "Hand over". */
  handOverLabel?: string;
  isStrong?: boolean;
}

/** One thing that a member holds, and who gets it. The search is there only while somebody is picked. */
export const HeirRow = ({
  org,
  label,
  heir,
  except,
  onChange,
  handOverLabel,
  isStrong = false,
}: HeirRowProps) => {
  const t = useT();
  const [isPicking, setIsPicking] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const wasPicking = React.useRef(false);

  React.useEffect(() => {
    if (wasPicking.current && !isPicking) button.current?.focus();
    wasPicking.current = isPicking;
  }, [isPicking]);

  return (
    <Box>
      <Flex style={{ gap: '0.4rem 1.6rem' }} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800" fontWeight={isStrong ? 'bold' : undefined}>
          {label}
        </Typography>
        <Flex gap={3} wrap="wrap">
          {heir && <Typography textColor="success600">{`→ ${heir.name}`}</Typography>}
          {!isPicking && (
            <TextButton
              ref={button}
              type="button"
              aria-label={t('members.remove.hand-over-of', { what: label })}
              onClick={() => setIsPicking(true)}
            >
              {heir
                ? t('members.remove.hand-over-change')
                : (handOverLabel ?? t('members.remove.hand-over'))}
            </TextButton>
          )}
          {heir && !isPicking && (
            <TextButton
              type="button"
              aria-label={t('members.remove.hand-over-none-of', { what: label })}
              onClick={() => {
                onChange(null);
                button.current?.focus();
              }}
            >
              {t('members.remove.hand-over-none')}
            </TextButton>
          )}
          {isPicking && (
            <TextButton type="button" onClick={() => setIsPicking(false)}>
              {t('action.cancel')}
            </TextButton>
          )}
        </Flex>
      </Flex>
      {isPicking && (
        <Box paddingTop={2}>
          <MemberPicker
            org={org}
            autoFocus
            label={t('members.remove.hand-over-of', { what: label })}
            except={except}
            onPick={(member) => {
              onChange(member);
              setIsPicking(false);
            }}
          />
        </Box>
      )}
    </Box>
  );
};
