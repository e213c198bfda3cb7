/**
 * How options, and the variables that stand in for them, become values: durations, zones, choices, proxies, certificates.
 * What cannot be read is a usage error that names the option or the variable.
 */
@NullMarked
package io.cdsbackup.cli.settings;

import org.jspecify.annotations.NullMarked;
