/** Tests of how results are shown. */
@NullMarked
package io.cdsbackup.cli.output;

import org.jspecify.annotations.NullMarked;
