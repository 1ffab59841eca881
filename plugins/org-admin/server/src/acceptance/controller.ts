import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { acceptInvitation } from '../../../shared/contracts/acceptance';
import { parse } from '../access/parse';
import { getService } from '../services';
import { showFailure, showForm, showRefusal, showTooMany, type Shown } from './answers';
import { isGuess, TooManyAttempts } from './attempts';
import { withFailureTime } from './failure-time';
import { linkRefused, refusalCode } from './refusals';
import { look, submitForm } from './submit-form';

type Action = (ctx: Context) => Promise<void>;

/** What holds for every answer at the address of a link, which must become known to nobody else. */
const keepSecret = (ctx: Context) => {
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  ctx.vary(['Accept', 'Accept-Language']);
};

const tellWhenAgain = (ctx: Context, error: unknown) => {
  if (error instanceof TooManyAttempts) ctx.set('Retry-After', String(error.retryAfter));
};

/** An action that answers JSON. */
const json = (work: Action): Action =>
  withFailureTime(async (ctx) => {
    keepSecret(ctx);
    try {
      await work(ctx);
    } catch (error) {
      tellWhenAgain(ctx, error);
      throw error;
    }
  });

/** The page of an error: of one that nobody expects too, for who opened the link can read no JSON. */
const showError = (ctx: Context, error: unknown): Shown => {
  if (error instanceof TooManyAttempts) {
    tellWhenAgain(ctx, error);
    return showTooMany(ctx, error.retryAfter);
  }
  if (error instanceof errors.ApplicationError) throw error;
  strapi.log.error(error);
  return showFailure(ctx);
};

/** An action that answers a page, whatever becomes of it. */
const page = (work: (ctx: Context) => Promise<Shown>): Action =>
  withFailureTime(async (ctx) => {
    keepSecret(ctx);
    const shown = await work(ctx).catch((error: unknown) => showError(ctx, error));
    ctx.status = shown.status;
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('Content-Security-Policy', shown.page.contentSecurityPolicy);
    ctx.set('X-Frame-Options', 'DENY');
    ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
    ctx.body = shown.page.html;
  });

const showJson = json(async (ctx) => {
  const { refusal, invitation } = await look(ctx);
  if (refusal !== null) throw linkRefused(refusal);
  ctx.body = { data: await getService('acceptance').describe(invitation) };
});

const showPage = page(async (ctx) => {
  const finding = await look(ctx);
  return finding.refusal === null
    ? showForm(finding.invitation, ctx.query.account === 'other')
    : showRefusal(ctx, finding);
});

export default {
  /** Changes nothing: programs that look through mails open links too, and often more than once. */
  show: (ctx: Context) => (ctx.accepts('html', 'json') === 'json' ? showJson(ctx) : showPage(ctx)),

  /**
   * The page's form. What a program that looks through mails lacks is not a click, for some of them click and send forms too, but a
   * password: without a new one, or the right one of an account, nothing happens.
   */
  submit: page(submitForm),

  accept: json(async (ctx) => {
    const { attempts, accept, logIn } = getService('acceptance');
    const token = String(ctx.params.token);
    const credentials = parse(acceptInvitation, ctx.request.body);
    const loggedIn = await getService('accounts').of(ctx);
    const accepted = await attempts.limit(
      ctx.ip,
      token,
      () => accept(token, { ...credentials, loggedIn }),
      (error) => isGuess(refusalCode(error))
    );
    ctx.body = { data: await logIn(accepted) };
  }),
};
