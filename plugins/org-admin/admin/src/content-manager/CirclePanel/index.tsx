import { useAuth } from '@strapi/strapi/admin';

import { useT } from '../../hooks/useT';
import { PermissionsProvider } from '../../hooks/usePermissions';
import { toPermission } from '../../permissions';
import { PLUGIN_ID } from '../../pluginId';
import { CirclePeople } from './CirclePeople';

const CIRCLE_UID = `plugin::${PLUGIN_ID}.circle`;

/** What the Content Manager hands to a panel beside its edit view. */
interface SidePanelProps {
  model: string;
  documentId?: string;
  document?: { documentId?: string; updatedAt?: string };
}

/** Beside the edit view of a circle: who is in it. */
export const CirclePanel = ({ model, document }: SidePanelProps) => {
  const t = useT();
  const { action } = toPermission('readCirclePeople');
  const isAllowed = useAuth('CirclePanel', ({ permissions }) =>
    permissions.some((permission) => permission.action === action)
  );
  if (model !== CIRCLE_UID || !isAllowed) return null;

  return {
    title: t('circle-panel.title'),
    content: (
      <PermissionsProvider>
        <CirclePeople circle={document?.documentId} savedAt={document?.updatedAt} />
      </PermissionsProvider>
    ),
  };
};
