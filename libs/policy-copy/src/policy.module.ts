import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { LivePolicies, Policies } from '@anxin/policy';
import { Timers } from '@anxin/timers';
import { KeepPolicies } from './keep-policies';
import { PolicyChangedConsumer } from './policy-changed.consumer';
import { StoredPolicies } from './stored-policies';

const EVERY_MS = 5_000;

/** Another process of the service may have taken a change in. */
@Injectable()
class RefreshPolicies implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly live: StoredPolicies,
    private readonly timers: Timers,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('refresh-policies', EVERY_MS, () => this.transactions.reading((tx) => this.live.refresh(tx)), 'wall');
  }
}

const copy = [
  StoredPolicies,
  { provide: LivePolicies, useExisting: StoredPolicies },
  { provide: Policies, useExisting: StoredPolicies },
  KeepPolicies,
];

/** The local copy of the parameters, for a generation that is being rebuilt: nothing in it wakes by itself. */
@Module({ controllers: [PolicyChangedConsumer], providers: copy, exports: [Policies, LivePolicies] })
export class RebuiltPolicyModule {}

/** The local copy of the parameters: `Policies` to inject, its table in {@link policyMigrations}. */
@Module({ controllers: [PolicyChangedConsumer], providers: [...copy, RefreshPolicies], exports: [Policies, LivePolicies] })
export class PolicyModule {}
