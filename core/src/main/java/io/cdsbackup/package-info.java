/**
 * Downloads backups of CDS MySQL instances. Start at the client and its builder.
 */
@NullMarked
package io.cdsbackup;

import org.jspecify.annotations.NullMarked;
