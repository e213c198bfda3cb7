/**
 * Reads and writes JSON for core, by Jackson. Nothing outside this module sees a type of Jackson.
 */
@NullMarked
package io.cdsbackup.codec.jackson;

import org.jspecify.annotations.NullMarked;
