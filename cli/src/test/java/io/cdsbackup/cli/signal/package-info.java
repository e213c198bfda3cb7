/** Tests of the orderly stop. */
@NullMarked
package io.cdsbackup.cli.signal;

import org.jspecify.annotations.NullMarked;
