import { errors } from '@strapi/utils';

import type {
  CircleDetails,
  CirclePeople,
  CircleRow,
  CirclesFilter,
} from '../../../shared/contracts/circles';
import type { PagedAnswer } from '../../../shared/contracts/common';
import { momentOfDay, type Moment } from '../domain/in-force';
import { readCirclePeople } from './people';
import { readDetails } from './details';
import { readFacts, type CircleFacts } from './facts';
import { listCircles } from './list';
import { readTree } from './read-tree';

export interface CirclesService {
  /** All circles of an organization at a moment, in tree order, with what is told of each: by a fixed number of statements. */
  facts(organization: number, moment: Moment): Promise<CircleFacts[]>;
  /** A page of the circle dashboard. */
  list(organization: number, filter: CirclesFilter): Promise<PagedAnswer<CircleRow>>;
  /**
   * All of one circle at the end of a day; left out, now.
   * @throws NotFoundError (404) `circle-not-found` where the organization has no such circle then
   */
  details(organization: number, circle: string, day?: string): Promise<CircleDetails>;
  /**
   * Who is in a circle now, by names.
   * @param reach the organizations (documentIds) to look in; null for all
   * @throws NotFoundError (404) `circle-not-found`
   */
  people(circle: string, reach: readonly string[] | null): Promise<CirclePeople>;
}

export default (): CirclesService => ({
  async facts(organization, moment) {
    const tree = await readTree(organization, moment);
    return readFacts(tree, tree.circles);
  },

  async list(organization, filter) {
    return listCircles(await readTree(organization, momentOfDay(filter.asOf)), filter);
  },

  async details(organization, documentId, day) {
    const tree = await readTree(organization, momentOfDay(day));
    const circle = tree.circles.find(({ node }) => node.documentId === documentId);
    if (circle) return readDetails(tree, circle);
    throw new errors.NotFoundError(
      `There is no such circle in this organization${day ? ` on ${day}` : ''}.`,
      { code: 'circle-not-found' }
    );
  },

  people: readCirclePeople,
});
