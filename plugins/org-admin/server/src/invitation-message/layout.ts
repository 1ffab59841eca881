import type { InvitationDesign } from '../../../shared/contracts/invitations';
import type { Language } from '../../../shared/vocabulary';
import { readableOn } from './colors';
import { contentIdOf, type Picture, type PictureField } from './pictures';
import { element, type MjmlNode } from './render-mjml';

const WIDTH = 600;
const MAX_LOGO = { width: 240, height: 80 };
const CARD = '#ffffff';
const TEXT = '#32324d';
const QUIET = ['#5c5c7a', '#d0d0e0'];
const FONTS = "'Helvetica Neue', Helvetica, Arial, sans-serif";

/** Mail clients that know the dark scheme of a device take these; others keep the colors of the elements. */
const DARK_SCHEME = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
.page, .page > div { background-color: #181826 !important; }
.card, .card > table { background: #212134 !important; }
.words h1, .words div { color: #f0f0f8 !important; }
.words a { color: #a5b4ff !important; }
.footer div { color: #b8b8cc !important; }
}`;

/** What a mail shows. All of it is HTML. */
export interface MailContent {
  title: string;
  preheader: string;
  organization: string;
  body: string;
  buttonText: string;
  /** The address of the button. */
  link: string;
  /** Paragraphs. */
  footer: string[];
}

export const linkColor = ({ primaryColor }: InvitationDesign): string =>
  readableOn(CARD, [primaryColor, TEXT]);

const logoWidth = ({ width, height }: Picture) =>
  Math.max(1, Math.round(width * Math.min(1, MAX_LOGO.width / width, MAX_LOGO.height / height)));

const image = (field: PictureField, width: number, attributes: Record<string, string>) =>
  element('mj-image', { src: `cid:${contentIdOf(field)}`, width: `${width}px`, ...attributes });

const card = (attributes: Record<string, string>, content: MjmlNode[]) =>
  element('mj-section', { 'background-color': CARD, 'css-class': 'card', ...attributes }, [
    element('mj-column', {}, content),
  ]);

const head = ({ title, preheader }: MailContent) =>
  element('mj-head', {}, [
    element('mj-title', {}, title),
    element('mj-preview', {}, preheader),
    element(
      'mj-raw',
      {},
      '<meta name="color-scheme" content="light dark">\n<meta name="supported-color-schemes" content="light dark">'
    ),
    element('mj-style', {}, DARK_SCHEME),
  ]);

const words = (html: string) =>
  element('mj-text', { ...text(TEXT, '16px'), 'css-class': 'words', padding: '8px 32px' }, html);

const text = (color: string, size: string) => ({
  color,
  'font-family': FONTS,
  'font-size': size,
  'line-height': '1.5',
});

/** The layout of an invitation, in MJML. */
export const layOut = (
  content: MailContent,
  design: InvitationDesign,
  pictures: Partial<Record<PictureField, Picture>>,
  language: Language
): MjmlNode => {
  const { primaryColor, backgroundColor } = design;
  const { logo, headerPicture } = pictures;
  const sections = [
    ...(headerPicture
      ? [
          card({ padding: '0' }, [
            image('headerPicture', Math.min(WIDTH, headerPicture.width), {
              alt: '',
              padding: '0',
            }),
          ]),
        ]
      : []),
    card({ padding: '24px 0 32px', 'border-top': `4px solid ${primaryColor}` }, [
      ...(logo
        ? [
            image('logo', logoWidth(logo), {
              alt: content.organization,
              align: 'left',
              padding: '8px 32px',
              'container-background-color': CARD,
            }),
          ]
        : []),
      words(
        `<h1 style="margin:0;font-size:22px;line-height:1.3;color:${TEXT}">${content.organization}</h1>`
      ),
      words(content.body),
      element(
        'mj-button',
        {
          href: content.link,
          align: 'left',
          'background-color': primaryColor,
          color: readableOn(primaryColor),
          'font-family': FONTS,
          'font-size': '16px',
          'font-weight': 'bold',
          'inner-padding': '12px 24px',
          'border-radius': '6px',
          padding: '8px 32px',
        },
        content.buttonText
      ),
    ]),
    element('mj-section', { padding: '16px 0 32px', 'css-class': 'footer-section' }, [
      element('mj-column', {}, [
        element(
          'mj-text',
          {
            ...text(readableOn(backgroundColor, QUIET), '13px'),
            'css-class': 'footer',
            padding: '0 32px',
          },
          content.footer.map((line) => `<p style="margin:0 0 8px">${line}</p>`).join('')
        ),
      ]),
    ]),
  ];
  return element('mjml', { lang: language, dir: 'ltr' }, [
    head(content),
    element(
      'mj-body',
      { width: `${WIDTH}px`, 'background-color': backgroundColor, 'css-class': 'page' },
      sections
    ),
  ]);
};
