import { showPage } from '../show-page.tsx';
import 'bootstrap/dist/css/bootstrap.css';

void showPage();
