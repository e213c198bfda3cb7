/**
 * The values of the backup domain: what an instance, a backup, its addresses and a downloaded file are. Records that
 * check themselves, and final classes for what holds a secret; nothing here does I/O or knows another package.
 */
@NullMarked
package io.cdsbackup.domain;

import org.jspecify.annotations.NullMarked;
