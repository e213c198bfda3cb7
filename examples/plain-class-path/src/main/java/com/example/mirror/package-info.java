/**
 * Keeps a folder filled with all backups of an instance, and logs through SLF4J, as does the library below it. Started by
 * {@link com.example.mirror.Mirror#main}.
 */
@NullMarked
package com.example.mirror;

import org.jspecify.annotations.NullMarked;
