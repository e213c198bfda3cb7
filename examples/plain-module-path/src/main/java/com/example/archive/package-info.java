/**
 * Archives the newest backup of a database instance, and ends with a status that a scheduler understands. Started by
 * {@link com.example.archive.Archive#main}.
 */
@NullMarked
package com.example.archive;

import org.jspecify.annotations.NullMarked;
