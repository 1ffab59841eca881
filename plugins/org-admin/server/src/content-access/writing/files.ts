import type { Core, UID } from '@strapi/strapi';

import { fieldFixed, writeAroundDocuments } from '../refusals';
import { contentName } from '../access';
import { isLimited } from '../caller';
import type { Data } from './chosen';

const FILE = 'plugin::upload.file' as UID.ContentType;
const SEE_FILES = 'plugin::upload.content-api.find';

interface RequestState {
  auth?: { ability?: { can(action: string): boolean } };
}

/**
 * Files belong to no organization. Whoever may see all of them can make one the logo; nobody else, who could so see any by guessing.
 * @throws PolicyError (403) `field-fixed`
 */
export const assertFileChosen = ({ logo }: Data): void => {
  if (logo === undefined || logo === null) return;
  const { auth } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  if (!auth?.ability?.can(SEE_FILES)) throw fieldFixed('logo');
};

interface FileEvent {
  params: { data?: { related?: unknown } };
}

/** A file that is uploaded can name an entry to be put into, which would write it by the permission to upload. */
const refuseEntries = ({ params }: FileEvent): void => {
  const { related } = params.data ?? {};
  const list = (Array.isArray(related) ? related : [related]) as ({ __type?: string } | null)[];
  const isOwn = list.some((one) => one?.__type && contentName(one.__type));
  if (isOwn && isLimited()) throw writeAroundDocuments();
};

export const guardFiles = (strapi: Core.Strapi): void => {
  if (!strapi.contentTypes[FILE as keyof typeof strapi.contentTypes]) return;
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeCreate: (event) => refuseEntries(event as unknown as FileEvent),
    beforeUpdate: (event) => refuseEntries(event as unknown as FileEvent),
  });
};
