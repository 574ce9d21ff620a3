import { CssBaseline, createTheme, ThemeProvider } from '@mui/material';
import { showPage } from '../show-page.tsx';

const theme = createTheme();

void showPage((page) => (
  <ThemeProvider theme={theme}>
    <CssBaseline />
    {page}
  </ThemeProvider>
));
