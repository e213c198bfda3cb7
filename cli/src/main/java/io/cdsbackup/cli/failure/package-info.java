/**
 * What a failure looks like from outside: its exit code, its words in the user's language, and its JSON object. Nothing here
 * prints a stack trace or repeats a secret.
 */
@NullMarked
package io.cdsbackup.cli.failure;

import org.jspecify.annotations.NullMarked;
