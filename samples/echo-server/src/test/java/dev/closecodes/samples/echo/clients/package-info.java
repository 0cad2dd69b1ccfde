/** Clients of other projects. Each must pass the same tests with the server. */
@NullMarked
package dev.closecodes.samples.echo.clients;

import org.jspecify.annotations.NullMarked;
