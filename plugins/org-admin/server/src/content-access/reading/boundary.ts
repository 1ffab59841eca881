import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { subquery } from '../../database/connection';
import { tableOf } from '../../database/link-table';
import { ORGANIZATION, scopedTypes } from '../../domain/scoped-types';
import { contentName } from '../access';
import { currentCaller, isLimited, type Caller } from '../caller';
import { writeAroundDocuments } from '../refusals';
import { assertSortable, narrowWhere, searchCondition, type Conditions } from './conditions';
import { conceal, hasHiddenFields } from './hidden-fields';
import { isRowByRow, limitQueries, type QueryLimits } from './query-boundary';
import { rowsOfOrganizations, rowsShowing, visibleRows } from './visible-rows';

const conditionsFor = (caller: Caller): Conditions => {
  const isAdministrator = caller.administered.length === caller.organizations.length;
  return {
    showing(name, access) {
      const showsAll = isAdministrator && (access !== 'time' || caller.off.time.length === 0);
      return showsAll ? null : rowsShowing(caller, name, access);
    },
  };
};

const none = (): Knex.QueryBuilder =>
  subquery(tableOf(ORGANIZATION)).whereRaw('1 = 0').select('id');

const limitsFor = (caller: Caller): QueryLimits => {
  const is = conditionsFor(caller);
  return {
    rows(type, of) {
      const name = contentName(type);
      if (name) return visibleRows(caller, name, isRowByRow() ? of : undefined);
      // What only the plugin itself writes and reads.
      return type.startsWith('plugin::org-admin.') ? none() : null;
    },
    rowsOfOrganizations(type) {
      const name = contentName(type);
      return name ? rowsOfOrganizations(caller, name) : null;
    },
    narrow: (type, where) => narrowWhere(is, type, where),
    search(type, text) {
      const name = contentName(type);
      return name ? searchCondition(name, type as UID.ContentType, text) : null;
    },
    assertSortable: (type, orderBy) => assertSortable(is, type, orderBy),
    hasHiddenFields(type) {
      const name = contentName(type);
      return name !== undefined && hasHiddenFields(name);
    },
    async conceal(type, rows) {
      const name = contentName(type);
      if (name) await conceal(is, name, rows);
    },
  };
};

const remembered = new WeakMap<Caller, QueryLimits>();

/** Limits what callers of the content API read to what they may see. */
export const limitReads = (strapi: Core.Strapi): void => {
  limitQueries(strapi, {
    isLimited,
    async limits() {
      const caller = await currentCaller();
      if (!caller) return null;
      let limits = remembered.get(caller);
      if (!limits) {
        limits = limitsFor(caller);
        remembered.set(caller, limits);
      }
      return limits;
    },
    types: new Map([ORGANIZATION, ...scopedTypes].map((type) => [tableOf(type), type])),
    refuseWrite() {
      throw writeAroundDocuments();
    },
  });
};
