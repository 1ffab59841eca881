import { readableOn, withContrast } from './colors';

const LIGHT = { card: '#ffffff', text: '#212134', muted: '#57576b', field: '#8e8ea9' };
const DARK = {
  background: '#141420',
  card: '#212134',
  text: '#f4f4f8',
  muted: '#b9b9cc',
  field: '#8e8ea9',
};
const ERROR_LIGHT = '#b72b1a';
const ERROR_DARK = '#ff9a8f';

/** Text needs a contrast of 4.5, borders and rings of 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;

const variables = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/**
 * The page's styles in an organization's colors, light or dark as the person's device is.
 * @param primary and background are `#rrggbb`
 */
export const stylesFor = (primary: string, background: string): string => {
  const light = {
    ...LIGHT,
    background,
    around: readableOn(background),
    link: withContrast(primary, LIGHT.card, TEXT),
    ring: withContrast(primary, LIGHT.card, SHAPE),
    error: ERROR_LIGHT,
    button: primary,
    'on-button': readableOn(primary),
  };
  const dark = {
    ...DARK,
    around: DARK.muted,
    link: withContrast(primary, DARK.card, TEXT),
    ring: withContrast(primary, DARK.card, SHAPE),
    error: ERROR_DARK,
  };
  return `
:root{color-scheme:light dark;${variables(light)}}
@media(prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--background);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:30rem;margin:0 auto;background:var(--card);border-radius:.75rem;overflow:hidden;box-shadow:0 1px 4px #21213433}
.picture{display:block;width:100%;height:auto;max-height:12rem;object-fit:cover}
.inside{padding:1.5rem}
.logo{display:block;max-width:12rem;max-height:4rem;margin:0 0 1.25rem;border-radius:.25rem}
h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}
h2{margin:0;font-size:1rem}
p{margin:0 0 1rem}
.inside>:last-child{margin-bottom:0}
a{color:var(--link)}
label,.label{display:block;margin:0;font-weight:600}
.hint,.small{color:var(--muted);font-size:.875rem}
.hint{margin:0}
.field{margin:0 0 1.25rem}
.field input{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;border:1px solid var(--field);border-radius:.25rem;background:var(--card);color:var(--text);font:inherit}
.field p{margin:0}
.field .unseen{position:absolute;width:1px;height:1px;min-height:0;margin:0;padding:0;border:0;clip-path:inset(50%)}
.field input[aria-invalid]{border:2px solid var(--error)}
.field .problem{margin:.25rem 0 0;color:var(--error);font-weight:600;font-size:.875rem}
.problems{margin:0 0 1.25rem;padding:1rem;border:2px solid var(--error);border-radius:.25rem}
.problems ul{margin:.25rem 0 0;padding-left:1.25rem}
.problems a{color:var(--error)}
.check{display:flex;align-items:center;gap:.5rem;margin:0 0 1.25rem}
.check[hidden]{display:none}
.check input{width:1.25rem;height:1.25rem;margin:0;accent-color:var(--ring)}
.check label{font-weight:400}
button,.button{display:block;width:100%;min-height:2.75rem;margin:0 0 1.25rem;padding:.625rem 1rem;border:2px solid var(--ring);border-radius:.25rem;background:var(--button);color:var(--on-button);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
button[aria-disabled]{opacity:.6;cursor:default}
:focus-visible{outline:3px solid var(--ring);outline-offset:2px}
footer{max-width:30rem;margin:1rem auto 0;color:var(--around);font-size:.875rem;text-align:center;text-wrap:balance}
@media(prefers-color-scheme:dark){.logo{padding:.5rem;background:#fff}}
@media(max-width:24rem){body{padding:.5rem}.inside{padding:1rem}}
@media(forced-colors:active){button,.button{border-color:ButtonText}}
`;
};
