import { errors } from '@strapi/utils';
import { imageSize } from 'image-size';

import { type InvitationDesign, MAX_PICTURE_BYTES } from '../../../shared/contracts/invitations';

export const PICTURE_FIELDS = ['logo', 'headerPicture'] as const;
export type PictureField = (typeof PICTURE_FIELDS)[number];

export interface Picture {
  content: Buffer;
  contentType: string;
  extension: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** Pixels of the longer side: what a phone can still show. */
const MAX_PIXELS = 4000;
const DATA_URL = /^data:(image\/(?:png|jpeg|gif));base64,([A-Za-z0-9+/]+={0,2})$/;

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG_START_OF_SCAN = Buffer.from('ffda', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');

/** The names of a PNG's chunks, as far as they are whole. */
const pngChunks = (file: Buffer): string[] => {
  const names: string[] = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) break;
    names.push(file.toString('latin1', at + 4, at + 8));
    at = end;
  }
  return names;
};

/** Whether a file is a whole picture of its kind, from its first bytes to its last. */
const WHOLE: Record<string, (file: Buffer) => boolean> = {
  'image/png': (file) => {
    const chunks = pngChunks(file);
    return (
      file.subarray(0, 8).equals(PNG_SIGNATURE) &&
      chunks[0] === 'IHDR' &&
      chunks.includes('IDAT') &&
      chunks.includes('IEND')
    );
  },
  'image/jpeg': (file) => {
    const scan = file.indexOf(JPEG_START_OF_SCAN);
    return (
      file.subarray(0, 3).toString('hex') === 'ffd8ff' &&
      scan > 0 &&
      file.indexOf(JPEG_END, scan) > 0
    );
  },
  'image/gif': (file) =>
    /^GIF8[79]a$/.test(file.toString('latin1', 0, 6)) && file.lastIndexOf(0x3b) > 13,
};

const invalid = (field: PictureField) =>
  new errors.ValidationError(
    `design.${field}: is no whole PNG, JPEG or GIF picture. Choose another file.`,
    { code: 'picture-invalid', field }
  );

const tooLarge = (field: PictureField, max: string) =>
  new errors.ValidationError(`design.${field}: is too large. At most ${max} are allowed.`, {
    code: 'picture-too-large',
    field,
    max,
  });

const sizeOf = (content: Buffer) => {
  try {
    return imageSize(content);
  } catch {
    return null;
  }
};

const readPicture = (field: PictureField, dataUrl: string): Picture => {
  const [, contentType, base64] = DATA_URL.exec(dataUrl) ?? [];
  if (!contentType || !base64) throw invalid(field);
  const content = Buffer.from(base64, 'base64');
  if (content.length > MAX_PICTURE_BYTES) {
    throw tooLarge(field, `${MAX_PICTURE_BYTES / 1024} kB`);
  }
  const size = WHOLE[contentType]?.(content) ? sizeOf(content) : null;
  if (!size || size.width < 1 || size.height < 1) throw invalid(field);
  if (Math.max(size.width, size.height) > MAX_PIXELS) {
    throw tooLarge(field, `${MAX_PIXELS} × ${MAX_PIXELS} pixels`);
  }
  const { width, height } = size;
  return { content, contentType, extension: contentType.slice('image/'.length), width, height };
};

/**
 * The pictures of a design.
 * @throws ValidationError, codes `picture-invalid` and `picture-too-large` with the field, for what is no picture
 */
export const readPictures = (design: InvitationDesign): Partial<Record<PictureField, Picture>> =>
  Object.fromEntries(
    PICTURE_FIELDS.flatMap((field) => {
      const dataUrl = design[field];
      return dataUrl === null ? [] : [[field, readPicture(field, dataUrl)]];
    })
  );

/** What a picture is called in the HTML of a mail. */
export const contentIdOf = (field: PictureField): string => `${field}@invitation`;
