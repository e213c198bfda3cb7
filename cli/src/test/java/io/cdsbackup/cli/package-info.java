/**
 * Tests of the command as a whole: in this process against a sandbox cloud, and as a process of its own where signals,
 * encodings and class loading matter.
 */
@NullMarked
package io.cdsbackup.cli;

import org.jspecify.annotations.NullMarked;
