import { Flex, LinkButton } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
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

/** Where one goes from the result: to the members, to inviting them, to the refused rows, or on to the same file once more. */
export const NextActions = ({ org, run, report }: NextActionsProps) => {
  const t = useT();
  const { readMembers, importMembers, readInvitations, sendInvitations } = usePermissions();
  const { locale } = useIntl();
  const language = LANGUAGES.find((one) => one === locale) ?? 'en';
  const { state, refused } = report;
  const hasMembers = state === 'completed' && written(report) > 0;
  const showsMembers = readMembers && hasMembers;
  const invites = readInvitations && sendInvitations && hasMembers;
  const asksAgain = importMembers && (state === 'interrupted' || state === 'failed');
  if (!showsMembers && !invites && !asksAgain && refused === 0) return null;

  return (
    <Flex gap={3} wrap="wrap" paddingTop={2}>
      {showsMembers && (
        <LinkButton tag={NavLink} to={`${BASE_PATH}/${org}/members?state=added&sort=-createdAt`}>
          {t('import.run.members')}
        </LinkButton>
      )}
      {invites && (
        <LinkButton
          tag={NavLink}
          to={`${BASE_PATH}/${org}/invitations/new?importRun=${run}`}
          variant="secondary"
          startIcon={<Mail />}
        >
          {t('import.run.invite')}
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
