/**
 * Manual pages and shell completion, written by the build from the same model and the same bundles that {@code --help} is made
 * of. Nothing of it runs in the command.
 */
@NullMarked
package io.cdsbackup.cli.pages;

import org.jspecify.annotations.NullMarked;
