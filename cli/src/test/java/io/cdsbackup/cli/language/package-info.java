/** Tests of the languages: which is chosen, and that nothing is missing in either. */
@NullMarked
package io.cdsbackup.cli.language;

import org.jspecify.annotations.NullMarked;
