/**
 * `GET /org-admin/outbox`: where e-mail goes. `embedded` means that no mail server is configured and messages are kept as
 * files on the server instead of being sent; `messages` are then the newest of them, newest first.
 */
export interface OutboxState {
  embedded: boolean;
  messages: OutboxMessage[];
}

export interface OutboxMessage {
  id: string;
  sentAt: string;
  from: string;
  to: string;
  subject: string;
  text: string;
}
