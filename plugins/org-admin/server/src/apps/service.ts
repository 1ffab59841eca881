import type { Core } from '@strapi/strapi';

import type {
  AppDetails,
  AppSummary,
  CircleItems,
  TimeGroup,
  TimeShareTotal,
} from '../../../shared/contracts/apps';
import type { PagedAnswer } from '../../../shared/contracts/common';
import { APPS, type App } from '../../../shared/vocabulary';
import type { Page } from '../database/paging';
import { APP_TYPES, isEnabled } from '../domain/app-types';
import { momentOf } from '../domain/in-force';
import { ORGANIZATION } from '../domain/scoped-types';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { countByCircle } from './by-circle';
import { countByState, currentStatesOf } from './items';
import { newestItems } from './newest';
import { timeShares } from './time-shares';

/** How many days back a member counts as active. */
const ACTIVE_DAYS = 30;

export interface AppsService {
  list(organization: Organization): Promise<AppSummary[]>;
  details(organization: Organization, app: App): Promise<AppDetails>;
  /** Switches an app on or off for members. What is in it stays. */
  switch(organization: Organization, app: App, enabled: boolean): Promise<AppSummary>;
  circles(organization: Organization, app: App, page: Page): Promise<PagedAnswer<CircleItems>>;
  timeShares(
    organization: Organization,
    by: TimeGroup,
    page: Page
  ): Promise<PagedAnswer<TimeShareTotal>>;
}

export default ({ strapi }: { strapi: Core.Strapi }): AppsService => {
  const activeMembers = (organization: Organization) => {
    const since = new Date(Date.now() - ACTIVE_DAYS * 24 * 60 * 60 * 1000);
    return getService('usage').activeMembers(organization.id, since.toISOString().slice(0, 10));
  };

  const summary = async (
    organization: Organization,
    app: App,
    active: Map<App, number>
  ): Promise<AppSummary> => {
    const [type] = APP_TYPES[app];
    const { total, states } = await countByState(type, organization.id, momentOf(new Date()));
    const current = currentStatesOf(type);
    return {
      app,
      enabled: isEnabled(organization, app),
      items: total,
      current: states
        .filter(({ state }) => current.includes(state))
        .reduce((sum, { count }) => sum + count, 0),
      activeMembers: active.get(app) ?? 0,
    };
  };

  return {
    async list(organization) {
      const active = await activeMembers(organization);
      const summaries: AppSummary[] = [];
      for (const app of APPS) summaries.push(await summary(organization, app, active));
      return summaries;
    },

    async details(organization, app) {
      const now = momentOf(new Date());
      const types = [];
      for (const type of APP_TYPES[app]) types.push(await countByState(type, organization.id, now));
      return {
        ...(await summary(organization, app, await activeMembers(organization))),
        types,
        newest: await newestItems(app, organization.id),
        usage: (await getService('usage').byMonth(organization.id, app)).months,
      };
    },

    async switch(organization, app, enabled) {
      const before = isEnabled(organization, app);
      if (before !== enabled) {
        const enabledApps = APPS.filter((one) =>
          one === app ? enabled : isEnabled(organization, one)
        );
        await strapi.documents(ORGANIZATION).update({
          documentId: organization.documentId,
          data: { enabledApps } as never,
        });
        await getService('audit').record({
          organization: organization.id,
          action: enabled ? 'app.enabled' : 'app.disabled',
          subject: { type: 'app', id: app, name: app },
        });
      }
      const after = await getService('organizations').get(organization.documentId);
      return summary(after, app, await activeMembers(after));
    },

    circles: ({ id }, app, page) => countByCircle(app, id, page),

    timeShares,
  };
};
