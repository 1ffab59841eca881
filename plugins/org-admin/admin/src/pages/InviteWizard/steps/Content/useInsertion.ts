import * as React from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Puts text where the cursor last was in one of several fields, in place of what is selected there, and leaves the cursor behind it.
 *
 * @param fallback the field for what may not go into the others
 */
export const useInsertion = (fallback: React.RefObject<TextField>) => {
  const last = React.useRef<TextField | null>(null);

  return {
    onFocus: (event: React.FocusEvent<TextField>) => {
      last.current = event.currentTarget;
    },
    insert: (text: string, { onlyInFallback = false } = {}) => {
      const field = onlyInFallback ? fallback.current : (last.current ?? fallback.current);
      if (!field?.isConnected) return;
      // A field that was never in has its cursor at the start; text is added at the end of it.
      if (last.current !== field) field.setSelectionRange(field.value.length, field.value.length);
      field.focus();
      // Deprecated, and still the only way of changing a field that the user can take back with Ctrl+Z.
      if (!document.execCommand('insertText', false, text)) {
        field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
  };
};
