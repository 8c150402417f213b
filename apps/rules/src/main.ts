import { runService } from '@anxin/http';
import { rules } from './rules.module';

void runService(rules);
