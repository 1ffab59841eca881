import { Flex, LinkButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import type { ImportReport } from '../../../../shared/contracts/imports';
import { LANGUAGES } from '../../../../shared/vocabulary';
import { FileDownload } from '../../components/import/FileDownload';
import { written } from '../../components/import/outcomes';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { rejectedCsvUrl } from '../../services/imports';

interface NextActionsProps {
  org: string;
  run: string;
  report: ImportReport;
}

/** Where one goes from the result: to the members, to the refused rows, or on to the same file once more. */
export const NextActions = ({ org, run, report }: NextActionsProps) => {
  const t = useT();
  const { readMembers, importMembers } = usePermissions();
  const { locale } = useIntl();
  const language = LANGUAGES.find((one) => one === locale) ?? 'en';
  const { state, refused } = report;
  const showsMembers = readMembers && state === 'completed' && written(report) > 0;
  const asksAgain = importMembers && (state === 'interrupted' || state === 'failed');
  if (!showsMembers && !asksAgain && refused === 0) return null;

  return (
    <Flex gap={3} wrap="wrap" paddingTop={2}>
      {showsMembers && (
        <LinkButton tag={NavLink} to={`${BASE_PATH}/${org}/members?state=added&sort=-createdAt`}>
          {t('import.run.members')}
        </LinkButton>
      )}
      {asksAgain && (
        <LinkButton tag={NavLink} to={`${BASE_PATH}/${org}/imports/new`}>
          {t('import.run.again')}
        </LinkButton>
      )}
      {refused > 0 && (
        <FileDownload path={rejectedCsvUrl({ org, run }, language)} fallbackName="refused-rows.csv">
          {t('import.run.rejected')}
        </FileDownload>
      )}
    </Flex>
  );
};
