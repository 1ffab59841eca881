import { createHash } from 'node:crypto';

import type { InvitationDesign } from '../../../../shared/contracts/invitations';
import type { Language } from '../../../../shared/vocabulary';
import { markup, Markup } from './markup';
import { stylesFor } from './styles';

/** A page and the policy under which a browser may show it. */
export interface Page {
  html: string;
  contentSecurityPolicy: string;
}

export interface PageParts {
  language: Language;
  title: string;
  content: Markup;
  footer?: string;
  /** How the invitation looks; left out where it is not known. */
  design?: Partial<InvitationDesign> | null;
  /** The name of the organization, which its logo stands for. */
  organization?: string;
  script?: string;
}

const PRIMARY = '#4945ff';
const BACKGROUND = '#f6f6f9';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched from anywhere: pictures are in the page, and only these very styles and this script are heeded. */
const policyFor = (styles: string, script: string | undefined) =>
  [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(styles)}`,
    `script-src ${script ? hashOf(script) : "'none'"}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** One page, whole in itself. */
export const renderPage = ({
  language,
  title,
  content,
  footer,
  design,
  organization = '',
  script,
}: PageParts): Page => {
  const styles = stylesFor(design?.primaryColor ?? PRIMARY, design?.backgroundColor ?? BACKGROUND);
  const { html } = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>${new Markup(styles)}</style>
</head>
<body>
<main>
${design?.headerPicture && markup`<img class="picture" src="${design.headerPicture}" alt="">`}
<div class="inside">
${design?.logo && markup`<img class="logo" src="${design.logo}" alt="${organization}">`}
${content}
</div>
</main>
${footer && markup`<footer>${footer}</footer>`}
${script && markup`<script>${new Markup(script)}</script>`}
</body>
</html>
`;
  return { html, contentSecurityPolicy: policyFor(styles, script) };
};
