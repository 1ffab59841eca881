import type { Form } from './markers';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** A value as it is written in a place of a given form, of HTML or of plain text. */
export const encodeValue = (value: string, form: Form, target: 'html' | 'plain'): string => {
  const written = form === 'part' ? encodeURIComponent(value) : value;
  return target === 'html' ? escapeHtml(written) : written;
};
