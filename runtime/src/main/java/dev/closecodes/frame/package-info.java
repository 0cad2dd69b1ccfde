/**
 * The parts of frame codecs that do not depend on a registry. Generated codecs use them. They run on Android from API
 * level 33.
 *
 * <p>Section numbers without the name of an RFC are those of RFC 6455, The WebSocket Protocol. Arguments and results
 * are never {@code null} unless their documentation says so.
 */
@NullMarked
package dev.closecodes.frame;

import org.jspecify.annotations.NullMarked;
