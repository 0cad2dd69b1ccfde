/** Clients that other people wrote, each held to the same contract with the server. */
@NullMarked
package dev.closecodes.samples.echo.clients;

import org.jspecify.annotations.NullMarked;
