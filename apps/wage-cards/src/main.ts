import { runService } from '@anxin/http';
import { wageCards } from './wage-cards.module';

void runService(wageCards);
