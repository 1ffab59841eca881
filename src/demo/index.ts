import type { Core, UID } from '@strapi/strapi';

import { linkAccounts } from './accounts';
import { createCalendar } from './calendar';
import { writeObjectives, writePublications } from './goals';
import { planHoldings, planPlaces } from './holdings';
import { writeMeetings } from './meetings';
import { planMembers } from './people';
import { writeProjects } from './projects';
import { writeInvitations } from './invitations';
import { createRandom } from './random';
import { writeChecklists, writeMetrics } from './rhythm';
import { planStructure, writeAgreements, writeStructure } from './structure';
import { createUsageLog, writeUsage } from './usage';
import type { World } from './world';
import { writeMembers, writePlacesAndHoldings } from './write-people';
import { createInsert, type Written } from './writer';

const SEED = 20190;
const ORGANIZATION = 'plugin::org-admin.organization';

const TIDEWHEEL = {
  name: 'Tidewheel Cycles',
  slug: 'tidewheel',
  description:
    'A cooperative that builds cargo bikes in Utrecht and looks after them there and in Gothenburg. Owned by those who work in it.',
  brandColor: '#1f6f6b',
  language: 'en',
  timezone: 'Europe/Amsterdam',
  defaultDecisionMode: 'consent',
  invitationSenderName: 'Tidewheel, People & Culture',
  invitationReplyTo: 'people@tidewheel.example',
};

const createWorld = (strapi: Core.Strapi, organization: Written, now: Date): World => {
  const random = createRandom(SEED);
  const { circles, roles } = planStructure(random);
  const { holders, members, former } = planMembers(random, circles, roles);
  const holdings = planHoldings(random, roles, holders, former);
  return {
    random,
    calendar: createCalendar(now),
    insert: createInsert(strapi, organization),
    usage: createUsageLog(),
    circles,
    roles,
    members,
    holdings,
    places: planPlaces(random, holdings),
  };
};

const write = async (strapi: Core.Strapi, now: Date) => {
  const { id, documentId } = await strapi
    .documents(ORGANIZATION as UID.ContentType)
    .create({ data: TIDEWHEEL as never });
  const organization = { id: Number(id), documentId };
  const world = createWorld(strapi, organization, now);
  await writeMembers(world);
  await writeStructure(world);
  await writePlacesAndHoldings(world);
  await writeAgreements(world);
  await writeProjects(world);
  await writeObjectives(world);
  await writePublications(world);
  await writeChecklists(world);
  await writeMetrics(world);
  await writeMeetings(world);
  await writeUsage(strapi, organization, world);
  await linkAccounts(strapi, world);
  await writeInvitations(strapi, world, { id: Number(id), documentId });
};

/** Takes out what an interrupted run has left: nothing else can be there, for it began with no organization. */
const clear = async (strapi: Core.Strapi) => {
  const held = Object.keys(strapi.contentTypes).filter(
    (uid) => uid.startsWith('plugin::org-admin.') && uid !== ORGANIZATION
  );
  // An organization can be deleted when it holds nothing any more.
  for (const uid of [...held, ORGANIZATION])
    await strapi.db.query(uid as UID.ContentType).deleteMany({});
};

/**
 * Fills an installation that has no organization with a fictional one: some 180 members in 25 circles, and 18 months of
 * work in every app. Where there is an organization already, nothing is touched. Texts and figures are the same on every
 * run; dates are counted from `now`.
 *
 * @returns whether it was made now
 */
export const seedDemo = async (strapi: Core.Strapi, now = new Date()): Promise<boolean> => {
  const store = strapi.store({ type: 'core', name: 'demo' });
  if ((await store.get({ key: 'state' })) === 'seeding') await clear(strapi);
  if ((await strapi.db.query(ORGANIZATION as UID.ContentType).count()) > 0) return false;
  await store.set({ key: 'state', value: 'seeding' });
  await write(strapi, now);
  await store.set({ key: 'state', value: 'seeded' });
  return true;
};
