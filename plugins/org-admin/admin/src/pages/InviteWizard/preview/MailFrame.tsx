import * as React from 'react';
import { styled } from 'styled-components';

/** As high as there is room for below the first lines of the mail. */
export const PREVIEW_HEIGHT = 'max(36rem, min(64rem, 100vh - 46rem))';

const Window = styled.div`
  position: relative;
  height: ${PREVIEW_HEIGHT};
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral150};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Frame = styled.iframe`
  position: absolute;
  top: 0;
  border: none;
  background: #fff;
  /* Mails are made for light pages; in a dark panel their own background would else be taken for a dark one. */
  color-scheme: light;
  transform-origin: 0 0;
`;

/** The size of an element, and anew when it changes. */
const useSize = () => {
  const element = React.useRef<HTMLDivElement>(null);
  const [size, setSize] = React.useState({ width: 0, height: 0 });

  React.useLayoutEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      setSize({ width, height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, ...size };
};

/** A click on a link leads nowhere: it would open another window, which the frame may not. */
const withIdleLinks = (html: string) => html.replace(/<head\b[^>]*>/i, '$&<base target="_blank">');

interface MailFrameProps {
  html: string;
  title: string;
  /** How wide the screen of the mail client is, in pixels. Where there is less room, the picture of it is smaller. */
  width: number;
}

/** A mail in a frame in which nothing runs, opens or is sent. */
export const MailFrame = ({ html, title, width }: MailFrameProps) => {
  const { element, ...room } = useSize();
  const scale = room.width > 0 ? Math.min(1, room.width / width) : 1;

  return (
    <Window ref={element}>
      <Frame
        sandbox=""
        srcDoc={withIdleLinks(html)}
        title={title}
        style={{
          left: Math.max(0, (room.width - width * scale) / 2),
          width,
          height: room.height / scale,
          transform: `scale(${scale})`,
        }}
      />
    </Window>
  );
};
