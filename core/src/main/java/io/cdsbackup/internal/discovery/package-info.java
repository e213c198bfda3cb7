/**
 * Finds the adapters: what the builder was given, else what a system property names, else what {@link
 * java.util.ServiceLoader} finds.
 */
@NullMarked
package io.cdsbackup.internal.discovery;

import org.jspecify.annotations.NullMarked;
