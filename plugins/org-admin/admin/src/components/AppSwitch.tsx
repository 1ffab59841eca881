import * as React from 'react';
import { Flex, Switch, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { AppSummary } from '../../../shared/contracts/apps';
import { useErrorMessage } from '../hooks/useErrorMessage';
import { usePermissions } from '../hooks/usePermissions';
import { useT } from '../hooks/useT';
import { useSwitchAppMutation } from '../services/apps';
import { AskFirst } from './AskFirst';

interface AppSwitchProps {
  org: string;
  app: Pick<AppSummary, 'app' | 'enabled'>;
}

/** Whether members see an app; for those who may, with a switch. Hiding it is asked about first. */
export const AppSwitch = ({ org, app: { app, enabled } }: AppSwitchProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { updateApps } = usePermissions();
  const { toggleNotification } = useNotification();
  const [switchApp, { isLoading }] = useSwitchAppMutation();
  const [isAsked, setIsAsked] = React.useState(false);
  const name = t(`app.${app}`);
  const state = t(enabled ? 'apps.on' : 'apps.off');

  const turn = async (on: boolean) => {
    const answer = await switchApp({ org, app, enabled: on });
    setIsAsked(false);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorMessage(answer.error) });
      return;
    }
    toggleNotification({
      type: 'success',
      message: t(on ? 'apps.switched-on' : 'apps.switched-off', { app: name }),
    });
  };

  return (
    <Flex gap={2}>
      {updateApps && (
        <Switch
          aria-label={t('apps.switch', { app: name })}
          checked={enabled}
          disabled={isLoading}
          onCheckedChange={(on) => (on ? void turn(true) : setIsAsked(true))}
        />
      )}
      <Typography textColor={enabled ? 'neutral800' : 'neutral600'} aria-hidden={updateApps}>
        {state}
      </Typography>
      {isAsked && (
        <AskFirst
          title={t('apps.switch-off.title', { app: name })}
          text={t('apps.switch-off.text')}
          confirm={t('apps.switch-off.confirm')}
          onConfirm={() => void turn(false)}
          onCancel={() => setIsAsked(false)}
        />
      )}
    </Flex>
  );
};
