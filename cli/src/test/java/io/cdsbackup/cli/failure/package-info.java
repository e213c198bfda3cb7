/** Tests of exit codes, and the words of failures. */
@NullMarked
package io.cdsbackup.cli.failure;

import org.jspecify.annotations.NullMarked;
