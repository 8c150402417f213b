import type { ServiceKind } from './paper-log';

/** What a return of service (送达回证) must hold, by the way in which it was served (民诉法 87–95, 法释〔2013〕3号 4). */
interface Proof {
  /** Who took it in, or who stood by. */
  readonly received?: true;
  /** Photographs, a film, the post's receipt, the agreement to electronic service, the notice in print. */
  readonly proof?: true;
}
const ASKED: Readonly<Record<ServiceKind, Proof>> = {
  direct: { received: true },
  'left-with-witness': { received: true, proof: true },
  post: { proof: true },
  electronic: { proof: true },
  entrusted: { received: true, proof: true },
  'public-notice': { proof: true },
  'posted-and-filmed': { proof: true },
};
const WORDS: Partial<Record<ServiceKind, string>> = {
  direct: 'who received it',
  'left-with-witness': 'the witness',
  entrusted: 'who received it from the authority entrusted',
};

/** What the service lacks, by its field, or null. */
export const proofFault = ({
  kind,
  receivedBy,
  proof,
}: {
  readonly kind: ServiceKind;
  readonly receivedBy?: string;
  readonly proof?: readonly unknown[];
}): { readonly path: 'receivedBy' | 'proof'; readonly message: string } | null => {
  const asked = ASKED[kind];
  if (asked.received && !receivedBy?.trim()) return { path: 'receivedBy', message: `must name ${WORDS[kind]}` };
  return asked.proof && !proof?.length
    ? { path: 'proof', message: `must not be empty: service of this kind (${kind}) is proved by it` }
    : null;
};
