/**
 * Tests of the shell script that starts the command, at the root of the checkout. Each copies it to a machine of its own, where
 * {@code java} and {@code mvn} are fakes that note how they were called.
 */
@NullMarked
package io.cdsbackup.cli.launcher;

import org.jspecify.annotations.NullMarked;
