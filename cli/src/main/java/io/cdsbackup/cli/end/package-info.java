/** What makes the process end at once when its work is done. {@code Main} alone knows of it. */
@NullMarked
package io.cdsbackup.cli.end;

import org.jspecify.annotations.NullMarked;
