import { Page } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';

import { usePermissions } from '../../hooks/usePermissions';
import { ORGANIZATION_PAGES } from './navigation';

/** An organization's own address leads to the first of its pages that this administrator may open. */
export const FirstPage = () => {
  const allowed = usePermissions();
  const page = ORGANIZATION_PAGES.find(({ permission }) => allowed[permission]);

  return page ? <Navigate to={page.path} replace /> : <Page.NoPermissions />;
};
