/**
 * What can go wrong, as types: unchecked, under {@link io.cdsbackup.error.BackupException}, in nine sealed categories
 * that are open below. Each says what happened, what to do next, and whether the same call may pass later; none holds a
 * secret.
 */
@NullMarked
package io.cdsbackup.error;

import org.jspecify.annotations.NullMarked;
