import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { regions } from '@anxin/codes';
import { newId, Sealer, StoredClock, Transactions } from '@anxin/persistence';
import { LeadCases } from '../case/lead-cases.use-case';
import type { Department } from '../case/facts';
import type { InspectorEntity } from './inspector.entity';
import { InspectorStore } from './inspector.store';

const OFFICES: readonly { readonly department: Department; readonly title: string }[] = [
  { department: 'labour', title: '劳动监察员' },
  { department: 'housing-construction', title: '住建监察员' },
  { department: 'transport', title: '交通监察员' },
  { department: 'water', title: '水利监察员' },
];
const PLACES = ['一', '二'] as const;

/** In demo mode two inspectors stand on the list for each region and department; they sign in as the demo clients do. */
@Injectable()
export class SeedDemoInspectors implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly sealer: Sealer,
    private readonly inspectors: InspectorStore,
    private readonly leadCases: LeadCases,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (process.env.ANXIN_DEMO === '1') await this.run();
  }

  /** Adds those that are missing; safe again and from several processes at once. */
  async run(): Promise<void> {
    await this.transactions.run(async (tx) => this.inspectors.insert(tx, this.people(await this.clock.now(tx))));
    await this.leadCases.run();
  }

  private people(at: Date): InspectorEntity[] {
    return regions.flatMap((region) =>
      OFFICES.flatMap(({ department, title }) =>
        PLACES.map((place, nth) => ({
          id: newId(),
          subject: ['demo-inspector', region.code, ...(department === 'labour' ? [] : [department]), ...(nth ? ['2'] : [])].join('-'),
          name: this.sealer.seal(`${region.name}${title}${place}`),
          region: region.code,
          department,
          grid: null,
          email: null,
          emailRefusedAt: null,
          absentFrom: null,
          absentTo: null,
          registeredBy: 'system',
          registeredAt: at,
        })),
      ),
    );
  }
}
