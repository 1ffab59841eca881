import type supertest from 'supertest';

import { readWorkbook, type ReadSheet } from '../../fixtures/read-workbook';

/** Gathers an answer's bytes as they are. */
const asBuffer: Parameters<supertest.Test['parse']>[0] = (response, callback) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  response.on('end', () => callback(null, Buffer.concat(chunks)));
  response.on('error', (error) => callback(error, null));
};

export interface Download {
  headers: Record<string, string>;
  file: Buffer;
}

/** Downloads a file; fails unless the answer is 200. */
export const download = async (test: supertest.Test): Promise<Download> => {
  const { headers, body } = await test.buffer(true).parse(asBuffer).expect(200);
  return { headers, file: body as Buffer };
};

/** The sheets of a downloaded workbook, by name. */
export const downloadSheets = async (test: supertest.Test): Promise<Map<string, ReadSheet>> => {
  const { file } = await download(test);
  return new Map((await readWorkbook(file)).map((sheet) => [sheet.name, sheet]));
};
