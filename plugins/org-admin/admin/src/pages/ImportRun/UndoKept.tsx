import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { ImportReport, ImportUndo } from '../../../../shared/contracts/imports';
import { Panel } from '../../components/Panel';
import { useFieldName } from '../../components/import/useFieldName';
import { TextLink } from '../../components/TextLink';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';

interface UndoKeptProps {
  org: string;
  undo: ImportUndo;
  fields: ImportReport['fields'];
}

/** What an undo left as it is, one by one, with the reason. */
export const UndoKept = ({ org, undo, fields }: UndoKeptProps) => {
  const t = useT();
  const nameOf = useFieldName(fields);
  const { readMembers } = usePermissions();
  if (undo.kept.length === 0) return null;

  return (
    <Panel
      title={t('import.undo.kept', { count: undo.keptCount })}
      hint={
        undo.keptCount > undo.kept.length
          ? t('import.undo.kept.first', { count: undo.kept.length })
          : undefined
      }
    >
      <Table colCount={4} rowCount={undo.kept.length + 1}>
        <Thead>
          <Tr>
            {(['name', 'kind', 'row', 'reason'] as const).map((head) => (
              <Th key={head}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`import.undo.head.${head}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {undo.kept.map(({ kind, documentId, name, row, code, field }) => (
            <Tr key={`${documentId} ${field}`}>
              <Td>
                {kind === 'member' && code !== 'gone' && readMembers ? (
                  <TextLink to={`${BASE_PATH}/${org}/members/${documentId}`}>{name}</TextLink>
                ) : (
                  <Typography>{name}</Typography>
                )}
              </Td>
              <Td>
                <Typography>{t(`import.undo.kind.${kind}`)}</Typography>
              </Td>
              <Td>
                <Typography>{row ?? '–'}</Typography>
              </Td>
              <Td>
                <Typography>
                  {t(`import.undo.reason.${code}`, { field: field ? nameOf(field) : '' })}
                </Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Panel>
  );
};
