/**
 * Lists backups through an application's own Feign builder, so that each API call carries what the application's other calls
 * carry. Started by {@link com.example.traced.TracedListing#main}.
 */
@NullMarked
package com.example.traced;

import org.jspecify.annotations.NullMarked;
