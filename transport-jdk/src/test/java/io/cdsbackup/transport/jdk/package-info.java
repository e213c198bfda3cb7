/**
 * Holds the transports against raw sockets, so that nothing between hides what is on the wire. Test names follow the
 * published contract's cases.
 */
@NullMarked
package io.cdsbackup.transport.jdk;

import org.jspecify.annotations.NullMarked;
