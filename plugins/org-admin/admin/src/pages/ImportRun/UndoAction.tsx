import * as React from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';

import type { ImportReport } from '../../../../shared/contracts/imports';
import { useFileProblem } from '../../components/import/useFileProblem';
import { useT } from '../../hooks/useT';
import { useUndoImportMutation } from '../../services/imports';

/** Takes an import back, after saying what that will do. */
export const UndoAction = ({ org, report }: { org: string; report: ImportReport }) => {
  const t = useT();
  const problemOf = useFileProblem();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = React.useState(false);
  const [undo, { isLoading }] = useUndoImportMutation();
  const { run } = report;
  if (!run) return null;

  const handleConfirm = async () => {
    try {
      await undo({ org, run }).unwrap();
    } catch (error) {
      toggleNotification({ type: 'danger', message: problemOf(error).text, timeout: 10_000 });
    }
  };

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant="danger-light" startIcon={<ArrowsCounterClockwise />} loading={isLoading}>
          {t('import.undo')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={t('import.undo.title')} onConfirm={handleConfirm}>
        {t('import.undo.text', {
          created: report.created,
          updated: report.updated,
          teams: report.newTeams.length,
        })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
