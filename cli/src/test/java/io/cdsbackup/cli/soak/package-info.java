/**
 * Tests of {@code get} as a process of its own, by what can only be seen from outside: what a killed process leaves, how much
 * memory one takes, how long it takes. Most of them take long and are tagged {@code soak}; samples of them are not.
 */
@NullMarked
package io.cdsbackup.cli.soak;

import org.jspecify.annotations.NullMarked;
