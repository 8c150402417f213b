import type { Sector } from '@anxin/codes';
import type { Category } from './facts';

/** News with the business instant at which it became so. */
export interface News<N> {
  readonly at: Date;
  readonly news: N;
}
export interface ComplaintNews {
  readonly complaintId: string;
  readonly category: Category;
  readonly respondent?: string;
  readonly respondentName: string;
  readonly region: string;
  readonly project?: string;
  readonly workers?: number;
  readonly amount?: string;
}
export interface ReceivedNews extends ComplaintNews {
  readonly complainant?: string;
  readonly receivedAt: string;
}
export interface AcceptedNews extends ComplaintNews {
  readonly acceptedOn: string;
}
export interface IdentifiedNews extends ReceivedNews {
  readonly respondent: string;
}
export interface EndedNews {
  readonly complaintId: string;
  readonly respondent?: string;
  readonly outcome: 'withdrawn' | 'unsubstantiated' | 'answered';
}
export interface MergingNews {
  readonly complaintId: string;
  readonly respondent?: string;
  readonly into?: {
    readonly complaintId: string;
    readonly respondent?: string;
    readonly project?: string;
    readonly category: Category;
  };
  readonly complainant?: string;
}
export interface ReopenedNews {
  readonly complaintId: string;
  readonly respondent?: string;
}
export interface ProjectNews {
  readonly projectId: string;
  readonly name: string;
  readonly sector: Sector;
  readonly grid?: string;
}
