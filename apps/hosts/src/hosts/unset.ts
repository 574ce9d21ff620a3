import { showPage } from '../show-page.tsx';
import './unset.css';

void showPage();
