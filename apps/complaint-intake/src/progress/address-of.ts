/** The client as the gateway saw it (it replaces what the client itself sends in this header); without a gateway the peer. */
export const addressOf = ({
  headers,
  ip,
}: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ip: string;
}): string =>
  String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim() || ip;
