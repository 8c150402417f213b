import { MonthField, RegionField } from '@anxin/http';

export class BulletinQuery {
  @RegionField()
  region!: string;

  @MonthField()
  month!: string;
}
