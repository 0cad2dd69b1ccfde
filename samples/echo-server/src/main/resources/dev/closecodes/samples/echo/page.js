/** Starts the parts of the page. Each part works without the others. */

import { startClosing } from './closing.js';
import { startEcho } from './echo.js';
import { startRoundTrips } from './round-trips.js';
import { startSearch } from './search.js';

startSearch();
startClosing();
startEcho();
startRoundTrips();
