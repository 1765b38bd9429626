import { back } from './intl-aside';
import uPlot from 'uplot';

back();

export default uPlot;
