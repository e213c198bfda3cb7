/**
 * The commands: each a class that picocli fills with its options, and that turns them into calls of the library. One more
 * command is one more class here, named in {@link io.cdsbackup.cli.command.RootCommand}.
 */
@NullMarked
package io.cdsbackup.cli.command;

import org.jspecify.annotations.NullMarked;
