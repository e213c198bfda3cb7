/**
 * How results are shown: as one JSON value for programs, as aligned text for people. What the remote wrote is shown with its
 * control and bidirectional characters escaped.
 */
@NullMarked
package io.cdsbackup.cli.output;

import org.jspecify.annotations.NullMarked;
