import { createRequire } from 'node:module';

/** An element of MJML, as its parser would give it. */
export interface MjmlNode {
  tagName: string;
  attributes: Record<string, string>;
  children: MjmlNode[];
  /** HTML, put in as it is. */
  content?: string;
}

/** The part of MJML that mails are made with; the packages bring no types of their own. */
type Mjml2Html = (
  root: MjmlNode,
  options: {
    presets: object[];
    /** Fonts to load from the network, by name. */
    fonts: Record<string, string>;
    /** `strict` throws where a tag or an attribute is not known. */
    validationLevel: 'strict';
  }
) => Promise<{ html: string }>;

/** An element of MJML. */
export const element = (
  tagName: string,
  attributes: Record<string, string>,
  content: MjmlNode[] | string = []
): MjmlNode =>
  typeof content === 'string'
    ? { tagName, attributes, children: [], content }
    : { tagName, attributes, children: content };

const load = createRequire(import.meta.url);

/** MJML takes half a second and 60 MB to load: a process that only sends never does. */
const loadMjml = () => ({
  toHtml: (load('mjml-core') as { default: Mjml2Html }).default,
  preset: load('mjml-preset-core') as object,
});
let loaded: ReturnType<typeof loadMjml> | undefined;

/**
 * HTML for mail clients. The tree is handed over as objects, so that no text is ever parsed as MJML: there is nothing to include,
 * and there are no fonts to load.
 */
export const renderMjml = async (root: MjmlNode): Promise<string> => {
  const { toHtml, preset } = (loaded ??= loadMjml());
  const { html } = await toHtml(root, { presets: [preset], fonts: {}, validationLevel: 'strict' });
  // Indentation is much of it. Line ends stay, for mail servers refuse lines of over 998 bytes.
  return html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
};
