/** A service with Feign of its own, by which backups are fetched too. */
@NullMarked
package com.example.fetch;

import org.jspecify.annotations.NullMarked;
