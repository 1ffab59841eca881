import * as React from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Outlet } from 'react-router-dom';

import { SideNav } from './SideNav';
import { TopNav } from './TopNav';
import { useNavigation } from './useNavigation';

/** The frame around every page of the plugin. */
export const Workspace = () => {
  const navigation = useNavigation();

  return (
    <Layouts.Root sideNav={<SideNav {...navigation} />}>
      <TopNav {...navigation} />
      <React.Suspense fallback={<Page.Loading />}>
        <Outlet />
      </React.Suspense>
    </Layouts.Root>
  );
};
