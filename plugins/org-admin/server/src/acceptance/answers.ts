import type { Context } from 'koa';

import type { PluginConfig } from '../config';
import { PLUGIN_ID } from '../plugin-id';
import { getService } from '../services';
import { LANGUAGES, type Language } from '../../../shared/vocabulary';
import type { Finding, FoundInvitation } from './find-invitation';
import type { Page } from './page/document';
import type { AccountKind, FormFields, Problem } from './page/form-fields';
import { formPage } from './page/form-page';
import { failurePage, refusalPage, tooManyPage, welcomePage } from './page/message-pages';
import type { Accepted } from './service';

export interface Shown {
  status: number;
  page: Page;
}

/** The language that a browser asks for, where nothing is known of the person. */
const preferredLanguage = (ctx: Context): Language =>
  (ctx.acceptsLanguages([...LANGUAGES]) || 'en') as Language;

export const showRefusal = (
  ctx: Context,
  { refusal, invitation }: Finding & { refusal: string }
): Shown => ({ status: 400, page: refusalPage(refusal, invitation, preferredLanguage(ctx)) });

export const showTooMany = (ctx: Context, seconds: number): Shown => ({
  status: 429,
  page: tooManyPage(seconds, preferredLanguage(ctx)),
});

export const showFailure = (ctx: Context): Shown => ({
  status: 500,
  page: failurePage(preferredLanguage(ctx)),
});

/** The form as it is opened first. */
export const showForm = async (invitation: FoundInvitation, useOther: boolean): Promise<Shown> => {
  const { hasAccount, expiresAt } = await getService('acceptance').describe(invitation);
  const own: AccountKind = hasAccount ? 'invited' : 'new';
  const page = formPage({ invitation, expiresAt, account: useOther ? 'other' : own });
  return { status: 200, page };
};

/** The form with what must be mended; passwords are not sent back. */
export const showProblems = async (
  invitation: FoundInvitation,
  { account, identifier }: FormFields,
  problems: Problem[]
): Promise<Shown> => {
  const { hasAccount, expiresAt } = await getService('acceptance').describe(invitation);
  const own: AccountKind = hasAccount ? 'invited' : 'new';
  const page = formPage({
    invitation,
    expiresAt,
    identifier,
    problems,
    account: account === 'other' ? 'other' : own,
  });
  return { status: 400, page };
};

/** Where the front end is: at the address whose page for accepting is configured. */
const frontEnd = (): string | null => {
  const { acceptUrl } = strapi
    .plugin(PLUGIN_ID)
    .config('invitations') as PluginConfig['invitations'];
  return acceptUrl && new URL(acceptUrl).origin;
};

export const showWelcome = ({ invitation, account, isNewAccount }: Accepted): Shown => ({
  status: 200,
  page: welcomePage({
    invitation,
    isNewAccount,
    username: account.username,
    frontEnd: frontEnd(),
  }),
});
