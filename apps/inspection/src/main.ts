import { runService } from '@anxin/http';
import { inspection } from './inspection.module';

void runService(inspection);
