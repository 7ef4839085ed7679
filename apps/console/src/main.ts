import { showFigures } from './figures/page';
import { showOverview } from './overview';

if (document.getElementById('road')) showOverview();
else void showFigures();
