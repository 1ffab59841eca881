import type { NewestItem } from '../../../../shared/contracts/apps';
import type { App } from '../../../../shared/vocabulary';
import { Panel } from '../../components/Panel';
import { PlainTable } from '../../components/PlainTable';
import { useFormats } from '../../hooks/useFormats';
import { useT, type TranslationKey } from '../../hooks/useT';

interface NewestPanelProps {
  app: App;
  items: readonly NewestItem[];
}

/** The items that were made last; of the time app, the assignments whose share was told last. */
export const NewestPanel = ({ app, items }: NewestPanelProps) => {
  const t = useT();
  const { moment } = useFormats();
  const isTime = app === 'time';
  const hasState = items.some(({ state }) => state);
  const hasMember = items.some(({ member }) => member);
  if (items.length === 0) return null;

  return (
    <Panel title={t(isTime ? 'apps.newest-time' : 'apps.newest')}>
      <PlainTable
        label={t(isTime ? 'apps.newest-time' : 'apps.newest')}
        columns={[
          { label: t('apps.item') },
          ...(hasState ? [{ label: t('apps.state') }] : []),
          { label: t('apps.circle') },
          ...(hasMember ? [{ label: t('apps.member') }] : []),
          { label: t(isTime ? 'apps.told' : 'apps.created') },
        ]}
        rows={items.map((item) => ({
          key: item.documentId,
          cells: [
            item.title || t('apps.untitled'),
            ...(hasState
              ? [item.state ? t(`apps.state.${item.state}` as TranslationKey) : '–']
              : []),
            item.circle?.name ?? '–',
            ...(hasMember ? [item.member?.name ?? '–'] : []),
            moment(item.at),
          ],
        }))}
      />
    </Panel>
  );
};
