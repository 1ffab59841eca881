import { invitationDesign } from '../../../plugins/org-admin/shared/contracts/invitations';
import { readPictures } from '../../../plugins/org-admin/server/src/invitation-message';
import { DOT_GIF, DOT_JPEG, DOT_PNG, NO_PICTURES, pngOf } from '../../support/pictures';

const read = (design: object) => readPictures(invitationDesign.parse(design));
const refusal = (design: object) => {
  try {
    read(design);
    return null;
  } catch (error) {
    return (error as { details: object }).details;
  }
};

it.each([
  ['PNG', DOT_PNG, 'image/png'],
  ['JPEG', DOT_JPEG, 'image/jpeg'],
  ['GIF', DOT_GIF, 'image/gif'],
])('a %s is a picture', (_name, logo, contentType) => {
  expect(read({ logo }).logo).toMatchObject({ contentType, width: 1, height: 1 });
});

it.each(Object.entries(NO_PICTURES))('%s is none', (_name, picture) => {
  expect(refusal({ logo: picture })).toEqual({ code: 'picture-invalid', field: 'logo' });
  expect(refusal({ headerPicture: picture })).toEqual({
    code: 'picture-invalid',
    field: 'headerPicture',
  });
});

it('a picture of too many bytes is refused', () => {
  const bytes = Buffer.concat([
    Buffer.from(DOT_GIF.split(',')[1]!, 'base64'),
    Buffer.alloc(256 * 1024),
    Buffer.from(';'),
  ]);
  expect(refusal({ logo: `data:image/gif;base64,${bytes.toString('base64')}` })).toEqual({
    code: 'picture-too-large',
    field: 'logo',
    max: '256 kB',
  });
});

it('a small file of a huge picture is refused', () => {
  expect(refusal({ headerPicture: pngOf(4001, 10) })).toEqual({
    code: 'picture-too-large',
    field: 'headerPicture',
    max: '4000 × 4000 pixels',
  });
  expect(refusal({ headerPicture: pngOf(4000, 10) })).toBeNull();
});
