import * as React from 'react';

import type { Reference } from '../../../../../shared/contracts/common';
import { Lookup } from '../../../components/Lookup';
import { useT } from '../../../hooks/useT';
import { useGetMembersQuery } from '../../../services/members';
import { fullName } from '../full-name';

interface MemberPickerProps {
  org: string;
  label: string;
  /** Ids of members who cannot be picked. */
  except: ReadonlySet<string>;
  onPick: (member: Reference) => void;
  autoFocus?: boolean;
}

const DELAY_MS = 250;
const PAGE_SIZE = 20;

/** Finds a member who is here to stay, by name or e-mail; the server searches. */
export const MemberPicker = ({ org, label, except, onPick, autoFocus }: MemberPickerProps) => {
  const t = useT();
  const [text, setText] = React.useState('');
  const [search, setSearch] = React.useState('');

  React.useEffect(() => {
    const timer = window.setTimeout(() => setSearch(text.trim()), DELAY_MS);
    return () => window.clearTimeout(timer);
  }, [text]);

  const { data, isFetching } = useGetMembersQuery({
    org,
    query: { search, state: ['active', 'invited', 'added'], pageSize: PAGE_SIZE },
  });
  const found = (data?.data ?? []).filter(({ documentId }) => !except.has(documentId));

  return (
    <Lookup
      size="S"
      aria-label={label}
      placeholder={t('members.picker.placeholder')}
      autoFocus={autoFocus}
      options={found.map((member) => ({
        value: member.documentId,
        label: fullName(member),
        detail: member.email,
      }))}
      text={text}
      onTextChange={setText}
      onPick={({ value, label: name }) => onPick({ documentId: value, name })}
      noneText={t('members.picker.none')}
      isLoading={isFetching || text.trim() !== search}
    />
  );
};
