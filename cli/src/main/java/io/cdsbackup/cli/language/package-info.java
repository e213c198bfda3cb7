/**
 * The two languages that the command speaks, and the phrases it speaks in. Every phrase is there in both; which language is
 * used follows {@code CDS_LANG}, then the locale variables.
 */
@NullMarked
package io.cdsbackup.cli.language;

import org.jspecify.annotations.NullMarked;
