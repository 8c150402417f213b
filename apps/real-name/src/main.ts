import { runService } from '@anxin/http';
import { realName } from './real-name.module';

void runService(realName);
