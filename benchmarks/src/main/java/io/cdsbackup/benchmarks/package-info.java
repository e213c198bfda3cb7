/**
 * What measurements are made with: a server that costs next to nothing, and the programs that are no JMH benchmarks. The
 * benchmarks proper are in the tests' sources.
 */
@NullMarked
package io.cdsbackup.benchmarks;

import org.jspecify.annotations.NullMarked;
