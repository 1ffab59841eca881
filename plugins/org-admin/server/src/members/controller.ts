import type { Context } from 'koa';

import {
  eraseMember,
  leaveOrganization,
  memberAction,
  memberSelection,
} from '../../../shared/contracts/member-actions';
import { createMember, membersQuery, updateMember } from '../../../shared/contracts/members';
import { PERMISSIONS } from '../../../shared/permissions';
import { requireAccount } from '../access/account';
import { parse } from '../access/parse';
import { assertPermitted } from '../access/permitted';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = await getService('members').list(id, parse(membersQuery, ctx.query));
  },

  async findOne(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = { data: await getService('members').profile(id, ctx.params.member) };
  },

  async filterOptions(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = { data: await getService('members').filterOptions(id) };
  },

  async create(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    const input = parse(createMember, ctx.request.body);
    if (input.invitation === 'now') assertPermitted(ctx, PERMISSIONS.sendInvitations);
    const data = await getService('members').create(organization, input);
    ctx.status = 201;
    ctx.body = { data };
  },

  async act(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const action = parse(memberAction, ctx.request.body);
    assertPermitted(
      ctx,
      action.action === 'remove' ? PERMISSIONS.removeMembers : PERMISSIONS.updateMembers
    );
    ctx.body = { data: await getService('members').act(id, action) };
  },

  async holdings(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const selection = parse(memberSelection, ctx.request.body);
    ctx.body = { data: await getService('members').holdings(id, selection) };
  },

  async erasure(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    ctx.body = {
      data: await getService('members').previewErasure(organization, ctx.params.member),
    };
  },

  async erase(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    const { confirm } = parse(eraseMember, ctx.request.body);
    ctx.body = {
      data: await getService('members').erase(organization, ctx.params.member, confirm),
    };
  },

  /** Of the content API: the member itself leaves. */
  async leave(ctx: Context) {
    const { id } = requireAccount(ctx);
    const { confirm } = parse(leaveOrganization, ctx.request.body);
    ctx.body = { data: await getService('members').leave(id, ctx.params.org, confirm) };
  },

  async update(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    const changes = parse(updateMember, ctx.request.body);
    ctx.body = {
      data: await getService('members').update(organization, ctx.params.member, changes),
    };
  },
};
