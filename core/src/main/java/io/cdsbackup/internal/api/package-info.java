/**
 * The API's side of a call: the actions, the envelope around every answer, its errors as types, and the retry that signs each
 * attempt afresh. The remote's quirks live here and nowhere else.
 */
@NullMarked
package io.cdsbackup.internal.api;

import org.jspecify.annotations.NullMarked;
