import type { Overview } from '../../../shared/contracts/overview';
import { momentOf } from '../domain/in-force';
import { getService } from '../services';
import { endingElections } from './elections';

export interface OverviewService {
  /**
   * How an organization is doing now.
   * @param organization its documentId
   * @throws NotFoundError (404) where there is no such organization
   */
  read(organization: string): Promise<Overview>;
}

export default (): OverviewService => ({
  async read(documentId) {
    const organization = await getService('organizations').get(documentId);
    const moment = momentOf(new Date());
    return {
      totals: await getService('statistics').totals(organization, moment),
      invitations: await getService('sending').underWay(organization.id),
      elections: await endingElections(organization.id, moment),
    };
  },
});
