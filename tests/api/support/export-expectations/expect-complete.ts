import type { AdminClient } from '../admin-client';
import type { TestApp } from '../app';
import { download } from '../download';
import { aboutSheet, compareSheets, momentOf, type WrittenSheet } from './compare';
import type { ExpectedExport } from './expected-exports';
import type { World } from './world';

/** Downloads an export, and fails where a cell of it is not as the data tell. */
export const expectComplete = async (
  app: TestApp,
  admin: AdminClient,
  world: World,
  { path, title, sheets }: ExpectedExport,
  read: (file: Buffer) => Promise<WrittenSheet[]>
) => {
  const { organization } = world;
  const began = Date.now();
  const { file } = await download(
    admin.get(`/org-admin/organizations/${organization.documentId}/exports/${path}.xlsx`)
  );
  const written = await read(file);
  const moment = momentOf(written);
  expect(moment.at.getTime()).toBeGreaterThanOrEqual(began);
  expect(moment.at.getTime()).toBeLessThanOrEqual(Date.now());
  expect(moment.day).toBe(moment.at.toISOString().slice(0, 10));

  const expected = await sheets(app, world, moment);
  const about = { organization, title, madeBy: admin.name, moment };
  expect(compareSheets(written, [...expected, aboutSheet(about, expected)])).toEqual([]);
  return expected.reduce((sum, { rows }) => sum + rows.length, 0);
};
