import { withinReach } from './access/within-reach';
import bootstrap from './bootstrap';
import config from './config';
import { contentApi } from './content-api';
import { withContentManager } from './content-manager';
import { contentTypes } from './content-types';
import { featureControllers } from './controllers';
import destroy from './destroy';
import register from './register';
import { requestLimits } from './request-limits/middleware';
import { adminRoutes, contentApiRoutes } from './routes';
import { featureServices } from './services';

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes: withContentManager(contentTypes),
  controllers: { ...contentApi.controllers, ...featureControllers },
  services: { ...contentApi.services, ...featureServices },
  routes: { ...contentApi.routes, admin: adminRoutes, own: contentApiRoutes },
  policies: { 'within-reach': withinReach },
  middlewares: { 'request-limits': requestLimits },
};
