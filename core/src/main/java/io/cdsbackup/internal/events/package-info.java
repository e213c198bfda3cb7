/**
 * Tells listeners what happens, each on a thread of its own, so that none can hold up or fail what it listens to. Events are
 * made here, of values that can hold no secret.
 */
@NullMarked
package io.cdsbackup.internal.events;

import org.jspecify.annotations.NullMarked;
