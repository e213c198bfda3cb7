/**
 * A Quarkus application that archives the newest backup of each instance every night. Its client is a bean that the
 * application's own configuration describes.
 */
@NullMarked
package com.example.quarkus;

import org.jspecify.annotations.NullMarked;
