import * as React from 'react';
import { Box, Flex, Td, Tr, VisuallyHidden } from '@strapi/design-system';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { CircleRow } from '../../../../shared/contracts/circles';
import { Ellipsis } from '../../components/Ellipsis';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { circlePath } from './circles-list';
import { ElectedCell } from './ElectedCell';

/** Deeper circles are not moved further to the right: their names would leave the screen. */
const DEEPEST_INDENT = 8;

const Row = styled(Tr)`
  cursor: pointer;

  &:hover,
  &:hover > :first-child {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

const NameLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  tr:hover &,
  &:focus-visible {
    text-decoration: underline;
  }
`;

const Branch = styled.span`
  flex: none;
  width: 1.2rem;
  height: 1.2rem;
  margin-top: -0.8rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-left: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-bottom-left-radius: ${({ theme }) => theme.borderRadius};
`;

const NameCell = ({ org, row, asOf, isTree, showsPath }: CircleTableRowProps) => {
  const t = useT();
  const { documentId, name, path, depth, parent } = row;
  const indent = isTree ? Math.max(0, Math.min(depth, DEEPEST_INDENT) - 1) * 2 : 0;

  return (
    <Flex gap={2} style={{ paddingLeft: `${indent}rem` }}>
      {isTree && depth > 0 && <Branch aria-hidden />}
      <Box minWidth={0}>
        <NameLink
          to={circlePath(org, documentId, asOf)}
          onClick={(event) => event.stopPropagation()}
        >
          <Ellipsis fontWeight="bold">{name}</Ellipsis>
          {parent && !showsPath && (
            <VisuallyHidden>{t('circles.inside', { parent: parent.name })}</VisuallyHidden>
          )}
        </NameLink>
        {showsPath && path.length > 0 && (
          <Ellipsis variant="pi" textColor="neutral600">
            {path.map((circle) => circle.name).join(' / ')}
          </Ellipsis>
        )}
      </Box>
    </Flex>
  );
};

interface FigureProps {
  /** Null is nothing to tell. */
  value: string | null;
  hint?: string | null;
  isWarning?: boolean;
}

const Figure = ({ value, hint, isWarning }: FigureProps) => (
  <>
    <Ellipsis textColor={value === null ? 'neutral500' : 'neutral800'}>{value ?? '–'}</Ellipsis>
    {hint && (
      <Ellipsis variant="pi" textColor={isWarning ? 'warning700' : 'neutral600'}>
        {hint}
      </Ellipsis>
    )}
  </>
);

interface CircleTableRowProps {
  org: string;
  row: CircleRow;
  asOf: string | undefined;
  isTree: boolean;
  /** Whether to say what it is inside of: where the rows around it do not. */
  showsPath: boolean;
}

/** One circle in the table; a click anywhere opens it. */
export const CircleTableRow = (props: CircleTableRowProps) => {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const { org, row, asOf } = props;
  const number = (value: number | null) => (value === null ? null : formats.number(value));
  const { assigns, privateApps, privateItems, decisionMode } = row;

  return (
    <Row onClick={() => navigate(circlePath(org, row.documentId, asOf))}>
      <Td minWidth="16rem" maxWidth={{ initial: '18rem', large: '26rem' }}>
        <NameCell {...props} />
      </Td>
      <Td>
        <Figure value={number(row.members)} />
      </Td>
      <Td>
        <Figure
          value={number(row.roles)}
          hint={row.vacantRoles > 0 ? t('circles.vacant', { count: row.vacantRoles }) : null}
        />
      </Td>
      <Td>
        <Figure value={number(row.subCircles)} />
      </Td>
      <Td>
        <Figure value={number(row.projects)} />
      </Td>
      <Td>
        <Figure value={number(row.agreements)} />
      </Td>
      <Td>
        <Figure
          value={number(row.meetings)}
          hint={row.lastMeetingAt && formats.dayOfMoment(row.lastMeetingAt)}
        />
      </Td>
      <Td maxWidth="14rem">
        <Figure
          value={privateApps.map((app) => t(`app.${app}`)).join(', ') || null}
          hint={privateItems > 0 ? t('circles.items', { count: privateItems }) : null}
        />
      </Td>
      <Td>
        <Figure
          value={decisionMode && t(`decision-mode.${decisionMode}`)}
          hint={decisionMode && t(`circles.decision-mode-of.${row.decisionModeOf}`)}
        />
      </Td>
      <Td maxWidth="16rem">
        <Figure
          value={assigns.members.map(({ name }) => name).join(', ') || t('circles.nobody')}
          hint={assigns.members.length > 0 ? t(`circles.assigns.${assigns.by}`) : null}
        />
      </Td>
      <Td maxWidth="36rem" onClick={(event: React.MouseEvent) => event.stopPropagation()}>
        <ElectedCell elected={row.elected} />
      </Td>
    </Row>
  );
};
