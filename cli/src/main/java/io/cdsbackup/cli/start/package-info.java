/**
 * What makes the next start of the command quicker. It is not about any command: the start itself, in {@code Main}, and the
 * launcher know of it.
 */
@NullMarked
package io.cdsbackup.cli.start;

import org.jspecify.annotations.NullMarked;
