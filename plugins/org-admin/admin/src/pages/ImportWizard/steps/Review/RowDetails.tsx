import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ImportPlanRow } from '../../../../../../shared/contracts/imports';
import { isMemberField } from '../../../../../../shared/member-fields';
import type { NameOfField } from '../../../../components/import/useFieldName';
import { shortened } from '../../../../components/import/shortened';
import type { useProblemText } from '../../../../components/import/useProblemText';
import { useT } from '../../../../hooks/useT';

/** Shown in the member's own cell of the row. */
const IDENTITY = ['firstName', 'lastName', 'email'];

const Old = styled.del`
  color: ${({ theme }) => theme.colors.neutral600};
`;

const New = styled.ins`
  color: ${({ theme }) => theme.colors.success600};
  text-decoration: none;
`;

/** The refused cell behind what is wrong with it, unless the words name it already. */
const withValue = (words: string, value: string | null): string =>
  value && !words.includes(value) ? `${words} (${shortened(value)})` : words;

interface RowDetailsProps {
  row: ImportPlanRow;
  nameOf: NameOfField;
  text: ReturnType<typeof useProblemText>;
}

const Changes = ({ row, nameOf }: Pick<RowDetailsProps, 'row' | 'nameOf'>) => {
  const t = useT();
  const empty = t('import.rows.empty');
  return (
    <>
      {row.changes?.map(({ field, from, to }) => (
        <Typography key={field} variant="pi" style={{ overflowWrap: 'anywhere' }}>
          <strong>{nameOf(field)}:</strong> <Old>{shortened(from) || empty}</Old>{' '}
          <span aria-label={t('import.rows.becomes')}>→</span> <New>{shortened(to) || empty}</New>
        </Typography>
      ))}
    </>
  );
};

const OtherValues = ({ row, nameOf }: Pick<RowDetailsProps, 'row' | 'nameOf'>) => {
  const others = Object.entries(row.values).filter(
    ([field, value]) => value && !IDENTITY.includes(field)
  );
  return others.length === 0 ? null : (
    <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {others
        .map(
          ([field, value]) =>
            `${isMemberField(field) ? nameOf(field) : field}: ${shortened(value ?? '')}`
        )
        .join(' · ')}
    </Typography>
  );
};

/** What becomes of a row and why: what an update changes, what is wrong, or what a new member gets. */
export const RowDetails = ({ row, nameOf, text }: RowDetailsProps) => (
  <Flex direction="column" alignItems="flex-start" gap={1}>
    {row.errors?.map((error) => (
      <Typography
        key={`${error.code} ${error.field}`}
        variant="pi"
        textColor="danger600"
        style={{ overflowWrap: 'anywhere' }}
      >
        {withValue(text.rowError(error), error.value)}
      </Typography>
    ))}
    {row.notices?.map((notice) => (
      <Typography key={notice.code} variant="pi" textColor="warning700">
        {text.notice(notice)}
      </Typography>
    ))}
    {row.outcome === 'update' ? (
      <Changes row={row} nameOf={nameOf} />
    ) : (
      <OtherValues row={row} nameOf={nameOf} />
    )}
  </Flex>
);
