import { MIN_PASSWORD_LENGTH } from '../../../../shared/contracts/acceptance';
import type { FoundInvitation } from '../find-invitation';
import { languageOf } from '../../invitation-message';
import { renderPage, type Page } from './document';
import type { AccountKind, FieldName, Problem } from './form-fields';
import { markup, type Markup } from './markup';
import { textsIn, type Texts } from './texts';

export interface FormView {
  invitation: FoundInvitation;
  account: AccountKind;
  expiresAt: string;
  identifier?: string;
  problems?: Problem[];
}

/**
 * The page does without it. With it, passwords can be seen, and impatience does not send the form twice: the second answer would hide
 * the first.
 */
const SCRIPT = `(function(){
var box=document.getElementById('show'),form=document.forms[0],button=form.querySelector('button');
function show(on){document.querySelectorAll('[data-password]').forEach(function(field){field.type=on?'text':'password'})}
box.closest('p').hidden=false;
box.addEventListener('change',function(){show(box.checked)});
form.addEventListener('submit',function(event){
if(button.hasAttribute('aria-disabled')){event.preventDefault();return}
button.setAttribute('aria-disabled','true');show(false)});
addEventListener('pageshow',function(){button.removeAttribute('aria-disabled');box.checked=false;show(false)});
})()`;

interface Field {
  name: FieldName;
  label: string;
  type: 'text' | 'password';
  autocomplete: string;
  hint?: string;
  value?: string;
}

const fieldOf = (
  { name, label, type, autocomplete, hint, value }: Field,
  problems: readonly Problem[]
): Markup => {
  const problem = problems.find(({ field }) => field === name);
  const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean);
  const attributes = [
    type === 'password' && markup` data-password`,
    describedBy.length > 0 && markup` aria-describedby="${describedBy.join(' ')}"`,
    problem && markup` aria-invalid="true"`,
  ];
  return markup`<div class="field">
<label for="${name}">${label}</label>
${hint && markup`<p class="hint" id="${name}-hint">${hint}</p>`}
<input id="${name}" name="${name}" type="${type}" value="${value}" required autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"${attributes}>
${problem && markup`<p class="problem" id="${name}-problem">${problem.text}</p>`}
</div>`;
};

const problemItem = ({ field, text }: Problem) =>
  markup`<li>${field ? markup`<a href="#${field}">${text}</a>` : text}</li>`;

const summaryOf = (problems: readonly Problem[], t: Texts): Markup | false =>
  problems.length > 0 &&
  markup`<div class="problems" id="problems" role="alert" tabindex="-1" autofocus>
<h2>${t('form.problems')}</h2>
<ul>${problems.map(problemItem)}</ul>
</div>`;

const identifierField = ({ identifier, problems = [] }: FormView, t: Texts) =>
  fieldOf(
    {
      name: 'identifier',
      label: t('form.identifier'),
      type: 'text',
      autocomplete: 'username',
      value: identifier,
    },
    problems
  );

/** Shown, not asked for. The field, which nobody sees, lets password managers keep the password with it. */
const invitedAddress = (email: string, t: Texts) => markup`<div class="field">
<p class="label">${t('form.email')}</p>
<p>${email}</p>
<input class="unseen" name="username" type="email" value="${email}" readonly autocomplete="username" tabindex="-1" aria-hidden="true">
</div>`;

const passwordFields = ({ account, problems = [] }: FormView, t: Texts): Markup[] => {
  const isNew = account === 'new';
  const password: Field = {
    name: 'password',
    label: t(isNew ? 'form.newPassword' : 'form.password'),
    type: 'password',
    autocomplete: isNew ? 'new-password' : 'current-password',
    hint: isNew ? t('form.newPasswordHint', { count: MIN_PASSWORD_LENGTH }) : undefined,
  };
  const confirmation: Field = {
    name: 'confirmation',
    label: t('form.confirmation'),
    type: 'password',
    autocomplete: 'new-password',
  };
  return [password, ...(isNew ? [confirmation] : [])].map((field) => fieldOf(field, problems));
};

const INTRODUCTIONS = { new: 'form.new', invited: 'form.login', other: 'form.other' } as const;

const dateText = (language: string, at: string, timeZone: string | null) => {
  const options = { dateStyle: 'long' } as const;
  try {
    const inZone = { ...options, timeZone: timeZone ?? 'UTC' };
    return new Intl.DateTimeFormat(language, inZone).format(new Date(at));
  } catch {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(at));
  }
};

const switchLink = (account: AccountKind, email: string, t: Texts) =>
  account === 'other'
    ? markup`<a href="?">${t('form.useInvited', { email })}</a>`
    : markup`<a href="?account=other">${t('form.useOther')}</a>`;

/** The page on which an invitation is accepted, by one form that works without scripts. */
export const formPage = (view: FormView): Page => {
  const { invitation, account, expiresAt, problems = [] } = view;
  const { organization, member, batch } = invitation;
  const email = invitation.email ?? '';
  const language = languageOf(invitation.language, organization.language);
  const t = textsIn(language);
  const heading = t('form.title', { organization: organization.name });
  const names = { name: member.firstName, organization: organization.name };
  const date = dateText(language, expiresAt, organization.timezone);
  const sender = batch?.senderName;
  return renderPage({
    language,
    title: problems.length > 0 ? t('form.errorTitle', { title: heading }) : heading,
    design: batch?.design,
    organization: organization.name,
    script: SCRIPT,
    content: markup`<h1>${heading}</h1>
<p>${t(INTRODUCTIONS[account], names)}</p>
${summaryOf(problems, t)}
<form method="post" novalidate>
<input type="hidden" name="account" value="${account}">
${account === 'other' ? identifierField(view, t) : invitedAddress(email, t)}
${passwordFields(view, t)}
<p class="check" hidden><input type="checkbox" id="show"><label for="show">${t('form.showPassword')}</label></p>
<button type="submit">${t(account === 'new' ? 'form.submitNew' : 'form.submitLogin')}</button>
</form>
<p class="small">${switchLink(account, email, t)}</p>`,
    footer: sender ? t('form.footer', { sender, date }) : t('form.footerWithoutSender', { date }),
  });
};
