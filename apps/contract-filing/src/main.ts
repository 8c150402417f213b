import { runService } from '@anxin/http';
import { contractFiling } from './contract-filing.module';

void runService(contractFiling);
