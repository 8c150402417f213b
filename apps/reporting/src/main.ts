import { runService } from '@anxin/http';
import { reporting } from './reporting.module';

void runService(reporting);
