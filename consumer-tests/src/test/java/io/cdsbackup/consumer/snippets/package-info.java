/**
 * Holds what the READMEs show against the sources that it is taken from, and writes it anew. Needs nothing but the JDK, so that
 * {@code docs/snippets} runs it without a build.
 */
@NullMarked
package io.cdsbackup.consumer.snippets;

import org.jspecify.annotations.NullMarked;
