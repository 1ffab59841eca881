import type { App } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';
import { selectReading } from '../database/reading';
import { isEnabled, type AppSwitches } from '../domain/app-types';
import { ORGANIZATION } from '../domain/scoped-types';

const remembered = new WeakMap<object, Promise<(AppSwitches & { id: number })[]>>();

const readSwitches = async () => {
  const from = await connection();
  const query = from(`${tableOf(ORGANIZATION)} as t`).whereNotNull(
    `t.${columnOf(ORGANIZATION, 'enabledApps')}`
  );
  const read = selectReading<AppSwitches>(query, ORGANIZATION, { select: ['enabledApps'] });
  return read(await query);
};

/** The organizations (their ids) in which an app is off; read once in a request. */
export const organizationsWithout = async (app: App): Promise<number[]> => {
  const request = strapi.requestContext.get();
  let switches = request && remembered.get(request);
  if (!switches) {
    switches = readSwitches();
    if (request) remembered.set(request, switches);
  }
  return (await switches).filter((one) => !isEnabled(one, app)).map(({ id }) => id);
};
