import type { Context } from 'koa';

import {
  createInvitationBatch,
  invitationAction,
  invitationSettings,
  previewInvitation,
  recipientsQuery,
  testInvitation,
} from '../../../shared/contracts/invitations';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async settings(ctx: Context) {
    ctx.body = { data: await getService('invitations').settings(ctx.params.org) };
  },

  async saveSettings(ctx: Context) {
    const message = parse(invitationSettings, ctx.request.body);
    ctx.body = { data: await getService('invitations').saveSettings(ctx.params.org, message) };
  },

  async recipients(ctx: Context) {
    const selection = parse(recipientsQuery, ctx.request.body);
    ctx.body = { data: await getService('invitations').recipients(ctx.params.org, selection) };
  },

  async preview(ctx: Context) {
    const request = parse(previewInvitation, ctx.request.body);
    ctx.body = { data: await getService('invitations').preview(ctx.params.org, request) };
  },

  async test(ctx: Context) {
    const request = parse(testInvitation, ctx.request.body);
    ctx.body = { data: await getService('invitations').test(ctx.params.org, request) };
  },

  async create(ctx: Context) {
    const input = parse(createInvitationBatch, ctx.request.body);
    const { batch, skipped } = await getService('invitations').create(ctx.params.org, input);
    ctx.status = 201;
    ctx.body = { data: batch, meta: { skipped } };
  },

  async act(ctx: Context) {
    const action = parse(invitationAction, ctx.request.body);
    ctx.body = { data: await getService('invitations').act(ctx.params.org, action) };
  },
};
