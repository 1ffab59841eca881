import { previewOf } from '../../../plugins/org-admin/admin/src/pages/ImportWizard/model/preview';

const bytes = (...values: number[]) => new Blob([new Uint8Array(values)]);
const utf16 = (text: string, bigEndian: boolean) => {
  const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Blob([new Uint8Array(bigEndian ? buffer.swap16() : buffer)]);
};

describe('the preview of a file', () => {
  it('cuts rows into cells as the delimiter says', async () => {
    const file = new Blob(['a;b\n1;"2;3"\n']);
    expect((await previewOf(file, 'utf-8', ';')).rows).toEqual([
      ['a', 'b'],
      ['1', '2;3'],
    ]);
    expect((await previewOf(file, 'utf-8', ',')).rows[0]).toEqual(['a;b']);
  });

  it('shows the letters of Windows-1252, and that they are none in UTF-8', async () => {
    const file = bytes(0x6e, 0x0a, 0xc5, 0x73, 0x61);
    expect(await previewOf(file, 'windows-1252', ',')).toEqual({
      rows: [['n'], ['Åsa']],
      broken: false,
    });
    expect((await previewOf(file, 'utf-8', ',')).broken).toBe(true);
  });

  it.each([true, false])('reads UTF-16 by its mark before it is told so', async (bigEndian) => {
    expect((await previewOf(utf16('å,b\n1,2', bigEndian), null, null)).rows[0]).toEqual(['å', 'b']);
  });

  it('leaves out a line that only names the delimiter', async () => {
    expect((await previewOf(new Blob(['sep=;\na;b\n']), 'utf-8', null)).rows).toEqual([['a', 'b']]);
  });

  it('does not take a character at the end of what it reads for a broken one', async () => {
    const file = new Blob([`n\n${'x'.repeat(64 * 1024 - 3)}å and more`]);
    expect((await previewOf(file, 'utf-8', ',')).broken).toBe(false);
  });
});
