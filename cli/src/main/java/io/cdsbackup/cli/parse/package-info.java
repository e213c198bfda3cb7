/**
 * Reads a command line by picocli, and says in the user's language what is wrong with it or how it should be.
 */
@NullMarked
package io.cdsbackup.cli.parse;

import org.jspecify.annotations.NullMarked;
