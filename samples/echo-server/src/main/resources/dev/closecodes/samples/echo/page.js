/** Brings the page to life; each part works without the others. */

import { startClosing } from './closing.js';
import { startEcho } from './echo.js';
import { startRoundTrips } from './round-trips.js';
import { startSearch } from './search.js';

startSearch();
startClosing();
startEcho();
startRoundTrips();
