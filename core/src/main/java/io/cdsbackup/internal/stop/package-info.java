/**
 * Work that can be stopped from another thread: interrupted while it runs, never after, and waited for until it has ended. The
 * futures of the asynchronous client stand on it, and so does a client's close.
 */
@NullMarked
package io.cdsbackup.internal.stop;

import org.jspecify.annotations.NullMarked;
