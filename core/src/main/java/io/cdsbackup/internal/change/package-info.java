/**
 * Changes on the service's side: backups begun and deleted, policies set. A change whose answer got lost is never asked for
 * again before it was looked whether it was made.
 */
@NullMarked
package io.cdsbackup.internal.change;

import org.jspecify.annotations.NullMarked;
