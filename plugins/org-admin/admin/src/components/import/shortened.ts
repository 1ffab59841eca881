const SHOWN = 80;

/** A cell of the file as far as it helps to find it again; the server cuts it at 200 characters already. */
export const shortened = (value: string): string =>
  value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
