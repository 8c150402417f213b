import { runService } from '@anxin/http';
import { employerRegistry } from './employer-registry.module';

void runService(employerRegistry);
