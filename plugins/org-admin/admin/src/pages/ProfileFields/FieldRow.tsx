import * as React from 'react';
import { Badge, Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, Pencil, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import { Ellipsis } from '../../components/Ellipsis';
import { useT } from '../../hooks/useT';

/** Where a field that is dragged over this row would be put. */
export type DropSide = 'before' | 'after' | null;

const Item = styled.li<{ $drop: DropSide; $isDragged: boolean }>`
  border-top: 2px solid
    ${({ theme, $drop }) => ($drop === 'before' ? theme.colors.primary600 : 'transparent')};
  border-bottom: 2px solid
    ${({ theme, $drop }) => ($drop === 'after' ? theme.colors.primary600 : 'transparent')};
  opacity: ${({ $isDragged }) => ($isDragged ? 0.5 : 1)};
`;

const Handle = styled.span`
  display: inline-flex;
  flex: none;
  padding: ${({ theme }) => theme.spaces[2]};
  cursor: grab;

  svg {
    width: 1.2rem;
    height: 1.2rem;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

interface FieldRowProps {
  field: ProfileFieldRow;
  place: number;
  total: number;
  mayChange: boolean;
  drop: DropSide;
  isDragged: boolean;
  /** Gets the button that moves the field up or down, to keep the focus on it when it has moved. */
  buttonRef: (by: -1 | 1, button: HTMLButtonElement | null) => void;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onDelete: () => void;
  onDrag: (isDragged: boolean) => void;
  /** @param isLower whether the pointer is in the lower half of the row */
  onDragOver: (isLower: boolean) => void;
  onDrop: () => void;
}

export const FieldRow = (props: FieldRowProps) => {
  const t = useT();
  const { field, place, total, mayChange } = props;
  const item = React.useRef<HTMLLIElement>(null);

  const handleDragStart = (event: React.DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    // Firefox drags nothing that carries no data.
    event.dataTransfer.setData('text/plain', field.label);
    if (item.current) event.dataTransfer.setDragImage(item.current, 16, 16);
    props.onDrag(true);
  };
  const handleDragOver = (event: React.DragEvent) => {
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    props.onDragOver(event.clientY > top + height / 2);
  };
  const handleDrop = (event: React.DragEvent) => {
    event.preventDefault();
    props.onDrop();
  };

  return (
    <Item
      ref={item}
      $drop={props.drop}
      $isDragged={props.isDragged}
      onDragOver={handleDragOver}
      onDrop={handleDrop}
    >
      <Flex
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={3}
        gap={3}
        justifyContent="space-between"
        wrap="wrap"
      >
        <Flex gap={2} flex="1 1 24rem" minWidth={0}>
          {mayChange && total > 1 && (
            <Handle
              aria-hidden
              draggable
              title={t('profile-fields.drag')}
              onDragStart={handleDragStart}
              onDragEnd={() => props.onDrag(false)}
            >
              <Drag />
            </Handle>
          )}
          <Box minWidth={0} flex="1">
            <Flex gap={2} wrap="wrap">
              <Box maxWidth="100%">
                <Ellipsis fontWeight="bold">{field.label}</Ellipsis>
              </Box>
              {field.required && <Badge size="S">{t('profile-fields.required')}</Badge>}
            </Flex>
            <Ellipsis variant="pi" textColor="neutral600">
              {[
                t(`profile-fields.type.${field.type}`),
                ...(field.options.length > 0 ? [field.options.join(', ')] : []),
                field.key,
              ].join(' · ')}
            </Ellipsis>
          </Box>
        </Flex>
        <Flex gap={3} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {t('profile-fields.values', { count: field.values })}
          </Typography>
          {mayChange && (
            <Flex gap={1}>
              <IconButton
                ref={(button: HTMLButtonElement | null) => props.buttonRef(-1, button)}
                variant="ghost"
                label={t('text-list.move-up', { item: field.label })}
                disabled={place === 0}
                onClick={() => props.onMove(-1)}
              >
                <ArrowUp />
              </IconButton>
              <IconButton
                ref={(button: HTMLButtonElement | null) => props.buttonRef(1, button)}
                variant="ghost"
                label={t('text-list.move-down', { item: field.label })}
                disabled={place === total - 1}
                onClick={() => props.onMove(1)}
              >
                <ArrowDown />
              </IconButton>
              <IconButton
                variant="ghost"
                label={t('profile-fields.edit-one', { label: field.label })}
                onClick={props.onEdit}
              >
                <Pencil />
              </IconButton>
              <IconButton
                variant="ghost"
                label={t('profile-fields.delete-one', { label: field.label })}
                onClick={props.onDelete}
              >
                <Trash />
              </IconButton>
            </Flex>
          )}
        </Flex>
      </Flex>
    </Item>
  );
};
