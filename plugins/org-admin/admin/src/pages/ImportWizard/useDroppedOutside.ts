import * as React from 'react';

/** A file dropped beside the drop zone would be opened by the browser in place of the wizard. */
export const useDroppedOutside = () => {
  React.useEffect(() => {
    const ignore = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
};
