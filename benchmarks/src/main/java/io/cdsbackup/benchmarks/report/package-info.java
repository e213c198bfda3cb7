/**
 * Makes tables and a chart of what was measured, and puts them into a page. It knows the targets, and not how anything is
 * measured.
 */
@NullMarked
package io.cdsbackup.benchmarks.report;

import org.jspecify.annotations.NullMarked;
