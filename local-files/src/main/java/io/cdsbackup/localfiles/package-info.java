/**
 * Keeps backups and credentials on the local file system. A file gets its final name only when it was verified.
 */
@NullMarked
package io.cdsbackup.localfiles;

import org.jspecify.annotations.NullMarked;
