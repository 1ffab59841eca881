import * as React from 'react';
import { Alert, Box, Button, Flex, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useT } from '../hooks/useT';
import { keepOpenWhileListed } from './Lookup';

const Content = styled(Modal.Content)<{ $width: string }>`
  && {
    width: min(${({ $width }) => $width}, calc(100vw - 2rem));
  }
`;

const Body = styled(Box)`
  flex: 1;
  overflow-y: auto;
  overflow-wrap: anywhere;
`;

const Footer = styled(Modal.Footer)`
  && {
    flex: none;
    flex-wrap: wrap;
    gap: ${({ theme }) => theme.spaces[2]};
  }
`;

interface ActionModalProps {
  title: string;
  confirmLabel: string;
  /** What is done cannot be undone, or takes something away. */
  isDangerous?: boolean;
  isBusy: boolean;
  /** What is still missing before it can be done. */
  isDisabled?: boolean;
  /** Why it could not be done. */
  problem: string | null;
  onConfirm: () => void;
  onClose: () => void;
  /** What the keyboard goes on from; where it is gone, or left out, from the page's main part. */
  returnFocus?: () => HTMLElement | null | undefined;
  width?: string;
  children: React.ReactNode;
}

/**
 * Asks before something is done, and stays open while it is and where it fails. Whoever opens it closes it, once it is done.
 */
export const ActionModal = ({
  title,
  confirmLabel,
  isDangerous = false,
  isBusy,
  isDisabled = false,
  problem,
  onConfirm,
  onClose,
  returnFocus,
  width = '56rem',
  children,
}: ActionModalProps) => {
  const t = useT();
  const alert = React.useRef<HTMLDivElement>(null);

  // In braces: newer browsers answer with a promise, which React would take for what to call afterwards.
  React.useEffect(() => {
    void alert.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);

  const handleSubmit = (event: React.FormEvent) => {
    event.preventDefault();
    // A portal's events bubble through React's tree, to whatever form the modal was opened from.
    event.stopPropagation();
    if (!isBusy && !isDisabled) onConfirm();
  };

  const handleCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    const wanted = returnFocus?.();
    (wanted?.isConnected ? wanted : document.getElementById('main-content'))?.focus();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && !isBusy && onClose()}>
      <Content
        $width={width}
        aria-describedby={undefined}
        onEscapeKeyDown={keepOpenWhileListed}
        onCloseAutoFocus={handleCloseAutoFocus}
      >
        <form onSubmit={handleSubmit} noValidate>
          <Modal.Header closeLabel={t('action.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Body padding={{ initial: 4, medium: 6 }}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {problem && (
                <div role="alert" ref={alert}>
                  <Alert variant="danger" closeLabel={t('action.close')}>
                    {problem}
                  </Alert>
                </div>
              )}
              {children}
            </Flex>
          </Body>
          <Footer>
            <Button variant="tertiary" disabled={isBusy} onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button
              type="submit"
              variant={isDangerous ? 'danger' : 'default'}
              loading={isBusy}
              disabled={isDisabled}
            >
              {confirmLabel}
            </Button>
          </Footer>
        </form>
      </Content>
    </Modal.Root>
  );
};
