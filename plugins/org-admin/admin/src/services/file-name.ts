/** The name a file is to have, of RFC 6266's `filename*` or `filename`. */
export const fileNameOf = (disposition: string | null, fallback: string): string => {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) {
    try {
      return decodeURIComponent(encoded.trim());
    } catch {
      // Not well encoded: the plain name is next.
    }
  }
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition ?? '');
  return (plain?.[1] ?? plain?.[2])?.trim() || fallback;
};
