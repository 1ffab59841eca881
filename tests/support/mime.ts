/** One part of a message, decoded. */
export interface MailPart {
  /** By lower-case name, unfolded and decoded. */
  headers: Record<string, string>;
  contentType: string;
  content: Buffer;
  text: string;
  parts: MailPart[];
}

const unquote = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_sign, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16))
      ),
    'latin1'
  );

const decodeWord = (_word: string, encoding: string, text: string) =>
  (encoding.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64')
    : unquote(text.replace(/_/g, ' '))
  ).toString('latin1');

/** Encoded words (RFC 2047) in UTF-8; blanks between two of them mean nothing. */
const decodeHeader = (value: string) =>
  Buffer.from(
    value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, decodeWord),
    'latin1'
  ).toString('utf8');

const parseHeaders = (block: string) => {
  const headers: Record<string, string> = {};
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name) headers[name.toLowerCase()] = decodeHeader(value ?? '');
  }
  return headers;
};

/** Reads a message as a mail server gets it: enough of MIME for what the app sends. */
export const readMail = (message: string): MailPart => {
  const [block = '', ...rest] = message.split(/\r?\n\r?\n/);
  const body = rest.join('\r\n\r\n');
  const headers = parseHeaders(block);
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => readMail(part.replace(/^\r?\n/, '')))
    : [];
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  const content =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? unquote(body)
        : Buffer.from(body, 'latin1');
  return {
    headers,
    contentType: type.split(';')[0]!.trim().toLowerCase(),
    content,
    text: content.toString('utf8').replace(/\r\n/g, '\n'),
    parts,
  };
};

/** All parts of a message that hold something themselves. */
export const leavesOf = (part: MailPart): MailPart[] =>
  part.parts.length > 0 ? part.parts.flatMap(leavesOf) : [part];

/** The first part of a type. */
export const partOf = (mail: MailPart, contentType: string): MailPart => {
  const found = leavesOf(mail).find((part) => part.contentType === contentType);
  if (!found) throw new Error(`The message has no part ${contentType}.`);
  return found;
};
