import type { Page } from 'playwright-core';

export interface TextContrast {
  text: string;
  /** 1 to 21 (WCAG 2.2). */
  contrast: number;
}

/** The contrast of every piece of text on a page to what is behind it, as the browser shows it. */
export const contrastsOn = (page: Page): Promise<TextContrast[]> =>
  page.evaluate(() => {
    const channelsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = channelsOf(color)
        .slice(0, 3)
        .map((channel) => {
          const share = channel / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const backgroundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const color = getComputedStyle(element).backgroundColor;
      return channelsOf(color)[3] === 0 ? backgroundOf(element.parentElement) : color;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; contrast: number }[] = [];
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement!;
      const text = texts.currentNode.textContent!.trim();
      if (!text || !element.checkVisibility() || element.tagName === 'SCRIPT') continue;
      const light = luminance(getComputedStyle(element).color);
      const dark = luminance(backgroundOf(element));
      const [less, more] = [light, dark].sort((a, b) => a - b) as [number, number];
      found.push({ text, contrast: (more + 0.05) / (less + 0.05) });
    }
    return found;
  });
