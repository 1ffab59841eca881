import { Layouts, Page } from '@strapi/strapi/admin';

import { useT } from '../../hooks/useT';

const AuditLog = () => {
  const t = useT();
  const title = t('menu.audit-log');

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} />
    </Page.Main>
  );
};

export default AuditLog;
