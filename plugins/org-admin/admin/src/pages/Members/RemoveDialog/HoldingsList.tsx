import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

import type { MemberHoldings } from '../../../../../shared/contracts/member-actions';
import { useT } from '../../../hooks/useT';
import {
  assignmentKey,
  handAll,
  holdsSomething,
  itemsKey,
  keysOf,
  setHeir,
  type Heirs,
} from './hand-over';
import { HeirRow } from './HeirRow';

interface HoldingsListProps {
  org: string;
  holdings: readonly MemberHoldings[];
  heirs: Heirs;
  onChange: (heirs: Heirs) => void;
  /** Ids of those who go, and can be handed nothing. */
  except: ReadonlySet<string>;
}

/** What each of those who go holds, and who gets it. */
export const HoldingsList = ({ org, holdings, heirs, onChange, except }: HoldingsListProps) => {
  const t = useT();
  const holders = holdings.filter(holdsSomething);
  const others = holdings.length - holders.length;

  /** Whoever gets all of it, where one does. */
  const heirOfAll = (of: readonly MemberHoldings[]) => {
    const all = of.flatMap(keysOf).map((key) => heirs.get(key));
    const [first] = all;
    return first && all.every((heir) => heir?.documentId === first.documentId) ? first : undefined;
  };

  if (holders.length === 0) {
    return <Typography tag="p">{t('members.remove.holds-nothing')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">{t('members.remove.holds')}</Typography>
      {(holders.length > 1 || keysOf(holders[0]).length > 1) && (
        <Box background="neutral100" hasRadius padding={3}>
          <HeirRow
            org={org}
            isStrong
            label={t('members.remove.everything')}
            handOverLabel={t('members.remove.hand-all')}
            heir={heirOfAll(holders)}
            except={except}
            onChange={(to) => onChange(handAll(heirs, holders, to))}
          />
        </Box>
      )}
      {holders.map(({ member, assignments, openItems }) => (
        <Box tag="section" key={member.documentId} aria-label={member.name}>
          <Box paddingBottom={2}>
            <Typography fontWeight="bold" tag="h3">
              {member.name}
            </Typography>
          </Box>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={3}>
            {assignments.map(({ documentId, role, circle }) => (
              <li key={documentId}>
                <HeirRow
                  org={org}
                  label={circle ? `${role.name} · ${circle.name}` : role.name}
                  heir={heirs.get(assignmentKey(documentId))}
                  except={except}
                  onChange={(to) => onChange(setHeir(heirs, assignmentKey(documentId), to))}
                />
              </li>
            ))}
            {openItems.map(({ app, count }) => (
              <li key={app}>
                <HeirRow
                  org={org}
                  label={t(`members.open-items.${app}`, { count })}
                  heir={heirs.get(itemsKey(member.documentId, app))}
                  except={except}
                  onChange={(to) => onChange(setHeir(heirs, itemsKey(member.documentId, app), to))}
                />
              </li>
            ))}
          </Flex>
        </Box>
      ))}
      {others > 0 && (
        <Typography tag="p" textColor="neutral600">
          {t('members.remove.others-hold-nothing', { count: others })}
        </Typography>
      )}
    </Flex>
  );
};
