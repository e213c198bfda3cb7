/** Tests of the manual pages and the shell completion, by the programs that read them, where the machine has those. */
@NullMarked
package io.cdsbackup.cli.pages;

import org.jspecify.annotations.NullMarked;
