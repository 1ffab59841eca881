import type { Core } from '@strapi/strapi';
import type { z } from 'zod';

import {
  MAX_YEARS,
  type RoleDistribution,
  type Statistics,
  type statisticsQuery,
  type Totals,
} from '../../../shared/contracts/statistics';
import { yearsBefore } from '../../../shared/days';
import { momentOf, momentOfDay, type Moment } from '../domain/in-force';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { circleGrowth } from './circles';
import { circleHoldings } from './circle-holdings';
import { distributionAt, memberCountsAt, totalsAt } from './figures';
import { readHistory, type History } from './history';
import { roleHoldings } from './role-holdings';
import { createSchedule } from './schedule';
import { seriesOf } from './series';
import { keepSnapshot, keptMemberCounts, withKeptCounts, withoutSnapshot } from './snapshots';

type Owner = Pick<Organization, 'id'>;

export interface StatisticsService {
  /**
   * All statistics of an organization, for the page and its export.
   * @param organization its documentId
   * @throws NotFoundError (404) where there is no such organization
   */
  read(organization: string, query: z.output<typeof statisticsQuery>): Promise<Statistics>;
  /** What an organization consists of at a moment. */
  totals(organization: Owner, moment: Moment): Promise<Totals>;
  /** How roles are spread over members and circles at a moment. */
  roleDistribution(organization: Owner, moment: Moment): Promise<RoleDistribution>;
  /**
   * Keeps today's figures of every organization that has none of today yet.
   * @returns how many this process kept
   */
  keepSnapshots(): Promise<number>;
  /** Keeps them from now on, once a day, until `stop`. */
  start(): void;
  stop(): Promise<void>;
}

/** The earliest day that the data tell of: organizations that were imported began before they were here. */
const beginningOf = ({ earliest }: History, { createdAt }: Organization): string =>
  momentOf(new Date(Math.min(earliest, new Date(createdAt).getTime()))).day;

const latest = (...days: string[]): string => days.sort().at(-1)!;

export default ({ strapi }: { strapi: Core.Strapi }): StatisticsService => {
  const keepOne = async (organization: Organization): Promise<boolean> => {
    const moment = momentOf(new Date());
    const history = await readHistory(organization.id);
    const [[roles], [circles]] = [
      await roleHoldings(history, [moment]),
      await circleHoldings(history, [moment]),
    ];
    const { byState, byAccessRole } = memberCountsAt(history, moment);
    const totals = totalsAt(history, moment, roles!, circles!);
    return keepSnapshot(organization, moment.at, { totals, byState, byAccessRole });
  };

  const keepSnapshots = async (signal?: AbortSignal): Promise<number> => {
    const { day } = momentOf(new Date());
    const all = await getService('organizations').all();
    let kept = 0;
    for (const organization of await withoutSnapshot(all, day)) {
      if (signal?.aborted) break;
      try {
        if (await keepOne(organization)) kept += 1;
      } catch (error) {
        // One organization, deleted meanwhile perhaps, is in no other's way.
        strapi.log.warn(
          `The statistics of ${organization.name} of ${day} could not be kept: ${String(error)}`
        );
      }
    }
    return kept;
  };

  const schedule = createSchedule(strapi, keepSnapshots);

  return {
    async read(documentId, query) {
      const organization = await getService('organizations').get(documentId);
      const now = new Date();
      const moment = momentOfDay(query.asOf, now);
      const end = momentOfDay(query.to, now);
      const history = await readHistory(organization.id);
      const began = beginningOf(history, organization);
      const from =
        query.from ?? latest(began < end.day ? began : end.day, yearsBefore(end.day, MAX_YEARS));
      const start = momentOfDay(from, now);
      const compared = query.compare === undefined ? null : momentOfDay(query.compare, now);

      const moments = compared ? [moment, compared] : [moment];
      const roles = await roleHoldings(history, moments);
      const circles = await circleHoldings(history, [start, end, ...moments]);
      const [circlesAtStart, circlesAtEnd, ...circlesAt] = circles;
      const [totals, comparedTotals = null] = moments.map((one, index) =>
        totalsAt(history, one, roles[index]!, circlesAt[index]!)
      );
      const series = seriesOf(history, from, end);
      const kept = await keptMemberCounts(
        organization,
        [moment.day, ...series.map(({ day }) => day)],
        momentOf(now).day
      );

      return {
        asOf: moment.day,
        compare: compared?.day ?? null,
        period: { from, to: end.day, began },
        totals: totals!,
        compared: comparedTotals,
        members: kept.get(moment.day) ?? memberCountsAt(history, moment),
        distribution: distributionAt(history, moment, roles[0]!),
        series: withKeptCounts(series, kept),
        circles: circleGrowth(
          history,
          { moment: start, holdings: circlesAtStart! },
          { moment: end, holdings: circlesAtEnd! }
        ),
      };
    },

    async totals({ id }, moment) {
      const history = await readHistory(id);
      const [roles] = await roleHoldings(history, [moment]);
      const [circles] = await circleHoldings(history, [moment]);
      return totalsAt(history, moment, roles!, circles!);
    },

    async roleDistribution({ id }, moment) {
      const history = await readHistory(id);
      const [roles] = await roleHoldings(history, [moment]);
      return distributionAt(history, moment, roles!);
    },

    keepSnapshots: () => keepSnapshots(),
    start: schedule.start,
    stop: schedule.stop,
  };
};
