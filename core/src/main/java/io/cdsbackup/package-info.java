/**
 * What a user sees first: {@link io.cdsbackup.BackupClient}, which asks for a backup's addresses and brings the file, and
 * the builder that wires it to a transport.
 */
@NullMarked
package io.cdsbackup;

import org.jspecify.annotations.NullMarked;
