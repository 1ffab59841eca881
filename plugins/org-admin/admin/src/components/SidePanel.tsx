import * as React from 'react';
import { Box, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import { keepOpenWhileListed } from './Lookup';

/** A modal at the right edge of the screen, as high as it is, so that the list beside it stays in sight. */
const Content = styled(Modal.Content)`
  && {
    top: 0;
    right: 0;
    bottom: 0;
    left: auto;
    width: min(56rem, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    border-radius: 0;
    transform: none;
  }
`;

/** The title may be a name without any blank; the close button stays in sight. */
const Header = styled(Modal.Header)`
  && h2 {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  && > button {
    flex: none;
  }
`;

const Scroll = styled(Box)`
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

interface SidePanelProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  /** Buttons that stay in sight. */
  footer?: React.ReactNode;
  /** Where the keyboard goes on from once the panel is closed; left out, it is what had the focus before. */
  onCloseAutoFocus?: (event: Event) => void;
  children: React.ReactNode;
}

/** Details of one thing beside the list it is from. Escape and a click outside close it. */
export const SidePanel = ({
  title,
  closeLabel,
  onClose,
  footer,
  onCloseAutoFocus,
  children,
}: SidePanelProps) => (
  <Modal.Root open onOpenChange={(open) => !open && onClose()}>
    <Content
      aria-describedby={undefined}
      onEscapeKeyDown={keepOpenWhileListed}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Header gap={3} closeLabel={closeLabel}>
        <Modal.Title>{title}</Modal.Title>
      </Header>
      <Scroll flex="1" padding={{ initial: 4, medium: 6 }}>
        {children}
      </Scroll>
      {footer && <Footer>{footer}</Footer>}
    </Content>
  </Modal.Root>
);
