import { getService } from '../../services';
import { columnsOf, type SheetBuilder } from '../sheet';
import { DISTRIBUTION_COLUMNS, roleDistributionRows } from './distribution';

/** How roles are spread over members and circles at the moment. */
export const roleDistributionSheet: SheetBuilder = async ({ organization, moment, t }) => ({
  name: t('sheet.roleDistribution'),
  columns: columnsOf(DISTRIBUTION_COLUMNS, t),
  rows: (async function* () {
    const distribution = await getService('statistics').roleDistribution(organization, moment);
    yield roleDistributionRows(distribution, t);
  })(),
});
