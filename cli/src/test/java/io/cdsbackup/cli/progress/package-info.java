/** Tests of how a running download is shown. */
@NullMarked
package io.cdsbackup.cli.progress;

import org.jspecify.annotations.NullMarked;
