/** Tests of what of the library's log is shown, and what is masked in it. */
@NullMarked
package io.cdsbackup.cli.log;

import org.jspecify.annotations.NullMarked;
