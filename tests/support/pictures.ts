import { crc32, deflateSync } from 'node:zlib';

const chunk = (name: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

const dataUrl = (type: string, content: Buffer) =>
  `data:image/${type};base64,${content.toString('base64')}`;

/** A black PNG of so many pixels, as a data URL. */
export const pngOf = (width: number, height: number): string => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit a pixel, gray.
  header[8] = 1;
  const lines = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  return dataUrl(
    'png',
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(lines)),
      chunk('IEND', Buffer.alloc(0)),
    ])
  );
};

export const DOT_PNG = pngOf(1, 1);
export const DOT_GIF =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
export const DOT_JPEG =
  'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////2wBDAf//////////////////////////////////////////////////////////////////////////////////////wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJgA/9k=';

/** Data URLs that say they are pictures and are none, by what they are. */
export const NO_PICTURES: Record<string, string> = {
  text: dataUrl('png', Buffer.from('this is no picture')),
  'a web page': dataUrl('gif', Buffer.from('<script>alert(1)</script>')),
  'an SVG under another name': dataUrl(
    'png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>')
  ),
  'an SVG': `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`,
  'a PNG header only': dataUrl('png', Buffer.from(pngOf(9, 9).slice(22), 'base64').subarray(0, 33)),
  'a PNG cut short': dataUrl('png', Buffer.from(pngOf(9, 9).slice(22), 'base64').subarray(0, -12)),
  'a GIF header only': dataUrl('gif', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')),
  'a JPEG header only': dataUrl('jpeg', Buffer.from('ffd8ffe0', 'hex')),
  'a PNG called a JPEG': DOT_PNG.replace('image/png', 'image/jpeg'),
  'not base64': 'data:image/png;base64,%%%"><script>',
  'an address': 'https://example.org/logo.png',
  nothing: '',
};
