/**
 * The built jars as a user's program meets them: compiled against, started from and looked into from outside. What runs them
 * is a JVM of its own wherever paths, properties or the environment matter.
 */
@NullMarked
package io.cdsbackup.consumer;

import org.jspecify.annotations.NullMarked;
