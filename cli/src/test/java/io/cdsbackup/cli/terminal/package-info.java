/** Tests of how the terminal is found, and of its colours. Streams and windows are given to them. */
@NullMarked
package io.cdsbackup.cli.terminal;

import org.jspecify.annotations.NullMarked;
