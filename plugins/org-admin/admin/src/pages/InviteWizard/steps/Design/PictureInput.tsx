import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Trash, Upload } from '@strapi/icons';
import { styled } from 'styled-components';

import { MAX_PICTURE_BYTES } from '../../../../../../shared/contracts/invitations';
import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';
import { PICTURE_TYPES, pictureProblem, readPicture } from '../../model/pictures';

/** Light and dark squares, on which one sees what of a picture is transparent. */
const Shown = styled.div`
  padding: ${({ theme }) => theme.spaces[2]};
  background: repeating-conic-gradient(#eee 0% 25%, #fff 0% 50%) 0 0 / 2rem 2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  img {
    display: block;
    max-width: min(28rem, 100%);
    max-height: 10rem;
  }
`;

interface PictureInputProps {
  name: 'logo' | 'headerPicture';
  /** A data URL; null where there is none. */
  picture: string | null;
  onChange: (picture: string | null) => void;
}

/** Chooses, shows and removes one picture. */
export const PictureInput = ({ name, picture, onChange }: PictureInputProps) => {
  const t = useT();
  const { bytes } = useFormats();
  const input = React.useRef<HTMLInputElement>(null);
  const [problem, setProblem] = React.useState<string | null>(null);
  const label = t(`invite.design.${name}`);

  const take = async (file: File | undefined) => {
    if (!file) return;
    const code = pictureProblem(file);
    if (code) {
      setProblem(
        t(`invite.problem.${code}`, { size: bytes(file.size), max: bytes(MAX_PICTURE_BYTES) })
      );
      return;
    }
    try {
      onChange(await readPicture(file));
      setProblem(null);
    } catch {
      setProblem(t('invite.problem.picture-unreadable'));
    }
  };

  return (
    <Box role="group" aria-label={label}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t(`invite.design.${name}.hint`)}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={2}>
        {picture && (
          <Shown>
            <img
              src={picture}
              alt={label}
              onError={() => setProblem(t('invite.problem.picture-invalid'))}
            />
          </Shown>
        )}
        <Flex gap={2} wrap="wrap">
          <Button
            type="button"
            variant="secondary"
            startIcon={<Upload aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {t(picture ? 'invite.design.replace' : 'invite.design.choose')}
          </Button>
          {picture && (
            <Button
              type="button"
              variant="danger-light"
              startIcon={<Trash aria-hidden />}
              onClick={() => {
                onChange(null);
                setProblem(null);
              }}
            >
              {t('invite.design.remove')}
            </Button>
          )}
        </Flex>
        {problem && (
          <Typography variant="pi" textColor="danger600" role="alert">
            {problem}
          </Typography>
        )}
      </Flex>
      <input
        ref={input}
        type="file"
        accept={PICTURE_TYPES.join()}
        aria-label={label}
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file, mended meanwhile, is to be a change too.
          event.target.value = '';
        }}
      />
    </Box>
  );
};
