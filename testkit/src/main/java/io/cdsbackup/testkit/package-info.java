/**
 * What a test of code that uses backups needs. It holds the fake transport, the contracts of the ports, and a JUnit 5 extension over the sandbox.
 */
@NullMarked
package io.cdsbackup.testkit;

import org.jspecify.annotations.NullMarked;
