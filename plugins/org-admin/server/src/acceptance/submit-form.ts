import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { MIN_PASSWORD_LENGTH } from '../../../shared/contracts/acceptance';
import { getService } from '../services';
import { showProblems, showRefusal, showWelcome, type Shown } from './answers';
import { isGuess } from './attempts';
import type { Finding, FoundInvitation } from './find-invitation';
import { languageOf } from '../invitation-message';
import { parseForm, problemsIn, type FormFields, type Problem } from './page/form-fields';
import { textsIn, type Texts } from './page/texts';
import { ACCOUNT_REFUSALS, refusalCode, type AccountRefusal } from './refusals';

/** Looks a link up; guesses are counted. */
export const look = async (ctx: Context): Promise<Finding> => {
  const { attempts, find } = getService('acceptance');
  await attempts.assertMayLook(ctx.ip);
  const finding = await find(String(ctx.params.token));
  if (isGuess(finding.refusal)) await attempts.guessed(ctx.ip);
  return finding;
};

const isAccountRefusal = (code: string): code is AccountRefusal => code in ACCOUNT_REFUSALS;

/** Why an account or password was refused, put at the field to mend. */
const problemOf = (
  error: Error,
  code: string,
  { organization }: FoundInvitation,
  { account }: FormFields,
  t: Texts
): Problem => {
  if (code === 'wrong-password' && account !== 'other') {
    return { field: 'password', text: t('problem.wrongPassword') };
  }
  const field = code === 'wrong-password' ? 'password' : null;
  if (isAccountRefusal(code)) {
    return { field, text: t(`problem.${code}`, { organization: organization.name }) };
  }
  if (code === 'password-refused') {
    const reason = error.message.replace(/^password: /, '');
    return { field: 'password', text: t('problem.passwordRefused', { reason }) };
  }
  if (code === 'invalid-request') {
    // An account that is gone since the page was opened: the password is one of a new account now.
    return {
      field: 'password',
      text: t('problem.passwordShort', { count: MIN_PASSWORD_LENGTH }),
    };
  }
  return { field: null, text: t('problem.other') };
};

const tryToAccept = (ctx: Context, { account, identifier, password }: FormFields) => {
  const { attempts, accept } = getService('acceptance');
  const token = String(ctx.params.token);
  const credentials = { password, identifier: account === 'other' ? identifier : undefined };
  return attempts.limit(
    ctx.ip,
    token,
    () => accept(token, credentials),
    (error) => isGuess(refusalCode(error))
  );
};

/** Accepts an invitation by what the page's form sends; answers the page that comes next. */
export const submitForm = async (ctx: Context): Promise<Shown> => {
  const finding = await look(ctx);
  if (finding.refusal !== null) return showRefusal(ctx, finding);
  const { invitation } = finding;
  const t = textsIn(languageOf(invitation.language, invitation.organization.language));
  const fields = parseForm(ctx.request.body);
  const problems = problemsIn(fields, t);
  if (problems.length > 0) return showProblems(invitation, fields, problems);
  try {
    return showWelcome(await tryToAccept(ctx, fields));
  } catch (error) {
    const code = refusalCode(error);
    if (
      code === null ||
      code === 'too-many-attempts' ||
      !(error instanceof errors.ApplicationError)
    ) {
      throw error;
    }
    const now = await getService('acceptance').find(String(ctx.params.token));
    if (now.refusal !== null) return showRefusal(ctx, now);
    return showProblems(now.invitation, fields, [
      problemOf(error, code, now.invitation, fields, t),
    ]);
  }
};
