/** Least contrast of text that can be read (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

const channels = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
const luminance = (color: string): number => {
  const [red, green, blue] = channels(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

/** Contrast of two colors, from 1 to 21 (WCAG 2.2). */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

/** The first of the preferred colors that can be read on a background; else black or white, of which one always can. */
export const readableOn = (background: string, preferred: readonly string[] = []): string =>
  preferred.find((color) => contrast(color, background) >= READABLE) ??
  (contrast('#ffffff', background) >= contrast('#000000', background) ? '#ffffff' : '#000000');
