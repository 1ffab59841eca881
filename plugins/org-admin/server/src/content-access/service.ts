import { asServer } from '../access/as-server';

export interface ContentAccessService {
  /** Does work of the server inside a request of the content API, without the limits of whoever makes it; for programs of the host. */
  asServer: typeof asServer;
}

export default (): ContentAccessService => ({ asServer });
