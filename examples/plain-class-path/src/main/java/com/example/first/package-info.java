/**
 * The first thing to write with the library: list backups, download one, look at it again. Started by
 * {@link com.example.first.ListAndDownload#main}.
 */
@NullMarked
package com.example.first;

import org.jspecify.annotations.NullMarked;
