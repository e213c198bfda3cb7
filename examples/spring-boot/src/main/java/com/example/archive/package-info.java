/** A service that brings the newest backup of each instance into a folder, once a night. */
@NullMarked
package com.example.archive;

import org.jspecify.annotations.NullMarked;
