/**
 * How a running download is shown on the error stream: a bar on a terminal, a few lines elsewhere, nothing where the user
 * asked for quiet.
 */
@NullMarked
package io.cdsbackup.cli.progress;

import org.jspecify.annotations.NullMarked;
