import * as React from 'react';

/**
 * For a modal that is opened without a trigger of its own: what had the focus when it opened has it again once it is closed, or the
 * page's main part where that is gone by then.
 */
export const useReturnFocus = () => {
  const opener = React.useRef(document.activeElement as HTMLElement | null);

  const onCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    const { current } = opener;
    const isThere = current?.isConnected && current !== document.body;
    (isThere ? current : document.getElementById('main-content'))?.focus();
  };
  return { returnFocus: () => opener.current, onCloseAutoFocus };
};
