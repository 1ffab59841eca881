import { Layouts, Page } from '@strapi/strapi/admin';

import { useT } from '../../hooks/useT';

const Outbox = () => {
  const t = useT();
  const title = t('menu.outbox');

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} />
    </Page.Main>
  );
};

export default Outbox;
