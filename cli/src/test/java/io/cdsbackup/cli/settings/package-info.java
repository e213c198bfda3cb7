/** Tests of how options and variables become values. */
@NullMarked
package io.cdsbackup.cli.settings;

import org.jspecify.annotations.NullMarked;
