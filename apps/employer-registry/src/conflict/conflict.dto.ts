import { PageQuery } from '@anxin/http';

export class ConflictQuery extends PageQuery {}
