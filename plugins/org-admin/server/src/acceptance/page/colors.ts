type Channels = [red: number, green: number, blue: number];

const WHITE = '#ffffff';
const BLACK = '#000000';

const channelsOf = (color: string): Channels =>
  [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16)) as Channels;

const toColor = (channels: number[]) =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance of a color `#rrggbb`, 0 to 1 (WCAG 2.2). */
const luminance = (color: string): number => {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colors, 1 to 21 (WCAG 2.2). */
export const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

/** Black or white, whichever is read better on a color; one of them always has a contrast over 4.5. */
export const readableOn = (background: string): string =>
  contrast(WHITE, background) >= contrast(BLACK, background) ? WHITE : BLACK;

const STEPS = 20;

/** A color as near to this one as can be that has at least this contrast to a background. */
export const withContrast = (color: string, background: string, least: number): string => {
  const goal = channelsOf(readableOn(background));
  const start = channelsOf(color);
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = toColor(
      start.map((channel, index) => channel + ((goal[index]! - channel) * step) / STEPS)
    );
    if (contrast(mixed, background) >= least) return mixed;
  }
  return toColor(goal);
};
