/**
 * What a test of code that uses backups needs: a fake transport, a fake store, a clock and nonces that a test moves by hand.
 * None of it opens a socket or a file, sleeps, or needs a test framework, but for the JUnit extension over the sandbox.
 */
@NullMarked
package io.cdsbackup.testkit;

import org.jspecify.annotations.NullMarked;
