/**
 * The terminal around the command: which streams are one, how wide its window is, and whether it shall show colours. Nothing
 * of it is asked of native code.
 */
@NullMarked
package io.cdsbackup.cli.terminal;

import org.jspecify.annotations.NullMarked;
