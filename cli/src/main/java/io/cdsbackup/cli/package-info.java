/**
 * The {@code cds-backup} command. It turns arguments into calls of the library, and results into text or JSON.
 */
@NullMarked
package io.cdsbackup.cli;

import org.jspecify.annotations.NullMarked;
