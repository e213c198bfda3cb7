/**
 * A backup's way onto the disk: which address, whether it may be opened, the transfer, the checks, the manifest, the name.
 * Nothing gets its final name before it is whole and verified.
 */
@NullMarked
package io.cdsbackup.internal.download;

import org.jspecify.annotations.NullMarked;
