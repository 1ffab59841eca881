import * as React from 'react';
import { Alert } from '@strapi/design-system';

import { useT } from '../../../hooks/useT';

/** What is wrong with the whole of a form; brought into sight and read out. */
export const FormProblem = ({ text, onClose }: { text: string; onClose: () => void }) => {
  const t = useT();
  const box = React.useRef<HTMLDivElement>(null);

  // In braces: newer browsers answer with a promise, which React would take for what to call afterwards.
  React.useEffect(() => {
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);

  return (
    <div role="alert" ref={box}>
      <Alert variant="danger" closeLabel={t('action.close')} onClose={onClose}>
        {text}
      </Alert>
    </div>
  );
};
