import { MAX_PICTURE_BYTES } from '../../../../../shared/contracts/invitations';

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif'];

export type PictureProblem = 'picture-invalid' | 'picture-too-large';

/** What can be known of a file before the server looks into it. */
export const pictureProblem = ({
  type,
  size,
}: Pick<File, 'type' | 'size'>): PictureProblem | null => {
  if (!PICTURE_TYPES.includes(type)) return 'picture-invalid';
  return size > MAX_PICTURE_BYTES ? 'picture-too-large' : null;
};

/** A file as a data URL, which the browser draws and the server takes. */
export const readPicture = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.readAsDataURL(file);
  });
