import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import type { PermissionKey } from '../../../../shared/permissions';
import { PermissionsProvider, RequirePermission } from '../../hooks/usePermissions';
import { FirstPage } from './FirstPage';
import { OrganizationRoute } from './OrganizationContext';
import { Workspace } from './Workspace';

const Organizations = React.lazy(() => import('../Organizations'));
const Members = React.lazy(() => import('../Members'));
const Circle = React.lazy(() => import('../Circle'));
const Circles = React.lazy(() => import('../Circles'));
const ImportHistory = React.lazy(() => import('../ImportHistory'));
const ImportWizard = React.lazy(() => import('../ImportWizard'));
const ImportRun = React.lazy(() => import('../ImportRun'));
const InvitationBatch = React.lazy(() => import('../InvitationBatch'));
const Invitations = React.lazy(() => import('../Invitations'));
const InviteWizard = React.lazy(() => import('../InviteWizard'));
const AppDetails = React.lazy(() => import('../AppDetails'));
const Apps = React.lazy(() => import('../Apps'));
const AuditLog = React.lazy(() => import('../AuditLog'));
const Outbox = React.lazy(() => import('../Outbox'));
const ProfileFields = React.lazy(() => import('../ProfileFields'));
const Security = React.lazy(() => import('../Security'));
const Statistics = React.lazy(() => import('../Statistics'));
const Teams = React.lazy(() => import('../Teams'));

const guarded = (permission: PermissionKey, page: React.ReactElement) => (
  <RequirePermission permission={permission}>{page}</RequirePermission>
);

/** The plugin's pages. The picked organization is the first segment of the address. */
const App = () => (
  <PermissionsProvider>
    <Routes>
      <Route element={guarded('readOrganizations', <Workspace />)}>
        <Route index element={<Organizations />} />
        <Route path="outbox" element={guarded('readOutbox', <Outbox />)} />
        <Route path=":org" element={<OrganizationRoute />}>
          <Route index element={<FirstPage />} />
          <Route path="members" element={guarded('readMembers', <Members />)}>
            <Route path="new" element={null} />
            <Route path=":member" element={null} />
            <Route path=":member/edit" element={null} />
          </Route>
          <Route path="teams" element={guarded('readTeams', <Teams />)}>
            <Route path=":team" element={null} />
          </Route>
          <Route path="profile-fields" element={guarded('readProfileFields', <ProfileFields />)} />
          <Route path="imports" element={guarded('readImports', <ImportHistory />)} />
          <Route
            path="imports/new"
            element={
              // An import ends on the page of its run, which is to be read.
              guarded('readImports', guarded('importMembers', <ImportWizard />))
            }
          />
          <Route path="imports/:run" element={guarded('readImports', <ImportRun />)} />
          <Route path="invitations" element={guarded('readInvitations', <Invitations />)} />
          <Route
            path="invitations/new"
            element={
              // Invitations end on the page of their batch, which is to be read.
              guarded('readInvitations', guarded('sendInvitations', <InviteWizard />))
            }
          />
          <Route
            path="invitations/:batch"
            element={guarded('readInvitations', <InvitationBatch />)}
          />
          <Route path="circles" element={guarded('readCircles', <Circles />)} />
          <Route path="circles/:circle" element={guarded('readCircles', <Circle />)} />
          <Route path="security" element={guarded('exportOrganization', <Security />)} />
          <Route path="statistics" element={guarded('readStatistics', <Statistics />)} />
          <Route path="apps" element={guarded('readApps', <Apps />)} />
          <Route path="apps/:app" element={guarded('readApps', <AppDetails />)} />
          <Route path="apps/:app/:tab" element={guarded('readApps', <AppDetails />)} />
          <Route path="audit-log" element={guarded('readAuditLog', <AuditLog />)} />
        </Route>
        <Route path="*" element={<Page.NoData />} />
      </Route>
    </Routes>
  </PermissionsProvider>
);

export default App;
