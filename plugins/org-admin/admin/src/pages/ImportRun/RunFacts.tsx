import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ImportReport } from '../../../../shared/contracts/imports';
import { Panel } from '../../components/Panel';
import { ShortenedList } from '../../components/import/ShortenedList';
import { useFieldName } from '../../components/import/useFieldName';
import { useReadingNames } from '../../components/import/useReadingNames';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

const List = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};

  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  div.wide {
    grid-column: 1 / -1;
  }
`;

interface Fact {
  term: string;
  value: React.ReactNode;
  /** A list that takes the whole width. */
  wide?: boolean;
}

/** With what settings a run was made, and what its columns filled. */
export const RunFacts = ({ report }: { report: ImportReport }) => {
  const t = useT();
  const { moment } = useFormats();
  const names = useReadingNames();
  const nameOf = useFieldName(report.fields);
  const { options, columns, newTeams } = report;

  const links = columns.flatMap(({ heading, field }) =>
    field === null ? [] : [`${heading} → ${nameOf(field)}`]
  );
  const skipped = columns.flatMap(({ heading, index, field }) =>
    field === null ? [heading || t('import.link.unnamed', { number: index + 1 })] : []
  );
  const list = (term: string, values: readonly string[]): Fact[] =>
    values.length === 0 ? [] : [{ term, value: <ShortenedList names={values} />, wide: true }];

  const facts: Fact[] = [
    { term: t('import.facts.startedBy'), value: report.startedBy ?? '–' },
    {
      term: t('import.facts.startedAt'),
      value: report.startedAt ? moment(report.startedAt) : '–',
    },
    {
      term: t('import.facts.finishedAt'),
      value: report.finishedAt ? moment(report.finishedAt) : '–',
    },
    { term: t('import.facts.mode'), value: t(`import.mode.${options.mode}`) },
    { term: t('import.match.label'), value: nameOf(options.matchBy) },
    {
      term: t('import.accessRole.label'),
      value: t(`member.access-role.${options.accessRole}`),
    },
    {
      term: t('import.teams.label'),
      value: t(options.createTeams ? 'import.teams.create' : 'import.teams.refuse'),
    },
    { term: t('import.encoding.label'), value: names.encoding(report.encoding) },
    { term: t('import.delimiter.label'), value: names.delimiter(report.delimiter) },
    ...list(t('import.facts.links'), links),
    ...list(t('import.facts.skipped'), skipped),
    ...list(t('import.facts.newTeams'), newTeams),
  ];

  return (
    <Panel title={t('import.facts.title')}>
      <List>
        {facts.map(({ term, value, wide }) => (
          <div key={term} className={wide ? 'wide' : undefined}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {term}
            </Typography>
            <Typography tag="dd">{value}</Typography>
          </div>
        ))}
      </List>
    </Panel>
  );
};
