import { Layouts, Page } from '@strapi/strapi/admin';

import { useT } from '../../hooks/useT';

const ImportWizard = () => {
  const t = useT();
  const title = t('menu.import-new');

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} />
    </Page.Main>
  );
};

export default ImportWizard;
