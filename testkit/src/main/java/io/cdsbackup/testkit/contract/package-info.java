/**
 * What a transport is, as tests that any implementation can be held to. They look at the bytes on the wire, at a server of
 * raw sockets, so that nothing in between hides what an HTTP client does.
 */
@NullMarked
package io.cdsbackup.testkit.contract;

import org.jspecify.annotations.NullMarked;
